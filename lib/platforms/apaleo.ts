import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { hasBasic } from '../signatures/shared-secret.ts';
import { clientCredentials } from './shared/access.ts';
import { reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeInstant } from './shared/dates.ts';
import { guestOf, GuestRecord } from './shared/guest.ts';
import { Id, maybe, parseJson, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';
import { stayTimes } from './shared/stay-times.ts';

/** Keys have come in more than one case [C]; folded by `parseJson`. */
const Event = v.object({ topic: maybe(Word), data: maybe(v.object({ entityid: maybe(Id) })) });

const Named = maybe(v.object({ id: maybe(Id) }));
/** A reservation as the API has it [L]. */
const Reservation = v.object({
  id: Id,
  status: maybe(Word),
  unit: Named,
  unitgroup: Named,
  arrival: maybe(Text),
  departure: maybe(Text),
  modified: MaybeInstant,
  primaryguest: maybe(GuestRecord),
});
type Reservation = v.InferOutput<typeof Reservation>;
const Page = v.object({ reservations: v.array(v.unknown()) });

/** [L]. Who has checked in or out keeps the stay that was booked. */
const STATES = {
  confirmed: ['confirmed', 'inhouse', 'checkedout'],
  cancelled: ['canceled', 'cancelled'],
  noShow: ['noshow'],
};
const RESERVATIONS = ['booking', 'v1', 'reservations'];
const PAGE = 100;

/**
 * Apaleo rings with the id of what changed; what happened to it is asked for, whatever the type of the event. It signs
 * nothing: HTTP Basic in the URL that it is given is what its documentation advises. The same event may come twice at
 * once. Facts: the vendor's guides and issues [C]; what the API answers: public integrations [L].
 */
export const apaleo: BookingPlatform = {
  id: 'apaleo',
  keepsHeaders: [],
  facts: {
    name: 'Apaleo',
    proof: 'HTTP Basic (`basic`)',
    times: 'local, with an offset',
    email: 'yes; relays',
    noShow: 'told',
    order: 'time of the change, asked for',
    credentials: '`clientId` and `clientSecret`, needed',
  },
  isAuthentic: hasBasic,
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(Event, rawBody))],
  api: {
    origin: 'https://api.apaleo.com',
    access: [
      clientCredentials(['connect', 'token'], { origin: 'https://identity.apaleo.com', lifetimeSeconds: 3_600 }), // [L]
    ],
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: [...RESERVATIONS, reservationId] });
      return text === undefined ? 'gone' : reservationOf(bookingFrom(parseJson(Reservation, text)));
    },
    // [L]; 204 where there is none, and no fractions of a second
    listChanged: async (ask, since) => {
      const from = `${since.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
      const entries = await everyPage(async (page) => {
        const query = { dateFilter: 'Modification', from, pageNumber: `${page}`, pageSize: `${PAGE}` };
        const text = await ask({ path: RESERVATIONS, query, lists: true });
        const list = text === undefined ? undefined : parseJson(Page, text).reservations;
        return list && { entries: list, isLast: list.length < PAGE };
      });
      return changesIn(entries, v.object({ id: Id }), ({ id }) => ({ kind: 'changed', reservationId: id }));
    },
  },
};

/** Bookings, folios and the like are no stays, nor is the health check without which there is no subscription [C]. */
function noticeFrom({ topic, data }: v.InferOutput<typeof Event>): Notice {
  if (topic !== undefined && topic !== 'reservation') return { kind: 'ignored' };
  if (data?.entityid === undefined) throw new CallerError('webhook.malformed');
  return { kind: 'changed', reservationId: data.entityid };
}

function bookingFrom(reservation: Reservation): Booking {
  const { unit, unitgroup } = reservation;
  const room = unit?.id ?? unitgroup?.id; // its group, as long as no unit is assigned
  return {
    id: reservation.id,
    state: stateIn(STATES, reservation.status),
    units: room === undefined ? [] : [room],
    ...stayTimes(reservation.arrival, reservation.departure),
    guest: guestOf(reservation.primaryguest),
    revision: reservation.modified,
  };
}
