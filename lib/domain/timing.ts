import { isEnded, isProven } from './grant.ts';
import type { Grant, Invite } from './grant.ts';
import { awaitsCode } from './invite.ts';
import { earliest, instant, minus, plus } from './time.ts';
import type { Instant } from './time.ts';
import type { ValidityWindow } from './validity-window.ts';

/**
 * An invite must be redeemed within 48 hours of its making [C], of which some users report 24 [L], so it is made when
 * the shorter life covers the arrival.
 */
const INVITE_HOURS_AHEAD = 24;
/** By then one that was not redeemed is dead for certain. */
const INVITE_DIES_HOURS = 48;
/** In the hours before check-in a guest who has redeemed hers is on her way, and would not read of another in time. */
const INVITE_LEFT_ALONE_HOURS = 12;
/** Who has not come this long after check-in asks the host; each renewal is another mail. */
const INVITE_LATEST_HOURS = 48;
/** While an invite's code is awaited: it is told unasked, and that may be lost. */
const MINUTES_BETWEEN_CODE_LOOKS = 5;
/** What the guest is told was seen on the lock no longer ago than this. */
const MINUTES_BEFORE_TELLING = 15;
/** When an unproven door becomes the host's business, in hours before check-in. */
const ALARM_HOURS_AHEAD = 24;

/**
 * A list is the cloud's memory, and may show what the lock does not have. So the lock itself is read before a guest is
 * told: of what was seen before, shortly before; of what is new, when it is seen.
 */
export function wantsFreshRead(grant: Grant, now: Instant): boolean {
  const { wanted, tellAt, window } = grant;
  if (!wanted || tellAt === undefined || now >= window.until) return false;
  if (minus(tellAt, { minutes: MINUTES_BEFORE_TELLING }) > now) return false;
  return !isProven(grant) || tellAt > now;
}

export function inviteAt(window: ValidityWindow): Instant {
  return minus(window.from, { hours: INVITE_HOURS_AHEAD });
}

/**
 * When an unused invite is made anew. Nobody tells whether it was redeemed, and a new one takes a redeemed key away: so
 * only where its life may not cover the arrival (the stay has moved), with half a day's notice; else not before it is dead
 * for whoever has not redeemed it, and no more once the guest is two days late.
 */
export function renewInviteAt({ invite, requestedAt, window }: Grant): Instant | undefined {
  const madeAt = invite?.madeAt ?? requestedAt;
  if (madeAt === undefined) return undefined;
  const dayOld = plus(madeAt, { hours: INVITE_HOURS_AHEAD });
  const inTime = dayOld > inviteAt(window) ? dayOld : inviteAt(window);
  if (inTime <= minus(window.from, { hours: INVITE_LEFT_ALONE_HOURS })) return inTime;
  const dead = plus(madeAt, { hours: INVITE_DIES_HOURS });
  return dead < plus(window.from, { hours: INVITE_LATEST_HOURS }) ? dead : undefined;
}

/** Until when the guest is told to redeem her invite: the shorter of the lives that are reported. */
export function redeemInviteBy({ madeAt }: Invite): Instant {
  return plus(madeAt, { hours: INVITE_HOURS_AHEAD });
}

export function alarmAt(window: ValidityWindow): Instant {
  return minus(window.from, { hours: ALARM_HOURS_AHEAD });
}

/** How long to wait after the nth fruitless look at a lock: a minute at first, half an hour at most, near arrival less. */
export function lookAgainAt(grant: Grant, now: Instant): Instant {
  const near = grant.wanted && now >= alarmAt(grant.window);
  const minutes = Math.min(2 ** Math.max(0, grant.attempts - 1), near ? 5 : 30);
  return plus(now, { minutes });
}

/**
 * When a lock without a place for a code is looked at for that alone. A stay of ours that ends makes room, and its own
 * look sees to who waits for it: this is for whatever the host may do.
 */
export function askForRoomAt({ window }: Grant, now: Instant): Instant {
  return plus(now, now >= alarmAt(window) ? { minutes: 30 } : { hours: 12 });
}

/**
 * When a grant needs the next look with nothing amiss: daily while the lock holds it, before the guest is told, a day
 * and an hour before check-in, and the instant its window ends. One that was taken away early is looked for as often, for as long as it
 * could open: a list may lack for a day what the lock still holds.
 */
export function nextLookAt(grant: Grant, now: Instant): Instant | undefined {
  const { from, until } = grant.window;
  if (isEnded(grant)) {
    const looks = [minus(from, { hours: 1 }), plus(now, { days: 1 })];
    return earliest(...looks.filter((look) => look > now && look < until));
  }
  if (!isProven(grant)) return lookAgainAt(grant, now);
  const renewal = grant.kind === 'invite' && grant.usedAt === undefined ? renewInviteAt(grant) : undefined;
  const code = awaitsCode(grant) ? plus(now, { minutes: MINUTES_BETWEEN_CODE_LOOKS }) : undefined;
  const telling = grant.tellAt && minus(grant.tellAt, { minutes: MINUTES_BEFORE_TELLING });
  const arrival = [minus(from, { hours: 24 }), minus(from, { hours: 1 })];
  const steps = [telling, ...arrival, renewal, code, until, plus(now, { days: 1 })];
  return earliest(...steps.filter((step) => step !== undefined && step > now)) ?? until;
}

/** The start of the next minute: a vendor's requests are counted by the minute. */
export function nextMinute(now: Instant): Instant {
  return plus(instant(`${now.slice(0, 16)}:00Z`), { minutes: 1 });
}

/** How long to wait after the nth failure of anything but a lock: 1, 2, 4 … 30 minutes. */
export function retryAt(attempts: number, now: Instant, retryAfterSeconds = 0): Instant {
  const minutes = Math.min(2 ** Math.max(0, attempts - 1), 30);
  return plus(now, { seconds: Math.max(minutes * 60, retryAfterSeconds) });
}
