import { CallerError } from '../errors.ts';
import type { StateWords } from '../domain/property.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform } from '../ports/booking-platform.ts';
import type { FeedEvent } from '../ports/feeds.ts';
import { calendarEvents } from './shared/calendar.ts';
import type { CalendarEvent } from './shared/calendar.ts';

/**
 * How a summary begins, or what is in it, and what that means; of several the longest counts. Airbnb: `Reserved`, and
 * `Airbnb (Not available)` for a block [C]. Booking.com: `CLOSED - Not available` for stays and blocks alike [C], which is
 * no stay until the connection's `states` say so; with a guest's name in older ones [C]. Vrbo: `Reserved - Name`,
 * `Blocked` [G].
 */
const WORDS: readonly (readonly [string, ReservationState])[] = [
  ['reserved', 'confirmed'],
  ['closed - ', 'confirmed'],
  ['closed - not available', 'block'],
  ['not available', 'block'],
  ['unavailable', 'block'],
  ['blocked', 'block'],
  ['closed', 'block'],
];

/**
 * Calendars that Airbnb, Booking.com, Vrbo and many others offer at a secret address. They tell days alone: no guest, no
 * times, no cancellations, and are hours late. A UID may change with the dates [L]: then that is another stay.
 */
export const ical: BookingPlatform = {
  id: 'ical',
  facts: {
    name: 'iCal (Airbnb, Booking.com, Vrbo …)',
    proof: 'no webhook: it is read',
    times: 'none: the property’s own hold',
    email: 'none',
    noShow: 'not told',
    order: 'as it stands in the calendar',
    credentials: '`feedUrl`, the calendar’s secret address',
  },
  isAuthentic: () => false,
  keepsHeaders: [],
  parseWebhook: () => {
    throw new CallerError('webhook.malformed'); // it has none
  },
  api: undefined,
  feed: {
    read: (text, form) => {
      const events = calendarEvents(text);
      const read = events.flatMap((event) => (event === undefined ? [] : [feedEvent(event, form?.states)]));
      return { events: read, isWhole: read.length === events.length };
    },
  },
};

function feedEvent(event: CalendarEvent, states: StateWords | undefined): FeedEvent {
  return { uid: event.uid, state: stateOf(event, states), arrival: event.start, departure: event.end };
}

function stateOf({ summary, isCancelled, recurs }: CalendarEvent, states: StateWords | undefined): ReservationState {
  if (isCancelled) return 'cancelled';
  if (recurs) return 'block';
  const own = states === undefined ? [] : ownWords(states);
  const text = summary.toLowerCase();
  const found = [...own, ...WORDS].filter(([word]) => text.includes(word));
  const [longest] = found.toSorted(([a], [b]) => b.length - a.length);
  return longest?.[1] ?? 'unknown';
}

/** Of two that are as long the host's own comes first. */
function ownWords({ confirmed, cancelled, noShow, enquiry, block }: StateWords): readonly [string, ReservationState][] {
  const as = (words: readonly string[], state: ReservationState) =>
    words.map((word) => [word, state] as [string, ReservationState]);
  return [
    ...as(confirmed, 'confirmed'),
    ...as(cancelled, 'cancelled'),
    ...as(noShow, 'no-show'),
    ...as(enquiry, 'enquiry'),
    ...as(block, 'block'),
  ];
}
