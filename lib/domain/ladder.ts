import type { Grant } from './grant.ts';
import { minus } from './time.ts';
import type { Instant } from './time.ts';

/** Hours before check-in at which the next stronger remedy is due; longest first. */
export type LadderHours = readonly number[];
export const DEFAULT_LADDER: LadderHours = [72, 24, 4, 1];

/** What a look at a lock may do about a grant that will not become true, besides asking again. */
export interface Remedies {
  /** Have the vendor's cloud read the lock again before the look. */
  readonly refresh: boolean;
  /** For an entry that will not go: switch it off, every other time. */
  readonly switchOff: boolean;
  /** Give the stay another code. */
  readonly anotherCode: boolean;
}

/** Attempts without a result from which each remedy is tried with time to spare; each step nearer takes one off. */
const REFRESH_AFTER = 3;
const SWITCH_OFF_AFTER = 2;
const ANOTHER_CODE_AFTER = 6;
/** If neither of three codes gets onto a lock, it is not the code. */
const MOST_CODES_GIVEN_UP = 2;

/**
 * The arrival ladder: the nearer the check-in, the sooner the stronger remedy. With days to go the lock gets time; in
 * the last hour the second failure is answered with everything. For a revoke that will not go the attempts count alone.
 */
export function remediesFor(grant: Grant, now: Instant, ladder: LadderHours): Remedies {
  const steps = grant.wanted
    ? ladder.filter((hours) => now >= minus(grant.window.from, { hours })).length
    : ladder.length;
  const tried = (after: number) => grant.attempts > 0 && grant.attempts >= Math.max(1, after - steps);
  return {
    refresh: tried(REFRESH_AFTER),
    switchOff:
      grant.evidence === 'revoking' && !grant.wanted && grant.attempts > SWITCH_OFF_AFTER && grant.attempts % 2 === 1,
    anotherCode: mayChangeCode(grant) && tried(ANOTHER_CODE_AFTER),
  };
}

/** Only one that the lock was asked to take; never one that is in use; and not where the lock itself is the trouble. */
function mayChangeCode(grant: Grant): boolean {
  const fresh = grant.wanted && grant.evidence === 'requested' && grant.usedAt === undefined && grant.kind === 'keypad';
  return fresh && grant.reason === undefined && grant.codesGivenUp < MOST_CODES_GIVEN_UP;
}
