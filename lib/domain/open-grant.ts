import type { Grant, GrantRef } from './grant.ts';
import type { WantedDoor } from './plan-doors.ts';
import type { StayRecord } from './record.ts';

/** Derives a grant's id: the same stay, lock and generation give the same id, so that a repeat makes no second grant. */
export type GrantIdFor = (stay: StayRecord['key'], lock: WantedDoor['lockId'], generation: number) => string;

/** A grant of nothing yet: what its lock takes is asked when the door's time comes. */
export function openGrant(
  record: Pick<StayRecord, 'key' | 'grants'>,
  door: WantedDoor,
  grantIdFor: GrantIdFor,
): { grant: Grant; ref: GrantRef } {
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
    invitee: undefined,
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
