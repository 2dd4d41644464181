import { AppError, codeOf, PermanentError, RetryableError } from '../errors.ts';
import { retryAt } from '../domain/timing.ts';
import type { Reservation, ReservationKey } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { HttpResponse, HttpSend } from '../ports/http.ts';
import { NoAnswer } from '../ports/http.ts';
import type { NoticeMessage } from '../ports/queues.ts';
import type { OutboundSecretStore } from '../ports/secrets.ts';
import type { AlarmScope, Inbox, InboxItem } from '../ports/store.ts';
import { acceptReservation, markGone } from './accept-reservation.ts';
import type { AcceptDeps } from './accept-reservation.ts';
import { planStay } from './plan-stay.ts';
import type { PlanStayDeps } from './plan-stay.ts';
import { raise } from './problems.ts';

export type ApplyReservationDeps = AcceptDeps &
  PlanStayDeps & {
    readonly inbox: Inbox;
    readonly platformOf: (name: string) => BookingPlatform | undefined;
    readonly http: HttpSend;
    readonly outbound: OutboundSecretStore;
    /** Whether a connection's own `apiUrl` is honoured. */
    readonly localStage: boolean;
  };

/** Failures in a row after which the host hears that a platform doesn't answer. */
const FAILURES_BEFORE_ALARM = 5;

/**
 * Turns an inbox item into a stay with its grants: parse, fetch the current state where the platform has an API, store,
 * plan. What can't be read is parked with an alarm; what can't be done now is due again later. Or plans a stay anew
 * whose instant has come.
 */
export function applyReservation(deps: ApplyReservationDeps) {
  return async (message: NoticeMessage): Promise<void> => {
    if (message.kind === 'stay') return planStay(deps)(message.key);

    const item = await deps.inbox.get(message.key);
    if (item === undefined || item.outcome !== 'received') return;
    try {
      const keys = await readItem(deps, item);
      for (const key of keys) await planStay(deps)(key);
      await deps.inbox.settle(item.key, keys.length > 0 ? 'applied' : 'ignored');
    } catch (error) {
      await settleFailure(deps, item, error);
    }
  };
}

async function readItem(deps: ApplyReservationDeps, item: InboxItem): Promise<ReservationKey[]> {
  const platform = deps.platformOf(item.platform);
  if (platform === undefined) throw new PermanentError('webhook.malformed');
  const notices = platform.parseWebhook({ headers: item.headers, rawBody: item.rawBody.reveal() });
  const keys: ReservationKey[] = [];
  for (const notice of notices) {
    const key = await applyNotice(deps, platform, item, notice);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

async function applyNotice(
  deps: ApplyReservationDeps,
  platform: BookingPlatform,
  item: InboxItem,
  notice: Notice,
): Promise<ReservationKey | undefined> {
  if (notice.kind === 'ignored') {
    deps.log('webhook.ignored', { platform: platform.id, connection: item.key.connection });
    return undefined;
  }
  const id = notice.kind === 'snapshot' ? notice.reservation.id : notice.reservationId;
  const key = { connection: item.key.connection, id };
  const current = (await fetchCurrent(deps, platform, item, id)) ?? bodyOf(notice);
  if (current === 'gone') {
    // a booking that was just made may not be there to fetch yet, and a key of another account sees nothing at all
    if (notice.kind === 'snapshot' && notice.reservation.state !== 'cancelled') {
      throw new RetryableError('platform.not_there_yet');
    }
    return markGone(deps, key, deps.now());
  }
  await acceptReservation(deps, { key, platform: platform.id, reservation: current, receivedAt: item.receivedAt });
  return key;
}

/** What the body itself says, where there is no way to ask. */
function bodyOf(notice: Exclude<Notice, { kind: 'ignored' }>): Reservation | 'gone' {
  if (notice.kind === 'snapshot') return notice.reservation;
  if (notice.kind === 'gone') return 'gone';
  throw new PermanentError('platform.token_dead'); // only says that something changed, and we may not ask what
}

/** The reservation as the platform holds it now; undefined where it has no API, or we no key for it. */
async function fetchCurrent(
  deps: ApplyReservationDeps,
  platform: BookingPlatform,
  item: InboxItem,
  id: string,
): Promise<Reservation | 'gone' | undefined> {
  if (platform.fetch === undefined) return undefined;
  const { connection } = item.key;
  const secrets = await deps.outbound.of(connection, item.attempts > 0);
  if (secrets === undefined) return undefined;
  const origin = deps.localStage ? await localOrigin(deps, connection) : undefined;
  const request = platform.fetch.request(id, secrets.reveal(), origin);
  if (request === undefined) return undefined;

  const current = platform.fetch.parse(await answerOf(deps.http, request));
  await deps.alarms.clear({ kind: 'connection', connection }, { code: 'platform.unavailable', subject: '' });
  await deps.alarms.clear({ kind: 'connection', connection }, { code: 'platform.token_dead', subject: '' });
  if (current !== 'gone' && current.id !== id) throw new PermanentError('webhook.malformed'); // not what was asked for
  return current;
}

async function localOrigin({ properties }: ApplyReservationDeps, connection: string): Promise<string | undefined> {
  return (await properties.settings()).connections.find(({ id }) => id === connection)?.apiUrl;
}

async function answerOf(http: HttpSend, request: Parameters<HttpSend>[0]): Promise<HttpResponse> {
  try {
    return await http(request);
  } catch (error) {
    throw error instanceof NoAnswer ? new RetryableError('platform.unavailable', { cause: error }) : error;
  }
}

/** Parks what a person must look at; everything else is due again later, however often. */
async function settleFailure(deps: ApplyReservationDeps, item: InboxItem, error: unknown): Promise<void> {
  const { connection } = item.key;
  const scope: AlarmScope = { kind: 'connection', connection };
  const code = codeOf(error);
  if (code === 'webhook.malformed') {
    await raise(deps, scope, { code, subject: item.receivedAt.slice(0, 10) }); // once a day
    await deps.inbox.settle(item.key, 'parked');
    deps.log('webhook.parked', { platform: item.platform, connection, errorCode: code });
    return;
  }
  const attempts = item.attempts + 1;
  if (code === 'platform.token_dead') await raise(deps, scope, { code, subject: '' });
  const silent = code === 'platform.unavailable' || code === 'platform.not_there_yet';
  if (silent && attempts === FAILURES_BEFORE_ALARM) {
    await raise(deps, scope, { code: 'platform.unavailable', subject: '' });
  }
  const wait = error instanceof RetryableError ? error.retryAfterSeconds : undefined;
  await deps.inbox.postpone(item.key, retryAt(attempts, deps.now(), wait), attempts);
  deps.log('webhook.postponed', { platform: item.platform, connection, errorCode: code, attempts });
  if (!(error instanceof AppError)) throw error; // a mistake of ours: seen in the alarms, and still due again
}
