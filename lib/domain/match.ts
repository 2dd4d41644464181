import type { Authorization } from './authorization.ts';
import type { Grant } from './grant.ts';
import { sameSchedule } from './schedule.ts';
import { sameWindow } from './validity-window.ts';

/**
 * Which entries are which grant's: by our name, by the id once seen, or by code and window if the host renamed it. An
 * invite has no such third mark: the host may have invited the same person for the same days, and that one is hers.
 */
export function pairUp(grants: readonly Grant[], observed: readonly Authorization[]): Map<Grant, Authorization[]> {
  const pairs = new Map<Grant, Authorization[]>();
  for (const authorization of observed) {
    const grant =
      grants.find((candidate) => candidate.id === authorization.grantId) ??
      grants.find((candidate) => candidate.authorizationId === authorization.id) ??
      grants.find((candidate) => authorization.grantId === undefined && isRenamed(authorization, candidate));
    if (grant !== undefined) pairs.set(grant, [...(pairs.get(grant) ?? []), authorization]);
  }
  return pairs;
}

/** Named as this grant, or the entry that was seen to be it. */
export function isOurs(entry: Authorization, grant: Grant): boolean {
  return entry.grantId === grant.id || entry.id === grant.authorizationId;
}

function isRenamed(authorization: Authorization, grant: Grant): boolean {
  const asked = grant.requestedAt !== undefined && grant.authorizationId === undefined;
  return asked && grant.kind === 'keypad' && holdsWhatWeAsked(authorization, grant);
}

/** The whole truth that a guest depends on: right code or person, right window, nothing that cuts it short. */
export function matches(authorization: Authorization, grant: Grant): boolean {
  return authorization.enabled && !authorization.busy && holdsWhatWeAsked(authorization, grant);
}

function holdsWhatWeAsked(authorization: Authorization, grant: Grant): boolean {
  if (authorization.kind !== grant.kind || !keepsHours(authorization, grant)) return false;
  if (authorization.from === undefined || authorization.until === undefined) return false;
  if (!sameWindow({ from: authorization.from, until: authorization.until }, grant.window)) return false;
  return grant.kind === 'keypad'
    ? authorization.code !== undefined && authorization.code.reveal() === grant.code?.reveal()
    : authorization.holder !== undefined && authorization.holder === grant.holder;
}

/** Somebody else's entry on this lock has the grant's code. */
export function codeIsTaken(grant: Grant, observed: readonly Authorization[], own: readonly Authorization[]): boolean {
  return (
    grant.kind === 'keypad' &&
    grant.code !== undefined &&
    observed.some((entry) => !own.includes(entry) && entry.code?.reveal() === grant.code?.reveal())
  );
}

/** All day and every day for a guest; exactly its weekdays and hours for a pass. */
function keepsHours({ wholeWindow, schedule }: Authorization, grant: Grant): boolean {
  if (grant.schedule === undefined) return wholeWindow;
  return schedule !== undefined && sameSchedule(schedule, grant.schedule);
}

/** Without its whole window, or without any weekdays where it is to have some, a lock may open for it for ever. */
export function isPermanent({ from, until, wholeWindow, schedule }: Authorization, grant: Grant): boolean {
  const isLimited = grant.schedule === undefined ? wholeWindow : schedule !== undefined;
  return from === undefined || until === undefined || !isLimited;
}
