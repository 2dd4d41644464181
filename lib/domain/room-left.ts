import type { Authorization } from './authorization.ts';
import { isEnded } from './grant.ts';
import type { Grant } from './grant.ts';
import { isOurs } from './match.ts';
import { laterOf, minus } from './time.ts';
import type { Instant } from './time.ts';

/** How many keypad codes a lock holds, and when those planned so far leave no place. */
export interface RoomLeft {
  readonly held: number;
  /** When the last place is taken; undefined: not by what is planned. */
  readonly fullAt: Instant | undefined;
  /** The first grant for which there is no place left. */
  readonly without: Grant | undefined;
}

/**
 * Counts a lock's keypad codes into the future: ours go when their stay ends, everything else stays, for an expired
 * code keeps its place. `planned` are the grants that will need a code here; one is written `daysAhead` of its window.
 */
export function roomLeft(
  entries: readonly Authorization[],
  planned: readonly Grant[],
  { capacity, daysAhead, now }: { readonly capacity: number; readonly daysAhead: number; readonly now: Instant },
): RoomLeft {
  const codes = entries.filter(({ kind }) => kind === 'keypad');
  const ours = planned.filter((grant) => codes.some((entry) => isOurs(entry, grant)));
  const coming = planned
    .filter((grant) => !ours.includes(grant) && !isEnded(grant))
    .map((grant) => ({ grant, at: laterOf(now, minus(grant.window.from, { days: daysAhead })) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

  let fullAt = codes.length >= capacity ? now : undefined;
  for (const [index, { grant, at }] of coming.entries()) {
    const gone = ours.filter(({ window }) => window.until <= at).length;
    const come = coming.slice(0, index + 1).filter((other) => other.grant.window.until > at).length;
    const held = codes.length - gone + come;
    if (held > capacity) return { held: codes.length, fullAt: fullAt ?? at, without: grant };
    if (held === capacity) fullAt ??= at;
  }
  return { held: codes.length, fullAt, without: undefined };
}
