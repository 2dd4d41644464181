import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasBasic } from '../signatures/shared-secret.ts';
import { basicOf, keyIn } from './shared/access.ts';
import { noticeOfPart, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeDate, MaybeTime, MaybeUtc } from './shared/dates.ts';
import { besides, fullName, guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, parseJson, Personal, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** [L], [G]: beside a booking, or a record of its own. */
const Guest = v.object({
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  emailaddresses: readableIn(v.object({ address: Personal, isdefault: Flag })),
  email: maybe(Personal),
});
type Guest = v.InferOutput<typeof Guest>;
/** A booking as a webhook has it and the API answers it: state, property and dates [C], times and stamp [L], guest [G]. */
const Details = v.object({
  id: maybe(Id),
  type: maybe(Word),
  status: maybe(Word),
  isblock: Flag,
  propertyid: maybe(Id),
  guestid: maybe(Id),
  arrival: MaybeDate,
  departure: MaybeDate,
  checkin: MaybeTime,
  checkout: MaybeTime,
  updatedutc: MaybeUtc,
  guest: maybe(Guest),
});
type Details = v.InferOutput<typeof Details>;

const Event = v.object({
  action: maybe(Word),
  entitytype: maybe(Word),
  entityid: maybe(Id),
  entity: maybe(Details),
});
const Page = v.object({ items: v.array(v.unknown()), nextpageurl: maybe(Text) });

/** `active` [C]; the other word in both of its spellings [G]. */
const STATES = { confirmed: ['active'], cancelled: ['canceled', 'cancelled'] };
/** The API wants to know who asks [C]. */
const HEADERS = { 'user-agent': 'Staykey/1.0 (keypad codes for bookings)' };
const PAGE = 100;

/**
 * OwnerRez sends the whole record, to the URL, user and password that are set in an OAuth app [C]. A deletion comes
 * without one [L]. Facts: the vendor's support articles and its own Zapier app [C]; public integrations [L].
 */
export const ownerrez: BookingPlatform = {
  id: 'ownerrez',
  keepsHeaders: [],
  facts: {
    name: 'OwnerRez',
    proof: 'HTTP Basic (`basic`)',
    times: 'local',
    email: 'yes; relays, or none with Airbnb',
    noShow: 'not told',
    order: 'time of the change',
    credentials: '`token` of the OAuth app, or a user’s name and token as `clientId` and `clientSecret`; worth having',
  },
  isAuthentic: hasBasic,
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(Event, rawBody))],
  api: {
    origin: 'https://api.ownerrez.com',
    access: [keyIn('authorization', 'Bearer ', 'token'), basicOf('clientId', 'clientSecret')],
    limit: { questions: 300, seconds: 300 }, // [C]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['v2', 'bookings', reservationId], headers: HEADERS });
      if (text === undefined) return 'gone';
      const details = parseJson(Details, text);
      if (details.id === undefined) throw new CallerError('webhook.malformed');
      const guest = await besides(stateOf(details), () => readGuest(ask, details));
      return reservationOf(bookingFrom(details.id, { ...details, guest: guest ?? details.guest }));
    },
    listChanged: async (ask, since) => {
      let offset = 0;
      const entries = await everyPage(async () => {
        const query = { since_utc: since, limit: `${PAGE}`, offset: `${offset}` };
        const text = await ask({ path: ['v2', 'bookings'], query, headers: HEADERS, lists: true });
        if (text === undefined) return undefined;
        const { items, nextpageurl } = parseJson(Page, text);
        offset += items.length;
        return { entries: items, isLast: nextpageurl === undefined };
      });
      return changesIn(entries, v.object({ id: Id }), ({ id }) => ({ kind: 'changed', reservationId: id }));
    },
  },
};

/** Guests, enquiries, quotes, messages and the test of a webhook are no stays; what is done to a booking, its status says. */
function noticeFrom({ action, entitytype, entityid, entity }: v.InferOutput<typeof Event>): Notice {
  const isAboutSomething = action === undefined || action.startsWith('entity');
  if (entitytype === undefined && isAboutSomething) throw new CallerError('webhook.malformed');
  if (entitytype !== 'booking') return { kind: 'ignored' };
  const id = entityid ?? entity?.id;
  if (id === undefined) throw new CallerError('webhook.malformed');
  if (action === 'entity_delete') return { kind: 'gone', reservationId: id };
  return entity === undefined ? { kind: 'changed', reservationId: id } : noticeOfPart(bookingFrom(id, entity));
}

/** Asked for where the booking brings no address. */
async function readGuest(ask: Ask, { guest, guestid }: Details): Promise<Guest | undefined> {
  if (guestid === undefined || (guest !== undefined && guest.emailaddresses.length > 0)) return guest;
  const text = await ask({ path: ['v2', 'guests', guestid], headers: HEADERS });
  return text === undefined ? guest : parseJson(Guest, text);
}

function bookingFrom(id: string, details: Details): Booking {
  const { propertyid, guest } = details;
  const addresses = guest?.emailaddresses ?? [];
  const { address: email = guest?.email } = addresses.find(({ isdefault }) => isdefault) ?? addresses[0] ?? {};
  return {
    id,
    state: stateOf(details),
    units: propertyid === undefined ? [] : [propertyid],
    arrivalDate: details.arrival,
    departureDate: details.departure,
    checkInTime: details.checkin,
    checkOutTime: details.checkout,
    guest: guestFrom({ name: fullName(guest?.firstname, guest?.lastname), email, language: undefined }),
    revision: details.updatedutc,
  };
}

/** A block may be told in two ways [C], [G]; a type that nobody knows is not for us to open to. */
function stateOf({ status, isblock, type }: Details): ReservationState {
  const told = stateIn(STATES, status);
  if (told === 'cancelled') return told;
  if (isblock || type === 'block') return 'block';
  return type === undefined || type === 'booking' ? told : 'unknown';
}
