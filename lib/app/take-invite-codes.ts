import { after } from '../domain/evidence.ts';
import type { Grant } from '../domain/grant.ts';
import { awaitsCode, outcomeFor } from '../domain/invite.ts';
import type { InviteOutcome } from '../domain/invite.ts';
import { lookAgainAt } from '../domain/timing.ts';
import { plus } from '../domain/time.ts';
import type { LockId } from '../domain/property.ts';
import { ifStillSo, lookAtStay, tellStay } from './note-findings.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

const PERSONS_TURN = { hours: 1 };

/**
 * Looks whether the vendor has told what became of the invites that are ours to mail, and takes their codes. It may have
 * told before the request itself was written down, so what it told waits in the table until it is asked for here.
 * Returns the lock's grants as they are then, without those that are a person's turn now.
 */
export async function takeInviteCodes(
  deps: SyncLockDeps,
  lockId: LockId,
  grants: readonly Grant[],
): Promise<readonly Grant[]> {
  if (!grants.some(awaitsCode)) return grants;
  const outcomes = await deps.inviteOutcomes.onLock(lockId);
  const current: Grant[] = [];
  for (const grant of grants) {
    const outcome = awaitsCode(grant) ? outcomeFor(grant, outcomes) : undefined;
    let taken: Grant | undefined = grant;
    if (outcome !== undefined) await ifStillSo(async () => void (taken = await take(deps, grant, outcome)));
    if (taken !== undefined) current.push(taken);
  }
  return current;
}

/** A failure is taken once; where a person has to mend it, the lock is asked anew in an hour. */
async function take(deps: SyncLockDeps, grant: Grant, outcome: InviteOutcome): Promise<Grant | undefined> {
  const { invite } = grant;
  if (invite === undefined) return grant;
  if (outcome.code !== undefined) {
    const told = await deps.grants.save({ ...grant, invite: { ...invite, code: outcome.code } });
    deps.log('lock.invite_code_told', { lockId: grant.lockId, grantId: grant.id });
    await lookAtStay(deps, told);
    return told;
  }
  const now = deps.now();
  const { problem } = outcome;
  const failed: Grant = { ...grant, invite: { ...invite, requests: [] }, dueAt: lookAgainAt(grant, now) };
  deps.log('lock.action_refused', {
    lockId: grant.lockId,
    grantId: grant.id,
    errorCode: problem ?? 'lock.unavailable',
  });
  if (problem === undefined) return deps.grants.save(failed);
  const dueAt = plus(now, PERSONS_TURN);
  const evidence = after(grant.evidence, 'refuse');
  await tellStay(deps, await deps.grants.save({ ...failed, evidence, reason: problem, dueAt }), 'failed');
  return undefined;
}
