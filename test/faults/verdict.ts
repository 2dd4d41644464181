import { minus, plus } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Seen, SeenDoor } from './seen.ts';
import type { DoorMoment } from './timeline.ts';

export interface Verdict {
  /** `undefined`: this stay has no such question. */
  readonly opened: boolean | undefined;
  readonly shutBefore: boolean;
  readonly shutAfter: boolean;
  readonly toldTruth: boolean;
  /** Whatever else is wrong. */
  readonly wrong: readonly string[];
  readonly held: boolean;
}

/** How long before check-in the host must know of a door that will not open; the sweep comes by the minute. */
const WARNING = { hours: 24 };
const SWEEP = { minutes: 10 };

/**
 * Was the truth at the door what the booking says, and was nobody told anything else? A stay that was kept opens its
 * doors from check-in to check-out and not a minute more, with the code in the guest's last mail; one that was
 * cancelled opens nothing. Where a lock never takes a code, the host must have known a day ahead, and the guest been told
 * nothing.
 */
export function verdictOn(seen: Seen): Verdict {
  const { scenario } = seen;
  const kept = !scenario.cancelled && !scenario.hopeless;
  const opened = kept ? every(seen, ['checkIn', 'night', 'lastMinute'], ({ opens }) => opens) : undefined;
  const shut = ({ opens, opensAtAll }: SeenDoor) => !opens && !opensAtAll;
  const before: readonly DoorMoment[] = kept ? ['justBefore'] : ['justBefore', 'checkIn', 'night', 'lastMinute'];
  const shutBefore = every(seen, before, shut);
  const shutAfter = every(seen, ['checkOut', 'dayLater'], shut);
  const wrong = [
    ...(scenario.hopeless ? hopelessness(seen) : []),
    ...(kept ? untold(seen) : []),
    ...(seen.left > 0 ? [`${seen.left} entries of ours left behind`] : []),
    ...(seen.strangersTouched > 0 ? [`${seen.strangersTouched} entries of others touched`] : []),
  ];
  const untrue = seen.mails.flatMap((mail) => mail.untrue);
  const toldTruth = untrue.length === 0;
  const held = opened !== false && shutBefore && shutAfter && toldTruth && wrong.length === 0;
  return { opened, shutBefore, shutAfter, toldTruth, wrong: [...wrong, ...new Set(untrue)], held };
}

/** A moment at which no door was asked has not been right. */
function every(seen: Seen, moments: readonly DoorMoment[], is: (door: SeenDoor) => boolean): boolean {
  return moments.every((moment) => {
    const doors = seen.doors.filter((door) => door.moment === moment);
    return doors.length === seen.scenario.doors && doors.every(is);
  });
}

function hopelessness({ alarms, mails, checkIn }: Seen): string[] {
  const latest = plus(minus(checkIn, WARNING), SWEEP);
  const inTime = alarms.some(({ at }) => at <= latest);
  return [
    ...(inTime ? [] : ['the host was not told a day ahead']),
    ...(mails.length === 0 ? [] : ['the guest was told all the same']),
  ];
}

/** The guest must have her code, of the stay as it is, before she comes. */
function untold({ mails, checkIn, movedAt }: Seen): string[] {
  const since: Instant | undefined = movedAt;
  const told = mails.some(
    ({ at, to, codes }) => to === 'guest' && codes.length > 0 && at < checkIn && (since === undefined || at >= since),
  );
  return told ? [] : ['the guest was not told in time'];
}
