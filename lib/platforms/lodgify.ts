import * as v from 'valibot';
import { PermanentError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { isSignedBy, signingSecrets } from '../signatures/hmac.ts';
import { keyIn } from './shared/access.ts';
import { noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { Id, maybe, Numeric, parseJson, Personal, Text, Word } from './shared/parse.ts';

const Rooms = maybe(v.array(v.fallback(v.object({ roomtypeid: maybe(Id) }), {})));
const Guest = maybe(
  v.object({ name: maybe(Personal), firstname: maybe(Personal), lastname: maybe(Personal), email: maybe(Personal) }),
);
type Guest = v.InferOutput<typeof Guest>;

/** A booking as a webhook has it [C] and, under the second names, as the API answers it [L]. Folded by `parseJson`. */
const Details = v.object({
  id: Id,
  status: maybe(Word),
  propertyid: maybe(Id),
  datearrival: MaybeDate,
  arrival: MaybeDate,
  datedeparture: MaybeDate,
  departure: MaybeDate,
  roomtypes: Rooms,
  rooms: Rooms,
  language: maybe(Text),
  guest: Guest,
});
type Details = v.InferOutput<typeof Details>;

const List = v.object({ items: v.array(v.unknown()), count: maybe(Numeric) });
const BOOKINGS = ['v2', 'reservations', 'bookings'];
const Event = v.object({ action: maybe(Word) });
const BookingEvent = v.object({ booking: Details, guest: Guest });
const Answer = v.union([BookingEvent, Details]);
/** What it says with status 200 to a message that it doesn't take; else nothing, or `null` [L]. */
const Refusal = v.pipe(v.string(), v.parseJson(), v.object({ success: v.literal(false) }));

/**
 * Lodgify signs the raw body: `ms-signature: sha256=<hex>` [C]. Each kind of event has a secret of its own, so all of
 * them are listed in `webhookSecrets`. Facts: the vendor's webhook reference [C]; the fetched form [L].
 */
export const lodgify: BookingPlatform = {
  id: 'lodgify',
  keepsHeaders: [],
  facts: {
    name: 'Lodgify',
    proof: 'signature, one secret for each kind of event (`webhookSecrets`)',
    times: 'none: the property’s own hold',
    email: 'yes; none with Airbnb',
    noShow: 'not told',
    order: 'none: asks the API, else by arrival here',
    credentials: '`apiKey`, worth having',
  },
  isAuthentic: ({ headers, rawBody }, secrets) => {
    const [, signature] = /^sha256=([0-9a-f]{64})$/i.exec(headers['ms-signature'] ?? '') ?? [];
    return isSignedBy(signingSecrets(secrets), rawBody, signature);
  },
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://api.lodgify.com',
    access: [keyIn('X-ApiKey')],
    limit: { questions: 100, seconds: 60 }, // hearsay [G]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: [...BOOKINGS, reservationId] });
      return text === undefined ? 'gone' : reservationOf(bookingFromAnswer(parseJson(Answer, text)));
    },
    // [L] throughout, a public client; `stayFilter` because it lists upcoming stays alone by itself.
    listChanged: async (ask, updatedSince) => {
      const query = { updatedSince, stayFilter: 'All', includeCount: 'true', size: '50' };
      const entries = await everyPage(async (page, before) => {
        const text = await ask({ path: BOOKINGS, query: { ...query, page: String(page) } });
        if (text === undefined) return undefined;
        const { items, count } = parseJson(List, text);
        return { entries: items, isLast: count !== undefined && before + items.length >= count };
      });
      return changesIn(entries, Details, (details) => noticeOf(bookingFrom(details, details.guest)));
    },
    // The vendor's API reference [C]. Without the notification the message stays in Lodgify's own inbox [L].
    sendMessage: async (ask, message) => {
      const said = await tell(ask, message, (text) => ({
        path: ['v1', 'reservation', 'booking', message.reservationId, 'messages'],
        body: [{ subject: message.subject, message: text, type: 'Owner', send_notification: true }],
      }));
      if (v.safeParse(Refusal, said).success) throw new PermanentError('platform.refused');
    },
  },
};

/** Every `booking_…` event, known or not, carries the whole booking; the rest is about prices and messages. */
function noticeFrom(rawBody: string): Notice {
  const { action } = parseJson(Event, rawBody);
  if (action !== undefined && !action.startsWith('booking')) return { kind: 'ignored' };
  const { booking, guest } = parseJson(BookingEvent, rawBody);
  return noticeOf(bookingFrom(booking, guest ?? booking.guest));
}

function bookingFromAnswer(answer: v.InferOutput<typeof Answer>): Booking {
  return 'booking' in answer
    ? bookingFrom(answer.booking, answer.guest ?? answer.booking.guest)
    : bookingFrom(answer, answer.guest);
}

/** Lodgify tells neither times nor when a booking was changed. */
function bookingFrom(details: Details, guest: Guest): Booking {
  return {
    id: details.id,
    state: stateOf(details.status),
    units: unitsOf(details),
    arrivalDate: details.datearrival ?? details.arrival,
    departureDate: details.datedeparture ?? details.departure,
    checkInTime: undefined,
    checkOutTime: undefined,
    guest: guestFrom({
      name: guest?.name ?? fullName(guest?.firstname, guest?.lastname),
      email: guest?.email,
      language: details.language,
    }),
    revision: undefined,
  };
}

function stateOf(status: string | undefined): ReservationState {
  switch (status) {
    case 'booked':
      return 'confirmed';
    case 'declined':
      return 'cancelled';
    case 'open':
    case 'tentative':
      return 'enquiry';
    default:
      return 'unknown';
  }
}

/** `property/room type` for each room, `property` where a room has no type or there are no rooms. */
function unitsOf({ propertyid, roomtypes, rooms }: Details): readonly string[] {
  if (propertyid === undefined) return [];
  const units = (roomtypes ?? rooms ?? []).map(({ roomtypeid }) =>
    roomtypeid === undefined ? propertyid : `${propertyid}/${roomtypeid}`,
  );
  return units.length === 0 ? [propertyid] : [...new Set(units)];
}
