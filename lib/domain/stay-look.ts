import { alarmAt } from './timing.ts';
import { isEnded, isProven } from './grant.ts';
import type { Grant } from './grant.ts';
import type { WantedDoor } from './plan-doors.ts';
import { heldUntil } from './plan-grants.ts';
import type { Problem, StayRecord } from './record.ts';
import { isSpare } from './succession.ts';
import type { Instant } from './time.ts';
import { earliest, minus } from './time.ts';

/** A revoke that has been asked for this often and still shows is a person's turn. */
const REVOKE_ATTEMPTS_BEFORE_ALARM = 4;
/** Hours before check-in at which a stay is looked at as a whole. */
const STAY_LOOKS = [24, 4, 1];

/** A booking for tonight gets so many attempts before it alarms. */
export const ATTEMPTS_BEFORE_LATE = 3;

/**
 * What a host must know of a stay's doors: refused for good, not proven a day before arrival, or not going away, with
 * the reason where the lock names one.
 * `planAttempts`: how often a lock could not be asked what it is.
 */
export function problemsOfGrants(grants: readonly Grant[], planAttempts: number, now: Instant): Problem[] {
  const needed = grants.filter((grant) => !isSpare(grant, grants));
  return needed.flatMap((grant) => {
    if (grant.evidence === 'failed' && grant.reason !== undefined)
      return [{ code: grant.reason, subject: grant.lockId }];
    if (!grant.wanted) {
      const stuck = !isEnded(grant) && grant.attempts >= REVOKE_ATTEMPTS_BEFORE_ALARM;
      const codes =
        grant.reason === undefined ? ['lock.not_revoked' as const] : ['lock.not_revoked' as const, grant.reason];
      return stuck ? codes.map((code) => ({ code, subject: grant.lockId })) : [];
    }
    if (now >= alarmAt(grant.window) && !isProven(grant) && now < grant.window.until && isLate(grant, planAttempts)) {
      return [{ code: grant.reason ?? ('lock.not_proven' as const), subject: grant.lockId }];
    }
    return [];
  });
}

function isLate(grant: Grant, planAttempts: number): boolean {
  const attempts = grant.kind === 'undecided' ? planAttempts : grant.attempts;
  return attempts >= ATTEMPTS_BEFORE_LATE || grant.reason !== undefined || grant.codesGivenUp > 0;
}

/** Whether this is the attempt with which a grant becomes the host's business, so that its stay must be looked at. */
export function becomesProblem(grant: Grant, now: Instant): boolean {
  if (!grant.wanted) return grant.attempts === REVOKE_ATTEMPTS_BEFORE_ALARM;
  return grant.attempts === ATTEMPTS_BEFORE_LATE && now >= alarmAt(grant.window);
}

/** When this stay must be looked at again as a whole; its doors have clocks of their own. */
export function nextStayLook(
  record: StayRecord,
  doors: readonly WantedDoor[],
  grants: readonly Grant[],
  now: Instant,
): Instant | undefined {
  const held = grants.filter((grant) => grant.wanted && !doors.some((door) => door.lockId === grant.lockId));
  const undecided = doors.filter((door) =>
    grants.some((grant) => grant.lockId === door.lockId && grant.kind === 'undecided'),
  );
  const steps = [
    ...undecided.map((door) => door.writeAt),
    ...doors.flatMap((door) => STAY_LOOKS.map((hours) => minus(door.window.from, { hours }))),
    ...doors.map((door) => door.window.until),
    ...held.map((grant) => heldUntil(grant, record)),
  ];
  return earliest(...steps.filter((step) => step > now));
}
