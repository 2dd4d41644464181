import * as v from 'valibot';
import { CallerError, PermanentError } from '../errors.ts';
import { minus } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasHeader, hasToken } from '../signatures/shared-secret.ts';
import { keyIn } from './shared/access.ts';
import { reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeDate } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { bareOrUnder, Flag, Id, maybe, parseJson, Personal, readable, readableIn, Word } from './shared/parse.ts';
import { stayOfRooms } from './shared/rooms.ts';
import { stateIn } from './shared/states.ts';

/** Keys differ in case from event to event [C]; folded by `parseJson`. */
const Event = v.object({
  event: maybe(Word),
  reservationid: maybe(Id),
  propertyid: maybe(Id),
  propertyidstr: maybe(Id),
});

const Days = { startdate: MaybeDate, enddate: MaybeDate };
const Room = v.object({ roomid: maybe(Id), roomtypeid: maybe(Id), ...Days });
const OnList = v.object({
  ismainguest: Flag,
  guestfirstname: maybe(Personal),
  guestlastname: maybe(Personal),
  guestemail: maybe(Personal),
});
/** What getReservation answers: the rooms [C], the other keys [L]. */
const Details = v.object({
  reservationid: Id,
  status: maybe(Word),
  ...Days,
  guestname: maybe(Personal),
  guestemail: maybe(Personal),
  guestlist: readableIn(OnList),
  assigned: readableIn(Room),
  unassigned: readableIn(Room),
});
type Details = v.InferOutput<typeof Details>;
const Answer = bareOrUnder('data', Details);
const Refusal = v.object({ success: v.literal(false) });
const List = v.object({ data: v.array(v.unknown()) });
const Listed = v.object({ reservationid: Id, propertyid: maybe(Id) });

/** The vendor's [C]. Who has checked in or out keeps the stay that was booked. */
const STATES = {
  confirmed: ['confirmed', 'checked_in', 'checked_out'],
  cancelled: ['canceled', 'cancelled'],
  noShow: ['no_show'],
  enquiry: ['in_progress', 'not_confirmed'],
};
const PAGE = 100;
const FURTHEST_ZONE = { hours: 12 }; // changes are asked for on the property's clock [L]: this far behind UTC at most

/**
 * Cloudbeds only rings: ids, dates, a status, in no order and several times [C]. It signs nothing: a token in our URL, or
 * a header given at the subscription [L], stands for it. When the guest expects to come (`estimatedArrivalTime`) is no
 * time of check-in. Facts: the vendor's webhook guide [C]; captured bodies and public integrations [L].
 */
export const cloudbeds: BookingPlatform = {
  id: 'cloudbeds',
  keepsHeaders: [],
  facts: {
    name: 'Cloudbeds',
    proof: 'token in the URL (`webhookToken`) or own header (`webhookHeader`)',
    times: 'none: the property’s own hold',
    email: 'yes; relays',
    noShow: 'told',
    order: 'none: asks the API',
    credentials: '`apiKey`, needed',
  },
  isAuthentic: (request, secrets) => hasToken(request, secrets) || hasHeader(request, secrets),
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(Event, rawBody))],
  api: {
    origin: 'https://api.cloudbeds.com',
    access: [keyIn('authorization', 'Bearer ')],
    limit: { questions: 10, seconds: 10 }, // not published; one integrator's pace [L]
    read: async (ask, { reservationId, hint }) => {
      const text = await asked(ask, 'getReservation', { reservationID: reservationId }, hint);
      if (text === undefined || (isRefusal(text) && (await isLetIn(ask, hint)))) return 'gone';
      return reservationOf(bookingFrom(parseJson(Answer, text)));
    },
    listChanged: async (ask, since) => {
      const modifiedFrom = minus(since, FURTHEST_ZONE).slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ');
      const entries = await everyPage(async (page) => {
        const text = await asked(ask, 'getReservations', { modifiedFrom, pageNumber: `${page}`, pageSize: `${PAGE}` });
        const list = text === undefined ? undefined : parseJson(List, text).data;
        return list && { entries: list, isLast: list.length < PAGE };
      });
      return changesIn(entries, Listed, ({ reservationid: reservationId, propertyid: hint }) => {
        return { kind: 'changed', reservationId, hint };
      });
    },
  },
};

/** Whatever is told about a reservation, it is asked for; blocks of rooms and keys of doors are no stays [C]. */
function noticeFrom({ event, reservationid, propertyid, propertyidstr }: v.InferOutput<typeof Event>): Notice {
  const [object, action] = event?.split('/') ?? [];
  if (object !== undefined && object !== 'reservation') return { kind: 'ignored' };
  if (reservationid === undefined) throw new CallerError('webhook.malformed');
  return {
    kind: action === 'deleted' ? 'gone' : 'changed',
    reservationId: reservationid,
    hint: propertyid ?? propertyidstr,
  };
}

function asked(ask: Ask, method: string, query: Readonly<Record<string, string>>, property?: string) {
  const of = property === undefined ? {} : { propertyID: property };
  return ask({ path: ['api', 'v1.3', method], query: { ...of, ...query } });
}

/** With status 200: there is none such, or it may not be seen; in what words, is not known. */
const isRefusal = (text: string) => readable(() => parseJson(Refusal, text)) !== undefined;

/** Whether other reservations may be seen: then this one is gone. Throws PermanentError(`platform.token_dead`) if not. */
async function isLetIn(ask: Ask, property: string | undefined): Promise<true> {
  const text = await asked(ask, 'getReservations', { pageNumber: '1', pageSize: '1' }, property);
  if (text === undefined || isRefusal(text)) throw new PermanentError('platform.token_dead');
  return true;
}

function bookingFrom(details: Details): Booking {
  const main = details.guestlist.find(({ ismainguest }) => ismainguest) ?? details.guestlist[0];
  const name = details.guestname ?? fullName(main?.guestfirstname, main?.guestlastname);
  return {
    id: details.reservationid,
    ...stayOfRooms(stateIn(STATES, details.status), roomsOf(details)),
    checkInTime: undefined,
    checkOutTime: undefined,
    guest: guestFrom({ name, email: details.guestemail ?? main?.guestemail, language: undefined }),
    revision: undefined, // its time of change is on a clock that is put back in autumn
  };
}

/** The rooms; of one that is not chosen yet, its type. */
function roomsOf({ assigned, unassigned, startdate, enddate }: Details) {
  const rooms: readonly Partial<v.InferOutput<typeof Room>>[] = [...assigned, ...unassigned];
  return (rooms.length === 0 ? [{}] : rooms).map((room) => ({
    unit: room.roomid ?? room.roomtypeid,
    arrivalDate: room.startdate ?? startdate,
    departureDate: room.enddate ?? enddate,
  }));
}
