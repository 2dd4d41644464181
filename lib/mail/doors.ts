import type { Speech } from './catalogues/catalogue.ts';
import type { DoorAccess, Place } from './mail-content.ts';

/** `Street door, Yard and Flat`, as the language joins a list; each name once. */
export function joined(names: readonly string[], catalogue: Speech): string {
  return new Intl.ListFormat(catalogue.locale, { type: 'conjunction' }).format(new Set(names));
}

export function placeNames(places: readonly Place[], catalogue: Speech): string {
  return joined(
    places.map((place) => place.name),
    catalogue,
  );
}

/** Each code once, with the doors it opens: one code usually opens them all. */
export function doorsByCode(places: readonly Place[], catalogue: Speech): { code: string; doors: string }[] {
  const codes = new Set(places.flatMap((place) => place.doors.flatMap((door) => codeOfDoor(door) ?? [])));
  return [...codes].map((code) => ({
    code,
    doors: doorList(places, (door) => codeOfDoor(door) === code, catalogue),
  }));
}

/** The invites whose codes are ours to mail: one a door. */
export function inviteCodes(places: readonly Place[], catalogue: Speech) {
  return places.flatMap((place) =>
    place.doors.flatMap((door) => {
      const { how } = door;
      if (how.kind !== 'invite-code') return [];
      return [{ ...how, doors: doorList(places, (one) => one === door, catalogue), timeZone: place.timeZone }];
    }),
  );
}

/** The doors that open with the app, or from the door page; undefined if none does. */
export function doorsBy(
  kind: 'invite' | 'invite-code' | 'link',
  places: readonly Place[],
  catalogue: Speech,
): string | undefined {
  const doors = doorList(places, (door) => door.how.kind === kind, catalogue);
  return doors === '' ? undefined : doors;
}

/** `Street door and Flat`; where the stay has several places, `Loft 7: Street door and Flat; Annex: Gate`. */
function doorList(places: readonly Place[], wanted: (door: DoorAccess) => boolean, catalogue: Speech): string {
  const lists = places.flatMap((place) => {
    const names = place.doors.filter(wanted).map((door) => door.name);
    if (names.length === 0) return [];
    const doors = joined(names, catalogue);
    return [places.length > 1 ? catalogue.words.labelled(place.name, doors) : doors];
  });
  return lists.join('; ');
}

function codeOfDoor(door: DoorAccess): string | undefined {
  return door.how.kind === 'keypad' ? door.how.code : undefined;
}
