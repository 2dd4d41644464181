import { AppError, codeOf, isProblemCode, RetryableError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import { after } from '../domain/evidence.ts';
import type { Grant } from '../domain/grant.ts';
import { remediesFor } from '../domain/ladder.ts';
import type { LockAction } from '../domain/reconcile.ts';
import { becomesProblem } from '../domain/stay-look.ts';
import { lookAgainAt } from '../domain/timing.ts';
import { plus } from '../domain/time.ts';
import type { ConnectedLock } from './connect-lock.ts';
import { ifStillSo, lookAtStay, tellStay } from './note-findings.ts';
import { inviteBefore, perform, withHolder } from './perform-action.ts';
import { raise } from './problems.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';

/** This many refusals of a code that the list doesn't show: a ghost has it, and another code is quicker than waiting. */
const REFUSALS_BEFORE_ANOTHER_CODE = 3;
/** Looks without a result after which the lock is asked how it is. */
const ATTEMPTS_BEFORE_EXPLAINING = 2;
/** What an account is told that may have no invites made for us, or not for this lock. */
const REFUSES_OWN_INVITES: readonly ErrorCode[] = ['lock.no_own_invites', 'lock.plan_lapsed', 'lock.rejected'];
const PERSONS_TURN = { hours: 1 };

/** Asks a lock for one difference. What we ask is stored first; that it was accepted proves nothing yet. */
export async function askLock(deps: SyncLockDeps, lock: ConnectedLock, action: LockAction): Promise<void> {
  const now = deps.now();
  const wanted = action.kind !== 'revoke' || stillWanted(action.grant, now);
  const asking: Grant = {
    ...action.grant,
    wanted,
    attempts: action.grant.attempts + 1,
    requestedAt: now,
    invite: inviteBefore(action, lock, now),
    evidence: after(action.grant.evidence, wanted ? 'ask' : 'revoke'),
  };
  const remedies = remediesFor(action.grant, now, lock.ladder);
  const { code } = action.grant;
  if (action.kind === 'create' && remedies.anotherCode && code !== undefined && (await isInReach(lock, action.grant))) {
    return anotherCode(deps, action.grant, code);
  }
  let grant: Grant = asking;
  const stored = await ifStillSo(async () => {
    grant = await deps.grants.save({ ...asking, dueAt: lookAgainAt(asking, now) });
  });
  if (!stored) return; // somebody changed the grant: its change has woken this lock again
  deps.log('lock.action_requested', { lockId: grant.lockId, grantId: grant.id, action: action.kind });
  const over = action.grant.wanted && !grant.wanted;
  if (over || grant.wanted) {
    await deps.trail.append(grant.stay, { at: now, word: over ? 'withdrawn' : 'requested', about: grant.lockId });
  }

  try {
    if (givesUpCode(action.grant, grant)) await tellOfNoCode(deps, grant);
    grant = await withHolder(deps, lock, action, grant);
    grant = await perform(deps, lock, action, { grant, switchOff: remedies.switchOff });
    if (grant.attempts > ATTEMPTS_BEFORE_EXPLAINING) await explain(deps, lock, grant);
  } catch (error) {
    await refused(deps, lock, action.kind === 'create' ? withoutOwnInvite(grant, codeOf(error)) : grant, error);
  }
  if (becomesProblem(grant, now)) await lookAtStay(deps, grant);
}

function stillWanted(grant: Grant, now: string): boolean {
  return grant.wanted && now < grant.window.until;
}

function givesUpCode(before: Grant, { invite }: Grant): boolean {
  return invite?.codeGivenUp === true && before.invite?.codeGivenUp !== true;
}

/** The guest's invite could not be ours to mail, so it becomes the vendor's. */
async function tellOfNoCode(deps: SyncLockDeps, grant: Grant): Promise<void> {
  const problem = { code: 'lock.no_invite_code', subject: grant.lockId } as const;
  await raise(deps, { kind: 'stay', key: grant.stay }, problem);
}

/**
 * The vendor would not even begin to make an invite for us to mail: the next request is for one of its own. Not where an
 * earlier request may still bring one, for of that we would not know who mails it.
 */
function withoutOwnInvite(grant: Grant, refusal: ErrorCode): Grant {
  const { invite } = grant;
  const ours = invite?.mailedBy === 'us' && invite.requests.length === 0;
  if (!ours || !REFUSES_OWN_INVITES.includes(refusal)) return grant;
  return { ...grant, invite: { ...invite, codeGivenUp: true } };
}

/** Asked again and again without a result: is the lock offline, or can the vendor not manage it at all? */
async function explain(deps: SyncLockDeps, { client }: ConnectedLock, grant: Grant): Promise<void> {
  const facts = await client.facts(grant.lockId);
  const reason = facts.blockedBy ?? (facts.online ? undefined : 'lock.offline');
  if (reason === grant.reason) return;
  await deps.grants.save({ ...grant, reason });
  if (reason !== undefined) await tellStay(deps, grant, 'problem');
}

/** On a lock that can't be reached another code would fare no better, and the guest may know this one. */
async function isInReach({ client }: ConnectedLock, { lockId }: Grant): Promise<boolean> {
  const { online, blockedBy } = await client.facts(lockId);
  return online && blockedBy === undefined;
}

/** By a ghost; or by our own request, which waits until the lock is back; a guest who is inside keeps what she knows. */
async function codeTaken(deps: SyncLockDeps, lock: ConnectedLock, grant: Grant): Promise<void> {
  if (grant.code === undefined || grant.usedAt !== undefined) return;
  if (await isInReach(lock, grant)) return anotherCode(deps, grant, grant.code);
  await explain(deps, lock, grant);
}

/** This one will not get onto this lock: the stay gets another, everywhere. */
async function anotherCode(deps: SyncLockDeps, grant: Grant, code: NonNullable<Grant['code']>): Promise<void> {
  const now = deps.now();
  const undecided = { kind: 'undecided', code: undefined, evidence: after(grant.evidence, 'replan') } as const;
  await deps.grants.save({ ...grant, ...undecided, codesGivenUp: grant.codesGivenUp + 1, dueAt: undefined });
  await deps.stays.refuseCode(grant.stay, code, now);
  await tellStay(deps, grant, 'problem');
}

/** A refusal that time mends is looked at again; one that needs a person is told to the host, and tried again hourly. */
async function refused(deps: SyncLockDeps, lock: ConnectedLock, grant: Grant, error: unknown): Promise<void> {
  if (!(error instanceof AppError)) throw error;
  const now = deps.now();
  deps.log('lock.action_refused', { lockId: grant.lockId, grantId: grant.id, errorCode: error.code });
  if (error.code === 'lock.token_dead' || error.code.startsWith('store.')) throw error; // nothing else will work either
  if (error.code === 'lock.code_taken' && grant.attempts >= REFUSALS_BEFORE_ANOTHER_CODE) {
    return codeTaken(deps, lock, grant);
  }
  if (error instanceof RetryableError) {
    if (error.retryAfterSeconds === undefined) return;
    await deps.grants.save({ ...grant, dueAt: plus(now, { seconds: error.retryAfterSeconds }) });
    throw error; // too many requests: leave the account alone for now
  }
  if (error.code === 'lock.no_own_invites') {
    await deps.grants.save(grant);
    return tellOfNoCode(deps, grant);
  }
  if (!isProblemCode(error.code)) throw error;
  const evidence = grant.wanted ? after(grant.evidence, 'refuse') : grant.evidence;
  await deps.grants.save({ ...grant, evidence, reason: error.code, dueAt: plus(now, PERSONS_TURN) });
  await tellStay(deps, grant, 'failed');
}
