import { agreedFor, NO_ADJUSTMENT } from './adjustment.ts';
import type { Adjustment } from './adjustment.ts';
import type { Property } from './property.ts';
import type { Stay } from './stay.ts';
import { earlierOf, laterOf, minus, plus, sameMinute, toInstant } from './time.ts';
import type { Instant } from './time.ts';

/** The two instants between which a grant opens the door: `from` opens, `until` no longer does. */
export interface ValidityWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * When a guest's code opens the door: check-in to check-out, widened by the property's policy; or from and until the
 * moments that the host has agreed on with her, unless those leave nothing between them.
 */
export function windowForStay(
  stay: Stay,
  property: Property,
  agreed: Pick<Adjustment, 'entry' | 'exit'> = NO_ADJUSTMENT,
): ValidityWindow {
  const usual = usualWindow(stay, property);
  const window = agreedWindow(stay, property, agreed, usual);
  return window.from < window.until ? window : usual;
}

/** Whether what the host has agreed on leaves the guest any time at all. */
export function leavesTime(stay: Stay, property: Property, agreed: Pick<Adjustment, 'entry' | 'exit'>): boolean {
  const window = agreedWindow(stay, property, agreed, usualWindow(stay, property));
  return window.from < window.until;
}

function agreedWindow(
  stay: Stay,
  property: Property,
  { entry, exit }: Pick<Adjustment, 'entry' | 'exit'>,
  usual: ValidityWindow,
): ValidityWindow {
  const from = agreedFor(stay.arrivalDate, entry);
  const until = agreedFor(stay.departureDate, exit);

  return {
    from: from === undefined ? usual.from : toInstant(from.date, from.time, property.timeZone, 'from'),
    until: until === undefined ? usual.until : toInstant(until.date, until.time, property.timeZone, 'until'),
  };
}

function usualWindow(stay: Stay, property: Property): ValidityWindow {
  const checkInTime = stay.checkInTime ?? property.checkIn;
  const checkOutTime = stay.checkOutTime ?? property.checkOut;

  const checkIn = toInstant(stay.arrivalDate, checkInTime, property.timeZone, 'from');
  const checkOut = toInstant(stay.departureDate, checkOutTime, property.timeZone, 'until');

  return {
    from: minus(checkIn, { minutes: property.earlyEntryMinutes }),
    until: plus(checkOut, { minutes: property.lateExitMinutes }),
  };
}

export function sameWindow(a: ValidityWindow, b: ValidityWindow): boolean {
  return sameMinute(a.from, b.from) && sameMinute(a.until, b.until);
}

/** The smallest window that covers both: one stay with two rooms behind the same street door. */
export function covering(a: ValidityWindow, b: ValidityWindow): ValidityWindow {
  return { from: earlierOf(a.from, b.from), until: laterOf(a.until, b.until) };
}
