import { describe, expect, it } from 'vitest';
import { heardWith, isSilent, silentFrom } from '../../../lib/domain/silence.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';

const START = instant('2026-07-01T12:00:00Z');
const every = (hours: number, times: number) =>
  Array.from({ length: times }, (_, i) => plus(START, { hours: i * hours }));
const after = (heard: readonly Instant[], hours: number) => plus(heard.at(-1) ?? START, { hours });

describe('a connection', () => {
  it.each([
    ['that calls often may be quiet for two days', 2, 20, 48],
    ['that calls every other day for four times as long', 48, 7, 192],
  ])('%s', (_, gap, times, hours) => {
    const heard = every(gap, times);
    expect(silentFrom(heard)).toBe(after(heard, hours));
  });

  it.each([
    ['seldom calls', every(96, 6)],
    ['called a few times', every(5, 4)],
    ['never called', []],
  ])('that %s can not fall silent', (_, heard) => {
    expect(silentFrom(heard)).toBeUndefined();
    expect(isSilent({ heard, missedAt: undefined }, false, plus(START, { days: 300 }))).toBe(false);
  });

  it('that calls ten times for one booking has called once', () => {
    const burst = Array.from({ length: 10 }, (_, i) => plus(START, { minutes: i }));
    expect(heardWith([], burst)).toHaveLength(1);
    expect(heardWith(every(3, 60), [])).toHaveLength(50);
  });

  it('is silent until it calls again', () => {
    const heard = every(2, 20);
    const silent = (more: readonly Instant[], at: Instant) =>
      isSilent({ heard: heardWith(heard, more), missedAt: undefined }, false, at);
    expect([silent([], after(heard, 47)), silent([], after(heard, 48)), silent([], after(heard, 2_000))]).toEqual([
      false,
      true,
      true,
    ]);
    expect(silent([after(heard, 60)], after(heard, 61))).toBe(false);
  });

  it('that is polled has fallen silent if a poll found what it did not tell', () => {
    const heard = every(2, 20);
    const now = after(heard, 60);
    expect(isSilent({ heard, missedAt: undefined }, true, now)).toBe(false);
    expect(isSilent({ heard, missedAt: START }, true, now)).toBe(false);
    expect(isSilent({ heard, missedAt: after(heard, 50) }, true, now)).toBe(true);
  });
});
