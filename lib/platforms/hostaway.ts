import * as v from 'valibot';
import { PermanentError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import { minus } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasBasic } from '../signatures/shared-secret.ts';
import { clientCredentials } from './shared/access.ts';
import { noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyEntry } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate, MaybeHour, MaybeStamp } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, parseForm, parseJson, Personal, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** Only what we use [C]; `updatedOn` is there in live calls [L], its zone is a guess [G], so it only sorts. */
const Details = v.object({
  id: Id,
  status: maybe(Word),
  listingmapid: maybe(Id),
  reservationunit: readableIn(v.object({ listingunitid: Id })),
  arrivaldate: MaybeDate,
  departuredate: MaybeDate,
  isdatesunspecified: Flag,
  checkintime: MaybeHour,
  checkouttime: MaybeHour,
  guestname: maybe(Personal),
  guestfirstname: maybe(Personal),
  guestlastname: maybe(Personal),
  guestemail: maybe(Personal),
  guestlocale: maybe(Text),
  bookingcomnoshowreportedat: maybe(v.pipe(Text, v.regex(/[1-9]/))),
  updatedon: MaybeStamp,
  latestactivityon: MaybeStamp,
});
type Details = v.InferOutput<typeof Details>;

/** `data` holds the reservation; in one capture `payload.data` did [L]. */
const Envelope = v.object({ object: maybe(Word), event: maybe(Word), data: maybe(v.unknown()) });
const Event = v.object({ ...Envelope.entries, payload: maybe(Envelope) });
const Answer = v.object({ result: Details });
const List = v.object({ result: v.array(v.unknown()) });
const Conversations = v.object({ result: readableIn(v.object({ id: Id })) });

/** [C]; `confirmed` in older documents. `unknown` is Hostaway's word for what it doesn't know, too. */
const STATES = {
  confirmed: ['new', 'modified', 'confirmed'],
  cancelled: ['cancelled', 'declined', 'expired'],
  enquiry: ['pending', 'awaitingpayment', 'awaitingguestverification', 'unconfirmed'],
  block: ['ownerstay'],
};

/** A token lives for 24 months, and is known everywhere a second after it was given [C]. */
const LIFE = { lifetimeSeconds: 24 * 30 * 24 * 60 * 60, readyAfterSeconds: 1 };
const PAGE = 100;

/**
 * Hostaway's unified webhooks, with HTTP Basic if the host sets a login there [C]. Everything comes, unfiltered: what is
 * no reservation is ignored [C]. Facts: the source of the vendor's documents [C]; live captures [L].
 */
export const hostaway: BookingPlatform = {
  id: 'hostaway',
  keepsHeaders: [],
  facts: {
    name: 'Hostaway',
    proof: 'login and password (`basic`)',
    times: 'full hours, may be missing',
    email: 'yes; none with Airbnb',
    noShow: 'told for Booking.com',
    order: 'time of the change',
    credentials: '`clientId` (the account’s id) and `clientSecret`, worth having',
  },
  isAuthentic: hasBasic,
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(v.unknown(), rawBody))],
  api: {
    origin: 'https://api.hostaway.com',
    access: [clientCredentials(['v1', 'accessTokens'], { more: { scope: 'general' }, ...LIFE })],
    limit: { questions: 15, seconds: 10 }, // for each address; an account may ask 20 times [C]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['v1', 'reservations', reservationId], query: { includeResources: '1' } });
      return text === undefined ? 'gone' : reservationOf(bookingFrom(parseJson(Answer, text).result));
    },
    listChanged: async (ask, since) => {
      const latestActivityStart = minus(since, { days: 1 }).slice(0, 10); // a day, of a zone that isn't known [L]
      const entries = await everyEntry(PAGE, async (skip) => {
        const query = { latestActivityStart, limit: String(PAGE), offset: String(skip), includeResources: '1' };
        const text = await ask({ path: ['v1', 'reservations'], query });
        return text === undefined ? [] : parseJson(List, text).result;
      });
      return changesIn(entries, Details, (details) => noticeOf(bookingFrom(details)));
    },
    // [C]: a message belongs to a conversation, which is there once the reservation is
    sendMessage: async (ask, message) => {
      const conversation = await conversationAbout(ask, message.reservationId);
      await tell(ask, message, (text) => ({
        path: ['v1', 'conversations', conversation, 'messages'],
        body: { body: text },
      }));
    },
  },
};

async function conversationAbout(ask: Ask, reservationId: string): Promise<string> {
  const text = await ask({ path: ['v1', 'conversations'], query: { reservationId } });
  const [first] = text === undefined ? [] : parseJson(Conversations, text).result;
  if (first === undefined) throw new PermanentError('platform.refused');
  return first.id;
}

/** `reservation.created` and `.updated`, and whatever else comes of the kind; what names neither kind nor event is bare. */
function noticeFrom(body: unknown): Notice {
  const { payload, ...outer } = parseForm(Event, body);
  const kind = outer.object ?? payload?.object ?? outer.event ?? payload?.event ?? 'reservation';
  if (!/^reservation\b/.test(kind)) return { kind: 'ignored' };
  return noticeOf(bookingFrom(parseForm(Details, outer.data ?? payload?.data ?? body)));
}

function bookingFrom(details: Details): Booking {
  return {
    id: details.id,
    state: stateOf(details),
    units: unitsOf(details),
    arrivalDate: details.arrivaldate,
    departureDate: details.departuredate,
    checkInTime: details.checkintime,
    checkOutTime: details.checkouttime,
    guest: guestFrom({
      name: details.guestname ?? fullName(details.guestfirstname, details.guestlastname),
      email: details.guestemail,
      language: details.guestlocale,
    }),
    revision: details.updatedon ?? details.latestactivityon,
  };
}

/** `listing/unit` for each unit that is known, which takes `includeResources` [C], else the listing. */
function unitsOf({ listingmapid: listing, reservationunit: units }: Details): readonly string[] {
  if (listing === undefined) return [];
  return units.length === 0 ? [listing] : [...new Set(units.map((unit) => `${listing}/${unit.listingunitid}`))];
}

function stateOf(details: Details): ReservationState {
  const state = /^inquiry/.test(details.status ?? '') ? 'enquiry' : stateIn(STATES, details.status);
  if (details.bookingcomnoshowreportedat && ['confirmed', 'cancelled'].includes(state)) return 'no-show';
  // its dates are made up then: yesterday [C]
  return state === 'confirmed' && details.isdatesunspecified ? 'unknown' : state;
}
