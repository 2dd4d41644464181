import { toMilliseconds } from './time.ts';
import type { Instant } from './time.ts';

export interface CallLimit {
  readonly questions: number;
  readonly seconds: number;
}

/** More instants than these are not remembered: of a larger limit, its share of the time is used. */
const MOST_REMEMBERED = 50;

/**
 * The calls of the last while with one more at `now`, or how long to wait for it: in no stretch of `seconds` are there
 * more than `questions`. `calls` are milliseconds, oldest first.
 */
export function oneMoreCall(
  calls: readonly number[],
  limit: CallLimit,
  now: Instant,
): { readonly calls: readonly number[] } | { readonly waitSeconds: number } {
  const share = Math.min(1, MOST_REMEMBERED / limit.questions);
  const most = Math.max(1, Math.floor(limit.questions * share));
  const stretch = limit.seconds * share * 1_000;
  const at = toMilliseconds(now);
  // another worker's clock may be ahead, or it began later and wrote first; what is farther ahead is of a clock set back
  const recent = calls.filter((call) => Math.abs(call - at) < stretch);
  if (recent.length < most) return { calls: [...recent, at].toSorted((a, b) => a - b) };
  const free = (recent.at(-most) ?? at) + stretch;
  return { waitSeconds: Math.max(1, Math.ceil((free - at) / 1_000)) };
}
