import { CallerError, PermanentError, RetryableError } from '../errors.ts';
import { inZone, isLocal } from '../domain/reported.ts';
import type { ReportedReservation } from '../domain/reported.ts';
import type { Reservation, ReservationKey } from '../domain/stay.ts';
import { minus } from '../domain/time.ts';
import type { BookingPlatform, Notice, ReservationRef } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import type { InboxItem } from '../ports/store.ts';
import { acceptReservation } from './accept-reservation.ts';
import type { AcceptDeps } from './accept-reservation.ts';
import { connectPlatform } from './ask-platform.ts';
import type { AskPlatformDeps } from './ask-platform.ts';
import { markGone } from './mark-gone.ts';
import { renameUnit } from './rename-unit.ts';
import type { RenameUnitDeps } from './rename-unit.ts';

export type ReadNoticeDeps = AcceptDeps & AskPlatformDeps & RenameUnitDeps;

/** Where a notice comes from. */
export type Source = Pick<InboxItem, 'key' | 'receivedAt' | 'attempts'>;

/** How far back changes are listed where a webhook does not say what has changed. */
const LOOK_BACK = { hours: 2 };
/** In vain, a minute apart and then twice as long each time, before a reservation counts as not there. */
const LOOKS_FOR_NEW = 5;
const LOOKS_FOR_KNOWN = 2;

/**
 * Brings what one notice is about to the state that the platform holds now, or to what the body says where it can't be
 * asked. Gives back the stays to plan. Throws what `Ask` throws, PermanentError(`webhook.malformed`) on an answer that
 * can't be read, and RetryableError(`platform.not_there_yet`).
 */
export async function readNotice(
  deps: ReadNoticeDeps,
  platform: BookingPlatform,
  source: Source,
  notice: Notice,
): Promise<readonly ReservationKey[]> {
  const { connection } = source.key;
  if (notice.kind === 'ignored') {
    deps.log('webhook.ignored', { platform: platform.id, connection });
    return [];
  }
  if (notice.kind === 'unit-renamed') return renameUnit(deps, connection, notice);
  const fresh = source.attempts > 0;
  const ask = platform.api && (await connectPlatform(deps, platform.api, { connection, fresh }));
  if (notice.kind === 'some-changed') return readChanged(deps, platform, source, ask);

  const ref = refOf(notice);
  const askedAt = deps.now();
  const fetched = ask && (await fetchCurrent(deps, platform, { connection, ref }, ask));
  const current = fetched ?? bodyOf(notice);
  const key = { connection, id: ref.reservationId };
  if (current === 'gone') return markedGone(deps, key, notice, source.attempts);
  const reservation = await inPropertyZone(deps, connection, current);
  const receivedAt = fetched === undefined ? source.receivedAt : askedAt;
  const isFetched = fetched !== undefined;
  await acceptReservation(deps, { key, platform: platform.id, reservation, receivedAt, isFetched });
  return [key];
}

type Told = Exclude<Notice, { kind: 'ignored' | 'some-changed' | 'unit-renamed' }>;

function refOf(notice: Told): ReservationRef {
  if (notice.kind !== 'snapshot') return notice;
  return { reservationId: notice.reservation.id, hint: notice.hint };
}

/** What the body itself says, where there is no way to ask. */
function bodyOf(notice: Told): ReportedReservation | 'gone' {
  if (notice.kind === 'snapshot') return notice.reservation;
  if (notice.kind === 'gone') return 'gone';
  throw new PermanentError('platform.token_dead'); // only says that something changed, and we may not ask what
}

/**
 * A booking that was just made may not be there to fetch yet, and a key of another account sees nothing at all: what a
 * body says is there is waited for, and of what it only names nobody's doors are taken at the first word.
 */
async function markedGone(
  deps: ReadNoticeDeps,
  key: ReservationKey,
  notice: Told,
  attempts: number,
): Promise<readonly ReservationKey[]> {
  const isThere = notice.kind === 'snapshot' && notice.reservation.state !== 'cancelled';
  const isNamed = notice.kind === 'changed';
  const patience = isNamed ? ((await deps.stays.get(key)) === undefined ? LOOKS_FOR_NEW : LOOKS_FOR_KNOWN) : 0;
  if (isThere || attempts < patience) throw new RetryableError('platform.not_there_yet');
  const marked = await markGone(deps, key, { now: deps.now(), buries: !isNamed });
  return marked === undefined ? [] : [marked];
}

async function fetchCurrent(
  { alarms }: ReadNoticeDeps,
  { api }: BookingPlatform,
  { connection, ref }: { readonly connection: string; readonly ref: ReservationRef },
  ask: Ask,
): Promise<ReportedReservation | 'gone' | undefined> {
  const current = await readable(async () => api?.read(ask, ref));
  await alarms.clear({ kind: 'connection', connection }, { code: 'platform.token_dead', subject: '' });
  if (current === undefined || current === 'gone') return current; // a key of another account sees nothing, either
  await alarms.clear({ kind: 'connection', connection }, { code: 'platform.unavailable', subject: '' });
  if (current.id !== ref.reservationId) {
    throw new PermanentError('webhook.malformed'); // not what was asked for
  }
  return current;
}

/** What has changed lately, as far as the platform can list it. */
async function readChanged(
  deps: ReadNoticeDeps,
  platform: BookingPlatform,
  source: Source,
  ask: Ask | undefined,
): Promise<readonly ReservationKey[]> {
  const list = platform.api?.listChanged;
  if (list === undefined || ask === undefined) throw new PermanentError('platform.token_dead');
  const notices = await readable(() => list(ask, minus(source.receivedAt, LOOK_BACK)));
  const keys: ReservationKey[] = [];
  for (const notice of notices) {
    if (notice.kind !== 'some-changed') keys.push(...(await readNotice(deps, platform, source, notice)));
  }
  return keys;
}

/** An answer that can't be read is ours to mend, not the sender's. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof CallerError ? new PermanentError('webhook.malformed') : error;
  }
}

/** In the zone of the first of its properties; before it has one, of the first that there is. */
async function inPropertyZone(
  { properties }: ReadNoticeDeps,
  connection: string,
  reported: ReportedReservation,
): Promise<Reservation> {
  if (isLocal(reported.stay)) return inZone(reported, 'UTC');
  for (const unit of reported.units) {
    const id = await properties.idOfUnit(connection, unit);
    const property = id === undefined ? undefined : await properties.get(id);
    if (property !== undefined) return inZone(reported, property.timeZone);
  }
  return inZone(reported, (await properties.settings()).timeZone ?? 'UTC');
}
