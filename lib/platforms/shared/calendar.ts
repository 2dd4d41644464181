import ICAL from 'ical.js';
import { CallerError } from '../../errors.ts';
import { isLocalDate, plusDays } from '../../domain/time.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { instantOf } from './dates.ts';

export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly isCancelled: boolean;
  /** Comes again and again, as no stay does. */
  readonly recurs: boolean;
  readonly start: LocalDate | Instant;
  /** Not included. */
  readonly end: LocalDate | Instant;
}

/** A text that breaks off has no end. */
const WHOLE = /^\uFEFF?\s*BEGIN:VCALENDAR\s[\s\S]*\sEND:VCALENDAR\s*$/i;
const MOST_DAYS = 1_000;

/**
 * The events of an iCalendar file (RFC 5545); undefined for one that can't be read. Throws
 * CallerError(`webhook.malformed`) where it is no calendar, or not a whole one.
 */
export function calendarEvents(text: string): readonly (CalendarEvent | undefined)[] {
  if (!WHOLE.test(text)) throw new CallerError('webhook.malformed');
  const calendar = parsed(text);
  if (calendar?.name !== 'vcalendar') throw new CallerError('webhook.malformed');
  return calendar.getAllSubcomponents('vevent').map(eventFrom);
}

function parsed(text: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')) as unknown[]);
  } catch {
    return undefined; // what was wrong may quote a guest
  }
}

function eventFrom(event: ICAL.Component): CalendarEvent | undefined {
  const uid = textOf(event, 'uid');
  const start = momentOf(event, 'dtstart');
  const end = momentOf(event, 'dtend') ?? (start && endAfter(event, start));
  if (uid === '' || start === undefined || end === undefined || start >= end) return undefined;
  return {
    uid,
    summary: textOf(event, 'summary'),
    isCancelled: textOf(event, 'status').toUpperCase() === 'CANCELLED',
    recurs: event.hasProperty('rrule') || event.hasProperty('rdate') || event.hasProperty('recurrence-id'),
    start,
    end,
  };
}

/** As it stands in the file: a value of ours is read by no calendar. */
function rawOf(event: ICAL.Component, name: string): unknown {
  return event.getFirstProperty(name)?.jCal[3];
}

function textOf(event: ICAL.Component, name: string): string {
  const value = rawOf(event, name);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * A day as it is written, whatever time and zone stand beside it; but a time in UTC is an instant: many write the
 * midnight of a place so.
 */
function momentOf(event: ICAL.Component, name: string): LocalDate | Instant | undefined {
  const text = textOf(event, name);
  if (/Z$/i.test(text)) return instantOf(text);
  const day = text.slice(0, 10);
  return isLocalDate(day) ? day : undefined;
}

/** Without an end: what the duration says, else one day. */
function endAfter(event: ICAL.Component, start: LocalDate | Instant): LocalDate | undefined {
  const day = start.slice(0, 10) as LocalDate;
  if (event.hasProperty('dtend')) return undefined; // there is one, and it can't be read
  const duration = textOf(event, 'duration');
  if (duration === '') return plusDays(day, 1);
  const [, weeks, days] = /^P(?:(\d{1,3})W|(\d{1,3})D)/i.exec(duration) ?? [];
  const count = weeks === undefined ? Number(days ?? NaN) : Number(weeks) * 7;
  return count > 0 && count <= MOST_DAYS ? plusDays(day, count) : undefined;
}
