import { codeOf } from '../errors.ts';
import type { Authorization } from '../domain/authorization.ts';
import { isProven } from '../domain/grant.ts';
import type { Grant } from '../domain/grant.ts';
import { remediesFor } from '../domain/ladder.ts';
import type { LockId } from '../domain/property.ts';
import { reconcile } from '../domain/reconcile.ts';
import { wantsFreshRead } from '../domain/timing.ts';
import type { ConnectedLock } from './connect-lock.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

interface Looking {
  readonly lockId: LockId;
  readonly grants: readonly Grant[];
  /** Something was asked of the lock a moment ago. */
  readonly justAsked: boolean;
}

/**
 * What a lock's list shows. Where a guest is about to be told of it, the vendor's cloud has read the lock again after
 * the lock had what the list shows: before the list where that was before, or asked a moment ago; else after it, and
 * then it is listed once more.
 */
export async function lookAtList(
  deps: SyncLockDeps,
  lock: ConnectedLock,
  { lockId, grants, justAsked }: Looking,
): Promise<readonly Authorization[]> {
  const now = deps.now();
  const news = grants.filter((grant) => wantsFreshRead(grant, now));
  const isRead = news.length > 0 && news.every((grant) => justAsked || isProven(grant));
  const isStuck = (grant: Grant) => isDue(grant, now) && remediesFor(grant, now, lock.ladder).refresh;
  if (isRead || grants.some(isStuck)) await readAnew(deps, lock, lockId);

  const observed = await lock.client.list(lockId);
  const { findings } = reconcile(grants, observed, now);
  const seen = findings.some(({ kind, ...of }) => kind === 'proven' && 'grant' in of && news.includes(of.grant));
  if (isRead || !seen) return observed;
  await readAnew(deps, lock, lockId);
  return lock.client.list(lockId);
}

/** A help, for which a token may lack the right, so its failure stops nothing. */
async function readAnew(deps: SyncLockDeps, { client }: ConnectedLock, lockId: LockId): Promise<void> {
  try {
    await client.refresh(lockId);
    await deps.pause();
  } catch (error) {
    deps.log('lock.look_failed', { lockId, errorCode: codeOf(error) });
  }
}

export function isDue({ dueAt }: Grant, now: string): boolean {
  return dueAt !== undefined && dueAt <= now;
}
