import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { ValidityWindow } from '../domain/validity-window.ts';
import type { DateWords, Speech } from './catalogues/catalogue.ts';

/** A window on the clock at the door. */
export interface LocalWindow {
  readonly from: string;
  readonly until: string;
  /** Of both ends; undefined where a clock change lies between them, for then each end names its own. */
  readonly zone: string | undefined;
}

/** `Friday, 10 July 2026, 16:00` twice, with the zone once if both ends share it. */
export function localWindow(window: ValidityWindow, timeZone: string, catalogue: Speech): LocalWindow {
  const [from, until] = [window.from, window.until].map((at) => ({
    moment: localMoment(at, timeZone, catalogue),
    zone: zoneAt(at, timeZone, catalogue),
  })) as [{ moment: string; zone: string }, { moment: string; zone: string }];

  if (from.zone === until.zone) return { from: from.moment, until: until.moment, zone: from.zone };
  return { from: `${from.moment} (${from.zone})`, until: `${until.moment} (${until.zone})`, zone: undefined };
}

/** `Friday, 10 July 2026, 16:00` */
export function localMoment(at: Instant, timeZone: string, catalogue: Speech): string {
  return catalogue.moment(catalogue.longDate(dateWords(at, timeZone, catalogue)), clock(at, timeZone, catalogue));
}

/** `Friday 10 July, 16:00`: for a subject, where the year is clear. */
export function shortMoment(at: Instant, timeZone: string, catalogue: Speech): string {
  return catalogue.moment(catalogue.shortDate(dateWords(at, timeZone, catalogue)), clock(at, timeZone, catalogue));
}

/** A calendar day, `2026-07-10`, as `Friday, 10 July 2026`. */
export function longDay(date: string, catalogue: Speech): string {
  return catalogue.longDate(dateWords(`${date}T12:00:00.000Z` as Instant, 'UTC', catalogue));
}

export function shortDay(date: string, catalogue: Speech): string {
  return catalogue.shortDate(dateWords(`${date}T12:00:00.000Z` as Instant, 'UTC', catalogue));
}

/** `Central European Summer Time, GMT+2`; `GMT+6` alone where the zone has no name in this language. */
export function zoneAt(at: Instant, timeZone: string, catalogue: Speech): string {
  const named = (style: 'long' | 'shortOffset') =>
    wordsAt(at, { timeZone, timeZoneName: style }, catalogue)('timeZoneName');
  const [name, offset] = [named('long'), named('shortOffset')];
  return /^(GMT|UTC)/.test(name) ? offset : `${name}, ${offset}`;
}

/** `Fri`, as the language shortens it. */
export function weekday(date: string, catalogue: Speech): string {
  return wordsAt(`${date}T12:00:00.000Z` as Instant, { timeZone: 'UTC', weekday: 'short' }, catalogue)('weekday');
}

/** `10`; with the month on its first, `1 Aug`. */
export function dayNumber(date: string, catalogue: Speech): string {
  const number = Number(date.slice(8));
  const word = wordsAt(`${date}T12:00:00.000Z` as Instant, { timeZone: 'UTC', month: 'short' }, catalogue);
  return number === 1 ? `${number} ${word('month')}` : String(number);
}

function dateWords(at: Instant, timeZone: string, catalogue: Speech): DateWords {
  const word = wordsAt(at, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, catalogue);
  return { weekday: word('weekday'), day: word('day'), month: word('month'), year: word('year') };
}

function clock(at: Instant, timeZone: string, catalogue: Speech): string {
  const word = wordsAt(at, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, catalogue);
  return `${word('hour')}:${word('minute')}`;
}

function wordsAt(
  at: Instant,
  options: Intl.DateTimeFormatOptions,
  { locale }: Speech,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatterOf(locale, options).formatToParts(toMilliseconds(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** Making one takes far longer than using it; there are few languages, zones and shapes. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const formatter = formatters.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(name, formatter);
  return formatter;
}
