import { byUrgency, isWorse } from './lock-health.ts';
import type { HealthCode, LastingFinding, Severity } from './lock-health.ts';
import type { LockId } from './property.ts';
import { dateIn, daysBetween } from './time.ts';
import type { Instant } from './time.ts';

/** A finding, with the lock that it is about. */
export interface DoorFinding extends LastingFinding {
  readonly lockId: LockId;
}

/** A finding that the host has read of, as urgent as it has been at least since. */
export interface ToldFinding {
  readonly lockId: LockId;
  readonly code: HealthCode;
  readonly severity: Severity;
  readonly at: Instant;
}

/** The one mail a day about all locks. */
export interface Digest {
  /** Of the doors to look at, in the order of properties.json. */
  readonly propertyIds: readonly string[];
  /** Whose morning it is. */
  readonly timeZone: string;
  readonly told: readonly ToldFinding[];
  readonly sentAt: Instant | undefined;
  /** Undefined while there is nothing to tell. */
  readonly dueAt: Instant | undefined;
  readonly attempts: number;
  readonly rev: number;
}

const TOLD_AGAIN_AFTER_DAYS = 7;

/**
 * What to write to the host now: nothing, or everything that is wrong, if any of it is new, has become more urgent, or
 * was last told a week ago. `told` is what to remember: as told, what is over forgotten.
 */
export function digestNow(
  { told, timeZone }: Pick<Digest, 'told' | 'timeZone'>,
  current: readonly DoorFinding[],
  now: Instant,
): { readonly tell: readonly DoorFinding[]; readonly told: readonly ToldFinding[] } {
  const entries = current.map((finding) => ({ finding, last: lastTold(told, finding) }));
  const isNews = entries.some(({ finding, last }) => {
    if (last === undefined || isWorse(finding.severity, last.severity)) return true;
    return daysBetween(dateIn(last.at, timeZone), dateIn(now, timeZone)) >= TOLD_AGAIN_AFTER_DAYS;
  });
  return {
    tell: isNews ? current.toSorted(byUrgency) : [],
    told: entries.map(({ finding: { lockId, code, severity }, last }) => {
      return { lockId, code, severity, at: isNews ? now : (last?.at ?? now) };
    }),
  };
}

/** What was over in between is new again. */
function lastTold(told: readonly ToldFinding[], { lockId, code, since }: DoorFinding): ToldFinding | undefined {
  return told.find((one) => one.lockId === lockId && one.code === code && one.at >= since);
}
