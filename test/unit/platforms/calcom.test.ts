import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inZone } from '../../../lib/domain/reported.ts';
import { instant } from '../../../lib/domain/time.ts';
import { CallerError } from '../../../lib/errors.ts';
import { calcom } from '../../../lib/platforms/calcom.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';
import type { ApiQuestion } from '../../../lib/ports/platform-api.ts';

const created = JSON.parse(
  readFileSync(new URL('../../fixtures/platforms/calcom/created.json', import.meta.url), 'utf8'),
) as { createdAt: string; payload: Record<string, unknown> };

const parse = (body: object) => calcom.parseWebhook({ headers: {}, rawBody: JSON.stringify(body) });
const told = (triggerEvent: unknown, payload: Record<string, unknown> = {}) =>
  parse({ ...created, triggerEvent, payload: { ...created.payload, ...payload } });

function reservation(notices: readonly Notice[]) {
  const [first] = notices;
  if (first?.kind !== 'snapshot') throw new Error(`not a snapshot: ${first?.kind}`);
  return inZone(first.reservation, 'Europe/Berlin');
}

describe('what became of the booking', () => {
  it.each([
    ['BOOKING_CREATED', { status: 'ACCEPTED' }, 'confirmed'],
    ['BOOKING_PAID', { status: 'accepted' }, 'confirmed'],
    ['BOOKING_CANCELLED', { status: 'ACCEPTED' }, 'confirmed'],
    ['BOOKING_CREATED', { status: 'CANCELLED' }, 'cancelled'],
    ['BOOKING_CANCELLED', { status: null }, 'cancelled'],
    ['BOOKING_REJECTED', { status: undefined }, 'cancelled'],
    ['BOOKING_REQUESTED', { status: 'PENDING' }, 'enquiry'],
    ['BOOKING_CREATED', { status: 'AWAITING_HOST' }, 'enquiry'],
    ['BOOKING_PAYMENT_INITIATED', { status: 'ACCEPTED' }, 'enquiry'],
    ['BOOKING_CREATED', { status: null }, 'unknown'],
    ['BOOKING_CREATED', { status: 'CONFIRMED' }, 'unknown'],
    ['BOOKING_CREATED', { attendees: [{ email: 'a@example.com', noShow: true }] }, 'no-show'],
    ['BOOKING_CREATED', { attendees: [{ noShow: true }, { noShow: false }] }, 'confirmed'],
    ['BOOKING_CREATED', { attendees: [] }, 'confirmed'],
  ])('%s %o: %s', (trigger, payload, state) => {
    expect(reservation(told(trigger, payload)).state).toBe(state);
  });
});

describe('a booking', () => {
  it('is the same in another case, without its envelope, with numbers as text and the API’s names', () => {
    const { startTime, endTime, eventTypeId, ...rest } = created.payload;
    const expected = reservation(told('BOOKING_CREATED'));
    const upper = Object.fromEntries(Object.entries(created.payload).map(([key, value]) => [key.toUpperCase(), value]));
    const api = { ...rest, start: startTime, end: endTime, event_type: { id: String(eventTypeId) } };
    for (const body of [
      { ...created, payload: upper },
      { ...created, ...created.payload, payload: undefined },
      { ...created, payload: api },
    ])
      expect(reservation(parse(body))).toEqual(expected);
  });

  it('says when its event was, and nothing of an order without it', () => {
    expect(reservation(told('BOOKING_CREATED')).revision).toBe('2026-03-02T12:51:08.592Z');
    expect(reservation(parse({ ...created, createdAt: null })).revision).toBeUndefined();
  });

  it.each([
    [{ attendees: null }, 'Paul Beispiel', 'paul.beispiel@example.com'],
    [{ attendees: [{}], responses: { name: 'Pia', email: 'pia@example.com' } }, 'Pia', 'pia@example.com'],
    [{ attendees: [{ name: 'Pia', email: 'not one' }] }, 'Pia', undefined],
    [{ attendees: null, responses: null }, undefined, undefined],
  ])('%o has its guest from wherever there is one', (payload, name, email) => {
    const { guest } = reservation(told('BOOKING_CREATED', payload));
    expect([guest.name?.reveal(), guest.email?.reveal()]).toEqual([name, email]);
  });

  it('that lacks what a stay needs has to be fetched', () => {
    for (const payload of [{ startTime: null }, { endTime: '2026-07-14' }, { eventTypeId: null }])
      expect(told('BOOKING_CREATED', payload)).toEqual([{ kind: 'changed', reservationId: 'uidInvented0001' }]);
    expect(told('BOOKING_CANCELLED', { status: 'CANCELLED', endTime: null })).toEqual([
      { kind: 'gone', reservationId: 'uidInvented0001' },
    ]);
  });

  it('that was moved takes the place of the old one, unless it is the same', () => {
    expect(told('BOOKING_RESCHEDULED', { rescheduleUid: 'old' })[1]).toEqual({ kind: 'gone', reservationId: 'old' });
    for (const rescheduleUid of ['uidInvented0001', null, undefined, ''])
      expect(told('BOOKING_RESCHEDULED', { rescheduleUid })).toHaveLength(1);
    expect(told('BOOKING_RESCHEDULED', { uid: null, rescheduleUid: 'old' })).toEqual([{ kind: 'some-changed' }]);
  });

  it('without an id can not be read; what is no booking is not looked at', () => {
    expect(() => told('BOOKING_CREATED', { uid: null })).toThrow(new CallerError('webhook.malformed'));
    for (const trigger of ['PING', 'MEETING_ENDED', 'FORM_SUBMITTED', 'OOO_CREATED', 'RECORDING_READY'])
      expect(told(trigger, { uid: null })).toEqual([{ kind: 'ignored' }]);
  });
});

describe('what has changed', () => {
  const list = async (pages: readonly object[][], since = '2026-03-02T12:00:00Z') => {
    const asked: ApiQuestion[] = [];
    const ask = async (question: ApiQuestion) => {
      asked.push(question);
      return JSON.stringify({ status: 'success', data: pages[asked.length - 1] ?? [] });
    };
    return { changed: await calcom.api?.listChanged?.(ask, instant(since)), asked };
  };

  it('is what the platform lists as younger, page by page', async () => {
    const page = Array.from({ length: 100 }, (_, n) => ({ uid: `u${n}`, updatedAt: '2026-03-02T12:30:00Z' }));
    const { changed, asked } = await list([page, [{ uid: 'old', updatedAt: '2026-03-01T00:00:00Z' }, { uid: 'last' }]]);
    expect(changed).toHaveLength(101);
    expect(changed?.at(-1)).toEqual({ kind: 'changed', reservationId: 'last' });
    expect(asked.map(({ query }) => query?.['skip'])).toEqual(['0', '100']);
    expect(asked[0]?.query?.['afterUpdatedAt']).toBe('2026-03-02T12:00:00.000Z');
  });
});

it('a recurring booking is found among its own', async () => {
  const booking = { start: '2026-07-10T13:00:00Z', end: '2026-07-14T08:00:00Z', status: 'accepted', eventTypeId: 7 };
  const answer = (data: unknown) =>
    calcom.api?.read(async () => JSON.stringify({ status: 'success', data }), { reservationId: 'mine' });
  expect(
    await answer([
      { ...booking, uid: 'other' },
      { ...booking, uid: 'mine' },
    ]),
  ).toMatchObject({ id: 'mine' });
  for (const data of [[{ ...booking, uid: 'other' }], { ...booking, uid: 'other' }, []])
    await expect(answer(data)).rejects.toEqual(new CallerError('webhook.malformed'));
});
