import type { StayView } from '../stay-view.ts';
import type { LockId } from '../../domain/property.ts';
import { LONGEST_STAY_DAYS } from '../../domain/stay.ts';
import { daysBetween, isLocalDate, plusDays } from '../../domain/time.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { timelinePage } from '../../pages/host/timeline.ts';
import type { TimelineDoor } from '../../pages/host/door-views.ts';
import { namedLocks } from '../named-locks.ts';
import type { NamedLock } from '../named-locks.ts';
import type { ConsoleDeps } from './deps.ts';
import { readHouse, staysBetween, todayAt } from './house.ts';
import { placeOf, stayPlace } from './places.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';
import { doorsOf, guestName } from './stay-card.ts';
import { DAYS, lanesOf } from './timeline.ts';
import type { Bar } from './timeline.ts';

/** A picture of doors and days. `from`: the first day; today if it names none. */
export async function showTimeline(deps: ConsoleDeps, { query }: PageRequest, session: Session): Promise<PageAnswer> {
  const house = await readHouse(deps);
  const now = deps.now();
  const today = todayAt(house, now);
  const first = firstDay(query['from'], today);
  const stays = await staysBetween(deps, house, first, plusDays(first, DAYS - 1));
  const bars = Map.groupBy(stays.flatMap(barsOf), ({ lockId }) => lockId);
  const doors = [...namedLocks(house.properties)].map(([lockId, lock]) => row(lock, bars.get(lockId) ?? [], first));
  const on = (days: number) => placeOf('/host/timeline', { from: plusDays(first, days) });
  const page = timelinePage({
    viewer: viewerOf(session),
    today,
    days: Array.from({ length: DAYS }, (_, index) => plusDays(first, index)),
    doors,
    earlier: on(-DAYS),
    later: on(DAYS),
  });
  return { status: 200, page };
}

/** Nobody books farther than a few years ahead, and nothing is kept for longer than a stay. */
function firstDay(from: string | undefined, today: LocalDate): LocalDate {
  const isNear = from !== undefined && isLocalDate(from) && Math.abs(daysBetween(today, from)) <= 2 * LONGEST_STAY_DAYS;
  return isNear ? from : today;
}

type LockBar = Bar & { readonly lockId: LockId };

function barsOf(view: StayView): readonly LockBar[] {
  const { key, reservation } = view.record;
  const name = guestName(reservation) ?? `${key.connection} ${key.id}`;
  const href = stayPlace(key);
  return doorsOf(view).map((door) => ({ lockId: door.lockId, href, name, window: door.window, door }));
}

function row(lock: NamedLock, bars: readonly LockBar[], first: LocalDate): TimelineDoor {
  return { ...lock, lanes: lanesOf(bars, lock.timeZone, first) };
}
