import { canTellGuest } from './informed.ts';
import type { StayRecord } from './record.ts';
import { dateIn, earliest, toInstant } from './time.ts';
import type { Instant, LocalTime } from './time.ts';
import type { GuestNews, PlaceAccess } from './what-to-tell.ts';

/** On the clock at the door: early enough to be read before the journey, late enough not to wake anybody. */
const REMIND_AT = '09:00' as LocalTime;

/**
 * Whether a guest who knows all there is, with every door proven, is to be reminded: on the morning of her arrival,
 * where the property wants it. Not one who was told, or reminded, that same day, nor who may be inside by then.
 */
export function reminderNews(
  record: StayRecord,
  places: readonly PlaceAccess[],
  content: string,
  now: Instant,
): GuestNews {
  const first = places.toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1))[0];
  if (first === undefined || !first.property.arrivalReminder || !canTellGuest(record)) return { kind: 'nothing' };
  const { from } = first.window;
  const { timeZone } = first.property;
  const today = dateIn(from, timeZone);
  const at = toInstant(today, REMIND_AT, timeZone, 'from');
  const isOfToday = record.told.some((told) => told.kind !== 'confirmation' && dateIn(told.at, timeZone) === today);
  if (at >= from || now >= from || isOfToday) return { kind: 'nothing' };
  return now < at ? { kind: 'wait', until: at } : { kind: 'reminder', places, content };
}

/** The earlier of two waits; what is to be told goes before any wait. */
export function whicheverFirst(a: GuestNews, b: GuestNews): GuestNews {
  if (a.kind !== 'wait') return a.kind === 'nothing' ? b : a;
  if (b.kind !== 'wait') return b.kind === 'nothing' ? a : b;
  return { kind: 'wait', until: earliest(a.until, b.until) };
}
