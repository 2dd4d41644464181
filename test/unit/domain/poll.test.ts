import { describe, expect, it } from 'vitest';
import { mayBeNews } from '../../../lib/domain/found.ts';
import { listSince, nextPollAt } from '../../../lib/domain/poll.ts';
import { instant } from '../../../lib/domain/time.ts';
import { date, reservation, stay } from '../../support/samples.ts';

const NOW = instant('2026-07-01T12:00:00Z');

describe('a poll', () => {
  it('looks back a year at first, then over a little of what it knows already', () => {
    expect(listSince({ listedAt: undefined }, NOW)).toBe('2025-06-30T12:00:00.000Z');
    expect(listSince({ listedAt: instant('2026-07-01T11:00:00Z') }, NOW)).toBe('2026-07-01T09:00:00.000Z');
  });

  it('comes again after its minutes, seldom where nobody can be asked, and never where it is off', () => {
    expect(nextPollAt({ minutes: 15 }, true, NOW)).toBe('2026-07-01T12:15:00.000Z');
    expect(nextPollAt({ minutes: 15 }, false, NOW)).toBe('2026-07-04T12:00:00.000Z');
    expect(nextPollAt({ minutes: 0 }, true, NOW)).toBeUndefined();
  });
});

describe('what a platform lists', () => {
  const booked = reservation({ revision: undefined });
  const older = { revision: '2026-03-01 00:00:00' };

  it.each([
    ['a booking that we never heard of', booked, undefined, true],
    ['a status that we do not know', reservation({ state: 'unknown' }), undefined, true],
    ['one that leaves today', reservation({ stay: stay({ departureDate: date('2026-07-01') }) }), undefined, true],
    ['one that left', reservation({ stay: stay({ departureDate: date('2026-06-28') }) }), undefined, false],
    ['one called off before we heard of it', reservation({ state: 'cancelled' }), undefined, false],
    ['a block that we never heard of', reservation({ state: 'block' }), undefined, false],
    ['exactly what we hold', booked, booked, false],
    ['the same at a later revision', reservation(), reservation(older), false],
    ['a cancellation of what we hold', reservation({ state: 'cancelled' }), reservation(), true],
    ['another at the same revision', reservation({ units: ['400'] }), reservation(), true],
    ['another of before what we hold', reservation({ units: ['400'], ...older }), reservation(), false],
    ['another without a revision', { ...booked, units: ['400'] }, reservation(), true],
  ])('%s is news or not', (_, listed, held, isNews) => {
    expect(mayBeNews(listed, held, NOW)).toBe(isNews);
  });
});
