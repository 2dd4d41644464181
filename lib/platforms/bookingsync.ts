import * as v from 'valibot';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { isSignedOverBase64, signingSecrets } from '../signatures/hmac.ts';
import { refreshedToken } from './shared/access.ts';
import { NO_DAYS, noticeOfPart, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeUtc } from './shared/dates.ts';
import { besides, fullName, guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, parseJson, Personal, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** A booking as webhooks have it and the API answers it [C]; who comes is a link. */
const Details = v.object({
  id: Id,
  links: maybe(v.object({ rental: maybe(Id), client: maybe(Id) })),
  status: maybe(Word),
  booked: Flag,
  unavailable: Flag,
  canceledat: maybe(Text),
  startat: MaybeUtc,
  endat: MaybeUtc,
  updatedat: MaybeUtc,
});
type Details = v.InferOutput<typeof Details>;
const Client = v.object({
  fullname: maybe(Personal),
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  emails: readableIn(v.object({ email: Personal, primary: Flag })),
  preferredlocale: maybe(Text),
});
type Client = v.InferOutput<typeof Client>;

const Event = v.object({ event: Word });
/** Under `booking` [L], in a list as the API has it, or bare. */
const Resource = v.object({
  resource: v.union([v.object({ booking: Details }), v.object({ bookings: v.tuple([Details]) }), Details]),
});
const Answer = v.object({ bookings: v.array(Details) });
const Clients = v.object({ clients: v.array(Client) });
const Page = v.object({ bookings: v.array(v.unknown()), meta: maybe(v.object({ deletedids: maybe(v.array(Id)) })) });

/** The vendor's [C]; the last word [G], beside a time of cancellation [C]. */
const STATES = {
  confirmed: ['booked'],
  block: ['unavailable'],
  enquiry: ['tentative'],
  cancelled: ['canceled', 'cancelled'],
};
const API = ['api', 'v3'];
const PAGE = 100;

/**
 * BookingSync, now Smily. It signs Ruby's base64 of the body with SHA-1, `X-Content-Signature` [C], and sends the whole
 * booking without its guest, who is asked for. When guests are expected (`expected_checkin_time`) is no time of check-in.
 * Facts: the vendor's own documentation [C].
 */
export const bookingsync: BookingPlatform = {
  id: 'bookingsync',
  keepsHeaders: [],
  facts: {
    name: 'BookingSync (Smily)',
    proof: 'signature (`webhookSecrets`)',
    times: 'instants',
    email: 'with credentials only; relays, or none with Airbnb',
    noShow: 'not told',
    order: 'time of the change',
    credentials: '`clientId`, `clientSecret` and `refreshToken`, for guests',
  },
  isAuthentic: ({ headers, rawBody }, secrets) =>
    isSignedOverBase64(signingSecrets(secrets), rawBody, headers['x-content-signature']),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://www.bookingsync.com',
    access: [refreshedToken(['oauth', 'token'], { lifetimeSeconds: 7_200 })], // as a rule [L]; its answers say
    limit: { questions: 1_000, seconds: 3_600 }, // [C]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: [...API, 'bookings', reservationId] });
      const [details] = text === undefined ? [] : parseJson(Answer, text).bookings;
      if (details === undefined) return 'gone';
      const client = await besides(stateOf(details), () => readClient(ask, details.links?.client));
      return reservationOf(bookingFrom(details, client));
    },
    listChanged: async (ask, since) => {
      const updated_since = `${since.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
      const entries = await everyPage(async (page) => {
        const query = { updated_since, include_canceled: 'true', page: `${page}`, per_page: `${PAGE}` };
        const text = await ask({ path: [...API, 'bookings'], query });
        if (text === undefined) return undefined;
        const { bookings, meta } = parseJson(Page, text);
        const deleted = (meta?.deletedids ?? []).map((id) => ({ id }));
        return { entries: [...bookings, ...deleted], isLast: bookings.length < PAGE };
      });
      return changesIn(entries, v.object({ id: Id }), ({ id }) => ({ kind: 'changed', reservationId: id }));
    },
  },
};

/** Clients, rentals, `booking_comment_created` and the rest are no stays. What was destroyed is over, whatever it says. */
function noticeFrom(rawBody: string): Notice {
  const { event } = parseJson(Event, rawBody);
  if (!/^bookings?_[a-z]+$/.test(event)) return { kind: 'ignored' };
  const { resource } = parseJson(Resource, rawBody);
  const details = 'booking' in resource ? resource.booking : 'bookings' in resource ? resource.bookings[0] : resource;
  const booking = bookingFrom(details, undefined);
  return noticeOfPart(event.endsWith('destroyed') ? { ...booking, state: 'cancelled' } : booking);
}

async function readClient(ask: Ask, id: string | undefined): Promise<Client | undefined> {
  const text = id === undefined ? undefined : await ask({ path: [...API, 'clients', id] });
  return text === undefined ? undefined : parseJson(Clients, text).clients[0];
}

function bookingFrom(details: Details, client: Client | undefined): Booking {
  const { links, startat, endat, updatedat } = details;
  const { email } = client?.emails.find(({ primary }) => primary) ?? client?.emails[0] ?? {};
  return {
    id: details.id,
    state: stateOf(details),
    units: links?.rental === undefined ? [] : [links.rental],
    ...NO_DAYS,
    arrivesAt: startat,
    departsAt: endat,
    guest: guestFrom({
      name: client?.fullname ?? fullName(client?.firstname, client?.lastname),
      email,
      language: client?.preferredlocale,
    }),
    revision: updatedat,
  };
}

function stateOf({ status, booked, unavailable, canceledat }: Details): ReservationState {
  if (canceledat !== undefined) return 'cancelled';
  const told = stateIn(STATES, status ?? (booked ? 'booked' : undefined));
  return told === 'confirmed' && unavailable ? 'block' : told;
}
