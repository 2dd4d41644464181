import type { ReservationKey } from '../domain/stay.ts';
import type { Redacted } from '../redacted.ts';

/** A mail, ready to leave. */
export interface Mail {
  readonly to: Redacted<string>;
  readonly from: string;
  readonly replyTo: string | undefined;
  readonly subject: string;
  readonly text: Redacted<string>;
  readonly html: Redacted<string>;
  /** The stay for a calendar (text/calendar). */
  readonly calendar?: Redacted<string> | undefined;
  /** For the delivery statistics: `guest-access`, `host-alarm`. ASCII letters, digits, `-` and `_`. */
  readonly kind: string;
  /** What comes back with every report on it: whose stay it is about, and which of her mails (`mailIdOf`). */
  readonly reportTo?: { readonly stay: ReservationKey; readonly mail: string } | undefined;
}

/**
 * Hands a mail over. Throws RetryableError(`mail.unavailable`), or PermanentError: `guest.address_refused` (this
 * address), `mail.sender_refused` (our own identity).
 */
export type SendMail = (mail: Mail) => Promise<void>;
