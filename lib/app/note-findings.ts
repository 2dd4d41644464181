import { codeOf, RetryableError } from '../errors.ts';
import type { Authorization } from '../domain/authorization.ts';
import { after } from '../domain/evidence.ts';
import { isEnded, isProven } from '../domain/grant.ts';
import type { Grant } from '../domain/grant.ts';
import type { Problem } from '../domain/record.ts';
import type { Finding } from '../domain/reconcile.ts';
import { inviteAt, lookAgainAt, nextLookAt } from '../domain/timing.ts';
import { plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { assertNever } from '../assert-never.ts';
import type { AlarmScope, TrailWord } from '../ports/store.ts';
import { raise } from './problems.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** Writes down what a look has shown; only what is new is written. */
export async function noteFindings(deps: SyncLockDeps, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) await ifStillSo(() => note(deps, finding));
}

async function note(deps: SyncLockDeps, finding: Finding): Promise<void> {
  const now = deps.now();
  switch (finding.kind) {
    case 'proven':
      return noteProven(deps, finding.grant, finding.authorization);
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
    case 'changed':
      return tellOfChange(deps, finding.grant);
    case 'permanent':
      await raise(deps, scopeOf(finding.grant), { code: 'lock.permanent_key', subject: finding.grant.lockId });
      return;
    case 'stray':
      return deps.log('lock.stray', { kind: finding.authorization.kind });
    default:
      return assertNever(finding);
  }
}

/** Each time somebody changes what was proven is news of its own. */
async function tellOfChange(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const problem: Problem = { code: 'lock.entry_changed', subject: grant.lockId };
  await deps.alarms.clear(scopeOf(grant), problem);
  await raise(deps, scopeOf(grant), problem);
}

/** A key that was permanent has its window again: the next one is news. What the host was not told yet still goes out. */
async function forgetPermanent(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const problem: Problem = { code: 'lock.permanent_key', subject: grant.lockId };
  const alarm = await deps.alarms.get(scopeOf(grant), problem);
  if (alarm?.toldAt !== undefined) await deps.alarms.clear(scopeOf(grant), problem);
}

function scopeOf(grant: Grant): AlarmScope {
  return { kind: 'stay', key: grant.stay };
}

/** Without an `id` nothing of it is on the lock, as with a link. */
export async function noteProven(deps: SyncLockDeps, grant: Grant, seen: Partial<Authorization>): Promise<void> {
  const { id, used = false } = seen;
  const now = deps.now();
  const known = isProven(grant) && grant.authorizationId === id;
  const firstUse = used && grant.usedAt === undefined;
  if (known && !firstUse && grant.dueAt !== undefined && grant.dueAt > now) return;
  const proven: Grant = {
    ...grant,
    evidence: after(grant.evidence, used || grant.usedAt !== undefined ? 'use' : 'see'),
    authorizationId: id,
    usedAt: grant.usedAt ?? (used ? now : undefined),
    confirmedAt: known ? grant.confirmedAt : now,
    reason: undefined,
    attempts: 0,
  };
  await deps.grants.save({ ...proven, dueAt: nextLookAt(proven, now) });
  if (firstUse) await deps.trail.append(grant.stay, { at: now, word: 'used', about: grant.lockId });
  if (known) return;
  await forgetPermanent(deps, grant);
  await tellStay(deps, proven, 'confirmed');
}

async function noteGone(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const now = deps.now();
  const gone: Grant = {
    ...grant,
    wanted: false,
    evidence: after(grant.evidence, 'miss'),
    reason: undefined,
    attempts: 0,
    endedAt: now,
  };
  await deps.grants.save({ ...gone, dueAt: nextLookAt(gone, now) });
  await tellStay(deps, grant, 'revoked');
}

/** Nothing to note but that somebody must look again. */
export async function reschedule(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const now = deps.now();
  await ifStillSo(async () => {
    await deps.grants.save({ ...grant, dueAt: isEnded(grant) ? nextLookAt(grant, now) : againAt(grant, now) });
  });
}

function againAt(grant: Grant, now: Instant): Instant | undefined {
  if (grant.kind === 'undecided') return undefined;
  const ripe = grant.kind !== 'invite' || inviteAt(grant.window) <= now;
  return ripe ? lookAgainAt(grant, now) : inviteAt(grant.window);
}

/** The stay rests on this door: its messages and problems may be due. */
export async function tellStay(deps: SyncLockDeps, grant: Grant, word: TrailWord): Promise<void> {
  const now = deps.now();
  await deps.trail.append(grant.stay, { at: now, word, about: grant.lockId });
  const event = word === 'confirmed' ? 'lock.proven' : word === 'revoked' ? 'lock.gone' : 'lock.action_refused';
  deps.log(event, { lockId: grant.lockId, grantId: grant.id });
  await lookAtStay(deps, grant);
}

/** Has the stay planned anew, and its problems told. */
export async function lookAtStay(deps: SyncLockDeps, grant: Grant): Promise<void> {
  await deps.stays.touch(grant.stay, deps.now());
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
