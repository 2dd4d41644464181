import { expect, it } from 'vitest';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import { apiOf, recorded } from './api-doubles.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A recorded webhook, some fields of whose reservation are others. */
const bodies = {
  beds24: (fields: Fields) => within('beds24/created.json', 'booking', fields),
  guesty: (fields: Fields) => within('guesty/legacy-created.json', 'reservation', fields),
  hospitable: (fields: Fields) => within('hospitable/created.json', 'data', fields),
  hostaway: (fields: Fields) => within('hostaway/created.json', 'data', fields),
};

function within(file: string, key: string, fields: Fields): string {
  const body = recorded(file);
  return JSON.stringify({ ...body, [key]: { ...(body[key] as Fields), ...fields } });
}

const category = (word: string | null) => ({ reservation_status: { current: { category: word } } });
const noDates = { arrival: null, departure: '' };
const noShowAt = (text: string | null) => ({ bookingcomNoShowReportedAt: text });

it.each([
  ['beds24', { status: 'confirmed' }, 'confirmed'],
  ['beds24', { status: 'New' }, 'confirmed'],
  ['beds24', { status: 'confirmed', subStatus: 'walkin' }, 'confirmed'],
  ['beds24', { status: 'new', subStatus: 'noShow' }, 'no-show'],
  ['beds24', { status: 'cancelled', subStatus: 'noShow' }, 'no-show'],
  ['beds24', { status: 'black', subStatus: 'noShow' }, 'block'],
  ['beds24', { status: 'cancelled', subStatus: 'cancelledByHost' }, 'cancelled'],
  ['beds24', { status: 'cancelled', ...noDates }, 'gone'],
  ['beds24', { status: 'request' }, 'enquiry'],
  ['beds24', { status: 'inquiry' }, 'enquiry'],
  ['beds24', { status: null }, 'unknown'],
  ['hostaway', { status: 'new' }, 'confirmed'],
  ['hostaway', { status: 'modified' }, 'confirmed'],
  ['hostaway', { status: 'modified', isDatesUnspecified: '1' }, 'unknown'],
  ['hostaway', { status: 'inquiry', isDatesUnspecified: 1 }, 'enquiry'],
  ['hostaway', { status: 'modified', ...noShowAt('2026-07-11 09:00:00') }, 'no-show'],
  ['hostaway', { status: 'cancelled', ...noShowAt('2026-07-11T09:00:00Z') }, 'no-show'],
  ['hostaway', { status: 'modified', ...noShowAt('0000-00-00 00:00:00') }, 'confirmed'],
  ['hostaway', { status: 'pending', ...noShowAt('2026-07-11 09:00:00') }, 'enquiry'],
  ['hostaway', { status: 'cancelled' }, 'cancelled'],
  ['hostaway', { status: 'declined' }, 'cancelled'],
  ['hostaway', { status: 'expired' }, 'cancelled'],
  ['hostaway', { status: 'ownerStay' }, 'block'],
  ['hostaway', { status: 'awaitingPayment' }, 'enquiry'],
  ['hostaway', { status: 'awaitingGuestVerification' }, 'enquiry'],
  ['hostaway', { status: 'unconfirmed' }, 'enquiry'],
  ['hostaway', { status: 'inquiryPreapproved' }, 'enquiry'],
  ['hostaway', { status: 'inquiryNotPossible' }, 'enquiry'],
  ['hostaway', { status: 'unknown' }, 'unknown'],
  ['guesty', { status: 'confirmed' }, 'confirmed'],
  ['guesty', { status: 'reserved' }, 'confirmed'],
  ['guesty', { status: 'awaiting_payment' }, 'confirmed'],
  ['guesty', { status: 'checked-in' }, 'confirmed'],
  ['guesty', { status: 'in_house' }, 'confirmed'],
  ['guesty', { status: 'canceled' }, 'cancelled'],
  ['guesty', { status: 'cancelled' }, 'cancelled'],
  ['guesty', { status: 'closed' }, 'cancelled'],
  ['guesty', { status: 'declined' }, 'cancelled'],
  ['guesty', { status: 'expired' }, 'cancelled'],
  ['guesty', { status: 'inquiry' }, 'enquiry'],
  ['guesty', { status: 'onHold' }, 'unknown'],
  ['hospitable', category('accepted'), 'confirmed'],
  ['hospitable', { ...category('accepted'), stay_type: 'owner_stay' }, 'block'],
  ['hospitable', { ...category('cancelled'), stay_type: 'owner_stay' }, 'cancelled'],
  ['hospitable', category('request'), 'enquiry'],
  ['hospitable', category('not_accepted'), 'cancelled'],
  ['hospitable', category('not accepted'), 'cancelled'],
  ['hospitable', category('unknown'), 'unknown'],
  ['hospitable', category(null), 'changed'],
  ['hospitable', { reservation_status: null }, 'changed'],
  ['hospitable', { properties: [] }, 'changed'],
] as const)('%s %o: %s', (name, fields, state) => {
  const [notice] = platforms[name].parseWebhook({ headers: {}, rawBody: bodies[name](fields) });
  expect(notice?.kind === 'snapshot' ? notice.reservation.state : notice?.kind).toBe(state);
});

it.each([
  ['new', 'confirmed'],
  ['modified', 'confirmed'],
  ['Cancelled', 'cancelled'],
  ['on_request', 'unknown'],
  [null, 'unknown'],
])('a booking of channex that is %s: %s', async (status, state) => {
  const { data } = recorded('channex/api/booking-generic/GET_api_v1_booking_revisions_' + REVISION + '.json');
  const { attributes } = data as { attributes: Fields };
  const { ask } = apiOf({ '': () => ({ data: { attributes: { ...attributes, status } } }) });
  const channex: BookingPlatform = platforms.channex;
  const read = await channex.api!.read(ask, { reservationId: String(attributes['booking_id']) });
  expect(read === 'gone' ? read : read.state).toBe(state);
});

const REVISION = '03dd7198-0000-4000-8000-000000000001';
