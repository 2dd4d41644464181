import type { Grant } from './grant.ts';
import type { LastingFinding } from './lock-health.ts';
import { earliest, isTimeZone, minus, nextClockTime, plus } from './time.ts';
import type { Instant, LocalTime } from './time.ts';

/** Before the digest, so that it tells what holds this morning. */
const EXAMINED_AT = '06:00' as LocalTime;
const DIGEST_AT = '08:00' as LocalTime;
/** A lock that nobody needs within so many days is well until then. */
const DAILY_WITHIN_DAYS = 14;
const ELSE_EVERY_DAYS = 28;
const HOURS_BEFORE_CHECK_IN = 24;
const LONGEST_WAIT_HOURS = 24;

/**
 * When a lock is next looked at as a whole: every morning while a guest is there or expected within two weeks, or
 * something is wrong with it, else every four weeks; and 24 hours before each check-in. One that was just found offline
 * is looked at once more in an hour: it may be back before anybody is told.
 */
export function nextExaminationAt(
  grants: readonly Grant[],
  findings: readonly LastingFinding[],
  zone: string,
  now: Instant,
): Instant {
  const guests = grants.filter((grant) => grant.wanted && grant.window.until > now);
  const checkIns = guests.map(({ window }) => window.from);
  const daily = findings.length > 0 || checkIns.some((from) => dailyFrom(from) <= now);
  const routine = nextClockTime(now, EXAMINED_AT, knownZone(zone), daily ? 1 : ELSE_EVERY_DAYS);
  const looks = [
    ...checkIns.flatMap((from) => [dailyFrom(from), minus(from, { hours: HOURS_BEFORE_CHECK_IN })]),
    ...(findings.some(({ code, since }) => code === 'lock.offline' && since === now) ? [plus(now, { hours: 1 })] : []),
  ];
  return earliest(routine, ...looks.filter((at) => at > now)) ?? routine;
}

/** When the locks of a new booking have to be looked at, at the latest: not before its grants are planned. */
export function firstExaminationFor(checkIn: Instant, now: Instant): Instant {
  const soon = plus(now, { hours: 1 });
  return dailyFrom(checkIn) > soon ? dailyFrom(checkIn) : soon;
}

function dailyFrom(checkIn: Instant): Instant {
  return minus(checkIn, { days: DAILY_WITHIN_DAYS });
}

/** After the nth look in a row without an answer: an hour, two, four … a day; never past what was to come anyway. */
export function examineAgainAt(attempts: number, planned: Instant, now: Instant): Instant {
  const hours = Math.min(2 ** Math.max(0, attempts - 1), LONGEST_WAIT_HOURS);
  return earliest(planned, plus(now, { hours })) ?? planned;
}

export function nextDigestAt(zone: string, now: Instant): Instant {
  return nextClockTime(now, DIGEST_AT, knownZone(zone));
}

function knownZone(zone: string): string {
  return isTimeZone(zone) ? zone : 'UTC';
}
