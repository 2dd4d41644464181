import type { Grant } from '../domain/grant.ts';
import { askForRoomAt } from '../domain/timing.ts';
import { ifStillSo, tellStay } from './note-findings.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** The lock holds no more codes: it is looked at again, and takes this one when there is a place. */
export async function noteFull(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const now = deps.now();
  if (grant.reason === 'lock.full' && grant.dueAt !== undefined && grant.dueAt > now) return;
  await ifStillSo(async () => {
    await deps.grants.save({ ...grant, reason: 'lock.full', dueAt: askForRoomAt(grant, now) });
    if (grant.reason !== 'lock.full') await tellStay(deps, grant, 'problem');
  });
}
