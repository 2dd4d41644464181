import { isReplaced } from './adjustment.ts';
import { after } from './evidence.ts';
import { isEnded, isProven } from './grant.ts';
import type { Grant, GrantRef } from './grant.ts';
import type { WantedDoor } from './plan-doors.ts';
import type { StayRecord } from './record.ts';
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

/** Derives a grant's id: the same stay, lock and generation give the same id, so that a repeat makes no second grant. */
export type GrantIdFor = (stay: StayRecord['key'], lock: WantedDoor['lockId'], generation: number) => string;

/**
 * One grant for each door that the stay must open: opened, moved to the new window, or withdrawn. A grant that was
 * withdrawn but not yet revoked is taken back rather than made anew, and keeps its code. Where the host wants another
 * code, a second grant is opened beside the first, which goes as soon as every new one is proven.
 */
export function planGrants(
  record: StayRecord,
  doors: readonly WantedDoor[],
  existing: readonly Grant[],
  context: { readonly now: Instant; readonly grantIdFor: GrantIdFor },
): GrantPlan {
  const live = existing.filter((grant) => !isEnded(grant));
  const lasting = live.filter((grant) => !isReplaced(record.adjustment, grant));
  const ready = doors.every((door) => lasting.some((grant) => proves(grant, door)));
  const kept = live.map((grant) => {
    const door = doors.find((candidate) => candidate.lockId === grant.lockId);
    if (door !== undefined && (lasting.includes(grant) || (grant.wanted && !ready))) {
      return want(grant, door, context.now);
    }
    if (door !== undefined) return withdraw(grant, context.now);
    return !ready && context.now < heldUntil(grant, record) ? grant : withdraw(grant, context.now);
  });
  const missing = doors.filter((door) => !lasting.some((grant) => grant.lockId === door.lockId));
  const opened = missing.map((door) => open(record, door, context.grantIdFor));

  return {
    grants: [...kept, ...opened.map(({ grant }) => grant)],
    changed: [...kept.filter((grant) => !live.includes(grant)), ...opened.map(({ grant }) => grant)],
    refs: [...record.grants, ...opened.map(({ ref }) => ref)],
  };
}

function proves(grant: Grant, door: WantedDoor): boolean {
  return grant.lockId === door.lockId && grant.wanted && isProven(grant) && sameWindow(grant.window, door.window);
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

function open(record: StayRecord, door: WantedDoor, grantIdFor: GrantIdFor): { grant: Grant; ref: GrantRef } {
  const generation = record.grants.filter((ref) => ref.lockId === door.lockId).length;
  const id = grantIdFor(record.key, door.lockId, generation);
  const grant: Grant = {
    id,
    lockId: door.lockId,
    stay: record.key,
    window: door.window,
    kind: 'undecided',
    code: undefined,
    holder: undefined,
    wanted: true,
    evidence: 'planned',
    reason: undefined,
    authorizationId: undefined,
    attempts: 0,
    codesGivenUp: 0,
    requestedAt: undefined,
    confirmedAt: undefined,
    usedAt: undefined,
    endedAt: undefined,
    tellAt: door.tellAt,
    dueAt: undefined,
    rev: 0,
  };
  return { grant, ref: { lockId: door.lockId, grantId: id, generation } };
}
