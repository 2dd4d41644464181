import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CallerError } from '../../../lib/errors.ts';
import { inZone } from '../../../lib/domain/reported.ts';
import type { Reservation } from '../../../lib/domain/stay.ts';
import { smoobu } from '../../../lib/platforms/smoobu.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';

const created = JSON.parse(
  readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8'),
) as { action: string; data: Record<string, unknown> };

function notice(action: unknown, data: Record<string, unknown>): Notice | undefined {
  const rawBody = JSON.stringify({ action, user: 7, data: { ...created.data, ...data } });
  const [first, ...more] = smoobu.parseWebhook({ headers: {}, rawBody });
  expect(more).toEqual([]);
  return first;
}

function reservation(data: Record<string, unknown>, action = 'updateReservation'): Reservation {
  const said = notice(action, data);
  if (said?.kind !== 'snapshot') throw new Error(`not a snapshot: ${said?.kind}`);
  return inZone(said.reservation, 'UTC');
}

const malformed = new CallerError('webhook.malformed');

describe('what became of the stay', () => {
  it.each([
    ['newReservation', { type: 'reservation' }, 'confirmed'],
    ['updateReservation', { type: 'reservation' }, 'confirmed'],
    ['updateReservation', { type: 'modification of booking' }, 'confirmed'],
    ['updateReservation', { type: ' Reservation ' }, 'confirmed'],
    ['cancelReservation', { type: 'cancellation' }, 'cancelled'],
    ['cancelReservation', { type: 'reservation' }, 'cancelled'],
    ['cancelReservation', { type: null }, 'cancelled'],
    ['newReservation', { type: 'cancellation' }, 'cancelled'],
    ['updateReservation', { type: 'cancellation' }, 'cancelled'],
    ['updateReservation', { type: 'cancellation', 'is-blocked-booking': true }, 'cancelled'],
    ['someNewAction', { type: 'cancellation' }, 'cancelled'],
    ['newReservation', { 'is-blocked-booking': true }, 'block'],
    ['newReservation', { 'is-blocked-booking': 1 }, 'block'],
    ['newReservation', { 'is-blocked-booking': 'true' }, 'block'],
    ['newReservation', { 'is-blocked-booking': null }, 'confirmed'],
    ['newReservation', { 'is-blocked-booking': 0 }, 'confirmed'],
    ['newReservation', { type: 'request' }, 'unknown'],
    ['newReservation', { type: null }, 'unknown'],
  ])('%s %o: %s', (action, data, state) => {
    expect(reservation(data, action).state).toBe(state);
  });

  it('takes a deletion on its id alone', () => {
    const rawBody = '{"action":"deleteReservation","user":7,"data":{"id":1200001}}';
    expect(smoobu.parseWebhook({ headers: {}, rawBody })).toEqual([{ kind: 'gone', reservationId: '1200001' }]);
  });

  it('takes a cancellation whose dates can not be read', () => {
    const gone = { kind: 'gone', reservationId: '1200001' };
    expect(notice('cancelReservation', { arrival: null })).toEqual(gone);
    expect(notice('updateReservation', { type: 'cancellation', departure: 'soon' })).toEqual(gone);
  });

  it.each([
    'updateRates',
    'newMessage',
    'onlineCheckInUpdate',
    'priceElementCreated',
    'newTimelineEvent',
    'deleteTimelineEvent',
    'somethingNew',
  ])('forgets %s', (action) => {
    expect(notice(action, {})).toEqual({ kind: 'ignored' });
    expect(notice(action, { type: 'cancellation', arrival: undefined })).toEqual({ kind: 'ignored' });
    expect(notice(action, { type: 'cancellation', apartment: null })).toEqual({ kind: 'ignored' });
  });
});

describe('what must be there', () => {
  it.each([
    { id: null },
    { id: '' },
    { id: 1.5 },
    { id: -1 },
    { id: '../1' },
    { arrival: null },
    { arrival: '2026-02-30' },
    { departure: '2026-07-14T18:00:00Z' },
    { apartment: null },
    { apartment: { id: null } },
    { apartment: 398 },
  ])('a confirmed stay with %o is malformed', (data) => {
    for (const action of ['newReservation', 'updateReservation']) expect(() => notice(action, data)).toThrow(malformed);
  });

  it('a block needs no apartment', () => {
    expect(reservation({ 'is-blocked-booking': true, apartment: null }).units).toEqual([]);
  });
});

describe('what is read leniently', () => {
  it('ids as number or text', () => {
    expect(reservation({ id: '1200001', apartment: { id: '398' } })).toMatchObject({ id: '1200001', units: ['398'] });
  });

  it('dates at midnight, as the dates they are', () => {
    const stay = reservation({ arrival: '2026-07-10T00:00:00+02:00', departure: '2026-07-14 00:00:00' }).stay;
    expect(stay).toMatchObject({ arrivalDate: '2026-07-10', departureDate: '2026-07-14' });
  });

  it.each([
    ['16:00', '16:00'],
    ['16:00:00', '16:00'],
    ['9:30', '09:30'],
    ['', undefined],
    [null, undefined],
    ['24:00', undefined],
    ['after 4 pm', undefined],
    [16, undefined],
  ])('a check-in at %o: %s', (time, expected) => {
    expect(reservation({ 'check-in': time }).stay.checkInTime).toBe(expected);
  });

  it.each([
    ['2026-03-05 08:12:44', '2026-03-05 08:12:44'],
    ['2026-03-05T08:12:44', '2026-03-05 08:12:44'],
    ['2026-03-05 08:12', undefined],
    ['2026-03-05T08:12:44Z', undefined],
    ['2026-02-30 08:12:44', undefined],
    [1772698364, undefined],
    [null, undefined],
  ])('a stamp %o: %s', (stamp, expected) => {
    expect(reservation({ modifiedAt: stamp }).revision).toBe(expected);
  });

  it('the stamp under its other spelling, whichever of them says something', () => {
    const stamp = '2026-03-05 08:12:44';
    expect(reservation({ modifiedAt: undefined, 'modified-at': stamp }).revision).toBe(stamp);
    expect(reservation({ modifiedAt: null, 'modified-at': stamp }).revision).toBe(stamp);
    expect(reservation({ modifiedAt: stamp, 'modified-at': null }).revision).toBe(stamp);
  });
});

describe('the guest', () => {
  const guest = (data: Record<string, unknown>) => {
    const { name, email, language } = reservation(data).guest;
    return { name: name?.reveal(), email: email?.reveal(), language };
  };

  it('is trimmed, and absent where nothing is said', () => {
    expect(guest({ 'guest-name': ' Anna ', email: ' a@example.com ', language: 'pt_BR' })).toEqual({
      name: 'Anna',
      email: 'a@example.com',
      language: 'pt-BR',
    });
    const silent = { 'guest-name': '', firstname: null, lastname: ' ', email: '', language: '' };
    expect(guest(silent)).toEqual({ name: undefined, email: undefined, language: undefined });
  });

  it('is put together from first and last name', () => {
    expect(guest({ 'guest-name': null }).name).toBe('Anna Muster');
    expect(guest({ 'guest-name': null, firstname: '' }).name).toBe('Muster');
  });

  it.each(['none', 'a@b', 'a@example.com, b@example.com', 'A <a@example.com>', 'a@example.com\nBcc: b@example.com', 7])(
    'has no address in %o',
    (email) => {
      expect(guest({ email }).email).toBeUndefined();
    },
  );
});
