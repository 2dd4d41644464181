import { codeOf, RetryableError } from '../errors.ts';
import { Redacted } from '../redacted.ts';
import { mayBeNews } from '../domain/found.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import type { Inbox } from '../ports/store.ts';
import { planStay } from './plan-stay.ts';
import type { PlanStayDeps } from './plan-stay.ts';
import type { ReadNoticeDeps } from './read-notice.ts';
import { inPropertyZone, readReservation, refOf } from './read-reservation.ts';
import type { Source, Told } from './read-reservation.ts';
import { renameUnit } from './rename-unit.ts';

export type TakeUpDeps = ReadNoticeDeps & PlanStayDeps & { readonly inbox: Inbox };

/** As many as fit into one run, however slow the platform is; the rest come through the inbox. */
const MOST_AT_ONCE = 10;

export interface Found {
  readonly notices: readonly Notice[];
  readonly ask: Ask | undefined;
}

/**
 * Takes up what a platform has listed, each reservation as if a webhook had told of it, and plans those that are news;
 * gives back how many. One that can't be read now goes into the inbox, where it has tries of its own: it holds up no
 * other. Throws what concerns all of them: PermanentError(`platform.token_dead`), the table, the secrets.
 */
export async function takeUpAll(
  deps: TakeUpDeps,
  platform: BookingPlatform,
  by: { readonly connection: string; readonly attempts: number },
  { notices, ask }: Found,
): Promise<number> {
  const key = { connection: by.connection, receipt: '' };
  const source: Source = { key, receivedAt: deps.now(), attempts: by.attempts, isPoll: true };
  let news = 0;
  let left = MOST_AT_ONCE;
  for (const notice of notices) {
    if (notice.kind === 'unit-renamed') await renameUnit(deps, by.connection, notice);
    if (!isAboutOne(notice) || !(await isNewToUs(deps, by.connection, notice))) continue;
    left -= 1;
    const outcome = left < 0 ? 'crowded' : await takeUp(deps, platform, { source, notice }, ask);
    if (outcome === 'news') news += 1;
    if (outcome === 'crowded' || outcome === 'later') await leaveForLater(deps, platform, source, notice);
    if (outcome === 'crowded') left = 0; // nor would it answer to the next
  }
  return news;
}

function isAboutOne(notice: Notice): notice is Told {
  return notice.kind === 'snapshot' || notice.kind === 'changed' || notice.kind === 'gone';
}

/** False of what we hold exactly so, or never had and need not. */
async function isNewToUs(deps: TakeUpDeps, connection: string, notice: Told): Promise<boolean> {
  const held = await deps.stays.get({ connection, id: refOf(notice).reservationId });
  if (notice.kind === 'gone') return held !== undefined && held.reservation.state !== 'cancelled';
  if (notice.kind === 'changed') return true;
  return mayBeNews(await inPropertyZone(deps, connection, notice.reservation), held?.reservation, deps.now());
}

type Outcome = 'news' | 'known' | 'later' | 'crowded';

async function takeUp(
  deps: TakeUpDeps,
  platform: BookingPlatform,
  told: { readonly source: Source; readonly notice: Told },
  ask: Ask | undefined,
): Promise<Outcome> {
  try {
    const read = await readReservation(deps, platform, told, ask);
    if (read?.isNews !== true) return 'known';
    await planStay(deps)(read.key);
    return 'news';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'platform.not_there_yet' || code === 'webhook.malformed') return 'later';
    if (error instanceof RetryableError && code.startsWith('platform.')) return 'crowded';
    throw error;
  }
}

async function leaveForLater(
  { inbox, now, newId }: TakeUpDeps,
  platform: BookingPlatform,
  { key, receivedAt }: Source,
  notice: Told,
): Promise<void> {
  const { reservationId, hint } = refOf(notice);
  await inbox.put({
    key: { ...key, receipt: `${receivedAt}#${newId()}` },
    platform: platform.id,
    receivedAt,
    rawBody: new Redacted(''),
    headers: {},
    found: { reservationId, hint },
    outcome: 'received',
    attempts: 0,
    dueAt: now(),
  });
}
