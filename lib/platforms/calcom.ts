import * as v from 'valibot';
import type { ReservationState } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { CallerError } from '../errors.ts';
import { isSignedBy, signingSecrets } from '../signatures/hmac.ts';
import { keyIn } from './shared/access.ts';
import { NO_DAYS, noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { everyEntry } from './shared/changes.ts';
import { MaybeInstant } from './shared/dates.ts';
import { guestFrom } from './shared/guest.ts';
import { bareOrUnder, Flag, Id, maybe, parseJson, Personal, readable, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** The booking form's answers, bare or beside their labels. */
const Said = maybe(bareOrUnder('value', Personal));
const Answers = maybe(v.object({ name: Said, email: Said }));
const Attendee = v.object({
  name: maybe(Personal),
  email: maybe(Personal),
  language: maybe(bareOrUnder('locale', Text)),
  noshow: Flag,
  absent: Flag,
});

/** A booking as a webhook has it [C] and, under the second names, as the API answers it [L]. Folded by `parseJson`. */
const Details = v.object({
  uid: maybe(Id),
  bookinguid: maybe(Id),
  status: maybe(Word),
  starttime: MaybeInstant,
  start: MaybeInstant,
  endtime: MaybeInstant,
  end: MaybeInstant,
  eventtypeid: maybe(Id),
  eventtype: maybe(v.object({ id: maybe(Id) })),
  attendees: maybe(v.array(v.fallback(Attendee, { noshow: false, absent: false }))),
  responses: Answers,
  bookingfieldsresponses: Answers,
  rescheduleuid: maybe(Id),
  updatedat: MaybeInstant,
});
type Details = v.InferOutput<typeof Details>;

/** A template of the host's may leave the envelope out: then the booking is the body. */
const Event = v.object({ triggerevent: maybe(Word), createdat: MaybeInstant, payload: maybe(Details) });
const Answer = v.object({ data: v.union([v.array(Details), Details]) });
const List = v.object({ data: v.array(Details) });

const HEADERS = { 'cal-api-version': '2024-08-13' };
const PAGE = 100;
const OFF = ['cancelled', 'rejected'];
const WORDS = { confirmed: ['accepted'], cancelled: OFF, enquiry: ['pending', 'awaiting_host'] };

/**
 * Cal.com, where an event type is a room. It signs the raw body: `x-cal-signature-256` [C], in hex [L]. A reschedule is a
 * new booking, which names the old one [C]. Facts: public issues [C], the vendor's own source and API types [L].
 */
export const calcom: BookingPlatform = {
  id: 'calcom',
  keepsHeaders: [],
  facts: {
    name: 'Cal.com',
    proof: 'signature (`webhookSecrets`)',
    times: 'instants; the property’s zone makes days of them',
    email: 'yes',
    noShow: 'told, with `apiKey`',
    order: 'time of the event',
    credentials: '`apiKey`, optional; needed where a template changes the body',
  },
  isAuthentic: ({ headers, rawBody }, secrets) =>
    isSignedBy(signingSecrets(secrets), rawBody, headers['x-cal-signature-256']),
  parseWebhook: ({ rawBody }) => noticesFrom(rawBody),
  api: {
    origin: 'https://api.cal.com',
    access: [keyIn('authorization', 'Bearer ')],
    limit: { questions: 120, seconds: 60 }, // [L]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: ['v2', 'bookings', reservationId], headers: HEADERS });
      if (text === undefined) return 'gone';
      const details = [parseJson(Answer, text).data].flat().find(({ uid }) => uid === reservationId);
      if (details === undefined) throw new CallerError('webhook.malformed');
      return reservationOf(bookingFrom(details, reservationId, details.updatedat));
    },
    listChanged,
  },
};

/** Where the filter is not known to it, it lists everything [L]: so the times are looked at here, too. */
async function listChanged(ask: Ask, since: Instant): Promise<readonly Notice[]> {
  const changed: Notice[] = [];
  await everyEntry(PAGE, async (skip) => {
    const query = { afterUpdatedAt: since, sortUpdatedAt: 'desc', take: String(PAGE), skip: String(skip) };
    const text = await ask({ path: ['v2', 'bookings'], query, headers: HEADERS });
    const { data } = text === undefined ? { data: [] } : parseJson(List, text);
    const young = data.filter(({ updatedat }) => updatedat === undefined || updatedat >= since);
    for (const { uid } of young) if (uid !== undefined) changed.push({ kind: 'changed', reservationId: uid });
    return young;
  });
  return changed;
}

/** Only `BOOKING_…` is about a stay: a ping, a form or a recording isn't. */
function noticesFrom(rawBody: string): readonly Notice[] {
  const { triggerevent, createdat, payload } = parseJson(Event, rawBody);
  if (triggerevent !== undefined && !triggerevent.startsWith('booking')) return [{ kind: 'ignored' }];
  const details = payload ?? parseJson(Details, rawBody);
  const id = details.uid ?? details.bookinguid;
  const old = details.rescheduleuid;
  if (id === undefined && old !== undefined) return [{ kind: 'some-changed' }]; // a seat that moved may lack its new id
  if (id === undefined) throw new CallerError('webhook.malformed');
  const replaced: readonly Notice[] = old === undefined || old === id ? [] : [{ kind: 'gone', reservationId: old }];
  // a no-show comes without dates, and a template of the host's may drop anything: then the API has to be asked
  const whole = readable(() => noticeOf(bookingFrom(details, id, createdat, triggerevent)));
  return [whole ?? { kind: 'changed', reservationId: id }, ...replaced];
}

function bookingFrom(details: Details, id: string, revision: Instant | undefined, trigger?: string): Booking {
  const unit = details.eventtypeid ?? details.eventtype?.id;
  const [attendee] = details.attendees ?? [];
  const answers = details.responses ?? details.bookingfieldsresponses;
  return {
    id,
    state: stateOf(details, trigger),
    units: unit === undefined ? [] : [unit],
    ...NO_DAYS,
    arrivesAt: details.starttime ?? details.start,
    departsAt: details.endtime ?? details.end,
    guest: guestFrom({
      name: attendee?.name ?? answers?.name,
      email: attendee?.email ?? answers?.email,
      language: attendee?.language,
    }),
    revision,
  };
}

/** The event counts only where it brings no status; but one that waits for payment is called ACCEPTED as well [L]. */
function stateOf({ status, attendees = [] }: Details, trigger: string | undefined): ReservationState {
  const state = stateIn(WORDS, status ?? OFF.find((word) => trigger === `booking_${word}`));
  if (state !== 'confirmed') return state;
  if (trigger === 'booking_payment_initiated') return 'enquiry';
  return attendees.length > 0 && attendees.every(({ noshow, absent }) => noshow || absent) ? 'no-show' : state;
}
