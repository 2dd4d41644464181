import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';

/**
 * Reservations that ended before we had heard of them: a late word of their beginning opens nothing. Remembered for as
 * long as platforms try again, and longer. Out of reach: RetryableError(`store.unavailable`).
 */
export interface Tombstones {
  readonly put: (key: ReservationKey, now: Instant) => Promise<void>;
  readonly has: (key: ReservationKey) => Promise<boolean>;
}
