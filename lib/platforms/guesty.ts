import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import { minus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { signingSecrets } from '../signatures/hmac.ts';
import { isStandardWebhook } from '../signatures/timed.ts';
import { clientCredentials } from './shared/access.ts';
import { noticeOf, noticeOfPart, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyEntry } from './shared/changes.ts';
import { MaybeDate, MaybeInstant, MaybeTime } from './shared/dates.ts';
import { guestOf, GuestRecord } from './shared/guest.ts';
import { foldKey, Id, maybe, parseJson, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';
import { timesIn } from './shared/stay-times.ts';

const Listing = v.object({ timezone: maybe(Text), defaultcheckintime: MaybeTime, defaultcheckouttime: MaybeTime });

/** A reservation, in the legacy webhooks and as fetched [C], in v2 [L]; `_id` is `id`, as keys are folded. */
const Details = v.object({
  id: maybe(Id),
  reservationid: maybe(Id),
  status: maybe(v.pipe(Word, v.transform(foldKey))),
  listingid: maybe(Id),
  unitid: maybe(Id),
  unittypeid: maybe(Id),
  stay: readableIn(v.object({ unitid: maybe(Id), unittypeid: maybe(Id) })),
  checkindatelocalized: MaybeDate,
  checkoutdatelocalized: MaybeDate,
  checkin: MaybeInstant,
  checkout: MaybeInstant,
  plannedarrival: MaybeTime,
  planneddeparture: MaybeTime,
  listing: maybe(Listing),
  guest: maybe(GuestRecord), // its language is a guess [G]
  lastupdatedat: MaybeInstant,
});
const Fetched = v.object({ ...Details.entries, id: Id });

/** `event` in the legacy form [C] and some of v2's, `eventType` in others; the id in any of several places [L]. */
const Event = v.object({
  ...Details.entries,
  event: maybe(Word),
  eventtype: maybe(Word),
  publishedat: MaybeInstant,
  reservation: maybe(Details),
  data: maybe(v.object({ ...Details.entries, reservation: maybe(Details) })),
});
const List = v.object({ results: v.array(v.unknown()) });

/** Words in use [L], without their dashes. */
const STATES = {
  confirmed: ['confirmed', 'reserved', 'awaitingpayment', 'checkedin', 'inhouse', 'checkedout'],
  cancelled: ['canceled', 'cancelled', 'closed', 'declined', 'expired'],
  enquiry: ['inquiry'],
};
/** Without being asked for by name, some are left out [C]. */
const FIELDS =
  '_id status listingId unitId unitTypeId stay checkIn checkOut checkInDateLocalized checkOutDateLocalized plannedArrival ' +
  'plannedDeparture lastUpdatedAt listing.timezone listing.defaultCheckInTime listing.defaultCheckOutTime guest.fullName ' +
  'guest.firstName guest.lastName guest.email guest.emails guest.preferredLanguage';
/** Five a day for each key, each of which lives for one [C]. */
const TOKENS = { more: { scope: 'open-api' }, lifetimeSeconds: 24 * 60 * 60, perDay: 5 };
const PAGE = 100;

/**
 * Guesty's Open API: v2 webhooks, which name no guest, and the legacy ones until they end in 2026 [C]. Signed by Svix, in
 * its headers or those of Standard Webhooks [C]. Facts: the vendor's documents [C]; integrations in use, the filter of lists included [L].
 */
export const guesty: BookingPlatform = {
  id: 'guesty',
  keepsHeaders: [],
  facts: {
    name: 'Guesty',
    proof: 'Svix signature (`webhookSecrets`)',
    times: 'as planned with the guest, else the listing’s',
    email: 'asked for; relays, or none',
    noShow: 'not told',
    order: 'time of the change',
    credentials: '`clientId` and `clientSecret`, needed to know the guest',
  },
  isAuthentic: (request, secrets, now) => isStandardWebhook(signingSecrets(secrets), request, now),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://open-api.guesty.com',
    access: [clientCredentials(['oauth2', 'token'], TOKENS)],
    limit: { questions: 60, seconds: 60 }, // unconfirmed [G]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['v1', 'reservations', reservationId], query: { fields: FIELDS } });
      return text === undefined ? 'gone' : reservationOf(bookingFrom(parseJson(Fetched, text)));
    },
    listChanged: async (ask, since) => {
      const filters = JSON.stringify([{ field: 'lastUpdatedAt', operator: '$gte', value: since }]);
      const entries = await everyEntry(PAGE, async (skip) => {
        const query = { filters, fields: FIELDS, sort: '_id', limit: String(PAGE), skip: String(skip) };
        const text = await ask({ path: ['v1', 'reservations'], query });
        return text === undefined ? [] : parseJson(List, text).results;
      });
      return changesIn(entries, Fetched, (details) => noticeOf(bookingFrom(details)));
    },
  },
};

function noticeFrom(rawBody: string): Notice {
  const { event, eventtype, publishedat, reservation, data, ...bare } = parseJson(Event, rawBody);
  const kind = event ?? eventtype;
  if (kind !== undefined && (!kind.startsWith('reservation') || kind.includes('message'))) return { kind: 'ignored' };

  const held = [data, data?.reservation, reservation].filter((one) => one !== undefined);
  const told = held.length === 0 ? [bare] : held; // beside them an id may be the event's
  const id = told.flatMap((one) => one.reservationid ?? one.id ?? [])[0] ?? bare.reservationid;
  if (id === undefined) throw new CallerError('webhook.malformed');
  const details = told.find(({ status }) => status !== undefined) ?? bare;
  return noticeOfPart(bookingFrom({ ...details, id }, publishedat));
}

/** What was fetched must not look older than the webhook about it, which is published a moment after the change. */
function bookingFrom(details: v.InferOutput<typeof Fetched>, publishedAt?: Instant): Booking {
  const { guest, listing, lastupdatedat } = details;
  return {
    id: details.id,
    state: stateIn(STATES, details.status),
    units: unitsOf(details),
    // the stamps in UTC stay as they were when a time is changed by hand [L]
    ...timesIn(
      listing?.timezone,
      {
        date: details.checkindatelocalized,
        time: details.plannedarrival,
        at: details.checkin,
        usual: listing?.defaultcheckintime,
      },
      {
        date: details.checkoutdatelocalized,
        time: details.planneddeparture,
        at: details.checkout,
        usual: listing?.defaultcheckouttime,
      },
    ),
    guest: guestOf(guest),
    revision: lastupdatedat ?? (publishedAt && minus(publishedAt, { minutes: 1 })),
  };
}

/** The listing; of several units those that are chosen, else their type [L]. */
function unitsOf({ stay, unitid, listingid, unittypeid }: v.InferOutput<typeof Details>): readonly string[] {
  const units = stay.flatMap((one) => one.unitid ?? one.unittypeid ?? []);
  return units.length > 0 ? [...new Set(units)] : [unitid ?? listingid ?? unittypeid].filter((id) => id !== undefined);
}
