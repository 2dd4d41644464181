import { plus } from '../../lib/domain/time.ts';
import type { HostsPart } from './fault.ts';
import type { Seen, SeenDoor } from './seen.ts';
import { at, moments } from './timeline.ts';
import type { DoorMoment, Moment } from './timeline.ts';

/** An answer is `undefined` where this stay has no such question. */
export interface Verdict {
  readonly opened: boolean | undefined;
  readonly shutBefore: boolean;
  readonly shutAfter: boolean;
  readonly toldTruth: boolean;
  /** Where the host has to act, or to know. */
  readonly hostTold: boolean | undefined;
  /** Whatever is wrong, in words. */
  readonly wrong: readonly string[];
  readonly held: boolean;
}

/** The sweep comes by the minute, and the alarm has a queue to go through. */
const SWEEP = { minutes: 10 };

/**
 * Was the truth at the door what the booking says, and was nobody told anything else? A stay that was kept opens its
 * doors from check-in to check-out and not a minute more, with the code in the guest's last mail; one that was
 * cancelled opens nothing. Where a lock never takes a code, the guest is told nothing. Where the host has a part in it,
 * she was told which, in time.
 */
export function verdictOn(seen: Seen): Verdict {
  const { scenario } = seen;
  const kept = !scenario.cancelled && !scenario.hopeless;
  const opened = kept ? every(seen, ['checkIn', 'evening', 'lastMinute'], ({ opens }) => opens) : undefined;
  const shut = ({ opens, opensAtAll }: SeenDoor) => !opens && !opensAtAll;
  const before: readonly DoorMoment[] = kept ? ['justBefore'] : ['justBefore', 'checkIn', 'evening', 'lastMinute'];
  const shutBefore = every(seen, before, shut);
  const shutAfter = every(seen, ['checkOut', 'muchLater'], shut);
  const unheard = unheardOf(seen);
  const hostTold = scenario.faults.some(({ host }) => host !== undefined) ? unheard.length === 0 : undefined;
  const untrue = seen.mails.flatMap((mail) => mail.untrue);
  const toldTruth = untrue.length === 0;
  const wrong = [
    ...(scenario.hopeless && seen.mails.length > 0 ? ['the guest was told all the same'] : []),
    ...(kept ? untold(seen) : []),
    ...unheard.map(({ told, by }) => `the host did not hear of ${told} by ${by}`),
    ...(seen.left > 0 ? [`${seen.left} entries of ours left behind`] : []),
    ...(seen.strangersTouched > 0 ? [`${seen.strangersTouched} entries of others touched`] : []),
    ...new Set(untrue),
  ];
  const held = opened !== false && shutBefore && shutAfter && wrong.length === 0;
  return { opened, shutBefore, shutAfter, toldTruth, hostTold, wrong, held };
}

/** A moment at which no door was asked has not been right. */
function every(seen: Seen, moments: readonly DoorMoment[], is: (door: SeenDoor) => boolean): boolean {
  return moments.every((moment) => {
    const doors = seen.doors.filter((door) => door.moment === moment);
    return doors.length === seen.scenario.doors && doors.every(is);
  });
}

/** What the host should have heard, and has not. */
function unheardOf(seen: Seen): readonly HostsPart[] {
  const parts = seen.scenario.faults.flatMap(({ host }) => (host?.if?.(seen) === false ? [] : (host ?? [])));
  if (parts.length === 1) return parts.filter((part) => !wasTold(seen, part));
  if (seen.scenario.hopeless) return parts.some((part) => wasTold(seen, part)) ? [] : parts; // the stay is given up with the first
  const inTheEnd = parts.map((part) => ({ ...part, by: later(part.by, 'justBefore') })); // one may hide the other for a while
  return inTheEnd.filter((part) => !wasTold(seen, part));
}

function wasTold({ alarms, wave }: Seen, { told, by }: HostsPart): boolean {
  const latest = plus(at(by, wave), SWEEP);
  return alarms.some((alarm) => alarm.problem === told && alarm.at <= latest);
}

function later(one: Moment, other: Moment): Moment {
  return moments.indexOf(one) > moments.indexOf(other) ? one : other;
}

/** The guest must have her code, of the stay as it is, before she comes. */
function untold({ mails, checkIn, movedAt }: Seen): string[] {
  const told = mails.some(
    (mail) => mail.to === 'guest' && mail.codes.length > 0 && mail.at < checkIn && (movedAt ?? mail.at) <= mail.at,
  );
  return told ? [] : ['the guest was not told in time'];
}
