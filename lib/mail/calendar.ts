import { earliest } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Catalogue } from './catalogues/catalogue.ts';
import { placeNames } from './doors.ts';
import type { GuestMailInput, Place } from './mail-content.ts';
import { oneLine } from './plain.ts';

/** RFC 5545, 3.1: octets of a line, its break aside. */
const LONGEST_LINE = 75;

/**
 * The stay as one event for the guest's calendar (RFC 5545): in UTC, so that each calendar shows it on its own clock.
 * There is no code in it, nor the door page: calendars are shared with families and firms, and shown on locked phones.
 * Undefined for a mail that has none, such as a reminder.
 */
export function stayCalendar(input: GuestMailInput, subject: string, catalogue: Catalogue): string | undefined {
  const { calendar: event, places, host } = input;
  if (event === undefined || places.length === 0) return undefined;
  const { calendar, contact } = catalogue.guest;
  const description = [calendar.description(subject), contact(host.name, host.email)].map(oneLine).join('\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Staykey//Staykey//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.at)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${input.kind === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${utc(firstOf(places))}`,
    `DTEND:${utc(lastOf(places))}`,
    `SUMMARY:${escaped(calendar.summary(placeNames(places, catalogue)))}`,
    ...locationOf(places),
    ...(input.kind === 'cancelled' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `ORGANIZER;CN="${oneLine(host.name).replaceAll('"', '')}":mailto:${oneLine(host.email)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT', // on a journey people make other appointments
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function firstOf(places: readonly Place[]): Instant {
  return earliest(...places.map(({ window }) => window.from)) as Instant;
}

function lastOf(places: readonly Place[]): Instant {
  return places.map(({ window }) => window.until).reduce((last, next) => (next > last ? next : last));
}

function locationOf(places: readonly Place[]): string[] {
  const addresses = new Set(places.flatMap(({ address }) => (address === undefined ? [] : [oneLine(address)])));
  return addresses.size === 0 ? [] : [`LOCATION:${escaped([...addresses].join('\n'))}`];
}

/** `20260710T140000Z` */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** A value of type TEXT. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => oneLine(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

/** Never within a character: a line goes on after a break and a blank, which counts. */
function folded(line: string): string {
  const octets = new TextEncoder();
  const rows: string[] = [];
  let row = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > LONGEST_LINE) {
      rows.push(row);
      row = ' ';
      length = 1;
    }
    row += character;
    length += size;
  }
  return [...rows, row].join('\r\n');
}
