import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { Redacted } from '../redacted.ts';

/** A mail about a stay, as it left. */
export interface SentMail {
  readonly at: Instant;
  /** `guest-access`, `host-confirmation`. */
  readonly kind: string;
  readonly subject: string;
  /** Its plain text: codes, and the guest's name. */
  readonly text: Redacted<string>;
}

/** What the guest and the host were written about a stay; forgotten with the guest. */
export interface SentMails {
  /** `until`: when the stay's record is forgotten. */
  readonly keep: (key: ReservationKey, mail: SentMail, until: Instant) => Promise<void>;
  /** Oldest first. */
  readonly of: (key: ReservationKey) => Promise<readonly SentMail[]>;
}
