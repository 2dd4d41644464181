import * as v from 'valibot';
import { minus, plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { isSignedBy, signingSecrets } from '../signatures/hmac.ts';
import { keyIn, refreshedToken } from './shared/access.ts';
import { noticeOf, noticeOfPart, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate, MaybeInstant } from './shared/dates.ts';
import { guestOf, GuestRecord } from './shared/guest.ts';
import { foldKey, Id, maybe, Numeric, parseForm, parseJson, readable, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';
import { stayTimes } from './shared/stay-times.ts';

const Property = v.object({ id: Id });
const Status = v.pipe(Word, v.transform(foldKey));
const Category = v.pipe(
  v.object({ current: v.object({ category: Status }) }),
  v.transform(({ current }) => current.category),
);
/** As the vendor's webhooks and answers have it [L]: `arrival_date` is a midnight, `check_in` has the place's offset. */
const Details = v.object({
  id: Id,
  reservationstatus: maybe(Category),
  staytype: maybe(Status),
  properties: readableIn(Property),
  arrivaldate: MaybeDate,
  departuredate: MaybeDate,
  checkin: maybe(Text),
  checkout: maybe(Text),
  guest: maybe(GuestRecord),
});
type Details = v.InferOutput<typeof Details>;

const Anything = maybe(v.unknown());
const Event = v.object({ action: maybe(Word), triggers: Anything, created: MaybeInstant, data: Anything });
const Merger = v.object({ previousid: Id, newid: Id });
const List = v.object({ data: v.array(v.unknown()), meta: maybe(v.object({ lastpage: maybe(Numeric) })) });

/** `sub_category` and the older `status` are not looked at: their words are guesses [G]. */
const STATES = {
  confirmed: ['accepted'],
  cancelled: ['cancelled', 'notaccepted', 'not accepted'],
  enquiry: ['request'],
};
/** Without them an answer names neither the guest nor the property [L]. */
const INCLUDE = 'guest,properties';
/** The most properties that a list takes, and the most entries of a page [L]. */
const PROPERTIES = 50;
const PAGE = 100;

/**
 * Hospitable's public API, version 2: hex HMAC-SHA256 of the body in `Signature` [C]. A personal webhook's secret is the
 * account's address in base64 [C]: whoever knows the address can sign. A change may come in part, and without an id [L].
 * Facts: an integrator's reference, the vendor's own examples, typed clients [L].
 */
export const hospitable: BookingPlatform = {
  id: 'hospitable',
  keepsHeaders: [],
  facts: {
    name: 'Hospitable',
    proof: 'signature (`webhookSecrets`)',
    times: 'local',
    email: 'may be missing; none with Airbnb',
    noShow: 'not told',
    order: 'time of the message',
    credentials: '`apiKey` (an access token), or `refreshToken` with `clientId` and `clientSecret`; worth having',
  },
  isAuthentic: ({ headers, rawBody }, secrets) => isSignedBy(signingSecrets(secrets), rawBody, headers['signature']),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://public.api.hospitable.com',
    // tokens of twelve hours; the refresh token is another one each time [L]
    access: [
      keyIn('authorization', 'Bearer '),
      refreshedToken(['oauth', 'token'], { origin: 'https://auth.hospitable.com', lifetimeSeconds: 12 * 60 * 60 }),
    ],
    limit: { questions: 60, seconds: 60 }, // [L]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['v2', 'reservations', reservationId], query: { include: INCLUDE } });
      return text === undefined
        ? 'gone'
        : reservationOf(bookingFrom(parseJson(v.object({ data: Details }), text).data));
    },
    listChanged,
    // [L]; its scope is given on request only, without it the platform refuses
    sendMessage: async (ask, message) => {
      const path = ['v2', 'reservations', message.reservationId, 'messages'];
      await tell(ask, message, (text) => ({ path, body: { body: text } }));
    },
  },
};

/** Not by change, only by day is listed [L]: whatever has not ended, of every property. */
async function listChanged(ask: Ask, since: Instant): Promise<readonly Notice[]> {
  const days = {
    start_date: minus(since, { days: 1 }).slice(0, 10),
    end_date: plus(since, { days: 1_100 }).slice(0, 10),
  };
  const ids = parseForm(readableIn(Property), await everyListed(ask, 'properties', {})).map(({ id }) => id);
  const found: unknown[] = [];
  for (let at = 0; at < ids.length; at += PROPERTIES) {
    const query = { 'properties[]': ids.slice(at, at + PROPERTIES), ...days, date_query: 'checkout', include: INCLUDE };
    found.push(...(await everyListed(ask, 'reservations', query)));
  }
  return changesIn(found, Details, (details) => noticeOf(bookingFrom(details)));
}

async function everyListed(ask: Ask, kind: string, query: Readonly<Record<string, string | readonly string[]>>) {
  return everyPage(async (page) => {
    const text = await ask({ path: ['v2', kind], query: { ...query, page: String(page), per_page: String(PAGE) } });
    const { data, meta } = text === undefined ? { data: [] } : parseJson(List, text);
    return { entries: data, isLast: meta?.lastpage === undefined ? data.length < PAGE : page >= meta.lastpage };
  });
}

/** A part of a reservation is asked for; of one without its id, what changed is listed: the id above it may be any [L]. */
function noticeFrom(rawBody: string): Notice {
  const { action, triggers, created, data } = parseJson(Event, rawBody);
  if (action === 'property.merged') {
    const { previousid, newid } = parseForm(Merger, data);
    return { kind: 'unit-renamed', from: previousid, to: newid };
  }
  if (action?.startsWith('reservation') === false || [triggers].flat().includes('test')) return { kind: 'ignored' };

  const details = action === undefined ? parseJson(Details, rawBody) : readable(() => parseForm(Details, data));
  if (details === undefined) return { kind: 'some-changed' };
  if (details.reservationstatus === undefined) return { kind: 'changed', reservationId: details.id };
  return noticeOfPart(bookingFrom(details, created));
}

function bookingFrom(details: Details, revision?: Instant): Booking {
  const told = stayTimes(details.checkin, details.checkout);
  const state = stateIn(STATES, details.reservationstatus);
  return {
    ...told,
    id: details.id,
    state: state === 'confirmed' && details.staytype === 'ownerstay' ? 'block' : state,
    units: [...new Set(details.properties.map(({ id }) => id))],
    arrivalDate: details.arrivaldate ?? told.arrivalDate,
    departureDate: details.departuredate ?? told.departureDate,
    guest: guestOf(details.guest),
    revision,
  };
}
