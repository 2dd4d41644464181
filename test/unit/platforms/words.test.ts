import { describe, expect, it } from 'vitest';
import { apaleo } from '../../../lib/platforms/apaleo.ts';
import { bookingsync } from '../../../lib/platforms/bookingsync.ts';
import { cloudbeds } from '../../../lib/platforms/cloudbeds.ts';
import { hostfully } from '../../../lib/platforms/hostfully.ts';
import { mews } from '../../../lib/platforms/mews.ts';
import { ownerrez } from '../../../lib/platforms/ownerrez.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import { apiOf, recorded } from './api-doubles.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the API says of a reservation, in the platform's own form, with some of its fields changed. */
const forms: Readonly<Record<string, { platform: BookingPlatform; id: string; answer: (fields: Fields) => unknown }>> =
  {
    cloudbeds: {
      platform: cloudbeds,
      id: '7061304400001',
      answer: (fields) => {
        const { data, ...rest } = recorded('cloudbeds/api/created/GET_api_v1.3_getReservation.json');
        return { ...rest, data: { ...(data as Fields), ...fields } };
      },
    },
    mews: {
      platform: mews,
      id: 'bfee2c44-0000-4000-8000-000000000001',
      answer: (fields) => {
        const of = recorded('mews/api/service-order-updated/POST_api_connector_v1_reservations_getAll_2023-06-06.json');
        return { Reservations: (of['Reservations'] as Fields[]).map((one) => ({ ...one, ...fields })) };
      },
    },
    apaleo: {
      platform: apaleo,
      id: 'XPGMSXGF-1',
      answer: (fields) => ({
        ...recorded('apaleo/api/created/GET_booking_v1_reservations_XPGMSXGF-1.json'),
        ...fields,
      }),
    },
    ownerrez: {
      platform: ownerrez,
      id: '2734901',
      answer: (fields) => ({ ...recorded('ownerrez/api/created/GET_v2_bookings_2734901.json'), ...fields }),
    },
    bookingsync: {
      platform: bookingsync,
      id: '80001',
      answer: (fields) => {
        const { bookings } = recorded('bookingsync/api/created/GET_api_v3_bookings_80001.json');
        return { bookings: (bookings as Fields[]).map((one) => ({ ...one, ...fields })) };
      },
    },
    hostfully: {
      platform: hostfully,
      id: 'c0000000-0000-4000-8000-000000000001',
      answer: (fields) => {
        const of = recorded('hostfully/api/created/GET_api_v3.2_leads_c0000000-0000-4000-8000-000000000001.json');
        return { lead: { ...(of['lead'] as Fields), ...fields } };
      },
    },
  };

async function stateAt(name: string, fields: Fields) {
  const { platform, id, answer } = forms[name]!;
  const { ask } = apiOf({
    '': ({ path }) => (/client|guest|customer/.test(path.join()) ? undefined : answer(fields)),
  });
  const read = await platform.api?.read(ask, { reservationId: id });
  return read === 'gone' ? read : read?.state;
}

describe('what became of a stay', () => {
  it.each([
    ['cloudbeds', { status: 'confirmed' }, 'confirmed'],
    ['cloudbeds', { status: 'checked_in' }, 'confirmed'],
    ['cloudbeds', { status: 'Checked_Out' }, 'confirmed'],
    ['cloudbeds', { status: 'canceled' }, 'cancelled'],
    ['cloudbeds', { status: 'canceled', startDate: null, assigned: [] }, 'gone'],
    ['cloudbeds', { status: 'no_show' }, 'no-show'],
    ['cloudbeds', { status: 'not_confirmed' }, 'enquiry'],
    ['cloudbeds', { status: 'in_progress' }, 'enquiry'],
    ['cloudbeds', { status: 'paused' }, 'unknown'],
    ['cloudbeds', { status: null }, 'unknown'],
    ['mews', { State: 'Confirmed' }, 'confirmed'],
    ['mews', { State: 'Started' }, 'confirmed'],
    ['mews', { State: 'Processed' }, 'confirmed'],
    ['mews', { State: 'Canceled', CancellationReason: 'RequestedByGuest' }, 'cancelled'],
    ['mews', { State: 'Canceled', CancellationReason: null }, 'cancelled'],
    ['mews', { State: 'Canceled', CancellationReason: 'NoShow' }, 'no-show'],
    ['mews', { State: 'Confirmed', CancellationReason: 'NoShow' }, 'confirmed'],
    ['mews', { State: 'Inquired' }, 'enquiry'],
    ['mews', { State: 'Optional' }, 'enquiry'],
    ['mews', { State: 'Requested' }, 'enquiry'],
    ['mews', { State: 'Paused' }, 'unknown'],
    ['apaleo', { status: 'Confirmed' }, 'confirmed'],
    ['apaleo', { status: 'InHouse' }, 'confirmed'],
    ['apaleo', { status: 'CheckedOut' }, 'confirmed'],
    ['apaleo', { status: 'Canceled' }, 'cancelled'],
    ['apaleo', { status: 'NoShow' }, 'no-show'],
    ['apaleo', { status: 'Tentative' }, 'unknown'],
    ['ownerrez', { status: 'active' }, 'confirmed'],
    ['ownerrez', { status: 'Cancelled' }, 'cancelled'],
    ['ownerrez', { status: 'canceled', is_block: true }, 'cancelled'],
    ['ownerrez', { is_block: 1 }, 'block'],
    ['ownerrez', { type: 'block' }, 'block'],
    ['ownerrez', { type: null }, 'confirmed'],
    ['ownerrez', { type: 'owner' }, 'unknown'],
    ['ownerrez', { status: 'pending' }, 'unknown'],
    ['bookingsync', { status: 'Booked' }, 'confirmed'],
    ['bookingsync', { status: null }, 'confirmed'],
    ['bookingsync', { status: null, booked: false }, 'unknown'],
    ['bookingsync', { status: 'Booked', unavailable: true }, 'block'],
    ['bookingsync', { status: 'Unavailable' }, 'block'],
    ['bookingsync', { status: 'Tentative' }, 'enquiry'],
    ['bookingsync', { status: 'Canceled' }, 'cancelled'],
    ['bookingsync', { status: 'Booked', canceled_at: '2026-03-09T17:30:00Z' }, 'cancelled'],
    ['hostfully', { status: 'PAID_IN_FULL' }, 'confirmed'],
    ['hostfully', { status: 'BOOKED', type: 'INQUIRY' }, 'confirmed'],
    ['hostfully', { status: 'NEW', type: 'BOOKING_REQUEST' }, 'enquiry'],
    ['hostfully', { status: 'NEW', checkInLocalDateTime: null, checkInZonedDateTime: null }, 'gone'],
    ['hostfully', { status: 'ON_HOLD' }, 'enquiry'],
    ['hostfully', { status: 'CANCELLED_BY_TRAVELER' }, 'cancelled'],
    ['hostfully', { status: 'BLOCKED' }, 'block'],
    ['hostfully', { status: 'BOOKED', type: 'BLOCK' }, 'block'],
    ['hostfully', { status: 'CLOSED' }, 'unknown'],
  ])('%s %o: %s', async (name, fields, state) => {
    expect(await stateAt(name, fields)).toBe(state);
  });
});
