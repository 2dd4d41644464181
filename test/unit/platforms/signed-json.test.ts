import { describe, expect, it } from 'vitest';
import { CallerError } from '../../../lib/errors.ts';
import type { BodyForm } from '../../../lib/domain/property.ts';
import { signedJson } from '../../../lib/platforms/signed-json.ts';

const fields = {
  id: 'Data.id',
  state: 'Data.status',
  unit: 'Data.rooms.0.id',
  arrival: 'Data.from',
  departure: 'Data.to',
};
const states = { confirmed: ['ok'], cancelled: ['off'], noShow: ['missed'], enquiry: ['maybe'], block: ['mine'] };
const form: BodyForm = { fields: { ...fields, revision: 'Data.version', checkIn: 'Data.check-in' }, states };
const data = { id: 7, status: 'ok', rooms: [{ id: 'a/b' }], from: '2026-07-10', to: '2026-07-14', version: 9 };

function notice(change: object, given: BodyForm | undefined = form) {
  const [first] = signedJson.parseWebhook(
    { headers: {}, rawBody: JSON.stringify({ data: { ...data, ...change } }) },
    given,
  );
  return first;
}
const reservation = (change: object) => {
  const said = notice(change);
  if (said?.kind !== 'snapshot') throw new Error(said?.kind);
  return said.reservation;
};
const malformed = new CallerError('webhook.malformed');

describe('a body of any form', () => {
  it('is read at the paths of its connection, keys in any case', () => {
    expect(reservation({ CheckIn: '9:30' })).toMatchObject({
      id: '7',
      state: 'confirmed',
      units: ['a/b'],
      stay: { arrivalDate: '2026-07-10', departureDate: '2026-07-14', checkInTime: '09:30' },
    });
  });

  it.each([
    ['OK', 'confirmed'],
    ['off', 'cancelled'],
    ['missed', 'no-show'],
    ['maybe', 'enquiry'],
    ['mine', 'block'],
    ['confirmed', 'unknown'],
    [null, 'unknown'],
    [{}, 'unknown'],
  ])('whose state is %j is %s', (status, state) => {
    expect(reservation({ status }).state).toBe(state);
  });

  it('has an order where its revisions are numbers or times', () => {
    expect(String(reservation({ version: 9 }).revision) < String(reservation({ version: '10' }).revision)).toBe(true);
    expect(reservation({ version: '2026-03-02T13:00:00+01:00' }).revision).toBe('2026-03-02T12:00:00.000Z');
    expect(reservation({ version: 'third' }).revision).toBeUndefined();
  });

  it.each([
    { id: null },
    { id: '../x' },
    { rooms: [] },
    { rooms: [{ id: 'a b' }] },
    { from: 'soon' },
    { from: '2026-07-10T14:00:00Z' },
  ])('with %j is malformed: a door never opens on half a booking', (change) =>
    expect(() => notice(change)).toThrow(malformed),
  );

  it('is malformed where nobody says what its fields are called', () => {
    expect(() => signedJson.parseWebhook({ headers: {}, rawBody: '{}' })).toThrow(malformed);
  });

  it('does not find what every object has', () => {
    expect(() => notice({}, { fields: { ...fields, id: 'constructor.name' }, states })).toThrow(malformed);
    expect(() => notice({}, { fields: { ...fields, id: 'data.rooms.length' }, states })).toThrow(malformed);
  });
});
