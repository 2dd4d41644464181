import type { LockId } from './property.ts';
import { minus } from './time.ts';
import type { Instant } from './time.ts';
import type { TrailWord } from './trail.ts';

/**
 * What came of a press on a door page's button: the lock has `opened`; it was `asked` and nobody can say whether it
 * did; it is `stuck`; it was out of reach (`offline`) or could not be asked (`failed`), and was not.
 */
export const pressOutcomes = ['opened', 'asked', 'stuck', 'offline', 'failed'] as const;
export type PressOutcome = (typeof pressOutcomes)[number];

/** The latest press on a page's buttons. */
export interface Press {
  readonly lockId: LockId;
  readonly at: Instant;
  /** Undefined: under way. */
  readonly outcome: PressOutcome | undefined;
}

/** Whoever presses twice means it once. */
const ONE_PRESS = { seconds: 5 };
/** No opening takes longer: whoever was at it is no more. */
const UNDER_WAY_AT_MOST = { seconds: 30 };
/** Then it is no news. */
const NEWS_FOR = { seconds: 90 };

/** How the trail says it. */
export const outcomeWords: Readonly<Record<PressOutcome, TrailWord>> = {
  opened: 'door-opened',
  asked: 'door-asked',
  stuck: 'door-stuck',
  offline: 'door-failed',
  failed: 'door-failed',
};

/** Another press on this door is the same one: it is under way, or was a moment ago. */
export function isSamePress(last: Press | undefined, lockId: LockId, now: Instant): boolean {
  if (last === undefined || last.lockId !== lockId || last.at > now) return false;
  return last.at > minus(now, last.outcome === undefined ? UNDER_WAY_AT_MOST : ONE_PRESS);
}

/** The press as the page has to tell of it; undefined: it is no news any more. */
export function pressNews(last: Press | undefined, now: Instant): Press | undefined {
  if (last === undefined || last.at > now || last.at <= minus(now, NEWS_FOR)) return undefined;
  const lost = last.outcome === undefined && last.at <= minus(now, UNDER_WAY_AT_MOST);
  return lost ? { ...last, outcome: 'asked' } : last;
}
