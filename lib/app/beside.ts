import { arrivalsThatMatter, boundOf, inReach } from '../domain/neighbours.ts';
import type { Grant } from '../domain/grant.ts';
import type { Property } from '../domain/property.ts';
import type { Bound, StayRecord } from '../domain/record.ts';
import { reservationKeyText } from '../domain/stay.ts';
import { isTimeZone } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { windowForStay } from '../domain/validity-window.ts';
import type { ValidityWindow } from '../domain/validity-window.ts';
import type { Arrivals, Grants, Stays } from '../ports/store.ts';

export interface BesideDeps {
  readonly arrivals: Arrivals;
  readonly grants: Pick<Grants, 'onLock'>;
  readonly stays: Pick<Stays, 'get' | 'touch'>;
}

/** Who else is in a stay's properties about the time that it is, or was until now, and what they leave of it. */
export interface Beside {
  readonly bounds: readonly Bound[];
  /** Those whom a change of this stay may concern. */
  readonly concerned: readonly StayRecord[];
}

type AtLeastOne = readonly [ValidityWindow, ...ValidityWindow[]];

/** `existing`: the stay's grants as they are stored, which may have other windows than it will have. */
export async function lookBeside(
  deps: BesideDeps,
  record: StayRecord,
  properties: readonly Property[],
  existing: readonly Grant[],
): Promise<Beside> {
  const asked = properties.filter(({ timeZone, overlaps }) => isTimeZone(timeZone) && overlaps !== 'allow');
  const before = existing.filter(({ wanted }) => wanted).map(({ window }) => window);
  const sides = await Promise.all(
    asked.map(async (property) => {
      const { stay } = record.reservation;
      const windows: AtLeastOne = [windowForStay(stay, property, record.adjustment), ...before];
      const others = await othersIn(deps, property, windows);
      return { bound: boundOf(record, property, others), concerned: inReach(record, property, others, windows) };
    }),
  );
  return {
    bounds: sides.flatMap(({ bound }) => bound ?? []),
    concerned: sides.flatMap(({ concerned }) => concerned),
  };
}

/** The index knows a stay by its first room's property: those with a second room here are found by their keys. */
async function othersIn(deps: BesideDeps, property: Property, windows: AtLeastOne): Promise<readonly StayRecord[]> {
  const { first, last } = arrivalsThatMatter(windows);
  const listed = await deps.arrivals.between(property.id, first, last);
  const known = new Set(listed.map(({ key }) => reservationKeyText(key)));
  const door = property.doors[0];
  const keys = door === undefined ? [] : await deps.grants.onLock(door.lockId);
  const unlisted = keys.filter(({ wanted, stay }) => wanted && !known.has(reservationKeyText(stay)));
  const byKey = new Map(unlisted.map(({ stay }) => [reservationKeyText(stay), stay]));
  const found = await Promise.all([...byKey.values()].map((key) => deps.stays.get(key)));
  return [...listed, ...found.flatMap((one) => one ?? [])];
}

/** Has the stays beside this one planned anew, because this one has changed. */
export async function touchBeside(deps: BesideDeps, { concerned }: Beside, now: Instant): Promise<void> {
  for (const { key } of concerned) await deps.stays.touch(key, now);
}
