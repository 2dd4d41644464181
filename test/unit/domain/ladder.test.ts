import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER, remediesFor } from '../../../lib/domain/ladder.ts';
import { instant } from '../../../lib/domain/time.ts';
import { grant } from '../../support/samples.ts';

const at = (attempts: number, now: string, overrides = {}) =>
  remediesFor(grant({ attempts, evidence: 'requested', ...overrides }), instant(now), DEFAULT_LADDER);
/** Check-in is on 10 July at 13:00 UTC. */
const DAYS_AHEAD = '2026-07-04T13:00:00Z';
const THREE_DAYS = '2026-07-07T13:00:00Z';
const FOUR_HOURS = '2026-07-10T09:00:00Z';
const ONE_HOUR = '2026-07-10T12:00:00Z';

describe('the arrival ladder', () => {
  it('does nothing special about what was never asked', () => {
    expect(at(0, ONE_HOUR)).toEqual({ refresh: false, switchOff: false, anotherCode: false });
  });

  it('has the lock read again sooner the nearer the check-in', () => {
    expect([1, 2, 3].map((attempts) => at(attempts, DAYS_AHEAD).refresh)).toEqual([false, false, true]);
    expect([1, 2].map((attempts) => at(attempts, THREE_DAYS).refresh)).toEqual([false, true]);
    expect(at(1, FOUR_HOURS).refresh).toBe(true);
  });

  it('gives another code after six failures, in the last hour after two', () => {
    expect([5, 6].map((attempts) => at(attempts, DAYS_AHEAD).anotherCode)).toEqual([false, true]);
    expect([1, 2].map((attempts) => at(attempts, ONE_HOUR).anotherCode)).toEqual([false, true]);
  });

  it('takes no lock that could not be asked for one that refused', () => {
    expect(at(9, ONE_HOUR, { evidence: 'planned' }).anotherCode).toBe(false);
    expect(at(9, DAYS_AHEAD, { wanted: false, evidence: 'withdrawn' }).switchOff).toBe(false);
  });

  it('never swaps a code that is in use, and an invite has none', () => {
    expect(at(9, ONE_HOUR, { usedAt: instant(ONE_HOUR) }).anotherCode).toBe(false);
    expect(at(9, ONE_HOUR, { kind: 'invite', code: undefined }).anotherCode).toBe(false);
  });

  it('does not go on swapping codes where it is not the code', () => {
    expect(at(9, ONE_HOUR, { codesGivenUp: 2 }).anotherCode).toBe(false);
    expect(at(9, ONE_HOUR, { reason: 'lock.offline' }).anotherCode).toBe(false);
  });

  it('switches off what will not go, every other time', () => {
    const leaving = { wanted: false, evidence: 'revoking' };
    const switchedOff = [1, 2, 3, 4, 5].map((attempts) => at(attempts, DAYS_AHEAD, leaving).switchOff);
    expect(switchedOff).toEqual([false, false, true, false, true]);
    expect(at(9, DAYS_AHEAD).switchOff).toBe(false);
  });
});
