import type { Reservation } from './stay.ts';
import type { Instant } from './time.ts';

export interface Word {
  readonly reservation: Reservation;
  readonly receivedAt: Instant;
  /** What the platform itself answered when it was asked, not what a webhook says. */
  readonly isFetched?: boolean;
}

/**
 * Whether what just came replaces what we hold: by the platform's own order where both carry it, else by arrival here.
 * At the same revision a cancellation stands, unless the platform itself was asked: a late repeat of an older word must
 * not open a door again.
 */
export function supersedes(incoming: Word, held: Word): boolean {
  const [next, last] = [incoming.reservation.revision, held.reservation.revision];
  if (next === undefined || last === undefined) return incoming.receivedAt >= held.receivedAt;
  if (next !== last) return next > last;
  return (
    incoming.isFetched === true ||
    !(held.reservation.state === 'cancelled' && incoming.reservation.state !== 'cancelled')
  );
}
