import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import { signingSecrets } from '../signatures/hmac.ts';
import { isTimedHmac } from '../signatures/timed.ts';
import { noticeOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { MaybeDate, MaybeInstant, MaybeTime } from './shared/dates.ts';
import { guestFrom } from './shared/guest.ts';
import { Id, maybe, parseJson, Personal, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** A booking as its API lists it, which public handlers find in webhooks as well [L]. Folded by `parseJson`. */
const Details = v.object({
  id: maybe(Id),
  bookingid: maybe(Id),
  status: maybe(Word),
  propertyid: maybe(Id),
  listingid: maybe(Id),
  checkin: MaybeDate,
  checkout: MaybeDate,
  arrivaltime: MaybeTime,
  departuretime: MaybeTime,
  guestname: maybe(Personal),
  guestemail: maybe(Personal),
  startdate: MaybeDate,
  enddate: MaybeDate,
});
type Details = v.InferOutput<typeof Details>;

/** The one body that is known is flat and does not say which event it is [L]; others may come in an envelope [G]. */
const Event = v.object({
  event: maybe(Word),
  eventtype: maybe(Word),
  type: maybe(Word),
  timestamp: MaybeInstant,
  booking: maybe(Details),
  data: maybe(Details),
  payload: maybe(Details),
});

/** The words of the API [L], and those that others have for what it has none for. */
const WORDS = {
  confirmed: ['confirmed', 'needs_check_in', 'checked_in', 'needs_check_out', 'checked_out'],
  cancelled: ['cancelled', 'canceled'],
  noShow: ['no_show'],
  enquiry: ['pending', 'inquiry', 'enquiry', 'tentative'],
  block: ['blocked', 'owner_stay'],
};
const SIGNED = { timestamp: 'x-uplisting-timestamp', signature: 'x-uplisting-signature' };

/**
 * Uplisting signs time and body: hex HMAC-SHA256 of `seconds.body` [L]. Only the body of `availability_changed` is known; that
 * of a booking is a guess [G], so it is read by several names, opens a door on a known status alone, and is kept for the host
 * to see where it is another. Facts: production code of others [L]. Its API lists bookings by property only.
 */
export const uplisting: BookingPlatform = {
  id: 'uplisting',
  keepsHeaders: [],
  facts: {
    name: 'Uplisting',
    proof: 'signature with its time (`webhookSecrets`)',
    times: 'local, may be empty',
    email: 'yes; relays with most channels',
    noShow: 'not known',
    order: 'time of the event, else by arrival here',
    credentials: '–',
  },
  isAuthentic: (request, secrets, now) => isTimedHmac(signingSecrets(secrets), request, SIGNED, now),
  parseWebhook: ({ rawBody }) => [noticeFrom(rawBody)],
  api: undefined,
};

function noticeFrom(rawBody: string): Notice {
  const { event, eventtype, type, timestamp, booking, data, payload } = parseJson(Event, rawBody);
  const word = [event, eventtype, type].find((one) => one !== undefined && /^[a-z]+[._]/.test(one));
  const details = booking ?? data ?? payload ?? parseJson(Details, rawBody);
  if (isAboutOther(word, details)) return { kind: 'ignored' };
  const id = details.bookingid ?? details.id;
  const isBooking = word !== undefined || (details.checkin !== undefined && details.checkout !== undefined);
  if (id === undefined || !isBooking) throw new CallerError('webhook.malformed');
  if (word !== undefined && /[._](removed|deleted)$/.test(word)) return { kind: 'gone', reservationId: id };
  return noticeOf(bookingFrom(id, details, { word, timestamp }));
}

/** Calendars, prices and properties: by the event, where it is named, else by a body that names no booking and no stay. */
function isAboutOther(word: string | undefined, details: Details): boolean {
  if (word !== undefined) return !/^(booking|reservation)/.test(word);
  const { id, bookingid, checkin, checkout, propertyid, startdate, enddate } = details;
  const names = (values: readonly unknown[]) => values.some((value) => value !== undefined);
  return !names([id, bookingid, checkin, checkout]) && names([propertyid, startdate, enddate]);
}

interface Circumstances {
  readonly word: string | undefined;
  readonly timestamp: Instant | undefined;
}

function bookingFrom(id: string, details: Details, { word, timestamp }: Circumstances): Booking {
  const unit = details.propertyid ?? details.listingid;
  return {
    id,
    state: stateOf(details.status, word),
    units: unit === undefined ? [] : [unit],
    arrivalDate: details.checkin,
    departureDate: details.checkout,
    checkInTime: details.arrivaltime,
    checkOutTime: details.departuretime,
    guest: guestFrom({ name: details.guestname, email: details.guestemail, language: undefined }),
    revision: timestamp,
  };
}

/** The event counts only where it brings no status, and then only for an end. */
function stateOf(status: string | undefined, word: string | undefined): ReservationState {
  const isOff = word !== undefined && /[._]cancell?ed$/.test(word);
  return status === undefined && isOff ? 'cancelled' : stateIn(WORDS, status);
}
