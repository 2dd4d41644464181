import { AppError, codeOf, PermanentError, RetryableError } from '../errors.ts';
import { isPass } from '../domain/pass.ts';
import { retryAt } from '../domain/timing.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { NoticeMessage } from '../ports/queues.ts';
import { planPass } from './plan-pass.ts';
import type { PlanPassDeps } from './plan-pass.ts';
import type { AlarmScope, InboxItem } from '../ports/store.ts';
import { planStay } from './plan-stay.ts';
import { tellOfTrouble } from './platform-trouble.ts';
import { pollPlatform } from './poll-platform.ts';
import type { PollDeps } from './poll-platform.ts';
import { raise } from './problems.ts';
import { readNotice } from './read-notice.ts';

export type ApplyReservationDeps = PollDeps & PlanPassDeps;

/**
 * Turns an inbox item into a stay with its grants: parse, fetch the current state where the platform has an API, store,
 * plan. What can't be read is parked with an alarm; what can't be done now is due again later. Or plans a stay, or
 * a staff pass, anew whose instant has come, or asks a platform what has changed.
 */
export function applyReservation(deps: ApplyReservationDeps) {
  return async (message: NoticeMessage): Promise<void> => {
    if (message.kind === 'stay') return isPass(message.key) ? planPass(deps)(message.key) : planStay(deps)(message.key);
    if (message.kind === 'poll') return pollPlatform(deps)(message.key.connection);

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
  const keys: ReservationKey[] = [];
  for (const notice of await noticesOf(deps, platform, item)) {
    keys.push(...(await readNotice(deps, platform, item, notice)));
  }
  return keys;
}

async function noticesOf(
  { properties }: ApplyReservationDeps,
  platform: BookingPlatform,
  { key, headers, rawBody, found }: InboxItem,
): Promise<readonly Notice[]> {
  if (found !== undefined) return [{ kind: 'changed', ...found }];
  const request = { headers, rawBody: rawBody.reveal() };
  if (platform.hasForm !== true) return platform.parseWebhook(request);
  const { connections } = await properties.settings();
  return platform.parseWebhook(request, connections.find(({ id }) => id === key.connection)?.form);
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
  const attempts = item.attempts + (code === 'platform.rate_limited' ? 0 : 1); // to wait for one's turn is no failure
  await tellOfTrouble(deps, connection, code, attempts);
  const wait = error instanceof RetryableError ? error.retryAfterSeconds : undefined;
  await deps.inbox.postpone(item.key, retryAt(attempts, deps.now(), wait), attempts);
  deps.log('webhook.postponed', { platform: item.platform, connection, errorCode: code, attempts });
  if (!(error instanceof AppError)) throw error; // a mistake of ours: seen in the alarms, and still due again
}
