import type { ProblemCode } from '../errors.ts';
import type { Redacted } from '../redacted.ts';
import { isProven } from './grant.ts';
import type { Grant, Invite, InviteCode } from './grant.ts';
import type { LockId } from './property.ts';
import { minus, plus } from './time.ts';
import type { Instant } from './time.ts';

/** What a vendor tells, later and unasked, of a request for an invite that is ours to mail. */
export interface InviteOutcome {
  readonly lockId: LockId;
  /** The vendor's name of the request. */
  readonly request: string;
  /** The entry that came of it. */
  readonly authorizationId: string | undefined;
  /** Undefined: it came to nothing, or the code was not told with it. */
  readonly code: Redacted<InviteCode> | undefined;
  /** It came to nothing. */
  readonly failed: boolean;
  /** Why, where a person has to act. */
  readonly problem: ProblemCode | undefined;
}

/** An entry that is on the lock is usually told of within seconds. After that nobody waits for its code. */
const CODE_WITHIN_MINUTES = 30;
/** With so many hours to go, so few minutes. */
const NEAR_HOURS = 4;
const NEAR_WITHIN_MINUTES = 10;

const MOST_REQUESTS_KEPT = 5;

/** Its code is ours to mail, and not known yet. */
export function awaitsCode({ kind, wanted, usedAt, invite }: Grant): boolean {
  const mayKnow = kind === 'invite' && wanted && usedAt === undefined;
  return mayKnow && invite?.mailedBy === 'us' && invite.code === undefined;
}

/** The door is proven to hold it, and we know all that the guest has to be told of it. */
export function isTellable(grant: Grant): boolean {
  return isProven(grant) && !awaitsCode(grant);
}

/** Seen on the lock some while ago, and its code has not come: an invite that nobody can redeem. */
export function codeIsLost(grant: Grant, now: Instant): boolean {
  const { invite, confirmedAt, window } = grant;
  if (invite === undefined || !awaitsCode(grant)) return false;
  if (invite.codeGivenUp) return true;
  if (!isProven(grant) || confirmedAt === undefined) return false;
  const since = confirmedAt > invite.madeAt ? confirmedAt : invite.madeAt;
  const near = since >= minus(window.from, { hours: NEAR_HOURS });
  return now >= plus(since, { minutes: near ? NEAR_WITHIN_MINUTES : CODE_WITHIN_MINUTES });
}

/** As it is to be stored before its lock is asked to make or to remove it; `weMail`: where the choice is ours. */
export function inviteWhenAsked(
  grant: Grant,
  asked: 'create' | 'revoke',
  { now, weMail }: { readonly now: Instant; readonly weMail: boolean },
): Invite | undefined {
  const { kind, invite } = grant;
  if (kind !== 'invite') return invite;
  if (asked === 'revoke') {
    const codeGivenUp = invite?.codeGivenUp === true || codeIsLost(grant, now);
    return invite && { ...invite, requests: [], code: undefined, codeGivenUp };
  }
  const { requests = [], code, codeGivenUp = false } = invite ?? {};
  const anew = isProven(grant); // somebody took away the one that was there: its code went with it
  const known = anew ? { requests: [], code: undefined } : { requests, code };
  return { ...known, madeAt: now, mailedBy: weMail && !codeGivenUp ? 'us' : 'vendor', codeGivenUp };
}

/** One more request for it was accepted. */
export function requested(invite: Invite, request: string): Invite {
  return { ...invite, code: undefined, requests: [...invite.requests, request].slice(-MOST_REQUESTS_KEPT) };
}

/**
 * What is told of this grant's requests: the code, of its very entry if that is known, or how the newest failed. By the
 * name of the request, or by the entry where the answer with that name was lost.
 */
export function outcomeFor(grant: Grant, outcomes: readonly InviteOutcome[]): InviteOutcome | undefined {
  const { invite, authorizationId, lockId } = grant;
  if (invite === undefined || invite.codeGivenUp) return undefined;
  const ofEntry = (one: InviteOutcome) => authorizationId !== undefined && one.authorizationId === authorizationId;
  const byAge = invite.requests.flatMap((request) => outcomes.filter((one) => one.request === request));
  const mine = [...byAge, ...outcomes.filter(ofEntry)].filter((one) => one.lockId === lockId);
  const told = mine.filter(({ code }) => code !== undefined);
  const newest = byAge.findLast(({ request }) => request === invite.requests.at(-1));
  return told.find(ofEntry) ?? told.at(-1) ?? (newest?.failed === true ? newest : undefined);
}
