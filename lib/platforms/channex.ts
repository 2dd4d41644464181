import * as v from 'valibot';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasHeader, hasToken } from '../signatures/shared-secret.ts';
import { keyIn } from './shared/access.ts';
import { noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { everyPage } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate, MaybeUtc } from './shared/dates.ts';
import { guestOf, GuestRecord } from './shared/guest.ts';
import { Id, maybe, parseForm, parseJson, readable, readableIn, Word } from './shared/parse.ts';
import { stayOfRooms } from './shared/rooms.ts';
import { stateIn } from './shared/states.ts';

/** Only ids come [C], and with `send_data` off not even those: then something about a booking has changed. */
const Ids = v.object({
  bookingid: maybe(Id),
  propertyid: maybe(Id),
  revisionid: maybe(Id),
  bookingrevisionid: maybe(Id),
});
const Event = v.object({ event: Word, propertyid: maybe(Id), payload: maybe(Ids) });

const Room = v.object({ roomtypeid: maybe(Id), checkindate: MaybeDate, checkoutdate: MaybeDate });
/** A booking, or one revision of it, which names its booking [C]. Its stamps are taken for UTC [G], which matters to their order only. */
const Details = v.object({
  id: Id,
  bookingid: maybe(Id),
  propertyid: maybe(Id),
  status: maybe(Word),
  rooms: readableIn(Room),
  arrivaldate: MaybeDate,
  departuredate: MaybeDate,
  customer: maybe(GuestRecord),
  insertedat: MaybeUtc,
});
const Resource = v.object({
  attributes: Details,
  relationships: maybe(v.object({ property: maybe(v.object({ data: maybe(v.object({ id: Id })) })) })),
});
const Answer = v.object({ data: Resource });
const List = v.object({ data: v.array(v.unknown()) });
const Revision = v.object({ id: maybe(Id), bookingid: Id, propertyid: maybe(Id), insertedat: MaybeUtc });

/** All there are [C]. */
const STATES = { confirmed: ['new', 'modified'], cancelled: ['cancelled'] };
const NO_ROOM = { roomtypeid: undefined, checkindate: undefined, checkoutdate: undefined };
const REVISIONS = ['api', 'v1', 'booking_revisions'];
const PAGE = 100;

/**
 * Channex signs nothing: a header of ours, kept with the webhook there, or a token in the query stands for it [C]. We
 * acknowledge no revision, which is for one system alone, the host's own [C]. When a guest means to come (`arrival_hour`)
 * does not say when she may. Facts: the vendor's documents [C].
 */
export const channex: BookingPlatform = {
  id: 'channex',
  keepsHeaders: [],
  facts: {
    name: 'Channex',
    proof: 'own header (`webhookHeader`) or token in the URL (`webhookToken`)',
    times: 'none: the property’s own hold',
    email: 'relays, or none',
    noShow: 'not told',
    order: 'time of the revision',
    credentials: '`apiKey`, needed',
  },
  isAuthentic: (request, secrets) => hasHeader(request, secrets) || hasToken(request, secrets),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: {
    origin: 'https://app.channex.io',
    access: [keyIn('user-api-key')],
    limit: { questions: 60, seconds: 60 }, // unconfirmed [G]
    // a booking is its latest revision [C]; where it can't be had, the revision that the webhook names has to do
    read: async (ask, { reservationId, hint = '' }) => {
      const [propertyId, revisionId = ''] = hint.split('/');
      const booking = await ask({ path: ['api', 'v1', 'bookings', reservationId] });
      const text = booking ?? (revisionId === '' ? undefined : await ask({ path: [...REVISIONS, revisionId] }));
      return text === undefined ? 'gone' : reservationOf(bookingFrom(parseJson(Answer, text).data, propertyId));
    },
    listChanged,
    // [C], for the channels that have a chat, where the host has the app for it; else it refuses
    sendMessage: async (ask, message) => {
      const path = ['api', 'v1', 'bookings', message.reservationId, 'messages'];
      await tell(ask, message, (text) => ({ path, body: { message: { message: text } } }));
    },
  },
};

/** Every revision since, acknowledged or not; the newest of a booking is what it is. */
async function listChanged(ask: Ask, since: Instant): Promise<readonly Notice[]> {
  const filter = { 'filter[inserted_at][gte]': since.slice(0, 'yyyy-mm-ddThh:mm:ss'.length) };
  const query = { ...filter, 'order[inserted_at]': 'desc', 'pagination[limit]': String(PAGE) };
  const entries = await everyPage(async (page) => {
    const text = await ask({ path: REVISIONS, query: { ...query, 'pagination[page]': String(page) } });
    const list = text === undefined ? [] : parseJson(List, text).data;
    const isPast = (revisionIn(list.at(-1))?.insertedat ?? since) < since; // should it ignore the filter
    return { entries: list, isLast: isPast || list.length < PAGE };
  });
  const changed = new Map<string, Notice>();
  for (const entry of entries.toReversed()) {
    const { bookingid: reservationId, propertyid, id } = revisionIn(entry) ?? {};
    if (reservationId === undefined) continue;
    const hint = hintOf(propertyid, id);
    const whole = readable(() => noticeOf(bookingFrom(parseForm(Resource, entry)), hint));
    changed.set(reservationId, whole ?? { kind: 'changed', reservationId, hint });
  }
  return [...changed.values()];
}

function revisionIn(entry: unknown) {
  return readable(() => parseForm(v.object({ attributes: Revision }), entry).attributes);
}

/** `property/revision`: an answer may name no property. */
function hintOf(propertyId = '', revisionId = ''): string {
  return `${propertyId}/${revisionId}`;
}

function noticeFrom(rawBody: string): Notice {
  const { event, propertyid, payload } = parseJson(Event, rawBody);
  if (!event.includes('booking')) return { kind: 'ignored' };
  if (payload?.bookingid === undefined) return { kind: 'some-changed' };
  const hint = hintOf(payload.propertyid ?? propertyid, payload.revisionid ?? payload.bookingrevisionid);
  return { kind: 'changed', reservationId: payload.bookingid, hint };
}

function bookingFrom({ attributes, relationships }: v.InferOutput<typeof Resource>, propertyId?: string): Booking {
  const { arrivaldate, departuredate } = attributes;
  const property = attributes.propertyid ?? relationships?.property?.data?.id ?? (propertyId || undefined);
  const rooms: readonly v.InferOutput<typeof Room>[] = attributes.rooms.length > 0 ? attributes.rooms : [NO_ROOM];
  return {
    ...stayOfRooms(
      stateIn(STATES, attributes.status),
      rooms.map(({ roomtypeid, checkindate = arrivaldate, checkoutdate = departuredate }) => ({
        unit: roomtypeid === undefined || property === undefined ? property : `${property}/${roomtypeid}`,
        arrivalDate: checkindate,
        departureDate: checkoutdate,
      })),
    ),
    id: attributes.bookingid ?? attributes.id,
    checkInTime: undefined,
    checkOutTime: undefined,
    guest: guestOf(attributes.customer),
    revision: attributes.insertedat,
  };
}
