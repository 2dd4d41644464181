import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { CallerError } from '../../../lib/errors.ts';
import { hostex } from '../../../lib/platforms/hostex.ts';
import type { ApiQuestion } from '../../../lib/ports/platform-api.ts';

const ID = '0-42-invented';
const MALFORMED = new CallerError('webhook.malformed');
const parse = (body: object) => hostex.parseWebhook({ headers: {}, rawBody: JSON.stringify(body) });

describe('a ring at the door', () => {
  it.each([
    { event: 'reservation_created', reservation_code: ID, stay_code: `${ID}_1` },
    { event: 'RESERVATION_UPDATED', 'reservation-code': ID },
    { event: 'reservation_updated', sub_event: 'lock_code_updated', reservationCode: ID, stay_code: null },
    { event: 'reservation_created', reservation_code: null, stay_code: ID },
    { event: 'reservation_created', data: { reservation_code: ID } },
    { reservation_code: ID },
  ])('%o names the reservation', (body) => {
    expect(parse(body)).toEqual([{ kind: 'changed', reservationId: ID }]);
  });

  it('about anything else is not answered, and one about nothing can not be read', () => {
    for (const event of [
      'review_created',
      'review_updated',
      'message_created',
      'listing_calendar_updated',
      'new_thing',
    ])
      expect(parse({ event, reservation_code: ID })).toEqual([{ kind: 'ignored' }]);
    for (const body of [{ event: 'reservation_created' }, { event: 'reservation_created', reservation_code: '../x' }])
      expect(() => parse(body)).toThrow(MALFORMED);
  });
});

const stay = {
  reservation_code: ID,
  property_id: 1,
  check_in_date: '2026-07-10',
  check_out_date: '2026-07-14',
  status: 'accepted',
};

async function read(...stays: readonly object[]) {
  const answer = JSON.stringify({ error_code: 200, data: { reservations: stays } });
  const current = await hostex.api?.read(async () => answer, { reservationId: ID });
  if (current === undefined || current === 'gone') throw new Error('gone');
  return current;
}

describe('a reservation', () => {
  it.each([
    ['accepted', 'confirmed'],
    ['Accepted', 'confirmed'],
    ['cancelled', 'cancelled'],
    ['denied', 'cancelled'],
    ['timeout', 'cancelled'],
    ['wait_accept', 'enquiry'],
    ['wait_pay', 'enquiry'],
    ['on_hold', 'unknown'],
    [null, 'unknown'],
  ])('with the status %s is %s', async (status, state) => {
    expect((await read({ ...stay, status })).state).toBe(state);
  });

  it('has the rooms that are not cancelled; a word nobody knows opens none', async () => {
    const second = { ...stay, property_id: '2' };
    expect(await read(stay, second)).toMatchObject({ state: 'confirmed', units: ['1', '2'] });
    expect(await read(stay, { ...second, status: 'cancelled' })).toMatchObject({ state: 'confirmed', units: ['1'] });
    expect(await read({ ...stay, status: 'wait_pay' }, { ...second, status: 'cancelled' })).toMatchObject({
      state: 'enquiry',
    });
    expect(await read(stay, { ...second, status: 'on_hold' })).toMatchObject({ state: 'unknown' });
    expect(await read(stay, { ...second, check_in_date: '2026-07-11' })).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['16:30', '16:30'],
    ['2026-07-10 16:30:00', '16:30'],
    ['2026-07-10T16:30:00+00:00', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('with an arrival at %s has the time %s', async (arrival_at, time) => {
    expect((await read({ ...stay, check_in_details: { arrival_at } })).stay).toMatchObject({ checkInTime: time });
  });

  it('has its guest from the list of guests where it is not named', async () => {
    const guests = [{ name: 'Pia' }, { name: 'Ole', email: 'ole@example.com', is_booker: true }, 'nonsense'];
    const { guest } = await read({ ...stay, guest_name: '', guests });
    expect([guest.name?.reveal(), guest.email?.reveal()]).toEqual(['Ole', 'ole@example.com']);
    expect((await read({ ...stay, guest_name: 'Nora', guests: null })).guest.email).toBeUndefined();
  });

  it('of another number is not the answer; none at all means that it is gone', async () => {
    await expect(read({ ...stay, reservation_code: 'other' })).rejects.toEqual(MALFORMED);
    await expect(read({ ...stay, reservation_code: null })).rejects.toEqual(MALFORMED);
    await expect(read({ ...stay, check_in_date: null })).rejects.toEqual(MALFORMED);
    await expect(read()).rejects.toThrow('gone');
  });
});

it('says its true status in the body', () => {
  const status = hostex.api?.statusIn;
  expect([status?.('{"error_code":429}'), status?.('{"error_code":"401"}')]).toEqual([429, 401]);
  for (const text of ['{}', '<html>', '', '{"error_code":"x"}']) expect(status?.(text)).toBeUndefined();
});

it('lists what was booked and what was cancelled since, no further back than it must', async () => {
  const asked: ApiQuestion[] = [];
  const row = (code: string | null, at: object) => ({ ...stay, reservation_code: code, ...at });
  const young = { booked_at: '2026-03-02T12:30:00+00:00' };
  const lists: Record<string, object[]> = {
    booked_at: [
      ...Array.from({ length: 99 }, (_, n) => row(`a${n}`, young)),
      row('old', { booked_at: '2025-01-01T00:00:00Z' }),
    ],
    cancelled_at: [
      row('a1', { cancelled_at: '2026-03-02T12:30:00Z' }),
      row('b', { cancelled_at: '2026-03-02T12:40:00Z' }),
      row(null, { cancelled_at: '2026-03-02T12:50:00Z' }),
      row('c', { cancelled_at: null }),
    ],
  };
  const ask = async (question: ApiQuestion) => {
    asked.push(question);
    return JSON.stringify({ data: { reservations: lists[String(question.query?.['order_by'])] } });
  };
  const changed = await hostex.api?.listChanged?.(ask, instant('2026-03-02T12:00:00Z'));
  expect(changed).toHaveLength(100);
  expect(changed?.at(-1)).toEqual({ kind: 'changed', reservationId: 'b' });
  expect(asked.map(({ query }) => [query?.['order_by'], query?.['offset']])).toEqual([
    ['booked_at', '0'],
    ['cancelled_at', '0'],
  ]);
});
