import { RetryableError } from '../errors.ts';
import { isProven } from '../domain/grant.ts';
import type { Grant } from '../domain/grant.ts';
import type { Finding } from '../domain/reconcile.ts';
import { inviteAt, lookAgainAt, nextLookAt } from '../domain/timing.ts';
import { plus } from '../domain/time.ts';
import { assertNever } from '../assert-never.ts';
import { codeOf } from '../errors.ts';
import type { TrailWord } from '../ports/store.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** Writes down what a look has shown; only what is new is written. */
export async function noteFindings(deps: SyncLockDeps, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) await ifStillSo(() => note(deps, finding));
}

async function note(deps: SyncLockDeps, finding: Finding): Promise<void> {
  const now = deps.now();
  switch (finding.kind) {
    case 'proven':
      return noteProven(deps, finding.grant, finding.authorization.id);
    case 'gone':
      return noteGone(deps, finding.grant);
    case 'pending':
      return reschedule(deps, finding.grant);
    case 'code-taken': {
      const { grant } = finding;
      await deps.grants.save({ ...grant, dueAt: plus(now, { minutes: 1 }) });
      if (grant.code !== undefined) await deps.stays.refuseCode(grant.stay, grant.code, now);
      return wakeStay(deps, grant);
    }
    case 'stray':
      return deps.log('lock.stray', { kind: finding.authorization.kind });
    default:
      return assertNever(finding);
  }
}

async function noteProven(deps: SyncLockDeps, grant: Grant, authorizationId: string): Promise<void> {
  const now = deps.now();
  const known = isProven(grant) && grant.authorizationId === authorizationId;
  if (known && grant.dueAt !== undefined && grant.dueAt > now) return;
  const proven: Grant = {
    ...grant,
    evidence: grant.evidence === 'used' ? 'used' : 'confirmed',
    authorizationId,
    confirmedAt: known ? grant.confirmedAt : now,
    reason: undefined,
    attempts: 0,
  };
  await deps.grants.save({ ...proven, dueAt: nextLookAt(proven, now) });
  if (!known) await tellStay(deps, proven, 'confirmed');
}

async function noteGone(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const now = deps.now();
  await deps.grants.save({
    ...grant,
    wanted: false,
    evidence: 'revoked',
    reason: undefined,
    endedAt: now,
    dueAt: undefined,
  });
  await tellStay(deps, grant, 'revoked');
}

/** Nothing to note but that somebody must look again. */
export async function reschedule(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const now = deps.now();
  const ripe = grant.kind !== 'invite' || inviteAt(grant.window) <= now;
  const dueAt = grant.kind === 'undecided' ? undefined : ripe ? lookAgainAt(grant, now) : inviteAt(grant.window);
  await ifStillSo(async () => {
    await deps.grants.save({ ...grant, dueAt });
  });
}

/** The stay rests on this door: its messages and problems may be due. */
export async function tellStay(deps: SyncLockDeps, grant: Grant, word: TrailWord): Promise<void> {
  const now = deps.now();
  await deps.trail.append(grant.stay, { at: now, word, about: grant.lockId });
  const event = word === 'confirmed' ? 'lock.proven' : word === 'revoked' ? 'lock.gone' : 'lock.action_refused';
  deps.log(event, { lockId: grant.lockId, grantId: grant.id });
  await deps.stays.touch(grant.stay, now);
  await wakeStay(deps, grant);
}

async function wakeStay(deps: SyncLockDeps, grant: Grant): Promise<void> {
  try {
    await deps.queues.notice({ kind: 'stay', key: grant.stay }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { lockId: grant.lockId, errorCode: codeOf(error) }); // touched: the sweep wakes it
  }
}

/** Another writer has changed the grant meanwhile: its change has a look of its own coming. */
export async function ifStillSo(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof RetryableError && error.code === 'store.conflict') return false;
    throw error;
  }
}
