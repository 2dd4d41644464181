import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { AcceptDeps } from './accept-reservation.ts';
import type { Read } from './read-reservation.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

/**
 * The platform has deleted it. Of one that we never heard of it is remembered that it is gone (`buries`), in case its
 * beginning comes late. Undefined of such a one.
 */
export async function markGone(
  deps: AcceptDeps,
  key: ReservationKey,
  { now, buries }: { readonly now: Instant; readonly buries: boolean },
): Promise<Read | undefined> {
  return repeatOnConflict(async () => {
    const held = await deps.stays.get(key);
    if (held === undefined) {
      if (buries) await deps.tombstones.put(key, now);
      return undefined;
    }
    if (held.reservation.state === 'cancelled') return { key, isNews: false };
    await deps.stays.save({
      ...held,
      reservation: { ...held.reservation, state: 'cancelled' },
      receivedAt: now,
      dueAt: now,
    });
    await deps.trail.append(key, { at: now, word: 'cancelled', about: undefined });
    return { key, isNews: true };
  });
}
