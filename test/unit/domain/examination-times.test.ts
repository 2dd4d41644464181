import { describe, expect, it } from 'vitest';
import {
  examineAgainAt,
  firstExaminationFor,
  nextDigestAt,
  nextExaminationAt,
} from '../../../lib/domain/examination-times.ts';
import type { LastingFinding } from '../../../lib/domain/lock-health.ts';
import { instant, minus, nextClockTime, plus } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { grant, time } from '../../support/samples.ts';

const ZONE = 'Europe/Vienna';
const NOW = instant('2026-07-01T10:00:00Z');
const stayFrom = (from: Instant) => grant({ window: { from, until: plus(from, { days: 3 }) } });
const next = (from: Instant, now = NOW) => nextExaminationAt([stayFrom(from)], [], ZONE, now);

const finding = (overrides: Partial<LastingFinding> = {}): LastingFinding => ({
  code: 'lock.offline',
  severity: 'soon',
  threat: undefined,
  count: undefined,
  fullAt: undefined,
  since: NOW,
  ...overrides,
});

describe('the next look at a whole lock', () => {
  it('is tomorrow at six where somebody is expected or there, or something is wrong', () => {
    expect(next(plus(NOW, { days: 9 }))).toBe('2026-07-02T04:00:00.000Z');
    expect(next(minus(NOW, { days: 1 }))).toBe('2026-07-02T04:00:00.000Z');
    expect(nextExaminationAt([], [finding({ since: minus(NOW, { days: 1 }) })], ZONE, NOW)).toBe(
      '2026-07-02T04:00:00.000Z',
    );
  });

  it('is in four weeks where nobody is, or two weeks before somebody comes', () => {
    expect(nextExaminationAt([], [], ZONE, NOW)).toBe('2026-07-29T04:00:00.000Z');
    expect(nextExaminationAt([grant({ wanted: false })], [], ZONE, NOW)).toBe('2026-07-29T04:00:00.000Z');
    expect(next(plus(NOW, { days: 20 }))).toBe(plus(NOW, { days: 6 }));
    expect(next(plus(NOW, { days: 90 }))).toBe('2026-07-29T04:00:00.000Z');
  });

  it('is for a new booking two weeks before check-in, or as soon as its grants are planned', () => {
    expect(firstExaminationFor(plus(NOW, { days: 20 }), NOW)).toBe(plus(NOW, { days: 6 }));
    expect(firstExaminationFor(plus(NOW, { days: 2 }), NOW)).toBe(plus(NOW, { hours: 1 }));
  });

  it('is a day before check-in, once', () => {
    const checkIn = instant('2026-07-02T13:00:00Z');
    expect(next(checkIn, instant('2026-07-01T10:00:00Z'))).toBe('2026-07-01T13:00:00.000Z');
    expect(next(checkIn, instant('2026-07-01T13:00:00Z'))).toBe('2026-07-02T04:00:00.000Z');
  });

  it('is in an hour for one that was just found offline, once', () => {
    expect(nextExaminationAt([], [finding({ since: NOW })], ZONE, NOW)).toBe(plus(NOW, { hours: 1 }));
    const later = plus(NOW, { hours: 1 });
    expect(nextExaminationAt([], [finding({ since: NOW })], ZONE, later)).toBe('2026-07-02T04:00:00.000Z');
  });

  it('comes at the longest after a day while nobody answers, never later than it would have', () => {
    const far = plus(NOW, { days: 6 });
    const hours = [1, 2, 3, 4, 5, 6, 9].map((attempts) => examineAgainAt(attempts, far, NOW));
    expect(hours).toEqual([1, 2, 4, 8, 16, 24, 24].map((wait) => plus(NOW, { hours: wait })));
    expect(examineAgainAt(3, plus(NOW, { hours: 2 }), NOW)).toBe(plus(NOW, { hours: 2 }));
  });
});

describe('a time of day', () => {
  it.each([
    ['before it', '2026-07-01T05:59:00Z', '2026-07-01T06:00:00.000Z'],
    ['at it', '2026-07-01T06:00:00Z', '2026-07-02T06:00:00.000Z'],
    ['at night, when it is another day there', '2026-07-01T22:30:00Z', '2026-07-02T06:00:00.000Z'],
    ['before the clocks go back', '2026-10-24T12:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['before they go forward', '2026-03-28T12:00:00Z', '2026-03-29T06:00:00.000Z'],
  ])('%s: the next eight in the morning', (_, now, expected) => {
    expect(nextDigestAt(ZONE, instant(now))).toBe(expected);
  });

  it('comes in UTC where nobody knows the zone, and in a gap as soon as it is over', () => {
    expect(nextDigestAt('Nowhere/Land', NOW)).toBe('2026-07-02T08:00:00.000Z');
    expect(nextClockTime(instant('2026-03-28T12:00:00Z'), time('02:30'), ZONE)).toBe('2026-03-29T01:30:00.000Z');
    expect(nextClockTime(NOW, time('06:00'), ZONE, 7)).toBe('2026-07-08T04:00:00.000Z');
    expect(nextClockTime(instant('2026-07-01T01:00:00Z'), time('06:00'), ZONE, 7)).toBe('2026-07-07T04:00:00.000Z');
  });
});
