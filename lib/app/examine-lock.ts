import { AppError, codeOf } from '../errors.ts';
import type { Grant } from '../domain/grant.ts';
import { examineAgainAt, nextDigestAt, nextExaminationAt } from '../domain/examination-times.ts';
import { countsOf, diagnose } from '../domain/lock-doctor.ts';
import type { Look } from '../domain/lock-doctor.ts';
import { lasting } from '../domain/lock-health.ts';
import type { LockHealth } from '../domain/lock-health.ts';
import { partsOfLockId } from '../domain/property.ts';
import type { LockId, Property } from '../domain/property.ts';
import { mayBecomeCode } from '../domain/succession.ts';
import { nextMinute } from '../domain/timing.ts';
import { minus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Digests, Grants, LockHealths, Properties, Stays } from '../ports/store.ts';
import type { ConnectedLock, ConnectLock } from './connect-lock.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

export interface ExamineLockDeps extends ProblemDeps {
  readonly health: LockHealths;
  readonly digests: Digests;
  readonly grants: Grants;
  readonly stays: Pick<Stays, 'touch'>;
  readonly properties: Properties;
  readonly connectLock: ConnectLock;
}

/** Of the account's budget: facts, list and log. */
const REQUESTS = 3;
const LOG_DAYS = 1;
/** At the pace of `examineAgainAt`. */
const LOOKS_OF_A_DAY = 5;

/**
 * The lock doctor: looks at one lock as a whole, writes down what is wrong with it and whom that hits next, and has the
 * host's digest written if there is anything. A lock that is nobody's door any more is forgotten.
 */
export function examineLock(deps: ExamineLockDeps) {
  return async (lockId: LockId): Promise<void> => {
    const health = await deps.health.get(lockId);
    if (health?.dueAt === undefined || health.dueAt > deps.now()) return;
    const properties = await propertiesOf(deps, health);
    if (properties.length === 0) return deps.health.remove(lockId);

    const look = await lookAt(deps, health);
    const grants = await deps.grants.onLock(lockId);
    let read: LockHealth | undefined = health;
    const saved = await repeatOnConflict(async () => {
      const current = read ?? (await deps.health.get(lockId));
      read = undefined; // what lost to another writer is read again
      return current && deps.health.save(noted(current, look, { grants, properties, now: deps.now() }));
    });
    const takesCodes =
      look.kind === 'seen' && look.facts.keypad && properties.some(({ access }) => access !== 'invite');
    if (takesCodes) await haveInvitesReplaced(deps, grants);
    if (saved === undefined || saved.findings.length === 0) return;
    const digest = await deps.digests.get();
    if (digest !== undefined) await deps.digests.wake(nextDigestAt(digest.timeZone, deps.now()));
  };
}

/** A keypad was paired since somebody was to be invited: what becomes of that is a question of her whole stay. */
async function haveInvitesReplaced(deps: ExamineLockDeps, grants: readonly Grant[]): Promise<void> {
  const now = deps.now();
  for (const grant of grants) if (mayBecomeCode(grant, now)) await deps.stays.touch(grant.stay, now);
}

async function propertiesOf(deps: ExamineLockDeps, { lockId, propertyIds }: LockHealth): Promise<readonly Property[]> {
  const found = await Promise.all(propertyIds.map((id) => deps.properties.get(id)));
  return found.flatMap((one) => (one?.doors.some((door) => door.lockId === lockId) === true ? [one] : []));
}

/** `no-answer`: not this time; whether that is worth a word is a question of how long it lasts. */
type Outcome = Look | { readonly kind: 'no-answer' } | { readonly kind: 'not-asked' };

async function lookAt(deps: ExamineLockDeps, { lockId, checkedAt, attempts }: LockHealth): Promise<Outcome> {
  const scope = { kind: 'account', account: partsOfLockId(lockId).account } as const;
  const tokenDead = { code: 'lock.token_dead', subject: '' } as const;
  try {
    const lock = await deps.connectLock(lockId, attempts > 0);
    if (!(await lock.mayCall(REQUESTS, 'patient'))) return { kind: 'not-asked' }; // whoever has a guest goes first
    const look = await see(deps, lock, lockId);
    if (attempts > 0) await deps.alarms.clear(scope, tokenDead);
    deps.log('lock.examined', { lockId, count: look.entries.length });
    return look;
  } catch (error) {
    const code = codeOf(error);
    if (!(error instanceof AppError) || code.startsWith('store.') || code.startsWith('secrets.')) throw error;
    deps.log('lock.look_failed', { lockId, errorCode: code, attempts: attempts + 1 });
    if (code === 'lock.not_found' || code === 'lock.plan_lapsed') return { kind: 'refused', code };
    if (code === 'lock.token_dead') await raise(deps, scope, tokenDead); // at once, and for all its locks
    const aDayAgo = minus(deps.now(), { days: 1 });
    const silent = checkedAt === undefined ? attempts >= LOOKS_OF_A_DAY : checkedAt <= aDayAgo;
    return { kind: silent && code !== 'lock.token_dead' ? 'silent' : 'no-answer' };
  }
}

async function see(
  deps: ExamineLockDeps,
  { client, keypadRules: { capacity } }: ConnectedLock,
  lockId: LockId,
): Promise<Extract<Look, { kind: 'seen' }>> {
  const facts = await client.facts(lockId);
  const entries = await client.list(lockId);
  const since = minus(deps.now(), { days: LOG_DAYS });
  const wrongCodesAt = await client.wrongCodes?.(lockId, since).catch(withoutLog);
  return { kind: 'seen', facts, entries, wrongCodesAt, capacity };
}

/** The log is the least of it: nothing else waits for it. */
function withoutLog(error: unknown): undefined {
  if (!(error instanceof AppError)) throw error;
}

interface Context {
  readonly grants: readonly Grant[];
  readonly properties: readonly Property[];
  readonly now: Instant;
}

function noted(before: LockHealth, look: Outcome, { grants, properties, now }: Context): LockHealth {
  if (look.kind === 'not-asked') return { ...before, dueAt: nextMinute(now) };
  const zone = properties[0]?.timeZone ?? 'UTC';
  const plans = {
    grants,
    access: properties.map(({ access }) => access),
    writeCodesDaysAhead: Math.max(...properties.map(({ writeCodesDaysAhead }) => writeCodesDaysAhead)),
  };
  if (look.kind === 'no-answer' || look.kind === 'silent') {
    const attempts = before.attempts + 1;
    const others = before.findings.filter(({ code }) => code !== 'lock.unavailable'); // as far as anybody knows
    const silence = look.kind === 'silent' ? lasting(before.findings, diagnose(look, plans, now), now) : [];
    const planned = nextExaminationAt(grants, [], zone, now);
    return { ...before, findings: [...silence, ...others], attempts, dueAt: examineAgainAt(attempts, planned, now) };
  }
  const findings = lasting(before.findings, diagnose(look, plans, now), now);
  const seen = look.kind === 'seen' ? { facts: look.facts, counts: countsOf(look, grants) } : {};
  const dueAt = nextExaminationAt(grants, findings, zone, now);
  return { ...before, ...seen, findings, checkedAt: now, attempts: 0, dueAt };
}
