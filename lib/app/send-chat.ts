import { codeOf, kindOf } from '../errors.ts';
import type { StayRecord } from '../domain/record.ts';
import type { Log } from '../observability/log.ts';
import type { BookingPlatform } from '../ports/booking-platform.ts';
import type { ChatMessage } from '../ports/platform-api.ts';
import { connectPlatform } from './ask-platform.ts';
import type { AskPlatformDeps } from './ask-platform.ts';

export interface SendChatDeps extends AskPlatformDeps {
  readonly platformOf: (name: string) => BookingPlatform | undefined;
  readonly log: Log;
}

/** A platform that doesn't answer is told this often, within a quarter of an hour; then there is another way, or the host. */
const TRIES = 5;

/**
 * Has the guest's platform tell her. False where that can't be done: it has no way that is known, we hold no key, or it
 * refuses. Throws a RetryableError while it may still take it: a message whose outcome is not known is sent again.
 */
export async function sendChat(
  deps: SendChatDeps,
  record: StayRecord,
  message: Omit<ChatMessage, 'reservationId'>,
): Promise<boolean> {
  const { connection, id } = record.key;
  const api = deps.platformOf(record.platform)?.api;
  if (api?.sendMessage === undefined) return false;
  try {
    const ask = await connectPlatform(deps, api, { connection, fresh: record.attempts > 0 });
    if (ask === undefined) return false;
    await api.sendMessage(ask, { ...message, reservationId: record.reservation.id });
    deps.log('message.sent', { connection, reservationId: id, kind: 'guest-chat' });
    return true;
  } catch (error) {
    if (kindOf(error) === 'retryable' && record.attempts + 1 < TRIES) throw error;
    deps.log('message.refused', { connection, reservationId: id, kind: 'guest-chat', errorCode: codeOf(error) });
    return false;
  }
}
