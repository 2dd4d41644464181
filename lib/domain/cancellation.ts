import { canTellGuest, mayHaveRead } from './informed.ts';
import type { StayRecord } from './record.ts';
import type { Instant } from './time.ts';
import type { GuestNews, PlaceAccess } from './what-to-tell.ts';

/**
 * What a guest is to hear of her cancelled booking: that the key she was sent is void, at once and one time. Only one who
 * may have read of a key, and whose stay is not over; where nothing of ours reaches her, her platform's own word has to do.
 */
export function cancellationNews(
  record: StayRecord,
  places: readonly PlaceAccess[],
  context: { readonly now: Instant; readonly fingerprint: (content: string) => string },
): GuestNews {
  const last = mayHaveRead(record).at(-1);
  const isOver = places.every((place) => place.window.until <= context.now);
  if (last === undefined || last.kind === 'cancelled' || isOver || !canTellGuest(record)) return { kind: 'nothing' };
  const content = context.fingerprint(JSON.stringify(['cancelled', places.map(({ property }) => property.id)]));
  return { kind: 'cancelled', places, content };
}
