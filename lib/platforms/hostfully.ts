import * as v from 'valibot';
import { CallerError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform, Notice } from '../ports/booking-platform.ts';
import type { Ask } from '../ports/platform-api.ts';
import { hasToken } from '../signatures/shared-secret.ts';
import { keyIn } from './shared/access.ts';
import { reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { MaybeUtc } from './shared/dates.ts';
import { fullName, guestFrom, guestOf, GuestRecord } from './shared/guest.ts';
import { bareOrUnder, Id, maybe, parseJson, Personal, readableIn, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';
import { stayTimes } from './shared/stay-times.ts';

/** Documented [C]; `agency_uid` of one version is `agencyUid` of another, folded by `parseJson`. */
const Event = v.object({ eventtype: Word, leaduid: maybe(Id) });

/** A lead as the API has it [L]: a booking, an enquiry or a block. */
const Lead = v.object({
  uid: Id,
  type: maybe(Word),
  status: maybe(Word),
  propertyuid: maybe(Id),
  unituid: maybe(Id),
  checkinlocaldatetime: maybe(Text),
  checkoutlocaldatetime: maybe(Text),
  checkinzoneddatetime: maybe(Text),
  checkoutzoneddatetime: maybe(Text),
  checkinlocaldate: maybe(Text),
  checkoutlocaldate: maybe(Text),
  checkindate: maybe(Text), // version 2
  checkoutdate: maybe(Text),
  guestinformation: maybe(GuestRecord),
  metadata: maybe(v.object({ updatedutcdatetime: MaybeUtc })),
  ...{ firstname: maybe(Personal), lastname: maybe(Personal), email: maybe(Personal) }, // versions 1 and 2
});
type Lead = v.InferOutput<typeof Lead>;
const Answer = bareOrUnder('lead', Lead);
const Agencies = v.object({ agencies: readableIn(v.object({ uid: Id })) });
const Paging = maybe(v.object({ nextcursor: maybe(Text) }));
const Page = v.object({ leads: v.array(v.unknown()), paging: Paging });
const Listed = v.object({ uid: Id, metadata: maybe(v.object({ updatedutcdatetime: MaybeUtc })) });

/** `booked` and `paid_in_full` are seen in webhooks' leads [C], the others in public integrations [L]. */
const STATES = {
  confirmed: ['booked', 'paid_in_full', 'booked_by_agent', 'booked_by_customer', 'booked_externally', 'stay'],
  cancelled: ['cancelled', 'canceled', 'cancelled_by_traveler', 'cancelled_by_owner', 'declined'],
  enquiry: ['new', 'pending', 'pending_approved', 'on_hold', 'ignored', 'duplicate', 'sample'],
  block: ['blocked'],
};
/** Blocks come beside bookings, too, and twice; a booking has an event of its own [L]. Messages are many. */
const NO_STAYS = ['new_blocked_dates', 'new_inbox_message'];
const API = ['api', 'v3.2'];

/**
 * Hostfully rings with the id of a lead; what that is, it is asked. No proof of its own is known: a token in our URL
 * stands for it. An update may be an enquiry's, a unit that changed is the lead's [C], [L]. Facts: the vendor's reference
 * [C]; public integrations, one of them probed live [L].
 */
export const hostfully: BookingPlatform = {
  id: 'hostfully',
  keepsHeaders: [],
  facts: {
    name: 'Hostfully',
    proof: 'token in the URL (`webhookToken`)',
    times: 'local',
    email: 'yes; relays, or none with Airbnb',
    noShow: 'not told',
    order: 'time of the change, asked for',
    credentials: '`apiKey`, needed',
  },
  isAuthentic: hasToken,
  parseWebhook: ({ rawBody }) => [noticeFrom(parseJson(Event, rawBody))],
  api: {
    origin: 'https://api.hostfully.com',
    access: [keyIn('X-HOSTFULLY-APIKEY')],
    limit: { questions: 1_000, seconds: 3_600 }, // the lower of two figures [L]
    read: async (ask, { reservationId }) => {
      const text = await ask({ path: [...API, 'leads', reservationId] });
      if (text === undefined) return 'gone';
      const booking = bookingFrom(parseJson(Answer, text));
      const isIdle = booking.state === 'enquiry' && booking.arrivalDate === undefined; // somebody asks, and not for days
      return isIdle ? 'gone' : reservationOf(booking);
    },
    // [L]; a filter that it may not know, so that what it lists is looked at
    listChanged: async (ask, since) => {
      const text = await ask({ path: [...API, 'agencies'], lists: true });
      const agencies = text === undefined ? [] : parseJson(Agencies, text).agencies;
      const leads: unknown[] = [];
      for (const { uid } of agencies) leads.push(...(await leadsOf(ask, { agencyUid: uid, updatedSince: since })));
      return changesIn(leads, Listed, ({ uid, metadata }): Notice => {
        const isOld = (metadata?.updatedutcdatetime ?? since) < since;
        return isOld ? { kind: 'ignored' } : { kind: 'changed', reservationId: uid };
      }).filter(({ kind }) => kind !== 'ignored');
    },
  },
};

/** Whatever is told about a lead, it is asked for. */
function noticeFrom({ eventtype, leaduid }: v.InferOutput<typeof Event>): Notice {
  if (NO_STAYS.includes(eventtype)) return { kind: 'ignored' };
  if (leaduid !== undefined) return { kind: 'changed', reservationId: leaduid };
  if (/booking|inquiry/.test(eventtype)) throw new CallerError('webhook.malformed');
  return { kind: 'ignored' }; // properties, agencies
}

function leadsOf(ask: Ask, filter: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  let cursor: string | undefined;
  return everyPage(async () => {
    const query = { ...filter, ...(cursor !== undefined && { _cursor: cursor }) };
    const text = await ask({ path: [...API, 'leads'], query, lists: true });
    if (text === undefined) return undefined;
    const { leads, paging } = parseJson(Page, text);
    cursor = paging?.nextcursor;
    return { entries: leads, isLast: cursor === undefined };
  });
}

function bookingFrom(lead: Lead): Booking {
  const { propertyuid, unituid, guestinformation, firstname, lastname, email } = lead;
  const property = propertyuid === undefined ? [] : [propertyuid];
  return {
    id: lead.uid,
    state: stateOf(lead),
    units: unituid === undefined ? property : property.map((uid) => `${uid}/${unituid}`),
    ...stayTimes(
      lead.checkinlocaldatetime ?? lead.checkinzoneddatetime ?? lead.checkinlocaldate ?? lead.checkindate,
      lead.checkoutlocaldatetime ?? lead.checkoutzoneddatetime ?? lead.checkoutlocaldate ?? lead.checkoutdate,
    ),
    guest:
      guestinformation === undefined
        ? guestFrom({ name: fullName(firstname, lastname), email, language: undefined })
        : guestOf(guestinformation),
    revision: lead.metadata?.updatedutcdatetime,
  };
}

/** An enquiry of Airbnb's can be a booking by its status [L]; a block is one whatever its status is. */
function stateOf({ type, status }: Lead): ReservationState {
  const told = stateIn(STATES, status);
  return type === 'block' && told !== 'cancelled' ? 'block' : told;
}
