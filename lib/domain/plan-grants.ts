import { isReplaced } from './adjustment.ts';
import { after } from './evidence.ts';
import { isEnded, isProven } from './grant.ts';
import type { Grant, GrantRef } from './grant.ts';
import { isTellable } from './invite.ts';
import { openGrant } from './open-grant.ts';
import type { GrantIdFor } from './open-grant.ts';
import type { WantedDoor } from './plan-doors.ts';
import type { StayRecord } from './record.ts';
import { hasToLeave, isOutdated } from './succession.ts';
import type { Succession } from './succession.ts';
import { nextLookAt } from './timing.ts';
import { sameWindow } from './validity-window.ts';
import { minus, plus } from './time.ts';
import type { Instant } from './time.ts';

/** What changes about a stay's grants, before any lock is asked. */
export interface GrantPlan {
  /** Every grant of the stay that is not ended, as it should be from now on. */
  readonly grants: readonly Grant[];
  /** Those of `grants` that have to be stored. */
  readonly changed: readonly Grant[];
  /** The stay's references, new ones included. */
  readonly refs: readonly GrantRef[];
}

export interface PlanContext extends Succession {
  readonly grantIdFor: GrantIdFor;
}

/**
 * One grant for each door that the stay must open: opened, moved to the new window, or withdrawn. A grant that was
 * withdrawn but not yet revoked is taken back rather than made anew, and keeps its code. Where the host wants another
 * code, a second grant is opened beside the first, which goes as soon as every new one is proven. An outdated invite
 * gets a successor, and leaves once that is proven; one that was never asked for is decided anew.
 */
export function planGrants(
  record: StayRecord,
  doors: readonly WantedDoor[],
  existing: readonly Grant[],
  context: PlanContext,
): GrantPlan {
  const live = existing.filter((grant) => !isEnded(grant));
  const lasting = live.filter((grant) => !isReplaced(record.adjustment, grant));
  const ready = doors.every((door) => lasting.some((grant) => proves(grant, door)));
  const kept = live.map((grant) => {
    const door = doors.find((candidate) => candidate.lockId === grant.lockId);
    if (door !== undefined && lasting.includes(grant)) return atDoor(grant, door, onLock(lasting, door), context);
    if (door !== undefined)
      return grant.wanted && !ready ? want(grant, door, context.now) : withdraw(grant, context.now);
    return !ready && context.now < heldUntil(grant, record) ? grant : withdraw(grant, context.now);
  });
  const missing = doors.filter((door) => lacksGrant(onLock(lasting, door), context));
  const opened = missing.map((door) => openGrant(record, door, context.grantIdFor));

  return {
    grants: [...kept, ...opened.map(({ grant }) => grant)],
    changed: [...kept.filter((grant) => !live.includes(grant)), ...opened.map(({ grant }) => grant)],
    refs: [...record.grants, ...opened.map(({ ref }) => ref)],
  };
}

function onLock(grants: readonly Grant[], { lockId }: WantedDoor): readonly Grant[] {
  return grants.filter((grant) => grant.lockId === lockId);
}

/** `all`: those of this door that are not ended, from the oldest on. What is on its way out stays so if another is wanted. */
function atDoor(grant: Grant, door: WantedDoor, all: readonly Grant[], context: PlanContext): Grant {
  const wanted = all.filter((one) => one.wanted);
  if (!grant.wanted) return wanted.length === 0 && grant === all.at(-1) ? want(grant, door, context.now) : grant;
  if (hasToLeave(grant, wanted, context)) return withdraw(grant, context.now);
  const next = want(grant, door, context.now);
  return grant.requestedAt === undefined && isOutdated(grant, context) ? undecided(next) : next;
}

function lacksGrant(all: readonly Grant[], context: PlanContext): boolean {
  const wanted = all.filter((grant) => grant.wanted);
  const newest = wanted.filter((grant) => !hasToLeave(grant, wanted, context)).at(-1);
  if (newest === undefined) return all.length === 0;
  return newest.requestedAt !== undefined && isOutdated(newest, context);
}

/** No lock has heard of it yet. */
function undecided(grant: Grant): Grant {
  return {
    ...grant,
    kind: 'undecided',
    invitee: undefined,
    evidence: after(grant.evidence, 'replan'),
    dueAt: undefined,
  };
}

function proves(grant: Grant, door: WantedDoor): boolean {
  return grant.lockId === door.lockId && grant.wanted && isTellable(grant) && sameWindow(grant.window, door.window);
}

/**
 * A guest who moves keeps the doors that are proven until her new ones are: while they are still shut, until an hour
 * before they would open; if she is inside, for two hours after the change. Then somebody else may be expected there.
 */
export function heldUntil(grant: Grant, record: StayRecord): Instant {
  if (!grant.wanted || !isProven(grant)) return record.receivedAt;
  const beforeOpening = minus(grant.window.from, { hours: 1 });
  const afterChange = plus(record.receivedAt, { hours: 2 });
  return beforeOpening > record.receivedAt ? beforeOpening : afterChange;
}

/** Takes a grant away, at once. What was never asked of a lock is gone already. */
export function withdraw(grant: Grant, now: Instant): Grant {
  if (!grant.wanted) return grant;
  if (grant.requestedAt === undefined) {
    return {
      ...grant,
      wanted: false,
      evidence: after(grant.evidence, 'miss'),
      reason: undefined,
      endedAt: now,
      dueAt: undefined,
    };
  }
  return {
    ...grant,
    wanted: false,
    evidence: after(grant.evidence, 'withdraw'),
    reason: undefined,
    attempts: 0,
    dueAt: now,
  };
}

function want(grant: Grant, door: WantedDoor, now: Instant): Grant {
  if (grant.wanted && sameWindow(grant.window, door.window)) {
    if (grant.tellAt === door.tellAt) return grant;
    const later = { ...grant, tellAt: door.tellAt };
    return isProven(grant) ? { ...later, dueAt: nextLookAt(later, now) } : later;
  }
  const asked = grant.requestedAt !== undefined || grant.kind !== 'undecided';
  return {
    ...grant,
    wanted: true,
    window: door.window,
    tellAt: door.tellAt,
    evidence: after(grant.evidence, 'replan'),
    reason: undefined,
    attempts: 0,
    dueAt: asked ? now : undefined,
  };
}
