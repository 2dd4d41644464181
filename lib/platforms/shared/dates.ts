import * as v from 'valibot';
import { isLocalDate, isLocalTime } from '../../domain/time.ts';
import type { LocalDate, LocalTime } from '../../domain/time.ts';
import { maybe, Text } from './parse.ts';

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

/** For schemas: the text in that form, or undefined. */
export const MaybeDate = v.pipe(maybe(Text), v.transform(localDate));
export const MaybeTime = v.pipe(maybe(Text), v.transform(localTime));
export const MaybeStamp = v.pipe(maybe(Text), v.transform(sortableStamp));
