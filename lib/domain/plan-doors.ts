import { boundAt, windowOf } from './stay-window.ts';
import { covering } from './validity-window.ts';
import type { ValidityWindow } from './validity-window.ts';
import type { Access, LockId, Property } from './property.ts';
import type { Problem, StayRecord } from './record.ts';
import { LONGEST_STAY_DAYS } from './stay.ts';
import { daysBetween, earlierOf, isTimeZone, minus } from './time.ts';
import type { Instant } from './time.ts';

/** One door that a stay must open, and how. */
export interface WantedDoor {
  readonly lockId: LockId;
  readonly window: ValidityWindow;
  readonly access: Access;
  /** From this instant on its code may be on the lock: days, not months ahead. */
  readonly writeAt: Instant;
  /** The guest hears of it no earlier. */
  readonly tellAt: Instant;
}

/**
 * Which doors a stay must open. `keep`: what we know is too odd to act on, so whatever was granted stays as it is (the
 * windows bound it) and the host is told.
 */
export type DoorPlan =
  | { readonly kind: 'keep'; readonly problems: readonly Problem[] }
  | { readonly kind: 'open'; readonly doors: readonly WantedDoor[]; readonly problems: readonly Problem[] };

/**
 * The doors that this stay must open from now on; none if it is cancelled, over, an enquiry or a block, or if the host
 * has taken its keys away.
 */
export function planDoors(record: StayRecord, properties: readonly Property[], now: Instant): DoorPlan {
  const { state, units } = record.reservation;
  if (state === 'unknown') return { kind: 'keep', problems: [problem('stay.unknown_status')] };
  if (state !== 'confirmed' || record.adjustment.withdrawn) return { kind: 'open', doors: [], problems: [] };

  const odd = oddities(record, properties);
  if (odd.length > 0) return { kind: 'keep', problems: odd };

  const mapped = properties.filter((property) => record.rooms.some((room) => room.propertyId === property.id));
  const open = mapped.filter(({ id }) => boundAt(record, id)?.doubleBooked !== 'no-key');
  const doors = mergeDoors(open.flatMap((property) => doorsOf(record, property)));
  const unmapped = units.length === 0 ? [problem('unit.unmapped')] : unmappedRooms(record, properties);
  const over = doors.length > 0 && doors.every((door) => door.window.until <= now);
  const twice = mapped.flatMap(({ id }) =>
    boundAt(record, id)?.doubleBooked ? [problem('stay.double_booked', id)] : [],
  );
  const problems = over ? [] : [...unmapped, ...twice];
  return { kind: 'open', doors: doors.filter((door) => door.window.until > now), problems };
}

function oddities(record: StayRecord, properties: readonly Property[]): Problem[] {
  const { stay } = record.reservation;
  const nights = daysBetween(stay.arrivalDate, stay.departureDate);
  if (nights < 0) return [problem('stay.dates_reversed')];
  if (nights > LONGEST_STAY_DAYS) return [problem('stay.too_long')];
  const lost = properties.find((property) => !isTimeZone(property.timeZone));
  if (lost !== undefined) return [problem('property.invalid_time_zone', lost.id)];
  const empty = properties.some((property) => {
    const window = windowOf(record, property);
    return window.until <= window.from;
  });
  return empty ? [problem('stay.dates_reversed')] : [];
}

function unmappedRooms(record: StayRecord, properties: readonly Property[]): Problem[] {
  return record.rooms.flatMap((room) => {
    if (room.propertyId === undefined) return [problem('unit.unmapped', room.unit)];
    if (properties.some((property) => property.id === room.propertyId)) return [];
    return [problem('property.missing', room.propertyId)];
  });
}

function doorsOf(record: StayRecord, property: Property): WantedDoor[] {
  const window = windowOf(record, property);
  const writeAt = minus(window.from, { days: property.writeCodesDaysAhead });
  const tellAt = minus(window.from, { days: property.tellGuestDaysAhead });
  return property.doors.map((door) => ({ lockId: door.lockId, window, access: property.access, writeAt, tellAt }));
}

/** Two rooms behind one street door: one grant there, for as long as either needs it. */
function mergeDoors(doors: readonly WantedDoor[]): WantedDoor[] {
  const byLock = new Map<LockId, WantedDoor>();
  for (const door of doors) {
    const other = byLock.get(door.lockId);
    const merged = other && {
      ...other,
      window: covering(other.window, door.window),
      writeAt: earlierOf(other.writeAt, door.writeAt),
      tellAt: earlierOf(other.tellAt, door.tellAt),
    };
    byLock.set(door.lockId, merged ?? door);
  }
  return [...byLock.values()];
}

function problem(code: Problem['code'], subject = ''): Problem {
  return { code, subject };
}
