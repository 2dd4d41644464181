import { isProven } from './grant.ts';
import { isMailable } from './mail-address.ts';
import type { Grant } from './grant.ts';
import type { Property } from './property.ts';
import type { StayRecord } from './record.ts';
import { earliest, minus } from './time.ts';
import type { Instant } from './time.ts';
import { windowForStay } from './validity-window.ts';
import type { ValidityWindow } from './validity-window.ts';

/** One place of a stay as the guest is to be told of it. */
export interface PlaceAccess {
  readonly property: Property;
  readonly window: ValidityWindow;
  /** The grant of each door, in the property's order. */
  readonly doors: readonly { readonly name: string; readonly grant: Grant }[];
}

export type GuestNews =
  /** She knows all there is, or there is nothing to know. */
  | { readonly kind: 'nothing' }
  /** Not before a door is proven, and not before `from`. */
  | { readonly kind: 'wait'; readonly until: Instant | undefined }
  | {
      readonly kind: 'access' | 'change';
      readonly places: readonly PlaceAccess[];
      readonly content: string;
      /** The guest has had this already; only the host has not heard of it. */
      readonly guestKnows: boolean;
    };

/**
 * Whether the guest is to be told something now. Only when every door of the stay is proven to hold what she would
 * read; for the first time no earlier than the property's `tellGuestDaysAhead`; again only if what she was told has
 * changed. `fingerprint` turns what is said into a short text.
 */
export function guestNews(
  record: StayRecord,
  properties: readonly Property[],
  grants: readonly Grant[],
  context: { readonly now: Instant; readonly fingerprint: (content: string) => string },
): GuestNews {
  if (record.reservation.state !== 'confirmed') return { kind: 'nothing' };
  const places = placesOf(record, properties, grants);
  if (places.length === 0 || places.every((place) => place.window.until <= context.now)) return { kind: 'nothing' };

  const before = record.told.flatMap(({ kind, content }) => (kind === 'confirmation' ? [] : [{ kind, content }]));
  const tellAt = before.length > 0 ? context.now : tellGuestAt(places);
  const doors = places.flatMap((place) => place.doors.map((door) => door.grant));
  const complete = places.every((place) => place.doors.length === place.property.doors.length);
  const proven = complete && doors.length > 0 && doors.every(isProven);
  if (!proven || context.now < tellAt) {
    return { kind: 'wait', until: tellAt > context.now ? tellAt : undefined };
  }

  const content = context.fingerprint(JSON.stringify(places.map(contentOf)));
  const last = before.at(-1);
  const reachable = canMailGuest(record);
  const guestKnows = last?.content === content && !(reachable && last.kind === 'passed-on');
  const hostKnows = record.told.findLast((told) => told.kind === 'confirmation')?.content === content;
  if (guestKnows && hostKnows) return { kind: 'nothing' };
  const earlier = before.filter(({ kind, content: said }) => {
    return (kind !== 'passed-on' || !reachable) && !(guestKnows && said === content);
  });
  return { kind: earlier.length === 0 ? 'access' : 'change', places, content, guestKnows };
}

/** Whether a mail could reach her. If not, the host has her text to pass on, until she has an address that works. */
export function canMailGuest({ addressRefused, reservation }: StayRecord): boolean {
  return !addressRefused && isMailable(reservation.guest.email?.reveal());
}

/** The places of a stay, each with the grants that it has so far. */
export function placesOf(record: StayRecord, properties: readonly Property[], grants: readonly Grant[]): PlaceAccess[] {
  return properties.map((property) => ({
    property,
    window: windowForStay(record.reservation.stay, property),
    doors: property.doors.flatMap((door) => {
      const grant = grants.find((candidate) => candidate.lockId === door.lockId && candidate.wanted);
      return grant === undefined ? [] : [{ name: door.name, grant }];
    }),
  }));
}

export function tellGuestAt(places: readonly PlaceAccess[]): Instant {
  const times = places.map((place) => minus(place.window.from, { days: place.property.tellGuestDaysAhead }));
  return earliest(...times) as Instant;
}

/** What the guest reads, and nothing else: a change of anything here is worth a mail. */
function contentOf(place: PlaceAccess): unknown {
  return {
    property: place.property.id,
    from: place.window.from,
    until: place.window.until,
    doors: place.doors.map(({ grant }) => [grant.lockId, grant.kind, grant.code?.reveal() ?? grant.holder ?? '']),
  };
}
