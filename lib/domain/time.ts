import { Temporal } from 'temporal-polyfill';

/** An instant in UTC as `2026-07-10T14:00:00.000Z`: always this form, so that text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };
/** A day on the property's calendar, `2026-07-10`; no zone until it meets one. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };
/** A time on the property's clock, `15:00`. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** Any ISO time with a zone or offset, or milliseconds since 1970. Throws RangeError if it is no instant. */
export function instant(from: string | number): Instant {
  const ms = typeof from === 'number' ? from : Temporal.Instant.from(from).epochMilliseconds;
  return new Date(ms).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function toMilliseconds(at: Instant): number {
  return Date.parse(at); // one form only, so this needs no calendar; it is asked thousands of times a look
}

/** `sign` -1 goes back. A day is 24 hours here: these are distances, not calendar steps. */
export function plus(at: Instant, by: Duration, sign: 1 | -1 = 1): Instant {
  const seconds = (by.days ?? 0) * 86_400 + (by.hours ?? 0) * 3_600 + (by.minutes ?? 0) * 60 + (by.seconds ?? 0);
  return instant(toMilliseconds(at) + sign * seconds * 1_000);
}

export function minus(at: Instant, by: Duration): Instant {
  return plus(at, by, -1);
}

export function earliest(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, next) => (next !== undefined && (first === undefined || next < first) ? next : first),
    undefined,
  );
}

export function earlierOf(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** Never compare another system's times more finely than this: it may round. */
export function sameMinute(a: Instant, b: Instant): boolean {
  return Math.floor(toMilliseconds(a) / 60_000) === Math.floor(toMilliseconds(b) / 60_000);
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return !/^[+-]/.test(name); // an offset knows no summer time
  } catch {
    return false;
  }
}

export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export function isLocalTime(text: string): text is LocalTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Whole days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** So many days on; negative: back. */
export function plusDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate;
}

/**
 * The instant at which a wall clock in `zone` shows `date` `time`. In a gap (the clock jumps forward) both sides give
 * the later instant; in an overlap (the hour comes twice) `from` takes the first and `until` the second, so the guest
 * is never the one cut short. Throws RangeError on an unknown zone.
 */
export function toInstant(date: LocalDate, time: LocalTime, zone: string, side: 'from' | 'until'): Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = local.toZonedDateTime(zone, { disambiguation: side === 'from' ? 'compatible' : 'later' });
  return instant(zoned.epochMilliseconds);
}

/** The day that a calendar in `zone` shows. Throws RangeError on an unknown zone. */
export function dateIn(at: Instant, zone: string): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as LocalDate;
}

/** What a clock in `zone` shows, to the minute. Throws RangeError on an unknown zone. */
export function timeIn(at: Instant, zone: string): LocalTime {
  const shown = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime();
  return shown.toString({ smallestUnit: 'minute' }) as LocalTime;
}

/**
 * When clocks in `zone` show `time` for the nth time after `after`: the same time tomorrow, or in a week. Throws
 * RangeError on an unknown zone.
 */
export function nextClockTime(after: Instant, time: LocalTime, zone: string, nth = 1): Instant {
  const today = dateIn(after, zone);
  const isStillToCome = toInstant(today, time, zone, 'from') > after;
  const date = Temporal.PlainDate.from(today).add({ days: isStillToCome ? nth - 1 : nth });
  return toInstant(date.toString() as LocalDate, time, zone, 'from');
}
