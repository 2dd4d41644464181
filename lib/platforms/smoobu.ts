import * as v from 'valibot';
import type { ReservationState } from '../domain/stay.ts';
import { minus } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { hasToken } from '../signatures/shared-secret.ts';
import { keyIn } from './shared/access.ts';
import { noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate, MaybeStamp, MaybeTime } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, Numeric, parseJson, Personal, readable, Text, Word } from './shared/parse.ts';

/** Only what we use; spelled as `parseJson` folds it. Every fact here is [L]: nothing but `id` is relied on. */
const Data = v.object({
  id: Id,
  type: maybe(Word),
  isblockedbooking: Flag,
  apartment: maybe(v.object({ id: maybe(Id) })),
  arrival: MaybeDate,
  departure: MaybeDate,
  checkin: MaybeTime,
  checkout: MaybeTime,
  guestname: maybe(Personal),
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  email: maybe(Personal),
  language: maybe(Text),
  modifiedat: MaybeStamp,
});
type Data = v.InferOutput<typeof Data>;

const Event = v.object({ action: Word });
const StayEvent = v.object({ data: Data });
/** A page of the list [L]. */
const List = v.object({ bookings: v.array(v.unknown()), pagecount: maybe(Numeric) });
const Deletion = v.object({ data: v.object({ id: Id }) });
const Cancellation = v.object({ data: v.object({ type: v.pipe(Word, v.literal('cancellation')) }) });

/**
 * Smoobu signs nothing: a random token in our URL, `?token=…`, stands for it, so it should be long (22 characters of
 * base64 or more). Facts [L]: live captures and typed clients that agree; the vendor documents only the fetch [C].
 */
export const smoobu: BookingPlatform = {
  id: 'smoobu',
  keepsHeaders: [],
  facts: {
    name: 'Smoobu',
    proof: 'token in the URL (`webhookToken`)',
    times: 'local, may be empty',
    email: 'yes; relays, or none with Airbnb',
    noShow: 'not told',
    order: 'time of the change',
    credentials: '`apiKey`, optional',
  },
  isAuthentic: hasToken,
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(Event, rawBody).action, rawBody)],
  api: {
    origin: 'https://login.smoobu.com',
    access: [keyIn('Api-Key')],
    limit: { questions: 1_000, seconds: 60 },
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['api', 'reservations', reservationId] });
      return text === undefined ? 'gone' : reservationOf(bookingFrom(parseJson(Data, text)));
    },
    // The filter, its form and `showCancellation` are [L]; the zone of its times is not known, hence a day's grace.
    listChanged: async (ask, since) => {
      const query = { modifiedFrom: minus(since, { days: 1 }).slice(0, 10), showCancellation: 'true', pageSize: '100' };
      const entries = await everyPage(async (page) => {
        const text = await ask({ path: ['api', 'reservations'], query: { ...query, page: String(page) } });
        if (text === undefined) return undefined;
        const { bookings, pagecount } = parseJson(List, text);
        return { entries: bookings, isLast: pagecount !== undefined && page >= pagecount };
      });
      return changesIn(entries, Data, (data) => noticeOf(bookingFrom(data)));
    },
    // [L], several public integrations: Smoobu hands it on to the booking's channel, or mails it
    sendMessage: async (ask, message) => {
      await tell(ask, message, (text) => ({
        path: ['api', 'reservations', message.reservationId, 'messages', 'send-message-to-guest'],
        body: { subject: message.subject, messageBody: text },
      }));
    },
  },
};

function noticeFrom(action: string, rawBody: string): Notice {
  switch (action) {
    case 'newreservation':
    case 'updatereservation':
      return noticeOf(bookingFrom(parseJson(StayEvent, rawBody).data));
    case 'cancelreservation':
      return noticeOf({ ...bookingFrom(parseJson(StayEvent, rawBody).data), state: 'cancelled' });
    case 'deletereservation':
      return { kind: 'gone', reservationId: parseJson(Deletion, rawBody).data.id };
    default:
      return noticeFromOther(rawBody);
  }
}

/** An action we don't know may still bring a cancellation; its id is the stay's only where the whole booking is there. */
function noticeFromOther(rawBody: string): Notice {
  const cancelled = readable(() => parseJson(Cancellation, rawBody)) !== undefined;
  const booking = cancelled ? readable(() => bookingFrom(parseJson(StayEvent, rawBody).data)) : undefined;
  const notice = booking === undefined || booking.units.length === 0 ? undefined : noticeOf(booking);
  return notice?.kind === 'snapshot' ? notice : { kind: 'ignored' };
}

function bookingFrom(data: Data): Booking {
  return {
    id: data.id,
    state: stateOf(data),
    units: data.apartment?.id === undefined ? [] : [data.apartment.id],
    arrivalDate: data.arrival,
    departureDate: data.departure,
    checkInTime: data.checkin,
    checkOutTime: data.checkout,
    guest: guestFrom({
      name: data.guestname ?? fullName(data.firstname, data.lastname),
      email: data.email,
      language: data.language,
    }),
    revision: data.modifiedat,
  };
}

/** The status, not the event, says what became of a stay. */
function stateOf({ type, isblockedbooking }: Data): ReservationState {
  if (type === 'cancellation') return 'cancelled';
  if (isblockedbooking) return 'block';
  // the second is what channels' changes are called in two public integrations [L]
  return type === 'reservation' || type === 'modification of booking' ? 'confirmed' : 'unknown';
}
