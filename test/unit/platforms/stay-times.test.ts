import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import type { LocalDate, LocalTime } from '../../../lib/domain/time.ts';
import { stayTimes, timesIn } from '../../../lib/platforms/shared/stay-times.ts';
import type { StayEnd } from '../../../lib/platforms/shared/stay-times.ts';

const days = (arrivalDate?: string, checkInTime?: string, departureDate?: string, checkOutTime?: string) => ({
  ...{ arrivalDate, checkInTime, departureDate, checkOutTime },
});

describe('the times of a stay', () => {
  it.each([
    ['2026-07-10T15:00:00+02:00', '2026-07-14T10:00:00+02:00', days('2026-07-10', '15:00', '2026-07-14', '10:00')],
    ['2026-07-10T00:30:00+02:00', '2026-07-14T10:00:00+02:00', days('2026-07-10', '00:30', '2026-07-14', '10:00')],
    ['2026-10-24T15:00:00+01:00', '2026-10-26T10:00:00+00:00', days('2026-10-24', '15:00', '2026-10-26', '10:00')],
    ['2026-10-24T15:00:00+01:00', '2026-10-26T10:00:00Z', days('2026-10-24', '15:00', '2026-10-26', '10:00')],
    ['2026-07-10T16:00:00', '2026-07-14 11:00:00', days('2026-07-10', '16:00', '2026-07-14', '11:00')],
    ['2026-07-10', '2026-07-14', days('2026-07-10', undefined, '2026-07-14')],
    ['2026-07-10T00:00:00Z', '2026-07-14T00:00:00Z', days('2026-07-10', undefined, '2026-07-14')],
    ['2026-07-10T00:00:00', '2026-07-14T11:00:00', days('2026-07-10', undefined, '2026-07-14', '11:00')],
    ['soon', undefined, days()],
  ])('from %s to %s are the place’s own', (arrival, departure, expected) => {
    expect(stayTimes(arrival, departure)).toEqual(expected);
  });

  it.each([
    ['2026-07-10T13:00:00Z', '2026-07-14T08:00:00Z'],
    ['2026-07-10T00:00:00Z', '2026-07-14T08:00:00Z'],
  ])('from %s to %s are instants', (arrival, departure) => {
    const { arrivesAt, departsAt } = stayTimes(arrival, departure);
    expect([arrivesAt, departsAt].map((at) => at?.replace('.000', ''))).toEqual([arrival, departure]);
  });
});

describe('days, times and instants together', () => {
  const end = (told: Partial<StayEnd>): StayEnd => ({
    ...{ date: undefined, time: undefined, at: undefined, usual: undefined },
    ...told,
  });
  const at = (text: string) => ({ at: instant(text) });
  const day = (date: string) => ({ date: date as LocalDate });
  const time = (text: string) => text as LocalTime;

  it('are the time that was told, else the clock’s, else the usual one', () => {
    const arrival = end({ ...day('2026-07-10'), ...at('2026-07-10T13:00:00Z'), usual: time('14:00') });
    const departure = end({ ...day('2026-07-14'), time: time('09:30'), ...at('2026-07-14T08:00:00Z') });
    const times = { arrivalDate: '2026-07-10', departureDate: '2026-07-14', checkOutTime: '09:30' };
    expect(timesIn('Europe/Berlin', arrival, departure)).toEqual({ ...times, checkInTime: '15:00' });
    expect(timesIn(undefined, arrival, departure)).toEqual({ ...times, checkInTime: '14:00' });
  });

  it('do not believe a clock of another day', () => {
    const stale = end({ ...day('2026-07-11'), ...at('2026-07-10T13:00:00Z') });
    expect(timesIn('Europe/Berlin', stale, end(day('2026-07-14')))).toMatchObject({
      arrivalDate: '2026-07-11',
      checkInTime: undefined,
    });
  });

  it('without days are those of the zone, without a zone the instants', () => {
    const [arrival, departure] = [end(at('2026-07-10T22:30:00Z')), end(at('2026-07-14T08:00:00Z'))];
    expect(timesIn('Europe/Berlin', arrival, departure)).toEqual({
      arrivalDate: '2026-07-11',
      departureDate: '2026-07-14',
      checkInTime: '00:30',
      checkOutTime: '10:00',
    });
    expect(timesIn(undefined, arrival, departure)).toMatchObject({ arrivesAt: arrival.at, departsAt: departure.at });
  });
});
