import type { Property } from './property.ts';
import type { Bound, StayRecord } from './record.ts';
import { earlierOf, laterOf } from './time.ts';
import { windowForStay } from './validity-window.ts';
import type { ValidityWindow } from './validity-window.ts';

/** When the guest's code opens the doors of one property: as booked and agreed, as far as others leave it to her. */
export function windowOf(record: StayRecord, property: Property): ValidityWindow {
  const whole = windowForStay(record.reservation.stay, property, record.adjustment);
  const { notBefore, notAfter } = boundAt(record, property.id) ?? {};
  const from = notBefore === undefined ? whole.from : laterOf(whole.from, notBefore);
  const until = notAfter === undefined ? whole.until : earlierOf(whole.until, notAfter);
  return from < until ? { from, until } : whole;
}

/** What the others in a property leave of it; undefined: the whole window. */
export function boundAt({ bounds }: StayRecord, propertyId: string): Bound | undefined {
  return bounds.find((bound) => bound.propertyId === propertyId);
}
