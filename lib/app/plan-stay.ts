import { codeOf } from '../errors.ts';
import { planDoors } from '../domain/plan-doors.ts';
import type { WantedDoor } from '../domain/plan-doors.ts';
import { planGrants } from '../domain/plan-grants.ts';
import type { GrantIdFor } from '../domain/open-grant.ts';
import { isEnded } from '../domain/grant.ts';
import type { Grant } from '../domain/grant.ts';
import type { LockId, Property } from '../domain/property.ts';
import { earliest } from '../domain/time.ts';
import type { Problem, Room, StayRecord } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { problemsOfGrants } from '../domain/stay-look.ts';
import type { Grants, Properties, Stays, Trail } from '../ports/store.ts';
import type { Queues } from '../ports/queues.ts';
import { roomsOf } from './accept-reservation.ts';
import { lookBeside, touchBeside } from './beside.ts';
import type { BesideDeps } from './beside.ts';
import { decideGrants } from './decide-grants.ts';
import type { DecideDeps } from './decide-grants.ts';
import { settleProblems } from './problems.ts';
import type { ProblemDeps } from './problems.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';
import { successionOf } from './successions.ts';

export interface PlanStayDeps extends DecideDeps, ProblemDeps, BesideDeps {
  readonly stays: Stays;
  readonly grants: Grants;
  readonly properties: Properties;
  readonly trail: Trail;
  readonly queues: Pick<Queues, 'lockCheck' | 'message'>;
  readonly grantIdFor: GrantIdFor;
}

/**
 * Brings a stay's grants into step with what we hold of its reservation: opens, moves and withdraws them, chooses
 * codes when their time has come, raises and clears the stay's problems, and wakes the locks and messages concerned.
 * Planning twice changes nothing.
 */
export function planStay(deps: PlanStayDeps) {
  return (key: ReservationKey): Promise<void> =>
    repeatOnConflict(async () => {
      const read = await deps.stays.get(key);
      if (read === undefined) return;
      const rooms = await roomsOf(deps.properties, key.connection, read.reservation);
      const properties = await propertiesOf(deps.properties, rooms);
      const existing = await deps.grants.ofStay(read.grants);
      const beside = await lookBeside(deps, { ...read, rooms }, properties, existing);
      const start = { ...read, rooms, bounds: beside.bounds };
      const { record, grants, doors, problems, woken, moved } = await settleGrants(deps, start, properties, existing);

      const decided = await decideGrants(deps, record, doors, grants);
      for (const lock of decided.woken) woken.add(lock);

      const known = [...problems, ...decided.problems];
      const ofGrants = problemsOfGrants(decided.grants, record.attempts, deps.now());
      const found = [...known, ...ofGrants.filter(({ subject }) => !known.some((one) => one.subject === subject))];
      await settleProblems(deps, record, found);
      const changed = record !== start || decided.record !== record || woken.size > 0;
      await finish(deps, read, { ...decided.record, problems: found }, changed);
      if (moved) await touchBeside(deps, beside, deps.now());
      await wake(deps, key, woken);
    });
}

interface Settled {
  readonly record: StayRecord;
  readonly grants: readonly Grant[];
  readonly doors: readonly WantedDoor[];
  readonly problems: readonly Problem[];
  readonly woken: Set<LockId>;
  /** Other windows, or none, than before. */
  readonly moved: boolean;
}

/** The references first, so that no grant is ever stored without its stay knowing it; then the grants. */
async function settleGrants(
  deps: PlanStayDeps,
  read: StayRecord,
  properties: readonly Property[],
  existing: readonly Grant[],
): Promise<Settled> {
  const now = deps.now();
  const plan = planDoors(read, properties, now);
  const woken = new Set<LockId>();
  if (plan.kind === 'keep') {
    const live = existing.filter((grant) => !isEnded(grant));
    return { record: read, grants: live, doors: [], problems: plan.problems, woken, moved: false };
  }

  const succession = await successionOf(deps, read, plan.doors, existing);
  const context = { ...succession, grantIdFor: deps.grantIdFor };
  const { grants, changed, refs } = planGrants(read, plan.doors, existing, context);
  const known = refs.length === read.grants.length;
  const opensAt = earliest(...plan.doors.map((door) => door.window.from));
  const same = known && opensAt === read.opensAt;
  const record = same ? read : await deps.stays.save({ ...read, grants: refs, opensAt, dueAt: now });
  const saved = await Promise.all(changed.map((grant) => saveGrant(deps, grant)));
  for (const grant of saved) if (grant.dueAt !== undefined) woken.add(grant.lockId);
  const current = grants.map((grant) => saved.find((one) => one.id === grant.id) ?? grant);
  const moved = saved.length > 0;
  return { record, grants: current, doors: plan.doors, problems: plan.problems, woken, moved };
}

async function saveGrant({ grants, trail, now, log }: PlanStayDeps, grant: Grant): Promise<Grant> {
  const saved = await grants.save(grant);
  const word = grant.wanted ? 'planned' : grant.evidence === 'revoked' ? 'revoked' : 'withdrawn';
  await trail.append(grant.stay, { at: now(), word, about: grant.lockId });
  log('stay.planned', { reservationId: grant.stay.id, lockId: grant.lockId, grantId: grant.id, kind: grant.evidence });
  return saved;
}

async function propertiesOf(properties: Properties, rooms: readonly Room[]): Promise<readonly Property[]> {
  const ids = new Set(rooms.flatMap((room) => (room.propertyId === undefined ? [] : [room.propertyId])));
  const found = await Promise.all([...ids].map((id) => properties.get(id)));
  return found.filter((property): property is Property => property !== undefined);
}

/** Stores what is new of the record; due at once, because the messages settle when the stay is next looked at. */
async function finish(deps: PlanStayDeps, read: StayRecord, record: StayRecord, changed: boolean): Promise<void> {
  const told = ({ problems, rooms, bounds }: StayRecord) => JSON.stringify([problems, rooms, bounds]);
  const same = told(read) === told(record);
  if (same && !changed) return;
  await deps.stays.save({ ...record, dueAt: deps.now() });
}

async function wake(deps: PlanStayDeps, key: ReservationKey, locks: ReadonlySet<LockId>): Promise<void> {
  try {
    for (const lockId of locks) await deps.queues.lockCheck({ lockId }, deps.newId());
    await deps.queues.message({ kind: 'stay', key }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { reservationId: key.id, errorCode: codeOf(error) }); // all of it is due: the sweep wakes it
  }
}
