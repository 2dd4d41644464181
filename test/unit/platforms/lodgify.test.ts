import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CallerError, PermanentError } from '../../../lib/errors.ts';
import { inZone } from '../../../lib/domain/reported.ts';
import type { Reservation } from '../../../lib/domain/stay.ts';
import { instant } from '../../../lib/domain/time.ts';
import { lodgify } from '../../../lib/platforms/lodgify.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';
import { Redacted } from '../../../lib/redacted.ts';

const text = readFileSync(new URL('../../fixtures/platforms/lodgify/created.json', import.meta.url), 'utf8');
const created = JSON.parse(text) as { action: string; booking: object; guest: object };

function notices(change: object): readonly Notice[] {
  return lodgify.parseWebhook({ headers: {}, rawBody: JSON.stringify({ ...created, ...change }) });
}

function reservation(booking: object, guest: unknown = created.guest): Reservation {
  const [said] = notices({ booking: { ...created.booking, ...booking }, guest });
  if (said?.kind !== 'snapshot') throw new Error(`not a snapshot: ${said?.kind}`);
  return inZone(said.reservation, 'UTC');
}

const malformed = new CallerError('webhook.malformed');

describe('the signature', () => {
  const NOW = instant('2026-03-02T12:51:08Z');
  const secrets = { webhookSecrets: { current: ['s'], previous: [] } };
  const hex = createHmac('sha256', 's').update('Grüße', 'utf8').digest('hex');
  const isAuthentic = (signature: string) =>
    lodgify.isAuthentic({ headers: { 'ms-signature': signature }, query: {}, rawBody: 'Grüße' }, secrets, NOW);

  it('counts in either case of hex', () => {
    expect(isAuthentic(`sha256=${hex}`)).toBe(true);
    expect(isAuthentic(`sha256=${hex.toUpperCase()}`)).toBe(true);
  });

  it.each([
    '',
    hex,
    `sha1=${hex}`,
    `sha256=${hex}zz`,
    `sha256=${hex.slice(0, 62)}`,
    `sha256=${hex.slice(0, 62)}zz`,
    `sha256=${hex},sha256=${hex}`,
    'sha256=',
  ])('in another form is none: %s', (signature) => {
    expect(isAuthentic(signature)).toBe(false);
  });
});

describe('what became of the stay', () => {
  it.each([
    ['Booked', 'confirmed'],
    ['booked', 'confirmed'],
    ['Declined', 'cancelled'],
    ['Open', 'enquiry'],
    ['Tentative', 'enquiry'],
    ['Closed', 'unknown'],
    [null, 'unknown'],
  ])('%s: %s', (status, state) => {
    expect(reservation({ status }).state).toBe(state);
  });

  it('is in the status, whatever the event is called', () => {
    for (const action of ['booking_change', 'booking_new_status_booked', 'booking_of_a_new_kind']) {
      const booking = { ...created.booking, status: 'Declined' };
      expect(notices({ action, booking })).toMatchObject([{ kind: 'snapshot', reservation: { state: 'cancelled' } }]);
    }
    expect(notices({ action: undefined })).toMatchObject([{ kind: 'snapshot' }]);
  });

  it.each(['rate_change', 'availability_change', 'guest_message_received', 'something_new'])('forgets %s', (action) => {
    expect(notices({ action })).toEqual([{ kind: 'ignored' }]);
  });

  it('takes a cancellation whose dates can not be read', () => {
    const booking = { ...created.booking, status: 'Declined', date_arrival: null };
    expect(notices({ booking })).toEqual([{ kind: 'gone', reservationId: '9100001' }]);
  });
});

describe('what must be there', () => {
  it('a booking', () => {
    for (const booking of [undefined, null, [], 7, {}]) {
      expect(() => notices({ action: 'booking_change', booking })).toThrow(malformed);
    }
  });

  it.each([{ id: null }, { date_arrival: null }, { date_departure: '2026-06-31T00:00:00' }, { property_id: null }])(
    'a confirmed stay with %o is malformed',
    (booking) => {
      expect(() => reservation(booking)).toThrow(malformed);
    },
  );
});

describe('units', () => {
  it.each([
    [
      [{ room_type_id: 1 }, { room_type_id: '2' }],
      ['10001/1', '10001/2'],
    ],
    [[{ room_type_id: 1 }, { room_type_id: 1 }], ['10001/1']],
    [
      [{ room_type_id: 1 }, { room_type_id: null }],
      ['10001/1', '10001'],
    ],
    [[null, 7], ['10001']],
    [[], ['10001']],
    [null, ['10001']],
    [{}, ['10001']],
  ])('of room types %o: %o', (room_types, units) => {
    expect(reservation({ room_types }).units).toEqual(units);
  });
});

describe('the guest', () => {
  it('may be missing, in part or whole', () => {
    for (const guest of [null, [], {}, { name: null, email: '' }]) {
      const { name, email } = reservation({}, guest).guest;
      expect([name, email]).toEqual([undefined, undefined]);
    }
    expect(reservation({}, { name: ' Ida ', email: null }).guest.name?.reveal()).toBe('Ida');
  });
});

describe('the answer of the API', () => {
  const parse = (answer: unknown) =>
    lodgify.api?.read(async () => JSON.stringify(answer), { reservationId: '9100001' }) ?? Promise.reject(new Error());
  const answer = {
    id: 9100001,
    arrival: '2026-07-10',
    departure: '2026-07-14',
    status: 'Booked',
    property_id: 10001,
    rooms: [{ room_type_id: 12345 }],
    language: 'de',
    guest: { name: 'Ida Beispiel', email: 'ida.beispiel@example.com' },
  };
  const same = {
    id: '9100001',
    state: 'confirmed',
    units: ['10001/12345'],
    stay: { arrivalDate: '2026-07-10', departureDate: '2026-07-14' },
  };

  it('is read with the names of the second version', async () => {
    expect(await parse(answer)).toMatchObject(same);
    expect(((await parse(answer)) as Reservation).guest.email?.reveal()).toBe('ida.beispiel@example.com');
    expect(await parse({ ...answer, arrival: '2026-07-10T00:00:00Z' })).toMatchObject(same);
  });

  it('is read in the form of a webhook too', async () => {
    expect(await parse(created)).toMatchObject(same);
    expect(((await parse(created)) as Reservation).guest.email?.reveal()).toBe('ida.beispiel@example.com');
  });

  it('is malformed if it is neither', async () => {
    for (const odd of [{ ...answer, arrival: null }, { items: [answer] }, { ...answer, property_id: null }]) {
      await expect(parse(odd)).rejects.toThrow(malformed);
    }
  });
});

describe('a message to the guest', () => {
  it('that Lodgify refuses with status 200 is refused', async () => {
    const said = '{"success":false,"type":"domain_exception","statusCode":"400"}';
    const message = { reservationId: '1', subject: 'Your key', text: new Redacted('345 678') };
    await expect(lodgify.api?.sendMessage?.(async () => said, message)).rejects.toThrow(
      new PermanentError('platform.refused'),
    );
  });
});
