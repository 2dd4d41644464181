import type { Grant } from './grant.ts';
import { informedOf } from './informed.ts';
import type { Property } from './property.ts';
import type { StayRecord } from './record.ts';
import { isTimeZone } from './time.ts';
import type { Instant } from './time.ts';
import { placesOf, tellGuestAt } from './what-to-tell.ts';

/** Why a host should look at a stay. */
export const attentions = [
  'problem',
  'not-told',
  'pass-on',
  'mail-lost',
  'mail-delayed',
  'entry-lapsed',
  'exit-lapsed',
] as const;
export type Attention = (typeof attentions)[number];

/** What asks for a host's attention in a stay that is confirmed, not over, and not taken away by a host. */
export function attentionTo(
  record: StayRecord,
  properties: readonly Property[],
  grants: readonly Grant[],
  now: Instant,
): readonly Attention[] {
  const { reservation, adjustment, problems } = record;
  if (reservation.state !== 'confirmed' || adjustment.withdrawn) return [];
  const known = properties.filter(({ timeZone }) => isTimeZone(timeZone)); // any other has a problem of its own
  const places = placesOf(record, known, grants);
  if (places.length > 0 && places.every(({ window }) => window.until <= now)) return [];

  const { entry, exit } = adjustment;
  const told = places.length > 0 && now >= tellGuestAt(places) ? forInformed[informedOf(record)] : undefined;
  return [
    ...(problems.length > 0 ? (['problem'] as const) : []),
    ...(told === undefined ? [] : [told]),
    ...(entry !== undefined && entry.of !== reservation.stay.arrivalDate ? (['entry-lapsed'] as const) : []),
    ...(exit !== undefined && exit.of !== reservation.stay.departureDate ? (['exit-lapsed'] as const) : []),
  ];
}

const forInformed: Readonly<Record<ReturnType<typeof informedOf>, Attention | undefined>> = {
  'not-told': 'not-told',
  sent: undefined,
  delayed: 'mail-delayed',
  delivered: undefined,
  'by-chat': undefined,
  'by-host': undefined,
  'passed-on': 'pass-on',
  lost: 'mail-lost',
};
