import * as v from 'valibot';
import type { ReservationState } from '../domain/stay.ts';
import { CallerError } from '../errors.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { hasToken } from '../signatures/shared-secret.ts';
import { noticeOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { MaybeDate, MaybeStamp } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { Id, maybe, Personal, readable, Word } from './shared/parse.ts';
import { stayOfRooms } from './shared/rooms.ts';
import { stateIn } from './shared/states.ts';
import { listOf, parseXml } from './shared/xml.ts';

/** A property with the days it is taken for; `Units` counts the rooms of a kind, and names none. */
const StayInfo = v.object({ propertyid: maybe(Id), datefrom: MaybeDate, dateto: MaybeDate });

/** A reservation as it was captured [C]. The times are in free text only, so the property's own hold. */
const Reservation = v.object({
  reservationid: maybe(Id),
  lastmod: MaybeStamp,
  stayinfos: maybe(v.object({ stayinfo: listOf(StayInfo) })),
  customerinfo: maybe(v.object({ name: maybe(Personal), surname: maybe(Personal), email: maybe(Personal) })),
  reservationstatusid: maybe(Word),
});
type Reservation = v.InferOutput<typeof Reservation>;

/** What is under the message's name: reservations, or one itself, of which a cancellation has the number alone. */
const Content = v.object({ ...Reservation.entries, reservation: maybe(listOf(Reservation)) });
const Message = v.record(v.string(), maybe(Content));

/** 1 and 3 were seen on reservations that stand [C]; that 2 is off and 4 is a request are public integrations' words [L]. */
const WORDS = { confirmed: ['1', '3'], cancelled: ['2'], enquiry: ['4'] };

/**
 * Rentals United posts XML: `LNM_PutConfirmedReservation_RQ` for new and changed ones, `LNM_CancelReservation_RQ`, and others
 * [C, one capture; the cancellation L]; newer accounts have `RLNM_…`, read alike [G]. A user name and a hash of the host's own
 * are echoed in the body [L]; they are in every message, so a token in our URL proves the call.
 */
export const rentalsUnited: BookingPlatform = {
  id: 'rentals-united',
  keepsHeaders: [],
  facts: {
    name: 'Rentals United',
    proof: 'token in the URL (`webhookToken`)',
    times: 'none: the property’s own hold',
    email: 'yes; relays with most channels',
    noShow: 'not told',
    order: 'time of the change',
    credentials: '–',
  },
  isAuthentic: hasToken,
  parseWebhook: ({ rawBody }) => noticesFrom(rawBody),
  api: undefined, // it speaks XML alone, and every message is whole
  reply: { contentType: 'application/xml', body: '<Response>OK</Response>' }, // [L]
};

/** Leads have numbers of their own; reviews, messages and properties are no stays. */
function noticesFrom(rawBody: string): readonly Notice[] {
  const [[name, content] = ['', undefined]] = Object.entries(parseXml(Message, rawBody));
  if (!name.includes('reservation') || name.includes('lead')) return [{ kind: 'ignored' }];
  if (content === undefined) throw new CallerError('webhook.malformed');
  const { reservation = [] } = content;
  return (reservation.length > 0 ? reservation : [content]).map((one) => noticeFrom(name, one));
}

/** Which message it is counts for what the number can't say: that it is off or not yet confirmed; or where there is none. */
function noticeFrom(name: string, reservation: Reservation): Notice {
  const { reservationid: id, reservationstatusid } = reservation;
  if (id === undefined) throw new CallerError('webhook.malformed');
  if (name.includes('cancel')) return { kind: 'gone', reservationId: id };
  const isSaid = reservationstatusid === undefined && name.includes('putconfirmed');
  const state = isSaid ? 'confirmed' : stateIn(WORDS, reservationstatusid);
  if (state === 'cancelled' || !/unconfirmed|reservationrequest/.test(name))
    return noticeOf(bookingFrom(id, state, reservation));
  return readable(() => noticeOf(bookingFrom(id, 'enquiry', reservation))) ?? { kind: 'ignored' };
}

function bookingFrom(id: string, state: ReservationState, { stayinfos, customerinfo, lastmod }: Reservation): Booking {
  const rooms = stayinfos?.stayinfo ?? [];
  return {
    id,
    ...stayOfRooms(
      state,
      rooms.map(({ propertyid, datefrom, dateto }) => ({
        unit: propertyid,
        arrivalDate: datefrom,
        departureDate: dateto,
      })),
    ),
    checkInTime: undefined,
    checkOutTime: undefined,
    guest: guestFrom({
      name: fullName(customerinfo?.name, customerinfo?.surname),
      email: customerinfo?.email,
      language: undefined,
    }),
    revision: lastmod,
  };
}
