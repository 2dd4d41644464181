import { CallerError } from '../../errors.ts';
import type { Guest, Reservation, ReservationState } from '../../domain/stay.ts';
import type { LocalDate, LocalTime } from '../../domain/time.ts';
import type { Notice } from '../../ports/booking-platform.ts';

/** What could be read of a booking. */
export interface Booking {
  readonly id: string;
  readonly state: ReservationState;
  readonly units: readonly string[];
  readonly arrivalDate: LocalDate | undefined;
  readonly departureDate: LocalDate | undefined;
  readonly checkInTime: LocalTime | undefined;
  readonly checkOutTime: LocalTime | undefined;
  readonly guest: Guest;
  readonly revision: string | undefined;
}

/** The booking as a notice; a cancellation counts however little else can be read. */
export function noticeOf(booking: Booking): Notice {
  const reservation = reservationOf(booking);
  return reservation === 'gone' ? { kind: 'gone', reservationId: booking.id } : { kind: 'snapshot', reservation };
}

/**
 * The booking as a reservation, or `'gone'` for a cancelled one without readable dates. Throws
 * CallerError(`webhook.malformed`) where another has none, or where a confirmed one has no unit: a door must never
 * open, or close, on half a booking.
 */
export function reservationOf(booking: Booking): Reservation | 'gone' {
  const { id, state, units, arrivalDate, departureDate, checkInTime, checkOutTime, guest, revision } = booking;
  if (arrivalDate === undefined || departureDate === undefined) {
    if (state === 'cancelled') return 'gone';
    throw new CallerError('webhook.malformed');
  }
  if (state === 'confirmed' && units.length === 0) throw new CallerError('webhook.malformed');
  return { id, state, units, stay: { arrivalDate, departureDate, checkInTime, checkOutTime }, guest, revision };
}
