import { isReplaced } from '../../domain/adjustment.ts';
import { attentionTo } from '../../domain/attention.ts';
import { isEnded } from '../../domain/grant.ts';
import type { Grant } from '../../domain/grant.ts';
import { informedOf } from '../../domain/informed.ts';
import type { Reservation } from '../../domain/stay.ts';
import { isTimeZone } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { covering } from '../../domain/validity-window.ts';
import { en } from '../../mail/catalogues/en/index.ts'; // this language alone: ten are a third of a bundle
import { cleanName } from '../../mail/clean-name.ts';
import type { DoorState, StayCard } from '../../pages/host/views.ts';
import type { StayView } from '../stay-view.ts';
import { stayPlace } from './places.ts';

/** One stay as the lists show it. */
export function stayCard({ record, properties, grants }: StayView, now: Instant): StayCard {
  const { key, reservation, rooms, adjustment } = record;
  const doors = doorsOf({ record, properties, grants });
  const windows = doors.map(({ window }) => window);
  return {
    href: stayPlace(key),
    booking: `${key.connection} ${key.id}`,
    guest: guestName(reservation),
    places: properties.map(({ name }) => name),
    unmapped: rooms.filter(({ propertyId }) => propertyId === undefined).map(({ unit }) => unit),
    timeZone: properties.map(({ timeZone }) => timeZone).find(isTimeZone) ?? 'UTC',
    arrival: reservation.stay.arrivalDate,
    departure: reservation.stay.departureDate,
    window: windows.length === 0 ? undefined : windows.reduce(covering),
    state: reservation.state,
    takenAway: adjustment.withdrawn,
    doors,
    informed: informedOf(record),
    attention: attentionTo(record, properties, grants, now),
  };
}

/** As it may stand on a page. */
export function guestName({ guest }: Reservation): string | undefined {
  return cleanName(guest.name?.reveal());
}

/** The doors that a stay opens, or did until just now. */
export function doorsOf({ record, properties, grants }: StayView): readonly DoorState[] {
  return grants.filter((grant) => !isEnded(grant)).map((grant) => doorState({ record, properties }, grant));
}

function doorState({ record, properties }: Pick<StayView, 'record' | 'properties'>, grant: Grant): DoorState {
  const doors = properties.flatMap((property) => property.doors);
  const { lockId, evidence, kind, window, reason } = grant;
  return {
    lockId,
    name: doors.find((door) => door.lockId === lockId)?.name ?? lockId,
    evidence,
    kind,
    window,
    reason: reason && en.problems[reason].title,
    replaced: grant.wanted && isReplaced(record.adjustment, grant),
  };
}
