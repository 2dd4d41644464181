import { codeOf, RetryableError } from '../errors.ts';
import type { Grant } from '../domain/grant.ts';
import { makeRoom } from '../domain/make-room.ts';
import { reconcile } from '../domain/reconcile.ts';
import { becomesProblem } from '../domain/stay-look.ts';
import type { LockAction } from '../domain/reconcile.ts';
import { nextMinute, retryAt, wantsFreshRead } from '../domain/timing.ts';
import type { LockId } from '../domain/property.ts';
import type { LockCheckMessage } from '../ports/queues.ts';
import { askLock } from './ask-lock.ts';
import type { ConnectedLock } from './connect-lock.ts';
import { isDue, lookAtList } from './look-at-list.ts';
import { ifStillSo, noteFindings, reschedule } from './note-findings.ts';
import { noteFull } from './note-full.ts';
import { raise } from './problems.ts';
import { proveLinks } from './prove-links.ts';
import type { SyncLockDeps } from './sync-lock-deps.ts';
import { takeInviteCodes } from './take-invite-codes.ts';

/** Two looks a run: what the first asks for, the second may already prove. */
const LOOKS = 2;

/**
 * Brings one lock into step with our grants: look, compare, ask for the differences, look again. One list serves every
 * stay on the lock. When nothing differs it writes nothing to the lock.
 */
export function syncLock(deps: SyncLockDeps) {
  return async ({ lockId, look: hint = false }: LockCheckMessage): Promise<void> => {
    const first = await deps.grants.onLock(lockId);
    if (!hint && !first.some((grant) => isDue(grant, deps.now()))) return;
    try {
      const lock = await deps.connectLock(
        lockId,
        first.some((grant) => grant.attempts > 0),
      );
      const calls = LOOKS + (first.some((grant) => wantsFreshRead(grant, deps.now())) ? 1 : 0);
      if (!(await lock.mayCall(calls))) return await waitForBudget(deps, await deps.grants.onLock(lockId));
      let asked = false;
      for (let look = 1; look <= LOOKS; look += 1) {
        asked = await lookOnce(deps, lock, lockId, asked);
        if (!asked) break;
        if (look < LOOKS) await deps.pause();
      }
      await deps.alarms.clear({ kind: 'account', account: lock.account }, { code: 'lock.token_dead', subject: '' });
    } catch (error) {
      await postpone(deps, lockId, error);
    }
  };
}

/** True if something was asked of the lock, so that it is worth another look. `justAsked`: the look before has. */
async function lookOnce(deps: SyncLockDeps, lock: ConnectedLock, lockId: LockId, justAsked: boolean): Promise<boolean> {
  const grants = await takeInviteCodes(deps, lockId, await deps.grants.onLock(lockId));
  const observed = await lookAtList(deps, lock, { lockId, grants, justAsked });
  const { actions: wanted, findings } = reconcile(grants, observed, deps.now());
  const { capacity } = lock.keypadRules;
  const { actions, withoutPlace } = makeRoom(wanted, grants, observed, { capacity, now: deps.now() });

  await noteFindings(deps, findings);
  for (const grant of withoutPlace) await noteFull(deps, grant);
  const links = await proveLinks(deps, lock, grants);
  for (const action of urgentFirst(actions)) {
    if (await lock.mayCall(1)) await askLock(deps, lock, action);
    else await waitForBudget(deps, [action.grant]);
  }

  const looked = [...links, ...withoutPlace, ...actions.map(({ grant }) => grant)];
  const mentioned = new Set([...looked.map(({ id }) => id), ...findings.flatMap(grantIdOf)]);
  for (const grant of grants) {
    if (!mentioned.has(grant.id) && isDue(grant, deps.now())) await reschedule(deps, grant);
  }
  return actions.length > 0;
}

/** Revocations, then the nearest arrival. */
function urgentFirst(actions: readonly LockAction[]): readonly LockAction[] {
  const order = ({ kind, grant }: LockAction) => (kind === 'revoke' ? '' : grant.window.from);
  return [...actions].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function grantIdOf(finding: ReturnType<typeof reconcile>['findings'][number]): string[] {
  return finding.kind === 'stray' ? [] : [finding.grant.id];
}

/** The account has had its requests for this minute: what is due here is due again in the next, the most urgent first. */
async function waitForBudget(deps: SyncLockDeps, grants: readonly Grant[]): Promise<void> {
  const now = deps.now();
  for (const grant of grants) {
    if (isDue(grant, now))
      await ifStillSo(async () => void (await deps.grants.save({ ...grant, dueAt: nextMinute(now) })));
  }
}

/** The account or the lock can't be asked at all: everything due here is due again later. */
async function postpone(deps: SyncLockDeps, lockId: LockId, error: unknown): Promise<void> {
  const code = codeOf(error);
  if (code === 'store.unavailable' || code === 'store.conflict' || code === 'internal') throw error;
  const now = deps.now();
  const account = lockId.slice(0, lockId.indexOf('#'));
  if (code === 'lock.token_dead') await raise(deps, { kind: 'account', account }, { code, subject: '' });
  deps.log('lock.look_failed', { lockId, errorCode: code });
  const wait = error instanceof RetryableError ? error.retryAfterSeconds : undefined;
  for (const grant of await deps.grants.onLock(lockId)) {
    if (!isDue(grant, now)) continue;
    const attempts = grant.attempts + 1;
    const reason = code === 'lock.not_found' || code === 'lock.plan_lapsed' ? code : grant.reason;
    await deps.grants.save({ ...grant, attempts, reason, dueAt: retryAt(attempts, now, wait) });
    if (grant.wanted || becomesProblem({ ...grant, attempts }, now)) await deps.stays.touch(grant.stay, now);
  }
}
