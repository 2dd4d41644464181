import { codeOf } from '../errors.ts';
import { instant, plus } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { BookingPlatform, WebhookRequest } from '../ports/booking-platform.ts';
import type { Queues } from '../ports/queues.ts';
import type { Inbox, InboxItem } from '../ports/store.ts';
import { admitCaller } from './admit-caller.ts';
import type { AdmitDeps } from './admit-caller.ts';

export interface ReceiveWebhookDeps extends AdmitDeps {
  readonly platformOf: (name: string) => BookingPlatform | undefined;
  readonly inbox: Inbox;
  readonly queues: Pick<Queues, 'notice'>;
  readonly newId: () => string;
}

export interface IncomingWebhook {
  readonly platform: string;
  readonly connection: string;
  readonly request: WebhookRequest;
}

/** Bytes of the body, as UTF-8: what a table item can hold besides the rest. */
const LARGEST_BODY = 256 * 1_024;
/** If the wake-up gets lost, the sweep finds the item this much later. */
const WAKE_GRACE = { minutes: 1 };

/**
 * Takes a webhook in: authenticate the raw bytes, store them, wake the next step. Once this returns, the booking can't
 * be lost; what it returns is what the platform wants to read, if it wants something. Throws CallerError (`webhook.too_large`, `webhook.unauthenticated`: the same for an unknown platform, an
 * unknown connection and a wrong secret), or RetryableError where the secrets or the table can't be reached.
 */
export function receiveWebhook(deps: ReceiveWebhookDeps) {
  return async ({ platform: name, connection, request }: IncomingWebhook): Promise<BookingPlatform['reply']> => {
    const verifier = deps.platformOf(name);
    const platform = await admitCaller(deps, request, { largestBody: LARGEST_BODY, secretsOf: connection, verifier });

    const item = inboxItem(deps, platform, connection, request);
    await deps.inbox.put(item);
    deps.log('webhook.accepted', { platform: platform.id, connection });

    try {
      await deps.queues.notice({ kind: 'inbox', key: item.key }, item.key.receipt);
    } catch (error) {
      deps.log('wake.lost', { connection, errorCode: codeOf(error) }); // stored: the sweep wakes it
    }
    return platform.reply;
  };
}

function inboxItem(
  { now, newId }: ReceiveWebhookDeps,
  platform: BookingPlatform,
  connection: string,
  request: WebhookRequest,
): InboxItem {
  const receivedAt = instant(now());
  const kept = platform.keepsHeaders.flatMap((name) => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    key: { connection, receipt: `${receivedAt}#${newId()}` },
    platform: platform.id,
    receivedAt,
    rawBody: new Redacted(request.rawBody),
    headers: Object.fromEntries(kept),
    outcome: 'received',
    attempts: 0,
    dueAt: plus(receivedAt, WAKE_GRACE),
  };
}
