import type { Grant } from '../../domain/grant.ts';
import { LONGEST_STAY_DAYS } from '../../domain/stay.ts';
import type { LockId, Property, Settings } from '../../domain/property.ts';
import type { StayRecord } from '../../domain/record.ts';
import { dateIn, isTimeZone, plusDays } from '../../domain/time.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import { UNMAPPED } from '../../ports/store.ts';
import type { StayView } from '../stay-view.ts';
import type { ConsoleDeps } from './deps.ts';

/** Everything that `apply` has written, as far as the console needs it. */
export interface House {
  readonly settings: Settings;
  readonly properties: readonly Property[];
}

export async function readHouse(deps: Pick<ConsoleDeps, 'properties' | 'digests'>): Promise<House> {
  const [settings, digest] = await Promise.all([deps.properties.settings(), deps.digests.get()]);
  const found = await Promise.all((digest?.propertyIds ?? []).map((id) => deps.properties.get(id)));
  return { settings, properties: found.filter((property): property is Property => property !== undefined) };
}

/** The day at the first property: where the host looks from. */
export function todayAt({ properties }: House, now: Instant): LocalDate {
  const zone = properties.map(({ timeZone }) => timeZone).find(isTimeZone);
  return dateIn(now, zone ?? 'UTC');
}

/**
 * The stays that are there on one of these days, by arrival, with their grants: a query for each property, and one for
 * each lock. Whoever is there now may have come a year ago.
 */
export async function staysBetween(
  deps: Pick<ConsoleDeps, 'arrivals' | 'grants'>,
  house: House,
  first: LocalDate,
  last: LocalDate,
): Promise<readonly StayView[]> {
  const records = await recordsBetween(deps, house, first, last);
  const grants = await grantsOf(deps, records);
  return records.map((record) => viewWith(house, record, grants));
}

/** The same without their grants. */
export async function recordsBetween(
  { arrivals }: Pick<ConsoleDeps, 'arrivals'>,
  { properties }: House,
  first: LocalDate,
  last: LocalDate,
): Promise<readonly StayRecord[]> {
  const earliest = plusDays(first, -LONGEST_STAY_DAYS);
  const places = [...properties.map(({ id }) => id), UNMAPPED];
  const found = await Promise.all(places.map((place) => arrivals.between(place, earliest, last)));
  return found
    .flat()
    .filter(({ reservation }) => reservation.stay.departureDate >= first)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

async function grantsOf(
  { grants }: Pick<ConsoleDeps, 'grants'>,
  records: readonly StayRecord[],
): Promise<ReadonlyMap<string, Grant>> {
  const locks = new Set(records.flatMap((record) => record.grants.map(({ lockId }) => lockId)));
  const held = await Promise.all([...locks].map((lockId: LockId) => grants.onLock(lockId)));
  return new Map(held.flat().map((grant) => [grant.id, grant]));
}

function viewWith(house: House, record: StayRecord, grants: ReadonlyMap<string, Grant>): StayView {
  const ids = new Set(record.rooms.map(({ propertyId }) => propertyId));
  return {
    record,
    properties: house.properties.filter(({ id }) => ids.has(id)),
    grants: record.grants.flatMap(({ grantId }) => grants.get(grantId) ?? []),
  };
}

function sortKey({ reservation, key }: StayRecord): string {
  return `${reservation.stay.arrivalDate} ${key.connection} ${key.id}`;
}
