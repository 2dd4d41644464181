import { CallerError } from '../../errors.ts';
import type { ReportedReservation } from '../../domain/reported.ts';
import type { Guest, ReservationState } from '../../domain/stay.ts';
import type { Instant, LocalDate, LocalTime } from '../../domain/time.ts';
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
  /** Instants in place of dates and times, where the platform tells no others: the property's zone decides the day. */
  readonly arrivesAt?: Instant | undefined;
  readonly departsAt?: Instant | undefined;
  readonly guest: Guest;
  readonly revision: string | undefined;
}

/** For a platform that tells instants, and neither days nor times. */
export const NO_DAYS = {
  arrivalDate: undefined,
  departureDate: undefined,
  checkInTime: undefined,
  checkOutTime: undefined,
} as const;

/** The booking as a notice; a cancellation counts however little else can be read. `hint` is for the API. */
export function noticeOf(booking: Booking, hint?: string): Notice {
  const reservation = reservationOf(booking);
  const more = hint === undefined ? {} : { hint };
  if (reservation === 'gone') return { kind: 'gone', reservationId: booking.id, ...more };
  return { kind: 'snapshot', reservation, ...more };
}

/** As `noticeOf`; a booking that is told only in part has changed, and its API knows the rest. */
export function noticeOfPart(booking: Booking, hint?: string): Notice {
  try {
    return noticeOf(booking, hint);
  } catch (error) {
    if (!(error instanceof CallerError)) throw error;
    return { kind: 'changed', reservationId: booking.id, ...(hint !== undefined && { hint }) };
  }
}

/**
 * The booking as a reservation, or `'gone'` for a cancelled one without readable dates. Throws
 * CallerError(`webhook.malformed`) where another has none, or where a confirmed one has no unit: a door must never
 * open, or close, on half a booking.
 */
export function reservationOf(booking: Booking): ReportedReservation | 'gone' {
  const { id, state, units, guest, revision } = booking;
  const stay = stayOf(booking);
  if (stay === undefined) {
    if (state === 'cancelled') return 'gone';
    throw new CallerError('webhook.malformed');
  }
  if (state === 'confirmed' && units.length === 0) throw new CallerError('webhook.malformed');
  return { id, state, units, stay, guest, revision };
}

function stayOf(booking: Booking): ReportedReservation['stay'] | undefined {
  const { arrivalDate, departureDate, checkInTime, checkOutTime, arrivesAt, departsAt } = booking;
  if (arrivesAt !== undefined && departsAt !== undefined) return { arrivesAt, departsAt };
  if (arrivalDate === undefined || departureDate === undefined) return undefined;
  return { arrivalDate, departureDate, checkInTime, checkOutTime };
}
