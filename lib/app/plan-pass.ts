import { codeOf } from '../errors.ts';
import { isEnded } from '../domain/grant.ts';
import type { Grant } from '../domain/grant.ts';
import { openGrant } from '../domain/open-grant.ts';
import type { GrantIdFor } from '../domain/open-grant.ts';
import { isPassOver, passKey } from '../domain/pass.ts';
import type { StaffPass } from '../domain/pass.ts';
import type { WantedDoor } from '../domain/plan-doors.ts';
import { withdraw } from '../domain/plan-grants.ts';
import type { LockId } from '../domain/property.ts';
import { problemsOfGrants } from '../domain/stay-look.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { nextMinute, retryAt } from '../domain/timing.ts';
import type { Passes } from '../ports/passes.ts';
import type { Queues } from '../ports/queues.ts';
import type { Grants, Trail } from '../ports/store.ts';
import { askDoor } from './ask-door.ts';
import type { AskDoorDeps, Asked } from './ask-door.ts';
import { chooseCode } from './choose-code.ts';
import type { ChooseCodeDeps } from './choose-code.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

export interface PlanPassDeps extends ChooseCodeDeps, AskDoorDeps {
  readonly passes: Passes;
  readonly grants: Grants;
  readonly trail: Trail;
  readonly queues: Pick<Queues, 'lockCheck' | 'message'>;
  readonly grantIdFor: GrantIdFor;
}

/**
 * Brings a staff pass's grants into step with it: opens one for each door, gives all of them its one code, and withdraws
 * them once it is over. From there on a grant is a grant: its lock is asked, looked at and mended as for any guest.
 * Planning twice changes nothing.
 */
export function planPass(deps: PlanPassDeps) {
  return ({ id }: ReservationKey): Promise<void> =>
    repeatOnConflict(async () => {
      const read = await deps.passes.get(id);
      if (read === undefined) return;
      const woken = isPassOver(read, deps.now()) ? await endPass(deps, read) : await holdPass(deps, read);
      await wake(deps, id, woken);
    });
}

type Woken = ReadonlySet<LockId>;

async function endPass(deps: PlanPassDeps, pass: StaffPass): Promise<Woken> {
  const now = deps.now();
  const leaving = (await deps.grants.ofStay(pass.grants)).filter(({ wanted }) => wanted);
  const woken = new Set<LockId>();
  for (const grant of leaving) {
    const saved = await deps.grants.save(withdraw(grant, now));
    await deps.trail.append(passKey(pass.id), {
      at: now,
      word: isEnded(saved) ? 'revoked' : 'withdrawn',
      about: grant.lockId,
    });
    woken.add(grant.lockId);
  }
  await settle(deps, pass, { ...pass, problems: [], dueAt: undefined, attempts: 0 });
  return woken;
}

async function holdPass(deps: PlanPassDeps, read: StaffPass): Promise<Woken> {
  const now = deps.now();
  const { pass, grants } = await openAll(deps, read);
  const asker = { key: passKey(pass.id), attempts: pass.attempts, isMailable: false };
  const asked = await Promise.all(grants.map((grant) => askDoor(deps, asker, doorOf(grant), grant)));
  const keypads = grants.filter(
    ({ lockId, kind }) => kind === 'keypad' || asked.some((one) => one.lockId === lockId && one.kind === 'keypad'),
  );

  const isWanting = keypads.some(({ kind }) => kind === 'undecided') || (pass.codeRefused && keypads.length > 0);
  const wanting = { key: asker.key, record: pass, keypads, save: deps.passes.save };
  const chosen = isWanting ? await chooseCode(deps, wanting) : { record: pass, problem: undefined };
  const changed = chosen.problem === undefined ? await writeDown(deps, chosen.record, keypads) : [];

  const current = grants.map((grant) => changed.find(({ id }) => id === grant.id) ?? grant);
  const found = [
    ...asked.flatMap(({ problem }) => problem ?? []),
    ...(chosen.problem === undefined ? [] : [chosen.problem]),
  ];
  const problems = [...found, ...problemsOfGrants(current, pass.attempts, now)];
  await settle(deps, read, { ...chosen.record, problems, ...againAt(deps, chosen.record, asked) });
  return new Set(changed.map(({ lockId }) => lockId));
}

/** The references first, so that no grant is ever stored without its pass knowing it. */
async function openAll(deps: PlanPassDeps, read: StaffPass): Promise<{ pass: StaffPass; grants: readonly Grant[] }> {
  const known = await deps.grants.ofStay(read.grants);
  const lacking = read.lockIds.filter((lockId) => !known.some((grant) => grant.lockId === lockId));
  if (lacking.length === 0) return { pass: read, grants: known };
  const holder = { key: passKey(read.id), grants: [] };
  const opened = lacking.map((lockId) => openGrant(holder, doorOf({ lockId, window: read.window }), deps.grantIdFor));
  const refs = [...read.grants.filter(({ lockId }) => !lacking.includes(lockId)), ...opened.map(({ ref }) => ref)];
  const pass = await deps.passes.save({ ...read, grants: refs, dueAt: deps.now() });
  const { schedule } = pass;
  const made = await Promise.all(
    opened.map(({ grant }) => deps.grants.save({ ...grant, schedule, tellAt: undefined })),
  );
  return { pass, grants: [...known, ...made] };
}

/** A pass is a code, or nothing: whoever works here has no invite to wait for. */
function doorOf({ lockId, window }: Pick<Grant, 'lockId' | 'window'>): WantedDoor {
  return { lockId, window, access: 'keypad', writeAt: window.from, tellAt: window.from };
}

async function writeDown(deps: PlanPassDeps, pass: StaffPass, keypads: readonly Grant[]): Promise<readonly Grant[]> {
  const now = deps.now();
  const outdated = keypads.filter((grant) => {
    const isInUse = grant.usedAt !== undefined; // whoever knows it already keeps it
    return grant.kind === 'undecided' || (!isInUse && grant.code?.reveal() !== pass.code?.reveal());
  });
  return Promise.all(
    outdated.map(async (grant) => {
      await deps.trail.append(passKey(pass.id), { at: now, word: 'code-chosen', about: grant.lockId });
      const next = { kind: 'keypad', code: pass.code, evidence: 'planned', reason: undefined, attempts: 0 } as const;
      return deps.grants.save({ ...grant, ...next, dueAt: now });
    }),
  );
}

/** After a failure later and later; where only the requests ran out, next minute. */
function againAt(
  { now }: PlanPassDeps,
  pass: StaffPass,
  asked: readonly Asked[],
): Pick<StaffPass, 'attempts' | 'dueAt'> {
  const failed = asked.filter(({ retry }) => retry);
  if (failed.length > 0) {
    const attempts = pass.attempts + 1;
    const wait = Math.max(...failed.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
    return { attempts, dueAt: retryAt(attempts, now(), wait) };
  }
  return { attempts: 0, dueAt: asked.some(({ wait }) => wait) ? nextMinute(now()) : undefined };
}

async function settle({ passes }: PlanPassDeps, read: StaffPass, pass: StaffPass): Promise<void> {
  if (JSON.stringify(pass) !== JSON.stringify(read)) await passes.save(pass);
}

async function wake(deps: PlanPassDeps, id: string, locks: Woken): Promise<void> {
  try {
    for (const lockId of locks) await deps.queues.lockCheck({ lockId }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { reservationId: id, errorCode: codeOf(error) }); // each grant is due: the sweep wakes it
  }
}
