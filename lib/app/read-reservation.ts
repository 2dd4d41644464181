import { CallerError, PermanentError, RetryableError } from '../errors.ts';
import { inZone, isLocal } from '../domain/reported.ts';
import type { ReportedReservation } from '../domain/reported.ts';
import type { Reservation, ReservationKey } from '../domain/stay.ts';
import type { BookingPlatform, Notice, ReservationRef } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import type { InboxItem } from '../ports/store.ts';
import { acceptReservation } from './accept-reservation.ts';
import type { AcceptDeps } from './accept-reservation.ts';
import { markGone } from './mark-gone.ts';

/** Where a notice comes from. */
export interface Source extends Pick<InboxItem, 'key' | 'receivedAt' | 'attempts'> {
  /** Found by asking: whoever asked clears the connection's alarms, once for all that was found. */
  readonly isPoll?: boolean;
}

/** A notice about one reservation. */
export type Told = Exclude<Notice, { kind: 'ignored' | 'some-changed' | 'unit-renamed' }>;

/** A reservation that was brought up to date, and whether that changed what we hold. */
export interface Read {
  readonly key: ReservationKey;
  readonly isNews: boolean;
}

/** In vain, a minute apart and then twice as long each time, before a reservation counts as not there. */
const LOOKS_FOR_NEW = 5;
const LOOKS_FOR_KNOWN = 2;

/**
 * Brings one reservation to the state that its platform holds now, or to what the body says where there is no way to ask.
 * Undefined: there is none, and we hold none. Throws as `readNotice` does.
 */
export async function readReservation(
  deps: AcceptDeps,
  platform: BookingPlatform,
  { source, notice }: { readonly source: Source; readonly notice: Told },
  ask: Ask | undefined,
): Promise<Read | undefined> {
  const { connection } = source.key;
  const ref = refOf(notice);
  const askedAt = deps.now();
  const fetched = ask && (await fetchCurrent(deps, platform, { source, ref }, ask));
  const current = fetched ?? bodyOf(notice);
  const key = { connection, id: ref.reservationId };
  if (current === 'gone') return markedGone(deps, key, notice, source.attempts);
  const reservation = await inPropertyZone(deps, connection, current);
  const receivedAt = fetched === undefined ? source.receivedAt : askedAt;
  const isFetched = fetched !== undefined;
  const isNews = await acceptReservation(deps, { key, platform: platform.id, reservation, receivedAt, isFetched });
  return { key, isNews };
}

export function refOf(notice: Told): ReservationRef {
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
  deps: AcceptDeps,
  key: ReservationKey,
  notice: Told,
  attempts: number,
): Promise<Read | undefined> {
  const isThere = notice.kind === 'snapshot' && notice.reservation.state !== 'cancelled';
  const isNamed = notice.kind === 'changed';
  const patience = isNamed ? ((await deps.stays.get(key)) === undefined ? LOOKS_FOR_NEW : LOOKS_FOR_KNOWN) : 0;
  if (isThere || attempts < patience) throw new RetryableError('platform.not_there_yet');
  return markGone(deps, key, { now: deps.now(), buries: !isNamed });
}

async function fetchCurrent(
  { alarms }: AcceptDeps,
  { api }: BookingPlatform,
  { source, ref }: { readonly source: Source; readonly ref: ReservationRef },
  ask: Ask,
): Promise<ReportedReservation | 'gone' | undefined> {
  const { connection } = source.key;
  const current = await readable(async () => api?.read(ask, ref));
  const isOver = async (code: 'platform.token_dead' | 'platform.unavailable') => {
    if (source.isPoll !== true) await alarms.clear({ kind: 'connection', connection }, { code, subject: '' });
  };
  await isOver('platform.token_dead');
  if (current === undefined || current === 'gone') return current; // a key of another account sees nothing, either
  await isOver('platform.unavailable');
  if (current.id !== ref.reservationId) throw new PermanentError('webhook.malformed'); // not what was asked for
  return current;
}

/** An answer that can't be read is ours to mend, not the sender's. */
export async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof CallerError ? new PermanentError('webhook.malformed') : error;
  }
}

/** In the zone of the first of its properties; before it has one, of the first that there is. */
export async function inPropertyZone(
  { properties }: Pick<AcceptDeps, 'properties'>,
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
