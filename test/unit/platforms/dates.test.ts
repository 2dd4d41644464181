import { describe, expect, it } from 'vitest';
import {
  clockIn,
  instantInUtc,
  instantOf,
  instantOfEpoch,
  timeOfHour,
  writtenDate,
  writtenTime,
} from '../../../lib/platforms/shared/dates.ts';

describe('an instant', () => {
  it.each([
    ['2026-07-10T15:00:00+02:00', '2026-07-10T13:00:00.000Z'],
    ['2026-07-10 15:00+0200', '2026-07-10T13:00:00.000Z'],
    ['2026-03-02T12:51:08.0000Z', '2026-03-02T12:51:08.000Z'],
    ['2026-03-02T12:51:08z', '2026-03-02T12:51:08.000Z'],
    ['2026-07-10T15:00:00', undefined],
    ['2026-07-10', undefined],
    ['2026-02-30T00:00:00Z', undefined],
    ['2026-02-28T25:00:00Z', undefined],
    ['2026-02-28T23:00:00+99:00', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('of %s is %s', (text, expected) => {
    expect(instantOf(text)).toBe(expected);
  });

  it.each([
    [1_772_455_867.073195, 1_000, '2026-03-02T12:51:07.073Z'],
    [1_772_455_867_073, 1, '2026-03-02T12:51:07.073Z'],
    [0, 1, undefined],
    [1e20, 1, undefined],
    [NaN, 1, undefined],
    [undefined, 1, undefined],
  ] as const)('of %s times %s is %s', (value, unit, expected) => {
    expect(instantOfEpoch(value, unit)).toBe(expected);
  });
});

it.each([
  ['2026-03-02 12:51:07', '2026-03-02T12:51:07.000Z'],
  ['2026-03-02T12:51:07.335485', '2026-03-02T12:51:07.335Z'],
  ['2026-03-02T13:51:07+01:00', '2026-03-02T12:51:07.000Z'],
  ['2026-03-02', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s, in UTC where no zone is named, is %s', (text, expected) => {
  expect(instantInUtc(text)).toBe(expected);
});

it.each([
  ['2026-07-10T22:30:00Z', 'Europe/Berlin', { date: '2026-07-11', time: '00:30' }],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', { date: '2026-10-25', time: '02:30' }],
  ['2026-07-10T22:30:00Z', 'Berlin', undefined],
  ['2026-07-10T22:30:00Z', undefined, undefined],
  [undefined, 'Europe/Berlin', undefined],
])('at %s the clocks of %s show %o', (text, zone, shown) => {
  expect(clockIn(instantOf(text), zone)).toEqual(shown);
});

describe('a wall clock with an offset', () => {
  it('shows what is written, whatever day that is in UTC', () => {
    expect([writtenDate('2026-07-10T00:30:00+02:00'), writtenTime('2026-07-10T00:30:00+02:00')]).toEqual([
      '2026-07-10',
      '00:30',
    ]);
    expect([writtenDate('2026-07-10'), writtenTime('15:00')]).toEqual([undefined, undefined]);
  });
});

it.each([
  [15, '15:00'],
  [0, '00:00'],
  [9, '09:00'],
  [24, undefined],
  [15.5, undefined],
  [-1, undefined],
  [undefined, undefined],
])('hour %s is %s', (hour, time) => {
  expect(timeOfHour(hour)).toBe(time);
});
