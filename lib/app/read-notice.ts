import { PermanentError } from '../errors.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { minus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import type { AcceptDeps } from './accept-reservation.ts';
import { connectPlatform } from './ask-platform.ts';
import type { AskPlatformDeps } from './ask-platform.ts';
import { readable, readReservation } from './read-reservation.ts';
import type { Source } from './read-reservation.ts';
import { renameUnit } from './rename-unit.ts';
import type { RenameUnitDeps } from './rename-unit.ts';

export type ReadNoticeDeps = AcceptDeps & AskPlatformDeps & RenameUnitDeps;

/** How far back changes are listed where a webhook does not say what has changed. */
const LOOK_BACK = { hours: 2 };

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
  const read = await readReservation(deps, platform, { source, notice }, ask);
  return read === undefined ? [] : [read.key];
}

/** What has changed lately, as far as the platform can list it. */
async function readChanged(
  deps: ReadNoticeDeps,
  platform: BookingPlatform,
  source: Source,
  ask: Ask | undefined,
): Promise<readonly ReservationKey[]> {
  const notices = await listChanges(platform, ask, minus(source.receivedAt, LOOK_BACK));
  if (notices === undefined) throw new PermanentError('platform.token_dead');
  const keys: ReservationKey[] = [];
  for (const notice of notices) {
    if (notice.kind !== 'some-changed') keys.push(...(await readNotice(deps, platform, source, notice)));
  }
  return keys;
}

/** What the platform lists as changed since; undefined where it can't be asked for that. Throws as `readNotice` does. */
export async function listChanges(
  { api }: BookingPlatform,
  ask: Ask | undefined,
  since: Instant,
): Promise<readonly Notice[] | undefined> {
  const list = api?.listChanged;
  return list === undefined || ask === undefined ? undefined : readable(() => list(ask, since));
}
