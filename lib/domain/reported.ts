import type { Reservation, Stay } from './stay.ts';
import { dateIn, timeIn } from './time.ts';
import type { Instant } from './time.ts';

/** A stay whose platform tells instants: which day that is, the property's time zone decides. */
export interface StayInstants {
  readonly arrivesAt: Instant;
  readonly departsAt: Instant;
}

/** A reservation as its platform reports it: in local dates, or in instants that have yet to meet a time zone. */
export type ReportedReservation = Omit<Reservation, 'stay'> & { readonly stay: Stay | StayInstants };

/** On the calendar and the clock of `zone`. Throws RangeError on an unknown zone. */
export function inZone({ stay, ...rest }: ReportedReservation, zone: string): Reservation {
  return { ...rest, stay: isLocal(stay) ? stay : localStay(stay, zone) };
}

export function isLocal(stay: Stay | StayInstants): stay is Stay {
  return 'arrivalDate' in stay;
}

function localStay({ arrivesAt, departsAt }: StayInstants, zone: string): Stay {
  return {
    arrivalDate: dateIn(arrivesAt, zone),
    departureDate: dateIn(departsAt, zone),
    checkInTime: timeIn(arrivesAt, zone),
    checkOutTime: timeIn(departsAt, zone),
  };
}
