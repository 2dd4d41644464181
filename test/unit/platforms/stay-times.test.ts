import { describe, expect, it } from 'vitest';
import { stayTimes } from '../../../lib/platforms/shared/stay-times.ts';

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
