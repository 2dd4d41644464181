import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A webhook as it was recorded, byte for byte. */
export function recorded(platform: 'smoobu' | 'lodgify', name: string): string {
  return readFileSync(new URL(`../../fixtures/platforms/${platform}/${name}.json`, import.meta.url), 'utf8');
}

export interface SmoobuBooking {
  readonly id: number;
  readonly unit: number;
  readonly arrival: string;
  readonly departure: string;
  readonly name?: string;
  /** Empty: none. */
  readonly email?: string;
  /** Null: the booking names none, so the property's holds. */
  readonly checkIn?: string | null;
  readonly checkOut?: string | null;
  readonly modifiedAt?: string;
  /** As recorded, if it names none. */
  readonly language?: string;
  readonly action?: string;
  readonly type?: string;
}

/** Another booking in the recorded form, at the property's own times unless it names some. */
export function smoobuBody(booking: SmoobuBooking): string {
  const { action = 'newReservation', ...rest } = booking;
  const { data, ...event } = JSON.parse(recorded('smoobu', 'created')) as { data: object; action: string };
  return JSON.stringify({ ...event, action, data: { ...data, ...smoobuData(rest) } });
}

/** The same as Smoobu's API answers it. */
export function smoobuData(booking: Omit<SmoobuBooking, 'action'>): Readonly<Record<string, unknown>> {
  const { id, unit, arrival, departure, name = 'Berta Beispiel', email = guestOf(id), type = 'reservation' } = booking;
  return {
    ...(JSON.parse(recorded('smoobu', 'api/created/GET_api_reservations_1200001')) as object),
    id,
    type,
    arrival,
    departure,
    apartment: { id: unit, name: 'as the platform calls it' },
    'guest-name': name,
    email,
    'check-in': booking.checkIn ?? null,
    'check-out': booking.checkOut ?? null,
    modifiedAt: booking.modifiedAt ?? '2026-01-01 00:00:00',
    ...(booking.language !== undefined && { language: booking.language }),
  };
}

/** Every booking has a guest of its own, unless it names one. */
export function guestOf(id: number): string {
  return `guest-${id}@example.com`;
}

export interface LodgifyBooking {
  readonly id: number;
  readonly property: number;
  readonly rooms: readonly number[];
  readonly arrival: string;
  readonly departure: string;
  readonly status?: string;
}

export function lodgifyBody({ id, property, rooms, arrival, departure, status = 'Booked' }: LodgifyBooking): string {
  const event = JSON.parse(recorded('lodgify', 'created')) as { booking: object; guest: object };
  const room_types = rooms.map((room, index) => ({ id: 999_001 + index, room_type_id: room, name: '', people: 2 }));
  const dates = { date_arrival: `${arrival}T00:00:00`, date_departure: `${departure}T00:00:00` };
  const booking = { ...event.booking, ...dates, id, property_id: property, room_types, status };
  return JSON.stringify({ ...event, booking, guest: { ...event.guest, email: guestOf(id) } });
}

/** As Lodgify signs: HMAC-SHA256 over the bytes of the body. */
export function lodgifySignature(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;
}
