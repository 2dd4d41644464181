import type { LockId } from '../domain/property.ts';
import type { Problem } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { AlarmScope, InboxKey } from './store.ts';

/** To apply-reservation; group: connection. */
export type NoticeMessage =
  | { readonly kind: 'inbox'; readonly key: InboxKey }
  | { readonly kind: 'stay'; readonly key: ReservationKey }
  /** The platform is to be asked what has changed. */
  | { readonly kind: 'poll'; readonly key: { readonly connection: string } };

/** To sync-lock; group: lock. */
export interface LockCheckMessage {
  readonly lockId: LockId;
  /** Somebody has heard of a change there: look, even if nothing is due. */
  readonly look?: boolean | undefined;
  /** The lock as a whole is due to be looked at, whatever is to be done there. */
  readonly examine?: boolean | undefined;
}

/** To send-message; group: reservation, or the alarm's scope, or the one digest, or all who sign in. */
export type MessageMessage =
  | { readonly kind: 'stay'; readonly key: ReservationKey }
  | { readonly kind: 'alarm'; readonly scope: AlarmScope; readonly problem: Problem }
  | { readonly kind: 'digest' }
  /** Somebody gave an address to sign in with: its keyed hash, which may be no host's. */
  | { readonly kind: 'sign-in'; readonly host: string; readonly to: string };

/**
 * Wakes a worker. A message carries keys, never content. `once` names this very wake-up: the same name within five
 * minutes is one message. Throws RetryableError(`queue.unavailable`); losing a wake-up loses nothing but a minute.
 */
export interface Queues {
  readonly notice: (message: NoticeMessage, once: string) => Promise<void>;
  readonly lockCheck: (message: LockCheckMessage, once: string) => Promise<void>;
  readonly message: (message: MessageMessage, once: string) => Promise<void>;
}
