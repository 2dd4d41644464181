import { instant, plus } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';

/**
 * The same days in September for everybody: booked on the morning of the 11th, there from the 12th, 15:00, to the
 * 13th, 10:00 in Vienna. Codes are written at once, guests are told a day ahead. Short as it is, every step of the
 * arrival ladder but the first lies in it; and each half hour more is a look more at every lock that ails.
 */
const times = {
  /** Before the booking. */
  start: '2026-09-11T05:55:00Z',
  booked: '2026-09-11T06:00:00Z',
  threeHoursOn: '2026-09-11T09:00:00Z',
  moved: '2026-09-11T10:00:00Z',
  noon: '2026-09-11T12:00:00Z',
  /** Those that nothing ails have their mail; of those that will not open the host must know. */
  dayBefore: '2026-09-11T13:00:00Z',
  /** Who can't be given a code is put up elsewhere, and the booking cancelled. */
  rehoused: '2026-09-11T14:00:00Z',
  inTheApp: '2026-09-11T15:00:00Z',
  cancelled: '2026-09-12T06:00:00Z',
  afterCancelling: '2026-09-12T08:00:00Z',
  lastHours: '2026-09-12T11:00:00Z',
  justBefore: '2026-09-12T12:59:00Z',
  checkIn: '2026-09-12T13:00:00Z',
  evening: '2026-09-12T17:00:00Z',
  lastMinute: '2026-09-13T07:59:00Z',
  checkOut: '2026-09-13T08:00:00Z',
  afterwards: '2026-09-13T10:00:00Z',
  muchLater: '2026-09-13T20:00:00Z',
} as const;
export type Moment = keyof typeof times;
export const moments = Object.keys(times) as readonly Moment[];

/** When the host reads mails. */
export const hostReads: readonly Moment[] = ['threeHoursOn', 'noon', 'rehoused', 'afterCancelling'];

/** The doors are asked then. */
export const doorMoments = ['justBefore', 'checkIn', 'evening', 'lastMinute', 'checkOut', 'muchLater'] as const;
export type DoorMoment = (typeof doorMoments)[number];

export const dates = { arrival: '2026-09-12', departure: '2026-09-13' };
/** Of those who move on the 11th. */
export const earlierDates = { arrival: '2026-09-11', departure: '2026-09-12' };

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
