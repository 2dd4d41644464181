import { AppError } from '../errors.ts';
import type { ProblemCode } from '../errors.ts';
import { after } from '../domain/evidence.ts';
import type { Grant } from '../domain/grant.ts';
import { lookAgainAt, nextMinute } from '../domain/timing.ts';
import type { LockId } from '../domain/property.ts';
import { plus } from '../domain/time.ts';
import type { ConnectedLock } from './connect-lock.ts';
import { ifStillSo, noteProven, tellStay } from './note-findings.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** What the lock is, and whether we may open it. */
const REQUESTS = 2;
const PERSONS_TURN = { hours: 1 };

/**
 * Looks whether guests could open this lock from their door pages. A link puts nothing on a lock; what is proven is that
 * the lock is in reach and that our token may open it, which the vendor answers without moving anything. One look serves
 * all links that are due; returns those.
 */
export async function proveLinks(
  deps: SyncLockDeps,
  lock: ConnectedLock,
  grants: readonly Grant[],
): Promise<readonly Grant[]> {
  const now = deps.now();
  const due = grants.filter(({ kind, wanted, window, dueAt }) => {
    return kind === 'link' && wanted && now < window.until && dueAt !== undefined && dueAt <= now;
  });
  const [first] = due;
  if (first === undefined) return due;
  if (!(await lock.mayCall(REQUESTS))) {
    for (const grant of due)
      await ifStillSo(async () => void (await deps.grants.save({ ...grant, dueAt: nextMinute(now) })));
    return due;
  }
  const obstacle = await obstacleAt(lock, first.lockId);
  for (const grant of due) {
    await ifStillSo(() => (obstacle === undefined ? noteProven(deps, grant, {}) : noteShut(deps, grant, obstacle)));
  }
  return due;
}

async function obstacleAt({ client }: ConnectedLock, lockId: LockId): Promise<ProblemCode | undefined> {
  const { online, blockedBy } = await client.facts(lockId);
  if (!online) return 'lock.offline';
  if (blockedBy !== undefined && blockedBy !== 'lock.admin_pin') return blockedBy; // opening takes no PIN
  try {
    await client.mayOpen(lockId);
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'lock.may_not_open') return error.code;
    throw error;
  }
}

/** It would not open now. One that may not be opened at all is a person's turn. */
async function noteShut(deps: SyncLockDeps, grant: Grant, reason: ProblemCode): Promise<void> {
  const now = deps.now();
  const forbidden = reason === 'lock.may_not_open';
  const shut: Grant = {
    ...grant,
    evidence: after(grant.evidence, forbidden ? 'refuse' : 'replan'),
    reason,
    attempts: grant.attempts + 1,
  };
  await deps.grants.save({ ...shut, dueAt: forbidden ? plus(now, PERSONS_TURN) : lookAgainAt(shut, now) });
  if (reason !== grant.reason) await tellStay(deps, grant, forbidden ? 'failed' : 'problem');
}
