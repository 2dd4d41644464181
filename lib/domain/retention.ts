import type { StayRecord } from './record.ts';
import { instant, plus } from './time.ts';
import type { Instant } from './time.ts';

/** Who the guest was is forgotten this long after her departure. */
const DAYS_KEPT_AFTER_DEPARTURE = 30;

/** When a stay, and what was written to its guest, is forgotten. */
export function forgottenAt({ reservation, receivedAt }: Pick<StayRecord, 'reservation' | 'receivedAt'>): Instant {
  const departure = instant(`${reservation.stay.departureDate}T00:00:00Z`);
  return plus(departure > receivedAt ? departure : receivedAt, { days: DAYS_KEPT_AFTER_DEPARTURE });
}
