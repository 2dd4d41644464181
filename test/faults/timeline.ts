import { instant, plus } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';

/**
 * One week in September for everybody, check-in at 15:00 and check-out at 10:00 in Vienna. Codes are written at once,
 * guests are told three days ahead.
 */
const times = {
  /** Before the booking. */
  start: '2026-09-07T08:55:00Z',
  booked: '2026-09-07T09:00:00Z',
  evening: '2026-09-07T19:00:00Z',
  nextEvening: '2026-09-08T19:00:00Z',
  /** Those that nothing ails have their mail: three days ahead. */
  told: '2026-09-09T13:00:00Z',
  inTheApp: '2026-09-10T07:00:00Z',
  moved: '2026-09-10T10:00:00Z',
  cancelled: '2026-09-10T16:00:00Z',
  dayBefore: '2026-09-11T13:00:00Z',
  /** Who can't be given a code is put up elsewhere, and the booking cancelled. */
  rehoused: '2026-09-11T14:00:00Z',
  lastEvening: '2026-09-11T19:00:00Z',
  justBefore: '2026-09-12T12:59:00Z',
  checkIn: '2026-09-12T13:00:00Z',
  night: '2026-09-13T02:00:00Z',
  lastMinute: '2026-09-14T07:59:00Z',
  checkOut: '2026-09-14T08:00:00Z',
  afterwards: '2026-09-14T14:00:00Z',
  dayLater: '2026-09-15T08:00:00Z',
  end: '2026-09-15T20:00:00Z',
} as const;
export type Moment = keyof typeof times;
export const moments = Object.keys(times) as readonly Moment[];

/** When the host reads mails. */
export const hostReads: readonly Moment[] = ['evening', 'nextEvening', 'inTheApp', 'lastEvening'];

/** The doors are asked then. */
export const doorMoments = ['justBefore', 'checkIn', 'night', 'lastMinute', 'checkOut', 'dayLater'] as const;
export type DoorMoment = (typeof doorMoments)[number];

export const dates = { arrival: '2026-09-12', departure: '2026-09-14' };
/** Of those who move on the 10th. */
export const earlierDates = { arrival: '2026-09-11', departure: '2026-09-13' };

/** Waves of stays, ten minutes apart, so that not everybody is due at once. */
const MINUTES_APART = 10;

export function at(moment: Moment, wave: number): Instant {
  return plus(instant(times[moment]), { minutes: wave * MINUTES_APART });
}

/** `15:10` for the second wave. */
export function houseTimes(wave: number): { readonly checkIn: string; readonly checkOut: string } {
  const minutes = String(wave * MINUTES_APART).padStart(2, '0');
  return { checkIn: `15:${minutes}`, checkOut: `10:${minutes}` };
}

/** Of those who move, until they move: a day earlier. */
export function earlierWindow(wave: number): { readonly from: Instant; readonly until: Instant } {
  return { from: plus(at('checkIn', wave), { days: -1 }), until: plus(at('checkOut', wave), { days: -1 }) };
}
