import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import { plus } from '../domain/time.ts';
import type { BookingPlatform, Notice, OutboundSecrets } from '../ports/booking-platform.ts';
import type { ApiCredentials, Ask } from '../ports/platform-api.ts';
import { hasToken } from '../signatures/shared-secret.ts';
import { NO_DAYS, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeUtc } from './shared/dates.ts';
import { besides, fullName, guestFrom } from './shared/guest.ts';
import { Id, maybe, parseJson, Personal, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

const Event = v.object({ discriminator: maybe(Word), value: maybe(v.object({ id: maybe(Id) })) });
const Call = v.object({ events: v.array(Event) });

/** A reservation as the API has it [C]; folded by `parseJson`. */
const Reservation = v.object({
  id: Id,
  state: maybe(Word),
  cancellationreason: maybe(Word),
  accountid: maybe(Id),
  accounttype: maybe(Word),
  assignedresourceid: maybe(Id),
  requestedresourcecategoryid: maybe(Id),
  scheduledstartutc: MaybeUtc,
  scheduledendutc: MaybeUtc,
  ...{ startutc: MaybeUtc, endutc: MaybeUtc }, // as they were called before [C]
  updatedutc: MaybeUtc,
});
type Reservation = v.InferOutput<typeof Reservation>;
const Answer = v.object({ reservations: v.array(Reservation) });
const Page = v.object({ reservations: v.array(v.unknown()), cursor: maybe(Text) });
const Customer = v.object({
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  email: maybe(Personal),
  preferredlanguagecode: maybe(Text),
  languagecode: maybe(Text),
});
type Customer = v.InferOutput<typeof Customer>;
const Customers = v.object({ customers: v.array(Customer) });

/** The vendor's [C]. Who has checked in or out keeps the stay that was booked. */
const STATES = {
  confirmed: ['confirmed', 'started', 'processed'],
  cancelled: ['canceled', 'cancelled'],
  enquiry: ['inquired', 'optional', 'requested'],
};
const RESERVATIONS = ['api', 'connector', 'v1', 'reservations', 'getAll', '2023-06-06'];
const CUSTOMERS = ['api', 'connector', 'v1', 'customers', 'getAll'];
const PAGE = 100;
const LONGEST_INTERVAL = { days: 85 }; // changes are asked for with an end: three months after the beginning at most [C]

/**
 * Mews rings with the ids of service orders, several in one call; a token in the URL, arranged with its support, stands
 * for it. The API is asked by POST, with two tokens in the body. Facts: the vendor's own documentation [C].
 */
export const mews: BookingPlatform = {
  id: 'mews',
  keepsHeaders: [],
  facts: {
    name: 'Mews',
    proof: 'token in the URL (`webhookToken`)',
    times: 'instants',
    email: 'yes; relays',
    noShow: 'told',
    order: 'time of the change, asked for',
    credentials: '`clientId` (its ClientToken) and `token` (its AccessToken), needed',
  },
  isAuthentic: hasToken,
  parseWebhook: ({ rawBody }) => noticesFrom(parseJson(Call, rawBody)),
  api: {
    origin: 'https://api.mews.com',
    access: [tokensIn],
    limit: { questions: 200, seconds: 30 }, // [C]
    read: async (ask, { reservationId }) => {
      const body = { ReservationIds: [reservationId], Limitation: { Count: 1 } };
      const text = await ask({ method: 'POST', path: RESERVATIONS, body });
      const found = text === undefined ? [] : parseJson(Answer, text).reservations;
      const reservation = found.find(({ id }) => id === reservationId) ?? found[0];
      if (reservation === undefined) return 'gone';
      const guest = await besides(stateOf(reservation), () => readGuest(ask, reservation));
      return reservationOf(bookingFrom(reservation, guest));
    },
    listChanged: async (ask, since) => {
      const UpdatedUtc = { StartUtc: since, EndUtc: plus(since, LONGEST_INTERVAL) };
      let cursor: string | undefined;
      const entries = await everyPage(async () => {
        const Limitation = { Count: PAGE, ...(cursor !== undefined && { Cursor: cursor }) };
        const text = await ask({ method: 'POST', path: RESERVATIONS, body: { UpdatedUtc, Limitation } });
        if (text === undefined) return undefined;
        const page = parseJson(Page, text);
        cursor = page.cursor;
        return { entries: page.reservations, isLast: cursor === undefined || page.reservations.length < PAGE };
      });
      return changesIn(entries, v.object({ id: Id }), ({ id }) => ({ kind: 'changed', reservationId: id }));
    },
  },
};

function tokensIn({ clientId, token }: OutboundSecrets): ApiCredentials | undefined {
  const Client = 'Staykey 1.0';
  return clientId && token ? { body: { ClientToken: clientId, AccessToken: token, Client } } : undefined;
}

/** Each order once; what else can be subscribed to (customers, rooms, messages, payments) is no stay. */
function noticesFrom({ events }: v.InferOutput<typeof Call>): readonly Notice[] {
  const orders = events.filter(({ discriminator }) => discriminator === 'serviceorderupdated');
  const ids = new Set(orders.map(({ value }) => value?.id));
  if (ids.size === 0) return [{ kind: 'ignored' }];
  return [...ids].map((reservationId) => {
    if (reservationId === undefined) throw new CallerError('webhook.malformed');
    return { kind: 'changed', reservationId };
  });
}

/** Who owns the reservation; a company, or one that is not told, is no guest. */
async function readGuest(ask: Ask, { accountid, accounttype }: Reservation): Promise<Customer | undefined> {
  if (accountid === undefined || (accounttype !== undefined && accounttype !== 'customer')) return undefined;
  const body = { CustomerIds: [accountid], Extent: { Customers: true, Addresses: false }, Limitation: { Count: 1 } };
  const text = await ask({ method: 'POST', path: CUSTOMERS, body });
  return text === undefined ? undefined : parseJson(Customers, text).customers[0];
}

function bookingFrom(reservation: Reservation, guest: Customer | undefined): Booking {
  const room = reservation.assignedresourceid ?? reservation.requestedresourcecategoryid; // as long as no room is chosen
  return {
    id: reservation.id,
    state: stateOf(reservation),
    units: room === undefined ? [] : [room],
    ...NO_DAYS,
    arrivesAt: reservation.scheduledstartutc ?? reservation.startutc,
    departsAt: reservation.scheduledendutc ?? reservation.endutc,
    guest: guestFrom({
      name: fullName(guest?.firstname, guest?.lastname),
      email: guest?.email,
      language: guest?.preferredlanguagecode ?? guest?.languagecode,
    }),
    revision: reservation.updatedutc,
  };
}

/** Who doesn't come is cancelled, for that reason [C]. */
function stateOf({ state, cancellationreason }: Reservation): ReservationState {
  const told = stateIn(STATES, state);
  return told === 'cancelled' && cancellationreason === 'noshow' ? 'no-show' : told;
}
