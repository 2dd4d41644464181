import { instant, minus, toMilliseconds } from './time.ts';
import type { Instant } from './time.ts';

/** What tells whether a connection that usually speaks has fallen silent. */
export interface Heard {
  /** When it called, oldest first, at most once an hour: one booking may be several calls. */
  readonly heard: readonly Instant[];
  /** When a poll last found what no call had told. */
  readonly missedAt: Instant | undefined;
}

/** So many hours with a call, within so many days: less often than that, silence says nothing. */
const TALKATIVE = 5;
const WITHIN = { days: 14 };
const MOST_REMEMBERED = 50;
const LEAST_HOURS = 48;
const TIMES_ITS_USUAL_GAP = 4;

/** `heard` with what was heard since. */
export function heardWith(heard: readonly Instant[], since: readonly Instant[]): readonly Instant[] {
  const hours = new Map([...heard, ...since].toSorted().map((at) => [at.slice(0, 13), at]));
  return [...hours.values()].slice(-MOST_REMEMBERED);
}

/** From when on its silence is odd: two days, or four times as long as usual; undefined if it seldom calls. */
export function silentFrom(heard: readonly Instant[]): Instant | undefined {
  const last = heard.at(-1);
  const recent = last === undefined ? [] : heard.filter((at) => at > minus(last, WITHIN));
  const [first] = recent;
  if (first === undefined || last === undefined || recent.length < TALKATIVE) return undefined;
  const usual = (toMilliseconds(last) - toMilliseconds(first)) / (recent.length - 1);
  return instant(toMilliseconds(last) + Math.max(LEAST_HOURS * 3_600_000, usual * TIMES_ITS_USUAL_GAP));
}

/**
 * Whether a connection has fallen silent. Where its platform was asked just now (`wasAsked`), only if that has found what
 * no call told: else there was nothing to tell.
 */
export function isSilent({ heard, missedAt }: Heard, wasAsked: boolean, now: Instant): boolean {
  const from = silentFrom(heard);
  if (from === undefined || now < from) return false;
  return !wasAsked || (missedAt !== undefined && missedAt > (heard.at(-1) ?? ''));
}
