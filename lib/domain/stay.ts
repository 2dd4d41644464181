import type { Redacted } from '../redacted.ts';
import type { LocalDate, LocalTime } from './time.ts';

/**
 * Where the platform sees the booking. Only `confirmed` opens doors. `unknown` is a status word we have not met: it
 * changes nothing and alarms.
 */
export const reservationStates = ['confirmed', 'cancelled', 'no-show', 'enquiry', 'block', 'unknown'] as const;
export type ReservationState = (typeof reservationStates)[number];

export interface Guest {
  /** As the platform has it; hostile input. */
  readonly name: Redacted<string> | undefined;
  readonly email: Redacted<string> | undefined;
  /** The platform's language tag, e.g. `de` or `pt-BR`. */
  readonly language: string | undefined;
}

/** Arrival and departure as the property's local dates, with local times if the booking names them. */
export interface Stay {
  readonly arrivalDate: LocalDate;
  readonly departureDate: LocalDate;
  readonly checkInTime: LocalTime | undefined;
  readonly checkOutTime: LocalTime | undefined;
}

/** What a platform holds of a booking, in our words. */
export interface Reservation {
  /** The platform's own id, as text. */
  readonly id: string;
  readonly state: ReservationState;
  /** What the guest sleeps in: the platform's ids, outermost first, joined with `/`. One entry a room. */
  readonly units: readonly string[];
  readonly stay: Stay;
  readonly guest: Guest;
  /** Grows with every change on the platform and sorts as text; undefined where the platform has none. */
  readonly revision: string | undefined;
}

/** Names a reservation across platforms. */
export interface ReservationKey {
  readonly connection: string;
  readonly id: string;
}

export function reservationKeyText(key: ReservationKey): string {
  return `${key.connection}#${key.id}`;
}

export const LONGEST_STAY_DAYS = 366;

/** True if two snapshots of a reservation say the same, the revision aside. */
export function sameReservation(a: Reservation, b: Reservation): boolean {
  return spelledOut(a) === spelledOut(b);
}

function spelledOut({ id, state, units, stay, guest }: Reservation): string {
  const dates = [stay.arrivalDate, stay.departureDate, stay.checkInTime ?? '', stay.checkOutTime ?? ''];
  return JSON.stringify([id, state, units, dates, guest.name?.reveal(), guest.email?.reveal(), guest.language]);
}
