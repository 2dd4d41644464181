import { describe, expect, it } from 'vitest';
import { PermanentError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { beds24 } from '../../../lib/platforms/beds24.ts';
import { channex } from '../../../lib/platforms/channex.ts';
import { guesty } from '../../../lib/platforms/guesty.ts';
import { hospitable } from '../../../lib/platforms/hospitable.ts';
import { hostaway } from '../../../lib/platforms/hostaway.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { apiOf } from './api-doubles.ts';

const SINCE = instant('2026-03-02T10:51:08Z');
const MESSAGE = { reservationId: '7', subject: 'Your key', text: new Redacted('345 678') };
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));

describe('beds24', () => {
  it('lists as long as there is a next page', async () => {
    const { ask, asked } = apiOf({
      bookings: ({ query }) => ({
        data: numbered(Number(query?.['page']) * 10, 2),
        pages: { nextPageExists: query?.['page'] === '1' },
      }),
    });
    const notices = await beds24.api!.listChanged!(ask, SINCE);
    expect(notices.map((notice) => 'reservationId' in notice && notice.reservationId)).toEqual([
      '10',
      '11',
      '20',
      '21',
    ]);
    expect(asked.map(({ query }) => query?.['page'])).toEqual(['1', '2']);
  });

  it.each([
    ['airbnb', [{ success: true }], undefined],
    ['booking', [{ success: false, errors: [{ message: 'no' }] }], 'refused'],
    ['direct', [{ success: true }], 'refused'],
    ['', [{ success: true }], 'refused'],
  ])('tells a guest of the channel %j, answered %j: %s', async (channel, answer, end) => {
    const { ask, asked } = apiOf({ messages: () => answer, bookings: () => ({ data: [{ id: 7, channel }] }) });
    const told = beds24.api!.sendMessage!(ask, MESSAGE);
    await (end === undefined ? told : expect(told).rejects.toEqual(new PermanentError('platform.refused')));
    expect(asked.filter(({ tells }) => tells)).toHaveLength(channel === 'airbnb' || channel === 'booking' ? 1 : 0);
  });
});

describe('hostaway', () => {
  it('lists until a page is not full', async () => {
    const { ask, asked } = apiOf({
      reservations: ({ query }) => ({
        result: numbered(Number(query?.['offset']), query?.['offset'] === '0' ? 100 : 3),
      }),
    });
    expect(await hostaway.api!.listChanged!(ask, SINCE)).toHaveLength(103);
    expect(asked.map(({ query }) => query?.['offset'])).toEqual(['0', '100']);
  });

  it.each([[{ result: [] }], [undefined]])('tells nobody without a conversation, answered %j', async (answer) => {
    const { ask, asked } = apiOf({ conversations: () => answer });
    await expect(hostaway.api!.sendMessage!(ask, MESSAGE)).rejects.toEqual(new PermanentError('platform.refused'));
    expect(asked).toHaveLength(1);
  });
});

it('guesty lists until a page is not full', async () => {
  const { ask, asked } = apiOf({
    reservations: ({ query }) => ({ results: numbered(Number(query?.['skip']), query?.['skip'] === '0' ? 100 : 0) }),
  });
  expect(await guesty.api!.listChanged!(ask, SINCE)).toHaveLength(100);
  expect(asked.map(({ query }) => query?.['skip'])).toEqual(['0', '100']);
});

it('hospitable lists the stays of fifty properties at a time', async () => {
  const meta = (last: number) => ({ current_page: 1, last_page: last });
  const { ask, asked } = apiOf({
    properties: ({ query }) => ({ data: numbered(Number(query?.['page']) * 100, 60), meta: meta(2) }),
    reservations: ({ query }) => ({ data: numbered(Number(query?.['properties[]']?.[0]), 1), meta: meta(1) }),
  });
  expect(await hospitable.api!.listChanged!(ask, SINCE)).toHaveLength(3);
  expect(asked.map(({ path, query }) => [path[1], query?.['properties[]']?.length ?? query?.['page']])).toEqual([
    ['properties', '1'],
    ['properties', '2'],
    ['reservations', 50],
    ['reservations', 50],
    ['reservations', 20],
  ]);
});

describe('channex', () => {
  const revision = (id: number, booking: string, inserted_at: string) => ({
    id: `r${id}`,
    attributes: { id: `r${id}`, booking_id: booking, property_id: 'p', inserted_at },
  });

  it('lists the newest word about each booking, and no further back than it was asked', async () => {
    const page = [
      revision(3, 'a', '2026-03-02T12:00:00.1'),
      revision(2, 'a', '2026-03-02T11:00:00.1'),
      ...Array.from({ length: 98 }, (_, index) => revision(index + 10, `b${index}`, '2026-03-01T00:00:00')),
    ];
    const { ask, asked } = apiOf({ booking_revisions: () => ({ data: page }) });
    const notices = await channex.api!.listChanged!(ask, SINCE);
    expect(notices).toContainEqual({ kind: 'changed', reservationId: 'a', hint: 'p/r3' });
    expect(notices).toHaveLength(99);
    expect(asked).toHaveLength(1);
  });

  it('takes the revision that was named where it has no booking', async () => {
    const { ask, asked } = apiOf({ r3: () => undefined });
    expect(await channex.api!.read(ask, { reservationId: 'a', hint: 'p/r3' })).toBe('gone');
    expect(await channex.api!.read(ask, { reservationId: 'a', hint: 'p/' })).toBe('gone');
    expect(asked.map(({ path }) => path.at(-1))).toEqual(['a', 'r3', 'a']);
  });
});
