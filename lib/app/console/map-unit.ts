import { codeOf } from '../../errors.ts';
import type { StayRecord } from '../../domain/record.ts';
import type { ReservationKey } from '../../domain/stay.ts';
import type { MappedUnit } from '../../ports/host-tools.ts';
import { repeatOnConflict } from '../repeat-on-conflict.ts';
import type { ConsoleDeps } from './deps.ts';

type MapDeps = Pick<ConsoleDeps, 'units' | 'stays' | 'trail' | 'queues' | 'now' | 'newId' | 'log'>;

/**
 * Has a unit be a property's from now on (an empty id: nobody's), and every stay that it concerns planned anew, each
 * with an entry in its trail. The mapping comes first: whoever plans in between finds it.
 */
export async function mapUnit(
  deps: MapDeps,
  unit: MappedUnit & { readonly byHost: string },
  concerned: readonly StayRecord[],
): Promise<void> {
  if (unit.propertyId === '') await deps.units.removeUnit(unit);
  else await deps.units.putUnit(unit);
  deps.log('host.decided', { connection: unit.connection, kind: 'map-unit' });
  for (const { key } of concerned) {
    const about = unit.propertyId === '' ? undefined : unit.propertyId;
    await deps.trail.append(key, { at: deps.now(), word: 'unit-mapped', about, by: unit.byHost });
    await planAnew(deps, key);
  }
}

/** Due at once, and woken: a message that is lost costs a minute. */
async function planAnew(deps: MapDeps, key: ReservationKey): Promise<void> {
  await repeatOnConflict(async () => {
    const record = await deps.stays.get(key);
    if (record !== undefined) await deps.stays.save({ ...record, dueAt: deps.now() });
  });
  try {
    await deps.queues.notice({ kind: 'stay', key }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { reservationId: key.id, errorCode: codeOf(error) });
  }
}
