import type { Instant } from '../domain/time.ts';
import type { InviteOutcomes } from '../ports/invite-outcomes.ts';
import type { Queues } from '../ports/queues.ts';
import type { Alarms, Grants, Stays, Trail } from '../ports/store.ts';
import type { ConnectLock } from './connect-lock.ts';
import type { ProblemDeps } from './problems.ts';

export interface SyncLockDeps extends ProblemDeps {
  readonly grants: Grants;
  readonly stays: Stays;
  readonly trail: Trail;
  readonly alarms: Alarms;
  readonly inviteOutcomes: InviteOutcomes;
  readonly queues: Pick<Queues, 'notice' | 'message'>;
  readonly connectLock: ConnectLock;
  /** A keyed hash, so that it can be compared but not read. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  /** Waits a moment before the second look. */
  readonly pause: () => Promise<void>;
  readonly now: () => Instant;
}
