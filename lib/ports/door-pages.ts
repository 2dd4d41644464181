import type { CallLimit } from '../domain/call-log.ts';
import type { Press } from '../domain/press.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';

/**
 * The guests' door pages. Each is known by `hash`, the keyed hash of the token in its address; the token itself is kept
 * nowhere. Throws RetryableError(`store.unavailable`).
 */
export interface DoorPages {
  /** Has the page found until then; again is no error. */
  readonly put: (hash: string, stay: ReservationKey, until: Instant) => Promise<void>;
  readonly find: (hash: string) => Promise<ReservationKey | undefined>;
  readonly lastPress: (hash: string) => Promise<Press | undefined>;
  /**
   * Notes that a button is pressed, if `last` is the latest press still; of any number of workers, one does. Throws
   * RetryableError(`store.conflict`).
   */
  readonly startPress: (hash: string, press: Press, last: Press | undefined) => Promise<void>;
  /** Notes what came of it, unless another one has started since. */
  readonly endPress: (hash: string, press: Press) => Promise<void>;
  /** One more press on a button, or one more look at the locks; or how long to wait for it. */
  readonly take: (
    hash: string,
    what: 'press' | 'look',
    limit: CallLimit,
    now: Instant,
  ) => Promise<'taken' | { readonly waitSeconds: number }>;
}
