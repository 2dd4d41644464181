import { CallerError, codeOf } from '../errors.ts';
import { instant } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { Log } from '../observability/log.ts';
import type { BookingPlatform, InboundSecrets, WebhookRequest } from '../ports/booking-platform.ts';
import type { Queues } from '../ports/queues.ts';
import type { InboundSecretStore } from '../ports/secrets.ts';
import type { Inbox, InboxItem } from '../ports/store.ts';
import { plus } from '../domain/time.ts';

export interface ReceiveWebhookDeps {
  readonly platformOf: (name: string) => BookingPlatform | undefined;
  readonly secrets: InboundSecretStore;
  readonly inbox: Inbox;
  readonly queues: Pick<Queues, 'notice'>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
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
 * be lost. Throws CallerError (`webhook.too_large`, `webhook.unauthenticated`: the same for an unknown platform, an
 * unknown connection and a wrong secret), or RetryableError where the secrets or the table can't be reached.
 */
export function receiveWebhook(deps: ReceiveWebhookDeps) {
  return async ({ platform: name, connection, request }: IncomingWebhook): Promise<void> => {
    if (new TextEncoder().encode(request.rawBody).length > LARGEST_BODY) throw new CallerError('webhook.too_large');
    const platform = deps.platformOf(name);
    if (platform === undefined || !(await isAuthentic(deps, platform, connection, request))) {
      deps.log('webhook.refused', { errorCode: 'webhook.unauthenticated' });
      throw new CallerError('webhook.unauthenticated');
    }

    const item = inboxItem(deps, platform, connection, request);
    await deps.inbox.put(item);
    deps.log('webhook.accepted', { platform: platform.id, connection });

    try {
      await deps.queues.notice({ kind: 'inbox', key: item.key }, item.key.receipt);
    } catch (error) {
      deps.log('wake.lost', { connection, errorCode: codeOf(error) }); // stored: the sweep wakes it
    }
  };
}

/** Against the secrets at hand, and if they refuse, against those of this moment: one may just have been replaced. */
async function isAuthentic(
  { secrets }: ReceiveWebhookDeps,
  platform: BookingPlatform,
  connection: string,
  request: WebhookRequest,
): Promise<boolean> {
  const trusts = async (fresh: boolean): Promise<boolean> => {
    const own: InboundSecrets = (await secrets.of(connection, fresh))?.reveal() ?? {};
    return platform.isAuthentic(request, own);
  };
  return (await trusts(false)) || (await trusts(true));
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
