import { isReplaced } from './adjustment.ts';
import type { CallLimit } from './call-log.ts';
import type { Grant } from './grant.ts';
import { isTellable } from './invite.ts';
import type { LockId, Property } from './property.ts';
import type { StayRecord } from './record.ts';
import { boundAt } from './stay-window.ts';
import { isTimeZone } from './time.ts';
import type { Instant } from './time.ts';
import type { ValidityWindow } from './validity-window.ts';
import { placesOf, provenContent, tellGuestAt } from './what-to-tell.ts';
import type { PlaceAccess } from './what-to-tell.ts';

/** A door as its guest's page shows it. */
export interface PageDoor {
  readonly lockId: LockId;
  readonly name: string;
  /** How it opens: proven, and hers to know by now. */
  readonly shown: Grant | undefined;
  /** Its lock can be asked from the page to open, while the window lasts. */
  readonly fromHere: boolean;
}

export interface PagePlace {
  readonly property: Property;
  readonly window: ValidityWindow;
  readonly doors: readonly PageDoor[];
}

/** `gone`: over, cancelled, or the keys are taken away; not told apart. `switched-off`: by the host, for this link. */
export type DoorPage =
  | { readonly kind: 'gone' | 'switched-off' }
  | {
      readonly kind: 'doors';
      readonly places: readonly PagePlace[];
      /** It is too early to say how the doors open; then it is said. */
      readonly tellsFrom: Instant | undefined;
    };

export type PressRefusal = 'too-early' | 'too-late' | 'not-this-door';

/** One button press after the other, of all doors of a stay; whoever stands there has no use for more. */
export const PRESSES: CallLimit = { questions: 5, seconds: 60 };
/** How often the locks are asked how they are, for one page. */
export const LOOKS: CallLimit = { questions: 6, seconds: 60 };

interface Context {
  readonly now: Instant;
  readonly fingerprint: (content: string) => string;
}

/**
 * What a guest's page may show now: no code before she may be told, unless she was told this very one, and none that is
 * not proven. A status that we do not know changes nothing, here as at the doors.
 */
export function doorPage(
  record: StayRecord,
  properties: readonly Property[],
  grants: readonly Grant[],
  { now, fingerprint }: Context,
): DoorPage {
  const { reservation, adjustment, told } = record;
  const hers = properties.filter(({ id, timeZone }) => {
    return isTimeZone(timeZone) && boundAt(record, id)?.doubleBooked !== 'no-key';
  });
  const places = placesOf(record, hers, grants);
  const holds = reservation.state === 'confirmed' || reservation.state === 'unknown';
  const isOver = places.every(({ window }) => window.until <= now);
  if (!holds || adjustment.withdrawn || isOver) return { kind: 'gone' };
  if (adjustment.linkRevoked) return { kind: 'switched-off' };

  const tellAt = tellGuestAt(places);
  const content = provenContent(places, fingerprint);
  const mayKnow = now >= tellAt || (content !== undefined && told.some((one) => one.content === content));
  const pageDoors = (place: PlaceAccess) =>
    place.property.doors.map(({ lockId, name, remoteUnlock }): PageDoor => {
      const held = grants.filter((grant) => grant.lockId === lockId && grant.wanted);
      const shown = mayKnow ? provenAt(record, place, lockId, held) : undefined;
      return { lockId, name, shown, fromHere: remoteUnlock === true && held.length > 0 };
    });
  return {
    kind: 'doors',
    places: places.map((place) => ({ property: place.property, window: place.window, doors: pageDoors(place) })),
    tellsFrom: mayKnow ? undefined : tellAt,
  };
}

/** The grant that she is told of; while its code is only on its way, the one that it is to replace. */
function provenAt(record: StayRecord, place: PlaceAccess, lockId: LockId, held: readonly Grant[]): Grant | undefined {
  const standing = place.doors.find(({ grant }) => grant.lockId === lockId)?.grant;
  if (standing !== undefined && isTellable(standing)) return standing;
  return held.find((grant) => isReplaced(record.adjustment, grant) && isTellable(grant));
}

/** Why a press on this door's button does not open it; undefined: it may. A street door may belong to two places. */
export function pressRefusal(
  places: readonly PagePlace[],
  lockId: LockId | undefined,
  now: Instant,
): PressRefusal | undefined {
  const windows = places
    .filter(({ doors }) => doors.some((door) => door.lockId === lockId && door.fromHere))
    .map(({ window }) => window);
  if (windows.length === 0) return 'not-this-door';
  if (windows.some(({ from, until }) => from <= now && now < until)) return undefined;
  return windows.some(({ from }) => now < from) ? 'too-early' : 'too-late';
}
