import type { ReservationKey } from '../domain/stay.ts';
import type { Log } from '../observability/log.ts';
import type { Properties } from '../ports/store.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';

export interface RenameUnitDeps extends ProblemDeps {
  readonly properties: Pick<Properties, 'idOfUnit' | 'addUnit'>;
  readonly log: Log;
}

/**
 * A unit has another id from now on: the property of the old one is the new one's too, until the host writes it into
 * properties.json, which she is told to do. One that is a property's already stays as it is. No stay has to be planned.
 */
export async function renameUnit(
  deps: RenameUnitDeps,
  connection: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly ReservationKey[]> {
  const propertyId = await deps.properties.idOfUnit(connection, from);
  if (propertyId === undefined || (await deps.properties.idOfUnit(connection, to)) !== undefined) return [];
  await deps.properties.addUnit({ connection, unit: to, propertyId });
  await raise(deps, { kind: 'connection', connection }, { code: 'unit.renamed', subject: `${from} → ${to}` });
  return [];
}
