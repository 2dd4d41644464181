import { describe, expect, it } from 'vitest';
import { instant, toInstant } from '../../../lib/domain/time.ts';
import type { LocalDate, LocalTime } from '../../../lib/domain/time.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { localMoment, localWindow, longDay, shortMoment, zoneAt } from '../../../lib/mail/local-times.ts';

const { en, de } = catalogues;

describe('a moment on the clock at the door', () => {
  it.each([
    ['2026-07-10T14:00Z', 'Europe/Vienna', 'Friday, 10 July 2026, 16:00'],
    ['2026-07-10T14:00Z', 'America/New_York', 'Friday, 10 July 2026, 10:00'],
    ['2026-07-10T14:00Z', 'Australia/Lord_Howe', 'Saturday, 11 July 2026, 00:30'],
    ['2026-12-31T23:00Z', 'Europe/Vienna', 'Friday, 1 January 2027, 00:00'],
    ['2026-03-08T04:59Z', 'America/New_York', 'Saturday, 7 March 2026, 23:59'],
  ])('%s in %s is %s', (at, zone, expected) => {
    expect(localMoment(instant(at), zone, en)).toBe(expected);
  });

  it('speaks German', () => {
    expect(localMoment(instant('2026-07-10T14:00Z'), 'Europe/Vienna', de)).toBe('Freitag, 10. Juli 2026, 16:00 Uhr');
  });

  it('leaves the year out of a subject', () => {
    const at = instant('2026-07-10T14:00Z');
    expect(shortMoment(at, 'Europe/Vienna', en)).toBe('Friday 10 July, 16:00');
    expect(shortMoment(at, 'Europe/Vienna', de)).toBe('Freitag, 10. Juli, 16:00 Uhr');
  });

  it('keeps a calendar day a day', () => {
    expect(longDay('2026-01-01', en)).toBe('Thursday, 1 January 2026');
    expect(longDay('2026-03-29', de)).toBe('Sonntag, 29. März 2026');
  });
});

describe('a window', () => {
  const windowOf = (zone: string, from: string, until: string) => ({
    from: toInstant(from.slice(0, 10) as LocalDate, from.slice(11) as LocalTime, zone, 'from'),
    until: toInstant(until.slice(0, 10) as LocalDate, until.slice(11) as LocalTime, zone, 'until'),
  });

  it('names the zone once where both ends share it', () => {
    const window = windowOf('Europe/Vienna', '2026-07-10T16:00', '2026-07-13T10:00');
    expect(localWindow(window, 'Europe/Vienna', en)).toEqual({
      from: 'Friday, 10 July 2026, 16:00',
      until: 'Monday, 13 July 2026, 10:00',
      zone: 'Central European Summer Time, GMT+2',
    });
  });

  it.each([
    ['Europe/Vienna', '2026-03-28T16:00', '2026-03-29T10:00', 'GMT+1', 'GMT+2'],
    ['Europe/Vienna', '2026-10-24T16:00', '2026-10-25T10:00', 'GMT+2', 'GMT+1'],
    ['America/New_York', '2026-03-07T15:00', '2026-03-08T11:00', 'GMT-5', 'GMT-4'],
    ['America/New_York', '2026-10-31T15:00', '2026-11-01T11:00', 'GMT-4', 'GMT-5'],
    ['Australia/Lord_Howe', '2026-04-04T14:00', '2026-04-05T10:00', 'GMT+11', 'GMT+10:30'],
    ['Australia/Lord_Howe', '2026-10-03T14:00', '2026-10-04T10:00', 'GMT+10:30', 'GMT+11'],
  ])('%s, %s to %s, names both sides of the clock change', (zone, from, until, before, after) => {
    const local = localWindow(windowOf(zone, from, until), zone, en);
    expect(local.zone).toBeUndefined();
    expect(local.from).toMatch(new RegExp(`, ${from.slice(11)} \\(.+, ${before.replace('+', '\\+')}\\)$`));
    expect(local.until).toMatch(new RegExp(`, ${until.slice(11)} \\(.+, ${after.replace('+', '\\+')}\\)$`));
  });

  it('keeps the two runs of the doubled hour apart', () => {
    const window = { from: instant('2026-10-25T00:30Z'), until: instant('2026-10-25T01:30Z') };
    const local = localWindow(window, 'Europe/Vienna', de);
    expect(local.from).toBe('Sonntag, 25. Oktober 2026, 02:30 Uhr (Mitteleuropäische Sommerzeit, GMT+2)');
    expect(local.until).toBe('Sonntag, 25. Oktober 2026, 02:30 Uhr (Mitteleuropäische Normalzeit, GMT+1)');
  });
});

it('shows the offset alone where a zone has no name', () => {
  expect(zoneAt(instant('2026-07-10T14:00Z'), 'Asia/Urumqi', en)).toBe('GMT+6');
});
