import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasHeader, hasToken } from '../signatures/shared-secret.ts';
import { keyIn } from './shared/access.ts';
import { reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { everyEntry } from './shared/changes.ts';
import { localTime, MaybeDate, MaybeInstant, momentOf } from './shared/dates.ts';
import { guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, Numeric, parseJson, Personal, readable, Text, Word } from './shared/parse.ts';
import { stayOfRooms } from './shared/rooms.ts';
import { stateIn } from './shared/states.ts';

/** Only codes [C]. One reservation may have several stays, each with a code of its own, in rooms of its own [L]. */
const Codes = v.object({ reservationcode: maybe(Id), staycode: maybe(Id) });
const Event = v.object({ event: maybe(Word), ...Codes.entries, data: maybe(Codes) });

/** `15:00`, or a date and a time without a zone; in one with an offset, whose clock that is is not known. */
const Clock = v.pipe(
  maybe(Text),
  v.transform((text) => localTime(text) ?? momentOf(text).time),
);
const Guest = v.fallback(v.object({ name: maybe(Personal), email: maybe(Personal), isbooker: Flag }), {
  isbooker: false,
});

/** A stay as the API lists it [L]; 0 is the property of one that was given to none. */
const Stay = v.object({
  reservationcode: maybe(Id),
  status: maybe(Word),
  propertyid: maybe(Id),
  checkindate: MaybeDate,
  checkoutdate: MaybeDate,
  checkindetails: maybe(v.object({ arrivalat: Clock, departureat: Clock })),
  guestname: maybe(Personal),
  guestemail: maybe(Personal),
  guests: maybe(v.array(Guest)),
  bookedat: MaybeInstant,
  cancelledat: MaybeInstant,
});
type Stay = v.InferOutput<typeof Stay>;

const Answer = v.object({ data: v.object({ reservations: v.array(Stay) }) });
const Status = v.object({ errorcode: maybe(Numeric) });

const PAGE = 100;
const WORDS = {
  confirmed: ['accepted'],
  cancelled: ['cancelled', 'denied', 'timeout'],
  enquiry: ['wait_accept', 'wait_pay'],
};

/**
 * Hostex rings the doorbell: codes only [C]. How it proves itself the reference does not say: a token in our URL, or the
 * header that its developers' pages name, `Hostex-Webhook-Secret-Token` [L]. The API: the same pages, and clients [L].
 */
export const hostex: BookingPlatform = {
  id: 'hostex',
  keepsHeaders: [],
  facts: {
    name: 'Hostex',
    proof: 'token in the URL (`webhookToken`), or its secret header (`webhookHeader`)',
    times: 'local, may be empty',
    email: 'yes; relays with most channels',
    noShow: 'not told',
    order: 'asks the API',
    credentials: '`apiKey`, needed',
  },
  isAuthentic: (request, secrets) => hasToken(request, secrets) || hasHeader(request, secrets),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://api.hostex.io',
    access: [keyIn('Hostex-Access-Token')],
    limit: { questions: 600, seconds: 60 }, // [L]
    statusIn: (text) => readable(() => parseJson(Status, text).errorcode),
    read: async (ask, { reservationId }) => {
      const stays = await staysIn(ask, { reservation_code: reservationId, start_check_out_date: '2000-01-01' });
      const own = stays.filter(({ reservationcode }) => reservationcode === reservationId);
      const [first] = own;
      if (first !== undefined) return reservationOf(bookingFrom(reservationId, [first, ...own.slice(1)]));
      if (stays.length > 0) throw new CallerError('webhook.malformed'); // not what was asked for
      return 'gone';
    },
    listChanged,
  },
};

/** Reviews name a reservation as well, and messages don't. */
function noticeFrom(rawBody: string): Notice {
  const { event, data, reservationcode, staycode } = parseJson(Event, rawBody);
  if (event !== undefined && !event.startsWith('reservation')) return { kind: 'ignored' };
  const reservationId = reservationcode ?? data?.reservationcode ?? staycode ?? data?.staycode;
  if (reservationId === undefined) throw new CallerError('webhook.malformed');
  return { kind: 'changed', reservationId };
}

async function staysIn(ask: Ask, query: Readonly<Record<string, string>>): Promise<readonly Stay[]> {
  const text = await ask({ path: ['v3', 'reservations'], query: { ...query, limit: String(PAGE) } });
  return text === undefined ? [] : parseJson(Answer, text).data.reservations;
}

/** What was booked, and what was cancelled: a list by other changes there is not. The newest come first [L]. */
async function listChanged(ask: Ask, since: Instant): Promise<readonly Notice[]> {
  const codes = new Set<string>();
  const find = (order: string, time: (stay: Stay) => Instant | undefined) =>
    everyEntry(PAGE, async (skip) => {
      const stays = await staysIn(ask, { order_by: order, offset: String(skip) });
      const young = stays.filter((stay) => (time(stay) ?? '') >= since);
      for (const { reservationcode } of young) if (reservationcode !== undefined) codes.add(reservationcode);
      return young;
    });
  await find('booked_at', ({ bookedat }) => bookedat);
  await find('cancelled_at', ({ cancelledat }) => cancelledat);
  return [...codes].map((reservationId) => ({ kind: 'changed', reservationId }));
}

/** A room that was cancelled alone leaves the others as they are. */
function bookingFrom(id: string, stays: readonly [Stay, ...Stay[]]): Booking {
  const inState = (state: ReservationState) => stays.filter(({ status }) => stateIn(WORDS, status) === state);
  const states = ['unknown', 'confirmed', 'enquiry', 'cancelled'] as const;
  const state = states.find((one) => inState(one).length > 0) ?? 'unknown';
  const live = state === 'confirmed' ? inState(state) : stays;
  const [{ checkindetails, guestname, guestemail, guests = [] } = stays[0]] = live;
  const booker = guests.find(({ isbooker }) => isbooker) ?? guests[0];
  const rooms = live.map(({ propertyid: unit, checkindate: arrivalDate, checkoutdate: departureDate }) => {
    return { unit, arrivalDate, departureDate };
  });
  return {
    id,
    ...stayOfRooms(state, rooms),
    checkInTime: checkindetails?.arrivalat,
    checkOutTime: checkindetails?.departureat,
    guest: guestFrom({ name: guestname ?? booker?.name, email: guestemail ?? booker?.email, language: undefined }),
    revision: undefined,
  };
}
