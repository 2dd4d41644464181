import type { Digest, ToldFinding } from '../domain/digest.ts';
import type { LockHealth } from '../domain/lock-health.ts';
import type { LockId } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';

/** What is known of each door's lock as a whole; there from the `apply` that names the door. */
export interface LockHealths {
  readonly get: (lock: LockId) => Promise<LockHealth | undefined>;
  /** As Stays.save. */
  readonly save: (health: LockHealth) => Promise<LockHealth>;
  /** It is nobody's door any more. */
  readonly remove: (lock: LockId) => Promise<void>;
  /** Has it looked at by `at`. A lock that is looked at before, or is no door of ours, is left as it is. */
  readonly bringForward: (lock: LockId, at: Instant) => Promise<void>;
}

/** The one mail a day about all locks; there from the first `apply`. */
export interface Digests {
  readonly get: () => Promise<Digest | undefined>;
  /** There is something to tell: due at `at`, unless it is due already. */
  readonly wake: (at: Instant) => Promise<void>;
  /** Notes what is told. Due no more, unless it was woken since it was read. */
  readonly settle: (digest: Digest, told: readonly ToldFinding[], sentAt: Instant | undefined) => Promise<void>;
  readonly postpone: (digest: Digest, dueAt: Instant, attempts: number) => Promise<void>;
}
