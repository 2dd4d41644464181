import * as v from 'valibot';
import { dateIn, instant, isLocalDate, isLocalTime, isTimeZone, timeIn } from '../../domain/time.ts';
import type { Instant, LocalDate, LocalTime } from '../../domain/time.ts';
import { maybe, Numeric, Text } from './parse.ts';

const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;
const MIDNIGHT = /^[T ]00:00(:00(\.0+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;
const CLOCK = /^[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?/i;

/**
 * The day that is written, never converted: `2026-07-10`, `2026-07-10T00:00:00`, `2026-07-10T00:00:00+02:00`. A
 * midnight that is really a date would shift by a day on its way through UTC. An instant in the middle of a day names
 * no day of the property's calendar by itself: undefined, as is everything else.
 */
export function localDate(text: string | undefined): LocalDate | undefined {
  const date = text?.slice(0, 10) ?? '';
  const rest = text?.slice(10) ?? '';
  if (!isLocalDate(date)) return undefined;
  const isDay = rest === '' || MIDNIGHT.test(rest) || (CLOCK.test(rest) && !ZONE.test(rest));
  return isDay ? date : undefined;
}

/** `16:00`, `16:00:00` and `9:00`; everything else is undefined, and the property's own time holds. */
export function localTime(text: string | undefined): LocalTime | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text ?? '') ?? [];
  const time = `${hour?.padStart(2, '0')}:${minute}`;
  return isLocalTime(time) ? time : undefined;
}

/**
 * A stamp without a zone as text that sorts: `2026-03-02 13:51:07`. One in another form is undefined, so that two
 * forms are never compared with each other.
 */
export function sortableStamp(text: string | undefined): string | undefined {
  const [, date, clock] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})$/.exec(text ?? '') ?? [];
  return date !== undefined && isLocalDate(date) ? `${date} ${clock}` : undefined;
}

/** Day and time as they are written in front of an offset, `2026-07-10T15:00:00+02:00`: the platform's own wall clock. */
export function writtenDate(text: string | undefined): LocalDate | undefined {
  const date = instantOf(text) === undefined ? '' : (text?.slice(0, 10) ?? '');
  return isLocalDate(date) ? date : undefined;
}

export function writtenTime(text: string | undefined): LocalTime | undefined {
  const time = instantOf(text) === undefined ? '' : (text?.slice(11, 16) ?? '');
  return isLocalTime(time) ? time : undefined;
}

/** An instant, in any ISO form with a zone or an offset: sorts as text, so it serves as a revision, too. */
export function instantOf(text: string | undefined): Instant | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i.exec(text ?? '');
  if (parts === null || !isLocalDate(parts[1] ?? '')) return undefined;
  return instantFrom(`${parts[1]}T${parts[2]}${parts[3] ?? ':00'}${parts[4]?.toUpperCase()}`);
}

/** As `instantOf`; one without a zone is in UTC: `2026-03-02 12:51:07`, `2026-03-02T12:51:07.335485`. */
export function instantInUtc(text: string | undefined): Instant | undefined {
  return instantOf(text) ?? instantOf(text === undefined ? undefined : `${text}Z`);
}

/** A text in whatever form: an instant where it has a zone and is no midnight, else a day, with a time if it names one. */
export function momentOf(text: string | undefined): {
  readonly at?: Instant | undefined;
  readonly date?: LocalDate | undefined;
  readonly time?: LocalTime | undefined;
} {
  const date = localDate(text);
  if (date === undefined) return { at: instantOf(text) };
  const time = MIDNIGHT.test(text?.slice(10) ?? '') ? undefined : localTime(text?.slice(11, 16));
  return { date, time };
}

/** What the clocks of `zone` show then; undefined where that is no zone. */
export function clockIn(
  at: Instant | undefined,
  zone: string | undefined,
): { readonly date: LocalDate; readonly time: LocalTime } | undefined {
  if (at === undefined || zone === undefined || !isTimeZone(zone)) return undefined;
  return { date: dateIn(at, zone), time: timeIn(at, zone) };
}

/** An instant from seconds (or, with `unit` 1, milliseconds) since 1970; fractions count. */
export function instantOfEpoch(value: number | undefined, unit: 1 | 1_000 = 1_000): Instant | undefined {
  const ms = value === undefined ? NaN : Math.round(value * unit);
  return ms > 0 && ms < LAST_MS ? instantFrom(ms) : undefined;
}

/** `15` for three in the afternoon. */
export function timeOfHour(hour: number | undefined): LocalTime | undefined {
  return hour !== undefined && Number.isInteger(hour) ? localTime(`${hour}:00`) : undefined;
}

const LAST_MS = Date.UTC(9999, 0);

function instantFrom(from: string | number): Instant | undefined {
  try {
    return instant(from);
  } catch {
    return undefined; // 25 o'clock, or an offset of 99 hours
  }
}

/** For schemas: the text in that form, or undefined. */
export const MaybeDate = v.pipe(maybe(Text), v.transform(localDate));
export const MaybeTime = v.pipe(maybe(Text), v.transform(localTime));
export const MaybeStamp = v.pipe(maybe(Text), v.transform(sortableStamp));
export const MaybeInstant = v.pipe(maybe(Text), v.transform(instantOf));
export const MaybeUtc = v.pipe(maybe(Text), v.transform(instantInUtc));
export const MaybeHour = v.pipe(maybe(Numeric), v.transform(timeOfHour));
