import { CallerError, RetryableError } from '../errors.ts';
import { compareFeed } from '../domain/feed.ts';
import type { FeedMemory, FeedNews, FeedStay } from '../domain/feed.ts';
import type { Reservation, ReservationKey } from '../domain/stay.ts';
import { dateIn, isLocalDate } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { FeedEvent, Feeds, PlatformFeed } from '../ports/feeds.ts';
import { acceptReservation } from './accept-reservation.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { FetchFeedDeps } from './fetch-feed.ts';
import { markGone } from './mark-gone.ts';
import { planStay } from './plan-stay.ts';
import type { PlanStayDeps } from './plan-stay.ts';
import { raise } from './problems.ts';
import type { ReadNoticeDeps } from './read-notice.ts';
import type { Read } from './read-reservation.ts';

export type ReadFeedDeps = ReadNoticeDeps & PlanStayDeps & FetchFeedDeps & { readonly feeds: Feeds };

/** What a calendar's events are in: one place, the one that its address was copied from. */
export const FEED_UNIT = 'calendar';

/**
 * Reads a connection's calendar and brings its stays to what it says; gives back how many changed, undefined where no
 * address is configured. Throws as `fetchFeed` does, RetryableError(`platform.unavailable`) also on a text that is no
 * whole calendar: of such a one nothing is taken, neither stays nor their absence.
 */
export async function readFeed(
  deps: ReadFeedDeps,
  { platform, feed }: { readonly platform: string; readonly feed: PlatformFeed },
  { connection, attempts }: { readonly connection: string; readonly attempts: number },
): Promise<number | undefined> {
  const text = await fetchFeed(deps, connection, attempts > 0);
  if (text === undefined) return undefined;
  const { events, isWhole } = await eventsIn(deps, feed, connection, text);
  const zone = await zoneOf(deps, connection);
  const stays = events.map((event) => stayFrom(event, zone));
  const memory = await deps.feeds.get(connection);
  const news = compareFeed(memory.known, { stays, isWhole }, dateIn(deps.now(), zone));

  let changed = 0;
  for (const stay of news.said) changed += await plan(deps, await accept(deps, platform, connection, stay));
  for (const { uid } of news.gone) {
    const gone = await markGone(deps, await keyOf(deps, connection, uid), { now: deps.now(), buries: false });
    changed += await plan(deps, gone);
  }
  await remember(deps, memory, news);
  return changed;
}

async function eventsIn({ properties }: ReadFeedDeps, feed: PlatformFeed, connection: string, text: string) {
  const { connections } = await properties.settings();
  try {
    return feed.read(text, connections.find(({ id }) => id === connection)?.form);
  } catch (error) {
    throw error instanceof CallerError ? new RetryableError('platform.unavailable') : error;
  }
}

async function zoneOf({ properties }: ReadFeedDeps, connection: string): Promise<string> {
  const id = await properties.idOfUnit(connection, FEED_UNIT);
  const property = id === undefined ? undefined : await properties.get(id);
  return property?.timeZone ?? (await properties.settings()).timeZone ?? 'UTC';
}

function stayFrom({ uid, state, arrival, departure }: FeedEvent, zone: string): FeedStay {
  const day = (at: LocalDate | Instant) => (isLocalDate(at) ? at : dateIn(at, zone));
  return { uid, state, arrivalDate: day(arrival), departureDate: day(departure) };
}

/** A UID may be anything; our id of it says nothing and fits everywhere. */
async function keyOf({ fingerprint }: ReadFeedDeps, connection: string, uid: string): Promise<ReservationKey> {
  return { connection, id: (await fingerprint())(`feed ${uid}`).slice(0, 16) };
}

async function accept(
  deps: ReadFeedDeps,
  platform: string,
  connection: string,
  { uid, state, arrivalDate, departureDate }: FeedStay,
): Promise<Read> {
  const key = await keyOf(deps, connection, uid);
  const reservation: Reservation = {
    id: key.id,
    state,
    units: [FEED_UNIT],
    stay: { arrivalDate, departureDate, checkInTime: undefined, checkOutTime: undefined },
    guest: { name: undefined, email: undefined, language: undefined },
    revision: undefined,
  };
  const word = { key, platform, reservation, receivedAt: deps.now(), isFetched: true };
  return { key, isNews: await acceptReservation(deps, word) };
}

async function plan(deps: ReadFeedDeps, read: Read | undefined): Promise<number> {
  if (read?.isNews !== true) return 0;
  await planStay(deps)(read.key);
  return 1;
}

/** Writes only what is new; last of all, so that what a crash leaves undone is done again. */
async function remember(deps: ReadFeedDeps, memory: FeedMemory, { known, lostAll }: FeedNews): Promise<void> {
  const { connection } = memory;
  const scope = { kind: 'connection', connection } as const;
  const problem = { code: 'feed.emptied', subject: '' } as const;
  if (lostAll) await raise(deps, scope, problem);
  if (!lostAll && memory.lostAll) await deps.alarms.clear(scope, problem);
  const next = { ...memory, known, lostAll };
  if (JSON.stringify(next) !== JSON.stringify(memory)) await deps.feeds.save(next);
}
