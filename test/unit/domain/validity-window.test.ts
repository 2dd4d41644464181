import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { windowForStay } from '../../../lib/domain/validity-window.ts';
import { isTimeZone, toInstant, toMilliseconds } from '../../../lib/domain/time.ts';
import { date, property, stay, time } from '../../support/samples.ts';

const windowOf = (zone: string, arrival: string, departure: string, checkIn = '15:00', checkOut = '10:00') =>
  windowForStay(
    stay({ arrivalDate: date(arrival), departureDate: date(departure) }),
    property({ timeZone: zone, checkIn: time(checkIn), checkOut: time(checkOut) }),
  );

describe('the window of a stay', () => {
  it.each([
    // zone, arrival, departure, from (UTC), until (UTC): worked out by hand from the published clock changes
    ['Europe/Vienna', '2026-03-28', '2026-03-29', '2026-03-28T14:00', '2026-03-29T08:00'],
    ['Europe/Vienna', '2026-10-24', '2026-10-25', '2026-10-24T13:00', '2026-10-25T09:00'],
    ['America/New_York', '2026-03-07', '2026-03-08', '2026-03-07T20:00', '2026-03-08T14:00'],
    ['America/New_York', '2026-10-31', '2026-11-01', '2026-10-31T19:00', '2026-11-01T15:00'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-05', '2026-04-04T04:00', '2026-04-04T23:30'],
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-04', '2026-10-03T04:30', '2026-10-03T23:00'],
  ])('crosses the clock change in %s on %s to the minute', (zone, arrival, departure, from, until) => {
    expect(windowOf(zone, arrival, departure)).toEqual({ from: `${from}:00.000Z`, until: `${until}:00.000Z` });
  });

  it('takes the later instant where the clock jumps over the time', () => {
    const window = windowOf('Europe/Vienna', '2026-03-29', '2026-03-29', '02:30', '02:30');
    expect(window).toEqual({ from: '2026-03-29T01:30:00.000Z', until: '2026-03-29T01:30:00.000Z' });
  });

  it('never cuts the guest short where an hour comes twice', () => {
    const window = windowOf('Europe/Vienna', '2026-10-25', '2026-10-25', '02:30', '02:30');
    expect(window).toEqual({ from: '2026-10-25T00:30:00.000Z', until: '2026-10-25T01:30:00.000Z' });
  });

  it('prefers the times that the booking names, and widens by the policy', () => {
    const named = stay({ checkInTime: time('16:00'), checkOutTime: time('11:00') });
    const window = windowForStay(named, property({ earlyEntryMinutes: 30, lateExitMinutes: 15 }));
    expect(window).toEqual({ from: '2026-07-10T13:30:00.000Z', until: '2026-07-14T09:15:00.000Z' });
  });

  it('agrees with another library on any day of any of these zones', () => {
    const zones = ['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu'];
    const days = fc.integer({ min: 0, max: 3_000 }).map((day) => DateTime.utc(2024, 1, 1).plus({ days: day }));
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), fc.integer({ min: 4 * 60, max: 1_439 }), (day, zone, minutes) => {
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const ours = toInstant(date(day.toISODate() ?? ''), time(clock), zone, 'from');
        const theirs = DateTime.fromISO(`${day.toISODate()}T${clock}`, { zone });
        expect(toMilliseconds(ours)).toBe(theirs.toMillis());
      }),
    );
  });

  it('knows a time zone from an offset and from nonsense', () => {
    expect([isTimeZone('Europe/Vienna'), isTimeZone('+02:00'), isTimeZone('Europe/Wien'), isTimeZone('')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
