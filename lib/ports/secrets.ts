import type { Redacted } from '../redacted.ts';
import type { InboundSecrets, OutboundSecrets } from './booking-platform.ts';

/** Throws RetryableError(`secrets.unavailable`). An entry that is missing or has no known form is undefined: it trusts nobody. */
export interface InboundSecretStore {
  /** `fresh`: read it anew if what is at hand is older than a few seconds, e.g. after a refused caller. */
  readonly of: (connection: string, fresh?: boolean) => Promise<Redacted<InboundSecrets> | undefined>;
}

export interface OutboundSecretStore {
  /** `name` is a connection's id, or `nuki/<account>`. */
  readonly of: (name: string, fresh?: boolean) => Promise<Redacted<OutboundSecrets> | undefined>;
}
