import { isReplaced } from './adjustment.ts';
import { cancellationNews } from './cancellation.ts';
import type { Grant } from './grant.ts';
import { heard, heldUpAlarmAt, mayHaveRead } from './informed.ts';
import { isTellable } from './invite.ts';
import type { Property } from './property.ts';
import type { StayRecord } from './record.ts';
import { reminderNews, whicheverFirst } from './reminder.ts';
import { standing } from './succession.ts';
import { earliest, minus } from './time.ts';
import type { Instant } from './time.ts';
import { windowOf } from './stay-window.ts';
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
  /** Not before a door is proven, and not before `until`; or a mail is on its way, and held up. */
  | { readonly kind: 'wait'; readonly until: Instant | undefined }
  | {
      readonly kind: 'access' | 'change' | 'new-code';
      readonly places: readonly PlaceAccess[];
      readonly content: string;
      readonly apartFromCode: string;
      /** The guest has had this already; only the host has not heard of it. */
      readonly guestKnows: boolean;
      /** It has been held up for too long: the host is to pass it on. */
      readonly heldUp: boolean;
    }
  /** For the guest alone: the host has no part in it. */
  | { readonly kind: 'cancelled' | 'reminder'; readonly places: readonly PlaceAccess[]; readonly content: string };

/**
 * Whether the guest is to be told something now. Only when every door of the stay is proven to hold what she would
 * read; for the first time no earlier than the property's `tellGuestDaysAhead`; again only if what she was told has
 * changed, or if the host wants it sent again. `fingerprint` turns what is said into a short text.
 */
export function guestNews(
  record: StayRecord,
  properties: readonly Property[],
  grants: readonly Grant[],
  context: { readonly now: Instant; readonly fingerprint: (content: string) => string },
): GuestNews {
  const places = placesOf(record, properties, grants);
  if (record.reservation.state === 'cancelled') return cancellationNews(record, places, context);
  if (record.reservation.state !== 'confirmed' || record.adjustment.withdrawn) return { kind: 'nothing' };
  if (places.length === 0 || places.every((place) => place.window.until <= context.now)) return { kind: 'nothing' };

  const before = record.told.filter(({ kind }) => kind !== 'confirmation');
  const tellAt = before.length > 0 ? context.now : tellGuestAt(places);
  const content = provenContent(places, context.fingerprint);
  if (content === undefined || context.now < tellAt) {
    return { kind: 'wait', until: tellAt > context.now ? tellAt : undefined };
  }

  const { knows: guestKnows, heldUpSince } = heard(record, content);
  const hostKnows = record.told.findLast((told) => told.kind === 'confirmation')?.content === content;
  const windows = places.map(({ window }) => window);
  const heldUpAt = heldUpSince === undefined ? undefined : heldUpAlarmAt(windows, heldUpSince);
  const heldUp = heldUpAt !== undefined && heldUpAt <= context.now;
  if (guestKnows && hostKnows && !heldUp) {
    const held: GuestNews = heldUpAt === undefined ? { kind: 'nothing' } : { kind: 'wait', until: heldUpAt };
    return whicheverFirst(held, reminderNews(record, places, content, context.now));
  }
  const apartFromCode = context.fingerprint(JSON.stringify(places.map((place) => contentOf(place, 'without-codes'))));
  const kind = newsKind(record, content, apartFromCode);
  return { kind, places, content, apartFromCode, guestKnows, heldUp };
}

/** What she may have read of this booking, since it was last cancelled, decides what is new in it. */
function newsKind(record: StayRecord, content: string, apartFromCode: string): 'access' | 'change' | 'new-code' {
  const read = mayHaveRead(record);
  const valid = read.slice(read.findLastIndex((told) => told.kind === 'cancelled') + 1);
  const last = valid.findLast((told) => told.content !== content);
  if (last === undefined) return 'access';
  return last.apartFromCode === apartFromCode ? 'new-code' : 'change';
}

/** What the guest would read, as a fingerprint; undefined until every door is proven to hold it. */
export function provenContent(
  places: readonly PlaceAccess[],
  fingerprint: (content: string) => string,
): string | undefined {
  const doors = places.flatMap((place) => place.doors.map((door) => door.grant));
  const complete = places.every((place) => place.doors.length === place.property.doors.length);
  if (!complete || doors.length === 0 || !doors.every(isTellable)) return undefined;
  return fingerprint(JSON.stringify(places.map((place) => contentOf(place, 'with-codes'))));
}

/** The places of a stay, each with the grants that it has so far. */
export function placesOf(record: StayRecord, properties: readonly Property[], grants: readonly Grant[]): PlaceAccess[] {
  return properties.map((property) => ({
    property,
    window: windowOf(record, property),
    doors: property.doors.flatMap((door) => {
      const lasting = grants.filter((grant) => grant.lockId === door.lockId && !isReplaced(record.adjustment, grant));
      const grant = standing(lasting);
      return grant === undefined ? [] : [{ name: door.name, grant }];
    }),
  }));
}

export function tellGuestAt(places: readonly PlaceAccess[]): Instant {
  const times = places.map((place) => minus(place.window.from, { days: place.property.tellGuestDaysAhead }));
  return earliest(...times) as Instant;
}

/** What the guest reads, and nothing else: a change of anything here is worth a mail. */
function contentOf(place: PlaceAccess, codes: 'with-codes' | 'without-codes'): unknown {
  const codeOf = ({ code, invite }: Grant) => {
    const secret = code ?? invite?.code;
    return codes === 'with-codes' ? secret?.reveal() : secret && 'code';
  };
  return {
    property: place.property.id,
    from: place.window.from,
    until: place.window.until,
    doors: place.doors.map(({ grant }) => [grant.lockId, grant.kind, codeOf(grant) ?? grant.holder ?? '']),
  };
}
