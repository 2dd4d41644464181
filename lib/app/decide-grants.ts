import { isReplaced } from '../domain/adjustment.ts';
import type { Grant, GrantKind } from '../domain/grant.ts';
import type { WantedDoor } from '../domain/plan-doors.ts';
import type { LockId } from '../domain/property.ts';
import type { Problem, StayRecord } from '../domain/record.ts';
import { inviteAt, nextMinute, retryAt } from '../domain/timing.ts';
import type { Instant } from '../domain/time.ts';
import type { Grants, Stays, Trail } from '../ports/store.ts';
import { askDoor } from './ask-door.ts';
import type { AskDoorDeps, Asked } from './ask-door.ts';
import { chooseCode } from './choose-code.ts';
import type { ChooseCodeDeps } from './choose-code.ts';
import { inviteeOf } from './successions.ts';
import type { SuccessionDeps } from './successions.ts';

export interface DecideDeps extends ChooseCodeDeps, AskDoorDeps, SuccessionDeps {
  readonly stays: Stays;
  readonly grants: Grants;
  readonly trail: Trail;
}

export interface Decided {
  readonly record: StayRecord;
  readonly grants: readonly Grant[];
  readonly problems: readonly Problem[];
  /** Locks that have something new to do. */
  readonly woken: ReadonlySet<LockId>;
}

/**
 * When a door's time has come: asks its lock what it is, settles code or invite, and chooses the stay's one code, free
 * on every keypad door. Nothing is asked of a lock before its code is stored.
 */
export async function decideGrants(
  deps: DecideDeps,
  record: StayRecord,
  doors: readonly WantedDoor[],
  grants: readonly Grant[],
): Promise<Decided> {
  const now = deps.now();
  const current = grants.filter((grant) => grant.wanted && !isReplaced(record.adjustment, grant));
  const ripe = doors.filter((door) => door.writeAt <= now);
  const { key, attempts, reservation } = record;
  const asker = { key, attempts, isMailable: reservation.guest.email !== undefined };
  const asked = await Promise.all(ripe.map((door) => askDoor(deps, asker, door, grantOf(current, door))));
  const problems = asked.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  const kinds = new Map(asked.flatMap(({ lockId, kind }) => (kind === undefined ? [] : [[lockId, kind] as const])));

  const mine = current.filter((grant) => doors.some((door) => door.lockId === grant.lockId));
  const keypads = mine.filter((grant) => kindOf(grant, kinds) === 'keypad');
  const needsCode = keypads.some((grant) => grant.kind === 'undecided') || (record.codeRefused && keypads.length > 0);
  const chosen = needsCode
    ? await chooseCode(deps, { key: record.key, record, keypads, save: deps.stays.save })
    : { record, problem: undefined };
  if (chosen.problem !== undefined) problems.push(chosen.problem);

  const decided = chosen.problem ? grants : await writeDown(deps, chosen.record, { grants, mine }, kinds);
  const settled = whenToPlanAgain(chosen.record, asked, now);
  const woken = new Set(decided.filter((grant) => !grants.includes(grant)).map((grant) => grant.lockId));
  return { record: settled, grants: decided, problems, woken };
}

/** After a failure later and later, and no sooner than the vendor asks; where only the requests ran out, next minute. */
function whenToPlanAgain(record: StayRecord, asked: readonly Asked[], now: Instant): StayRecord {
  const failed = asked.filter(({ retry }) => retry);
  if (failed.length > 0) {
    const attempts = record.attempts + 1;
    const wait = Math.max(...failed.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
    return { ...record, planAgainAt: retryAt(attempts, now, wait), attempts };
  }
  if (asked.some(({ wait }) => wait)) return { ...record, planAgainAt: nextMinute(now) };
  return record.planAgainAt === undefined ? record : { ...record, planAgainAt: undefined, attempts: 0 };
}

function grantOf(grants: readonly Grant[], door: WantedDoor): Grant | undefined {
  return grants.findLast((grant) => grant.lockId === door.lockId);
}

function kindOf({ kind, lockId }: Grant, kinds: ReadonlyMap<LockId, GrantKind>): GrantKind {
  return kind === 'undecided' ? (kinds.get(lockId) ?? kind) : kind;
}

/** Every keypad grant of the stay's doors (`mine`) gets the stay's code, every undecided one its kind. */
async function writeDown(
  deps: DecideDeps,
  record: StayRecord,
  { grants, mine }: { readonly grants: readonly Grant[]; readonly mine: readonly Grant[] },
  kinds: ReadonlyMap<LockId, GrantKind>,
): Promise<readonly Grant[]> {
  const now = deps.now();
  const invitee = await inviteeOf(deps, record.reservation.guest);
  return Promise.all(
    grants.map(async (grant) => {
      const kind = kindOf(grant, kinds);
      const inUse = grant.usedAt !== undefined; // a guest who is inside keeps the code that she knows
      const code = kind === 'keypad' ? (inUse ? grant.code : record.code) : undefined;
      if (!mine.includes(grant) || (kind === grant.kind && code?.reveal() === grant.code?.reveal())) return grant;
      const start = kind === 'invite' && inviteAt(grant.window) > now ? inviteAt(grant.window) : now;
      await deps.trail.append(record.key, { at: now, word: 'code-chosen', about: grant.lockId });
      return deps.grants.save({
        ...grant,
        kind,
        code,
        invitee: grant.kind === 'undecided' ? invitee : grant.invitee,
        evidence: 'planned',
        reason: undefined,
        attempts: 0,
        dueAt: start,
      });
    }),
  );
}
