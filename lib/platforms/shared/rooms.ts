import type { ReservationState } from '../../domain/stay.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Booking } from './booking.ts';

/** A room of a reservation, with days of its own. */
export interface RoomDays {
  readonly unit: string | undefined;
  readonly arrivalDate: LocalDate | undefined;
  readonly departureDate: LocalDate | undefined;
}

/**
 * The rooms as one stay. Where the days of a confirmed one's rooms differ, no door may open on days that are another's:
 * it is `unknown`, from the first arrival to the last departure, and the host is told. No days where a room has none.
 */
export function stayOfRooms(
  state: ReservationState,
  rooms: readonly RoomDays[],
): Pick<Booking, 'state' | 'units' | 'arrivalDate' | 'departureDate'> {
  const arrivals = rooms.map(({ arrivalDate }) => arrivalDate);
  const departures = rooms.map(({ departureDate }) => departureDate);
  const agree = new Set(arrivals).size <= 1 && new Set(departures).size <= 1;
  return {
    state: state === 'confirmed' && !agree ? 'unknown' : state,
    units: [...new Set(rooms.flatMap(({ unit }) => unit ?? []))],
    arrivalDate: arrivals.includes(undefined) ? undefined : arrivals.toSorted()[0],
    departureDate: departures.includes(undefined) ? undefined : departures.toSorted().at(-1),
  };
}
