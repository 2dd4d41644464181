import type { Instant } from '../domain/time.ts';

/**
 * The requests that one lock account may be sent in a minute, shared by all workers. A vendor's cloud is slow and does
 * not say how slow; what is not sent now is sent next minute, the most urgent first.
 */
export interface LockBudget {
  /** Takes `calls` of this minute's requests if `leave` of them remain; false takes none. */
  readonly take: (
    account: string,
    calls: number,
    minute: { readonly now: Instant; readonly perMinute: number; readonly leave?: number },
  ) => Promise<boolean>;
}
