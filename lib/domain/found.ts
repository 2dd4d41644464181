import { sameReservation } from './stay.ts';
import type { Reservation } from './stay.ts';
import { minus } from './time.ts';
import type { Instant } from './time.ts';

/** On a calendar anywhere on earth. */
const DAYS_UNTIL_OVER = 2;

/**
 * Whether what a platform lists may tell us something: not what we hold exactly so or in a later state, nor what we never
 * held and opens no door. Only the reservation itself, asked for, says for sure.
 */
export function mayBeNews(listed: Reservation, held: Reservation | undefined, now: Instant): boolean {
  if (held === undefined) {
    const opens = listed.state === 'confirmed' || listed.state === 'unknown';
    return opens && listed.stay.departureDate >= minus(now, { days: DAYS_UNTIL_OVER }).slice(0, 10);
  }
  const [next, last] = [listed.revision, held.revision];
  const isOlder = next !== undefined && last !== undefined && next < last;
  return !isOlder && !sameReservation(listed, held);
}
