import { NO_ADJUSTMENT } from './adjustment.ts';
import type { Property } from './property.ts';
import type { Bound, StayRecord } from './record.ts';
import { LONGEST_STAY_DAYS, reservationKeyText } from './stay.ts';
import { dateIn, daysBetween, earlierOf, isTimeZone, laterOf, minus, plus } from './time.ts';
import type { LocalDate } from './time.ts';
import { windowForStay } from './validity-window.ts';
import type { ValidityWindow } from './validity-window.ts';

/**
 * What the other guests of a property leave of a stay's window there. Where only buffers meet (early entry, late exit,
 * what the host has agreed on), the next guest's early entry gives way to the late exit before it, and that ends at her
 * check-in. Where the bookings themselves overlap, the one that came second is reported; in a property that refuses it,
 * it goes when the other begins or, if it does not begin before, gets no key. Undefined: the whole window.
 */
export function boundOf(record: StayRecord, property: Property, others: readonly StayRecord[]): Bound | undefined {
  if (property.overlaps === 'allow' || !hasKeys(record) || !isTimeZone(property.timeZone)) return undefined;
  const own = stretchOf(record, property);
  const meeting = others.filter((other) => isNeighbour(record, other, property.id));
  let bound: Bound = { propertyId: property.id, notBefore: undefined, notAfter: undefined, doubleBooked: undefined };
  for (const other of meeting)
    bound = narrower(bound, own, { ...stretchOf(other, property), first: isFirst(other, record) }, property.overlaps);
  const { notBefore, notAfter, doubleBooked } = bound;
  return notBefore === undefined && notAfter === undefined && doubleBooked === undefined ? undefined : bound;
}

/** A stay in a property: from check-in to check-out as booked, and with all that widens or shortens it. */
interface Stretch {
  readonly booked: ValidityWindow;
  readonly whole: ValidityWindow;
}

function stretchOf({ reservation: { stay }, adjustment }: StayRecord, property: Property): Stretch {
  const whole = windowForStay(stay, property, adjustment);
  const bare = windowForStay(stay, { ...property, earlyEntryMinutes: 0, lateExitMinutes: 0 }, NO_ADJUSTMENT);
  // a guest who comes later or leaves earlier by agreement leaves the rest to others
  return { booked: { from: laterOf(bare.from, whole.from), until: earlierOf(bare.until, whole.until) }, whole };
}

function narrower(
  bound: Bound,
  own: Stretch,
  other: Stretch & { readonly first: boolean },
  overlaps: Property['overlaps'],
): Bound {
  const overlap = own.booked.from < other.booked.until && other.booked.from < own.booked.until;
  if (overlap) {
    if (!other.first) return bound;
    if (overlaps === 'report') return { ...bound, doubleBooked: 'both' };
    const goes = own.booked.from < other.whole.from; // her early entry goes before as well
    const doubleBooked = goes && bound.doubleBooked !== 'no-key' ? 'cut-short' : 'no-key';
    const notAfter = goes ? earlierOf(bound.notAfter ?? other.whole.from, other.whole.from) : bound.notAfter;
    return { ...bound, doubleBooked, notAfter };
  }
  if (other.booked.from >= own.booked.until) {
    if (own.whole.until <= other.booked.from) return bound;
    return { ...bound, notAfter: earlierOf(bound.notAfter ?? other.booked.from, other.booked.from) };
  }
  const free = earlierOf(other.whole.until, own.booked.from);
  return free <= own.whole.from ? bound : { ...bound, notBefore: laterOf(bound.notBefore ?? free, free) };
}

/** Two rooms of one property are two rooms; two platforms that sell the same property sell the same rooms. */
function isNeighbour(record: StayRecord, other: StayRecord, propertyId: string): boolean {
  if (!hasKeys(other) || reservationKeyText(record.key) === reservationKeyText(other.key)) return false;
  const unitsOf = ({ rooms }: StayRecord) =>
    rooms.filter((room) => room.propertyId === propertyId).map(({ unit }) => unit);
  const elsewhere = record.key.connection !== other.key.connection;
  return unitsOf(record).some((unit) => unitsOf(other).some((another) => elsewhere || isWithin(unit, another)));
}

/** Whatever is odd about a stay, so that it gets none, is not for its neighbours to suffer. */
function hasKeys({ reservation: { state, stay }, adjustment }: StayRecord): boolean {
  const nights = daysBetween(stay.arrivalDate, stay.departureDate);
  return state === 'confirmed' && !adjustment.withdrawn && nights >= 0 && nights <= LONGEST_STAY_DAYS;
}

/** The same, or one a part of the other: `7` and `7/2`. */
function isWithin(unit: string, another: string): boolean {
  return unit === another || unit.startsWith(`${another}/`) || another.startsWith(`${unit}/`);
}

function isFirst(one: StayRecord, other: StayRecord): boolean {
  if (one.bookedAt !== other.bookedAt) return one.bookedAt < other.bookedAt;
  return reservationKeyText(one.key) < reservationKeyText(other.key);
}

/** Of `others`, those whose window at the property meets one of `windows`, to the minute at which one ends. */
export function inReach(
  record: StayRecord,
  property: Property,
  others: readonly StayRecord[],
  windows: readonly ValidityWindow[],
): readonly StayRecord[] {
  return others.filter((other) => {
    if (!isNeighbour(record, other, property.id)) return false;
    const { whole } = stretchOf(other, property);
    return windows.some(({ from, until }) => whole.from <= until && from <= whole.until);
  });
}

/** Who arrives on these days can be in the rooms while one of the windows lasts. */
export function arrivalsThatMatter(windows: readonly [ValidityWindow, ...ValidityWindow[]]): {
  readonly first: LocalDate;
  readonly last: LocalDate;
} {
  const [head, ...rest] = windows;
  const from = rest.reduce((least, window) => earlierOf(least, window.from), head.from);
  const until = rest.reduce((most, window) => laterOf(most, window.until), head.until);
  return {
    first: dateIn(minus(from, { days: LONGEST_STAY_DAYS + 2 }), 'UTC'),
    last: dateIn(plus(until, { days: 2 }), 'UTC'),
  };
}
