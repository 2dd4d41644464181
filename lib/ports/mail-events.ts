import type { DeliveryState } from '../domain/delivery.ts';
import type { Instant } from '../domain/time.ts';
import type { Mail } from './mailer.ts';

/** What the carrier reports of one of our mails. It may come twice, late, in any order, or never. */
export interface MailEvent {
  readonly state: Exclude<DeliveryState, 'sent'>;
  /** When it happened, by the carrier's clock. */
  readonly at: Instant;
  /** As the mail was sent with; undefined for one that nobody waits to hear of, such as the host's. */
  readonly reportTo: NonNullable<Mail['reportTo']> | undefined;
  readonly kind: string | undefined;
}
