import type { Instant } from '../domain/time.ts';
import type { Redacted } from '../redacted.ts';
import type { ReservationRef } from './booking-platform.ts';

export interface InboxKey {
  readonly connection: string;
  /** `received instant#id` */
  readonly receipt: string;
}

export interface InboxItem {
  readonly key: InboxKey;
  readonly platform: string;
  readonly receivedAt: Instant;
  readonly rawBody: Redacted<string>;
  readonly headers: Readonly<Record<string, string>>;
  /** In place of a body: a reservation that a poll has found changed, and could not read yet. */
  readonly found?: ReservationRef | undefined;
  readonly outcome: 'received' | 'applied' | 'ignored' | 'parked';
  readonly attempts: number;
  readonly dueAt: Instant | undefined;
}

export interface Inbox {
  /** Stored once this returns. */
  readonly put: (item: InboxItem) => Promise<void>;
  /** When a connection's webhooks came, of those after an instant that are still kept; oldest first. */
  readonly heardSince: (connection: string, after: Instant) => Promise<readonly Instant[]>;
  readonly get: (key: InboxKey) => Promise<InboxItem | undefined>;
  readonly settle: (key: InboxKey, outcome: 'applied' | 'ignored' | 'parked') => Promise<void>;
  readonly postpone: (key: InboxKey, dueAt: Instant, attempts: number) => Promise<void>;
}
