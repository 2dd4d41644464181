import * as v from 'valibot';
import { PermanentError } from '../errors.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { BookingPlatform } from '../ports/booking-platform.ts';
import type { Ask, TokenAccess } from '../ports/platform-api.ts';
import { hasHeader, hasToken } from '../signatures/shared-secret.ts';
import { noticeOf, reservationOf } from './shared/booking.ts';
import type { Booking } from './shared/booking.ts';
import { changesIn, everyPage } from './shared/changes.ts';
import { tell } from './shared/chat.ts';
import { MaybeDate, MaybeUtc } from './shared/dates.ts';
import { fullName, guestFrom } from './shared/guest.ts';
import { Flag, Id, maybe, parseForm, parseJson, Personal, readable, Text, Word } from './shared/parse.ts';
import { stateIn } from './shared/states.ts';

/** One room of a booking [C]; the names and addresses are there with "personal data" only [C], here [L]. */
const Room = v.object({
  id: Id,
  roomid: maybe(Id),
  unitid: maybe(Id),
  status: maybe(Word),
  substatus: maybe(Word),
  arrival: MaybeDate,
  departure: MaybeDate,
  firstname: maybe(Personal),
  lastname: maybe(Personal),
  email: maybe(Personal),
  lang: maybe(Text),
  channel: maybe(Word),
  modifiedtime: MaybeUtc,
});
type Room = v.InferOutput<typeof Room>;

const Event = v.union([v.object({ booking: Room }), Room]);
const List = v.object({
  data: v.array(v.unknown()),
  pages: maybe(v.object({ nextpageexists: Flag })),
});
/** What it says with status 201 to a message that it doesn't take [C]. */
const Refusal = v.tupleWithRest([v.object({ success: v.literal(false) })], v.unknown());

/** All there are [C]. `new` is confirmed, only that nobody has looked at it yet [L]. */
const STATES = {
  confirmed: ['confirmed', 'new'],
  cancelled: ['cancelled'],
  enquiry: ['request', 'inquiry'],
  block: ['black'],
};
/** By default cancelled bookings are left out, and those that have begun [C]. */
const ALL = { status: Object.values(STATES).flat(), arrivalFrom: '2000-01-01' };

/** Whose guests get what is written, going by the attachments they take [C]; of the others nobody says that it arrives. */
const CHATTY = ['airbnb', 'booking', 'vrbo'];

/** A refresh token of the host's gives tokens of a day; it dies after 30 days in which it gave none [C]. */
const tokens: TokenAccess = {
  request: ({ refreshToken }) =>
    refreshToken ? { method: 'GET', path: ['v2', 'authentication', 'token'], headers: { refreshToken } } : undefined,
  lifetimeSeconds: 24 * 60 * 60,
  credentials: (token) => ({ headers: { token } }),
};

/**
 * Beds24's booking webhook, version 2. It signs nothing: a header that the host enters beside the URL [L], a token in the
 * URL, or both. Each room of a stay is a booking of its own [C]. There is no kind of event: what a body says is what is.
 * Facts: the vendor's OpenAPI and wiki [C]; public implementations [L].
 */
export const beds24: BookingPlatform = {
  id: 'beds24',
  keepsHeaders: [],
  facts: {
    name: 'Beds24',
    proof: 'own header (`webhookHeader`) or token in the URL (`webhookToken`)',
    times: 'none: the property’s own hold',
    email: 'with “personal data” only; relays, or none with Airbnb',
    noShow: 'told',
    order: 'time of the change',
    credentials: '`refreshToken`, optional',
  },
  isAuthentic: (request, secrets) => hasHeader(request, secrets) || hasToken(request, secrets),
  parseWebhook: ({ rawBody }) => {
    const event = parseJson(Event, rawBody);
    return [noticeOf(bookingFrom('booking' in event ? event.booking : event))];
  },
  api: {
    origin: 'https://api.beds24.com',
    access: [tokens],
    limit: { questions: 50, seconds: 300 }, // of 100 credits [C]: a question may cost more than one
    read: async (ask, { reservationId }) => {
      const room = await readRoom(ask, reservationId);
      return room === undefined ? 'gone' : reservationOf(bookingFrom(room));
    },
    listChanged: async (ask, since) => {
      const modifiedFrom = since.slice(0, 'yyyy-mm-ddThh:mm:ss'.length); // in UTC, without saying so [C]
      const rooms = await everyPage(async (page) => {
        const query = { modifiedFrom, ...ALL, page: String(page) };
        const text = await ask({ path: ['v2', 'bookings'], query });
        const list = text === undefined ? undefined : parseJson(List, text);
        return list && { entries: list.data, isLast: list.pages?.nextpageexists !== true };
      });
      return changesIn(rooms, Room, (room) => noticeOf(bookingFrom(room)));
    },
    sendMessage: async (ask, message) => {
      const { channel = '' } = (await readRoom(ask, message.reservationId)) ?? {};
      if (!CHATTY.includes(channel)) throw new PermanentError('platform.refused');
      const said = await tell(ask, message, (text) => ({
        path: ['v2', 'bookings', 'messages'],
        body: [{ bookingId: Number(message.reservationId), message: text }],
      }));
      if (readable(() => parseJson(Refusal, said ?? '')) !== undefined) throw new PermanentError('platform.refused');
    },
  },
};

async function readRoom(ask: Ask, id: string): Promise<Room | undefined> {
  const text = await ask({ path: ['v2', 'bookings'], query: { id, ...ALL } });
  const rooms = text === undefined ? [] : parseJson(List, text).data.map((entry) => parseForm(Room, entry));
  return rooms.find((room) => room.id === id) ?? rooms[0];
}

function bookingFrom(room: Room): Booking {
  return {
    id: room.id,
    state: stateOf(room),
    units: room.roomid === undefined ? [] : [unitOf(room.roomid, room.unitid)],
    arrivalDate: room.arrival,
    departureDate: room.departure,
    checkInTime: undefined,
    checkOutTime: undefined,
    guest: guestFrom({ name: fullName(room.firstname, room.lastname), email: room.email, language: room.lang }),
    revision: room.modifiedtime,
  };
}

/** `room/unit`; the room alone as long as none of its units is chosen. */
function unitOf(roomId: string, unitId: string | undefined): string {
  return unitId === undefined || unitId === '0' ? roomId : `${roomId}/${unitId}`;
}

function stateOf({ status, substatus }: Room): ReservationState {
  const state = stateIn(STATES, status);
  return substatus === 'noshow' && (state === 'confirmed' || state === 'cancelled') ? 'no-show' : state;
}
