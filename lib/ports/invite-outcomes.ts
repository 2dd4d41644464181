import type { InviteOutcome } from '../domain/invite.ts';
import type { LockId } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';

/**
 * What vendors have told of our requests for invites, kept until somebody asks: it may come before the request itself
 * is written down.
 */
export interface InviteOutcomes {
  /** A code that was told stands: what comes again without it changes nothing. */
  readonly put: (outcome: InviteOutcome, now: Instant) => Promise<void>;
  /** Of three days, in no order. */
  readonly onLock: (lock: LockId) => Promise<readonly InviteOutcome[]>;
}
