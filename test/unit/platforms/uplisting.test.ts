import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inZone } from '../../../lib/domain/reported.ts';
import { CallerError } from '../../../lib/errors.ts';
import { uplisting } from '../../../lib/platforms/uplisting.ts';

const created = JSON.parse(
  readFileSync(new URL('../../fixtures/platforms/uplisting/created.inferred.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const MALFORMED = new CallerError('webhook.malformed');
const parse = (body: object) => uplisting.parseWebhook({ headers: {}, rawBody: JSON.stringify(body) });

function reservation(body: object) {
  const [first] = parse(body);
  if (first?.kind !== 'snapshot') throw new Error(`not a snapshot: ${first?.kind}`);
  return inZone(first.reservation, 'UTC');
}

describe('what became of the booking', () => {
  it.each([
    ['confirmed', 'confirmed'],
    ['needs_check_in', 'confirmed'],
    ['Checked_In', 'confirmed'],
    ['cancelled', 'cancelled'],
    ['no_show', 'no-show'],
    ['pending', 'enquiry'],
    ['blocked', 'block'],
    ['on_hold', 'unknown'],
    [null, 'unknown'],
  ])('with the status %s: %s', (status, state) => {
    expect(reservation({ ...created, status }).state).toBe(state);
    expect(reservation({ event: 'booking_updated', data: { ...created, status } }).state).toBe(state);
  });

  it('is off by the event where no status says so, and gone where it was removed', () => {
    const data = { ...created, status: null };
    expect(reservation({ event: 'booking.cancelled', data }).state).toBe('cancelled');
    expect(reservation({ event: 'booking.cancelled', data: created }).state).toBe('confirmed');
    for (const event of ['booking_removed', 'booking.deleted'])
      expect(parse({ event, data: created })).toEqual([{ kind: 'gone', reservationId: '2690001' }]);
  });
});

describe('a body', () => {
  it('is the same in an envelope, in another case and with numbers as text', () => {
    const expected = reservation(created);
    const { timestamp, event_id, ...booking } = created;
    for (const name of ['data', 'payload', 'booking'])
      expect(reservation({ event: 'booking_created', timestamp, event_id, [name]: booking })).toEqual(expected);
    expect(reservation({ ...created, id: '2690001', property_id: '40001' })).toEqual(expected);
    expect(
      reservation(Object.fromEntries(Object.entries(created).map(([key, value]) => [key.toUpperCase(), value]))),
    ).toEqual(expected);
  });

  it('of a calendar, a price or a property is not looked at', () => {
    const days = { property_id: 1, start_date: '2026-07-10', end_date: '2026-07-14', event_id: 'e' };
    for (const body of [days, { ...days, end_date: null }, { ...days, property_id: '1' }, { data: days }])
      expect(parse(body)).toEqual([{ kind: 'ignored' }]);
    for (const event of ['availability_changed', 'property_updated', 'property.removed', 'rate_changed'])
      expect(parse({ event, ...created })).toEqual([{ kind: 'ignored' }]);
  });

  it('that nobody promised is kept for the host to see', () => {
    const without = (key: string) => parse({ ...created, [key]: null });
    for (const key of ['id', 'check_in', 'check_out', 'property_id']) expect(() => without(key)).toThrow(MALFORMED);
    for (const body of [{}, { id: 7 }, { id: 7, status: 'cancelled' }, { hello: 'world' }])
      expect(() => parse(body)).toThrow(MALFORMED);
  });
});
