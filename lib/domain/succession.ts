import { isProven } from './grant.ts';
import type { Grant } from './grant.ts';
import { isTellable } from './invite.ts';
import type { LockId } from './property.ts';
import { minus } from './time.ts';
import type { Instant } from './time.ts';

/**
 * An invite may have a successor on its door: a code where a keypad was paired after it was made, or an invite for
 * another address. The new one is proven before the old one is withdrawn; what is in use stays. The grants of a door
 * are told here from the oldest on, as a stay's references have them.
 */
export interface Succession {
  readonly now: Instant;
  /** A keyed hash of the guest's address as it is now. */
  readonly invitee: string | undefined;
  /** Locks whose stay has an invite there, and that have a keypad by now. */
  readonly keypads: ReadonlySet<LockId>;
}

/** From so many hours before check-in on an invite is left as it is, for the guest is on her way with it. */
const LEFT_ALONE_HOURS = 1;

/** Something better could take its place. A code never has a successor. */
export function isOutdated(grant: Grant, { invitee, keypads }: Succession): boolean {
  return isUnusedInvite(grant) && (isForAnother(grant, invitee) || keypads.has(grant.lockId));
}

/** Whether it is worth asking its lock for a keypad. */
export function mayBecomeCode(grant: Grant, now: Instant): boolean {
  return isUnusedInvite(grant) && now <= minus(grant.window.from, { hours: LEFT_ALONE_HOURS });
}

/** Of the wanted grants of one door, the one that the guest is told of; undefined if there is none. */
export function standing(grants: readonly Grant[]): Grant | undefined {
  const [first, ...younger] = grants.filter((grant) => grant.wanted);
  return younger.reduce((held, next) => (held !== undefined && takesOver(next, held) ? next : held), first);
}

/** Whether `grant` has to leave, as one of its door's wanted grants: its successor is proven, or not needed after all. */
export function hasToLeave(grant: Grant, wanted: readonly Grant[], context: Succession): boolean {
  const at = wanted.indexOf(grant);
  return (
    wanted.slice(at + 1).some((next) => takesOver(next, grant)) ||
    wanted.slice(0, at).some((held) => isNeedless(grant, held, context))
  );
}

/** A code that would only be handier than a proven invite: nobody suffers while it is not there. */
export function isSpare(grant: Grant, grants: readonly Grant[]): boolean {
  if (!grant.wanted || grant.kind !== 'keypad') return false;
  const older = grants.slice(0, grants.indexOf(grant));
  return older.some((held) => held.lockId === grant.lockId && held.wanted && isProven(held));
}

function takesOver(next: Grant, held: Grant): boolean {
  return isTellable(next) && held.usedAt === undefined;
}

function isNeedless(next: Grant, held: Grant, { now, invitee }: Succession): boolean {
  if (held.usedAt !== undefined) return true;
  if (isForAnother(next, invitee) && !isForAnother(held, invitee)) return true; // her address is what it was before
  const late = now >= held.window.from && isProven(held);
  return late && next.kind === 'keypad' && next.invitee === held.invitee && !isProven(next);
}

function isUnusedInvite({ wanted, kind, usedAt }: Grant): boolean {
  return wanted && kind === 'invite' && usedAt === undefined;
}

/** What was decided before the address was noted is nobody else's. */
function isForAnother(grant: Grant, invitee: string | undefined): boolean {
  return grant.invitee !== undefined && invitee !== undefined && grant.invitee !== invitee;
}
