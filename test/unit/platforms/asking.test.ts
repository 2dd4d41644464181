import { describe, expect, it } from 'vitest';
import { CallerError, PermanentError, RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { apaleo } from '../../../lib/platforms/apaleo.ts';
import { bookingsync } from '../../../lib/platforms/bookingsync.ts';
import { cloudbeds } from '../../../lib/platforms/cloudbeds.ts';
import { hostfully } from '../../../lib/platforms/hostfully.ts';
import { mews } from '../../../lib/platforms/mews.ts';
import { ownerrez } from '../../../lib/platforms/ownerrez.ts';
import { apiOf, recorded } from './api-doubles.ts';

const SINCE = instant('2026-03-02T10:51:08Z');
const numbered = (from: number, count: number, key = 'id') =>
  Array.from({ length: count }, (_, index) => ({ [key]: String(from + index) }));

describe('cloudbeds', () => {
  const refused = { success: false, message: 'any words' };
  const read = (others: unknown) => {
    const { ask, asked } = apiOf({ getReservation: () => refused, getReservations: () => others });
    return { asked, current: cloudbeds.api!.read(ask, { reservationId: '7', hint: '318001' }) };
  };

  it('takes a no for “there is none” only where it is let in', async () => {
    expect(await read({ success: true, data: [] }).current).toBe('gone');
    for (const others of [refused, undefined]) {
      await expect(read(others).current).rejects.toEqual(new PermanentError('platform.token_dead'));
    }
  });

  it('asks within the property', async () => {
    const { asked, current } = read({ success: true, data: [] });
    await current;
    expect(asked.map(({ query }) => query?.['propertyID'])).toEqual(['318001', '318001']);
  });

  it('lists page after page', async () => {
    const pages = [numbered(0, 100, 'reservationID'), numbered(100, 3, 'reservationID')];
    const { ask, asked } = apiOf({
      getReservations: ({ query }) => ({ data: pages[Number(query?.['pageNumber']) - 1] }),
    });
    expect(await cloudbeds.api!.listChanged!(ask, SINCE)).toHaveLength(103);
    expect(asked).toHaveLength(2);
  });
});

describe('mews', () => {
  it('asks for one order, and for who owns it', async () => {
    const answer = recorded('mews/api/service-order-updated/POST_api_connector_v1_reservations_getAll_2023-06-06.json');
    const { ask, asked } = apiOf({ '2023-06-06': () => answer, 'customers/getAll': () => undefined });
    const id = 'bfee2c44-0000-4000-8000-000000000001';
    expect(await mews.api!.read(ask, { reservationId: id })).toMatchObject({ id, state: 'confirmed' });
    expect(asked.map(({ body }) => body)).toMatchObject([
      { ReservationIds: [id], Limitation: { Count: 1 } },
      { CustomerIds: ['fadd5bb6-0000-4000-8000-000000000001'], Extent: { Customers: true } },
    ]);
  });

  it('lists what changed from one cursor to the next, with an end to the interval', async () => {
    const cursors: unknown[] = [];
    const { ask, asked } = apiOf({
      '2023-06-06': ({ body }) => {
        const { Limitation } = body as { Limitation: { Cursor?: string } };
        cursors.push(Limitation.Cursor);
        return Limitation.Cursor === undefined
          ? { Reservations: numbered(0, 100, 'Id'), Cursor: 'c1' }
          : { Reservations: numbered(100, 1, 'Id'), Cursor: 'c2' };
      },
    });
    expect(await mews.api!.listChanged!(ask, SINCE)).toHaveLength(101);
    expect(cursors).toEqual([undefined, 'c1']);
    const interval = { StartUtc: '2026-03-02T10:51:08.000Z', EndUtc: '2026-05-26T10:51:08.000Z' };
    expect(asked[0]?.body).toMatchObject({ UpdatedUtc: interval });
  });

  it('calls an order without an id malformed, and opens to nobody who has no room', async () => {
    const rawBody = '{"Events":[{"Discriminator":"ServiceOrderUpdated","Value":{}}]}';
    expect(() => mews.parseWebhook({ headers: {}, rawBody })).toThrow(new CallerError('webhook.malformed'));
    const roomless = { Id: '7', State: 'Confirmed', ScheduledStartUtc: SINCE, ScheduledEndUtc: SINCE };
    const { ask } = apiOf({ '2023-06-06': () => ({ Reservations: [roomless] }) });
    await expect(mews.api!.read(ask, { reservationId: '7' })).rejects.toThrow(new CallerError('webhook.malformed'));
  });
});

it('apaleo lists page after page, and may have nothing to list', async () => {
  const { ask, asked } = apiOf({
    reservations: ({ query }) => (query?.['pageNumber'] === '1' ? { reservations: numbered(0, 100) } : undefined),
  });
  expect(await apaleo.api!.listChanged!(ask, SINCE)).toHaveLength(100);
  expect(asked.map(({ lists }) => lists)).toEqual([true, true]);
});

describe('ownerrez', () => {
  const booking = recorded('ownerrez/api/created/GET_v2_bookings_2734901.json');
  const { guest } = recorded('ownerrez/created.json')['entity'] as { guest: unknown };

  it('is told who asks', async () => {
    const { ask, asked } = apiOf({ 'bookings/2734901': () => booking, 'guests/34001': () => guest });
    await ownerrez.api!.read(ask, { reservationId: '2734901' });
    expect(asked.map(({ headers }) => headers?.['user-agent'])).toEqual([
      expect.stringContaining('Staykey'),
      expect.stringContaining('Staykey'),
    ]);
  });

  it('is not asked for a guest whose address came with the booking', async () => {
    const { ask, asked } = apiOf({ 'bookings/2734901': () => ({ ...booking, guest }) });
    await ownerrez.api!.read(ask, { reservationId: '2734901' });
    expect(asked).toHaveLength(1);
  });

  it('lists on until there is no next page', async () => {
    const { ask, asked } = apiOf({
      bookings: ({ query }) =>
        query?.['offset'] === '0'
          ? { items: numbered(0, 40), next_page_url: 'https://elsewhere.example/' }
          : { items: numbered(40, 2), next_page_url: null },
    });
    expect(await ownerrez.api!.listChanged!(ask, SINCE)).toHaveLength(42);
    expect(asked.map(({ query }) => query?.['offset'])).toEqual(['0', '40']);
  });

  it('forgets a revoked authorization, and takes no booking without an id', () => {
    const parse = (body: object) => ownerrez.parseWebhook({ headers: {}, rawBody: JSON.stringify(body) });
    expect(parse({ id: 1, action: 'application_authorization_revoked' })).toEqual([{ kind: 'ignored' }]);
    for (const body of [{ action: 'entity_update' }, { action: 'entity_update', entity_type: 'booking' }]) {
      expect(() => parse(body)).toThrow(new CallerError('webhook.malformed'));
    }
  });
});

describe('bookingsync', () => {
  const away = new RetryableError('platform.unavailable');
  const reading = (file: string) => {
    const answer = recorded(`bookingsync/api/${file}/GET_api_v3_bookings_80001.json`);
    const { ask } = apiOf({ 'bookings/80001': () => answer, 'clients/37': () => Promise.reject(away) });
    return bookingsync.api!.read(ask, { reservationId: '80001' });
  };

  it('waits for a guest, but not with a cancellation', async () => {
    await expect(reading('created')).rejects.toBe(away);
    expect(await reading('destroyed')).toMatchObject({ state: 'cancelled', guest: { email: undefined } });
  });

  it('takes what was destroyed for over, however little it says', () => {
    const rawBody = '{"event":"booking_destroyed","resource":{"booking":{"id":"80001"}}}';
    expect(bookingsync.parseWebhook({ headers: {}, rawBody })).toEqual([{ kind: 'gone', reservationId: '80001' }]);
  });
});

describe('hostfully', () => {
  it('lists the leads of each agency to the last page, and leaves what is older than asked for', async () => {
    const leads = (uid: string, updatedUtcDateTime?: string) => [{ uid, metadata: { updatedUtcDateTime } }];
    const { ask, asked } = apiOf({
      agencies: () => ({ agencies: [{ uid: 'a1' }, { uid: 'a2' }] }),
      leads: ({ query }) => {
        if (query?.['agencyUid'] === 'a2') return { leads: leads('l3', '2026-03-02T10:51:08') };
        return query?.['_cursor'] === undefined
          ? { leads: leads('l1', '2026-03-01T00:00:00'), _paging: { _nextCursor: 'next' } }
          : { leads: leads('l2'), _paging: {} };
      },
    });
    const notices = await hostfully.api!.listChanged!(ask, SINCE);
    expect(notices.map((notice) => 'reservationId' in notice && notice.reservationId)).toEqual(['l2', 'l3']);
    expect(asked).toHaveLength(4);
  });

  it('calls a booking without its lead malformed', () => {
    const rawBody = '{"event_type":"NEW_BOOKING","property_uid":"b1"}';
    expect(() => hostfully.parseWebhook({ headers: {}, rawBody })).toThrow(new CallerError('webhook.malformed'));
  });
});
