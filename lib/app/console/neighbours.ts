import { FARTHEST_DAYS } from '../../domain/host-decision.ts';
import type { StayRecord } from '../../domain/record.ts';
import { LONGEST_STAY_DAYS, reservationKeyText } from '../../domain/stay.ts';
import { isTimeZone, plusDays } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { windowOf } from '../../domain/stay-window.ts';
import type { Neighbour, StayDetail } from '../../pages/host/views.ts';
import type { StayView } from '../stay-view.ts';
import type { ConsoleDeps } from './deps.ts';
import { stayPlace } from './places.ts';
import { guestName } from './stay-card.ts';

/** A day more than an entry or an exit can be moved by: whoever is farther is in nobody's way. */
const DAYS_AROUND = FARTHEST_DAYS + 1;

/** Who leaves the same place just before this stay, and who comes just after: whom an agreed hour can meet. */
export async function neighboursOf(
  { arrivals }: Pick<ConsoleDeps, 'arrivals'>,
  { record, properties }: StayView,
): Promise<Pick<StayDetail, 'before' | 'after'>> {
  const property = properties.find(({ timeZone }) => isTimeZone(timeZone));
  if (property === undefined) return { before: undefined, after: undefined };
  const { arrivalDate, departureDate } = record.reservation.stay;
  const first = plusDays(arrivalDate, -LONGEST_STAY_DAYS - DAYS_AROUND);
  const found = await arrivals.between(property.id, first, plusDays(departureDate, DAYS_AROUND));
  const others = found.filter((other) => isAnother(other, record));
  const before = others
    .filter(({ reservation: { stay } }) => stay.departureDate <= arrivalDate)
    .filter(({ reservation: { stay } }) => stay.departureDate >= plusDays(arrivalDate, -DAYS_AROUND))
    .toSorted((a, b) => (a.reservation.stay.departureDate < b.reservation.stay.departureDate ? 1 : -1))[0];
  const after = others.find(({ reservation: { stay } }) => stay.arrivalDate >= departureDate);
  return {
    before: before && shown(before, windowOf(before, property).until),
    after: after && shown(after, windowOf(after, property).from),
  };
}

function isAnother(other: StayRecord, record: StayRecord): boolean {
  const isSame = reservationKeyText(other.key) === reservationKeyText(record.key);
  return !isSame && other.reservation.state === 'confirmed' && !other.adjustment.withdrawn;
}

function shown({ key, reservation }: StayRecord, at: Instant): Neighbour {
  return { href: stayPlace(key), guest: guestName(reservation), at };
}
