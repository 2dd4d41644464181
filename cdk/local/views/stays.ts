import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { pageToken } from '../../../lib/app/page-link.ts';
import { decodeProperty, decodeSettings, SETTINGS_KEY } from '../../../lib/aws/property-items.ts';
import { decodeGrant } from '../../../lib/aws/grant-items.ts';
import { stayPk } from '../../../lib/aws/stay-items.ts';
import type { Item } from '../../../lib/aws/table.ts';
import { decodeTrailEntry } from '../../../lib/aws/trail.ts';
import { allStays, wholeTable } from '../../../lib/aws/whole-table.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { informedOf } from '../../../lib/domain/informed.ts';
import { partsOfLockId } from '../../../lib/domain/property.ts';
import type { Property } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import type { Instant, LocalDate } from '../../../lib/domain/time.ts';
import type { TrailEntry } from '../../../lib/ports/store.ts';
import { keyedHash } from '../../../lib/system/system.ts';

const FIRST_DAY = '0000-01-01' as LocalDate;

/** Every reservation with its grants, codes included: for this machine only. Ordered by arrival. All in one read. */
export async function everyStay(dynamodb: DynamoDBClient, tableName: string, now: () => Instant, pagesUrl: string) {
  const items = await wholeTable(tableName, dynamodb, now)('RES#', 'LOCK#', 'PROPERTY#', SETTINGS_KEY.pk);
  const settings = items.find(({ sk }) => sk === SETTINGS_KEY.sk);
  const hash = settings && keyedHash(decodeSettings(settings).codeKey);
  const pageOf = ({ key }: StayRecord) => hash && `${pagesUrl}s/${pageToken(key, hash)}`;
  const all = <T>(prefix: string, decode: (item: Item) => T): T[] =>
    items.filter(({ sk }) => sk.startsWith(prefix)).map(decode);
  const doors = doorNames(all('PROPERTY', decodeProperty));
  const grants = new Map(all('GRANT#', decodeGrant).map((grant) => [grant.id, grantView(grant, doors)]));
  const trails = Map.groupBy(
    items.filter(({ sk }) => sk.startsWith('AT#')),
    ({ pk }) => pk,
  );
  const stays = await allStays(async () => items).leavingFrom(FIRST_DAY);
  return stays.map((stay) => ({
    ...stayView(
      stay,
      stay.grants.flatMap(({ grantId }) => grants.get(grantId) ?? []),
      (trails.get(stayPk(stay.key)) ?? []).toSorted((a, b) => (a.sk < b.sk ? -1 : 1)).map(decodeTrailEntry),
    ),
    /** Where the guest looks, once she has been told. */
    page: pageOf(stay),
  }));
}

function stayView(stay: StayRecord, grants: readonly ReturnType<typeof grantView>[], trail: readonly TrailEntry[]) {
  const { guest, stay: dates, state, units } = stay.reservation;
  return {
    connection: stay.key.connection,
    id: stay.key.id,
    platform: stay.platform,
    state,
    ...dates,
    guest: { name: guest.name?.reveal(), email: guest.email?.reveal(), language: guest.language },
    units,
    properties: stay.rooms.map(({ propertyId }) => propertyId).filter((id) => id !== undefined),
    problems: stay.problems,
    told: stay.told,
    deliveries: stay.deliveries,
    informed: informedOf(stay),
    receivedAt: stay.receivedAt,
    dueAt: stay.dueAt,
    grants,
    trail,
  };
}

function grantView(grant: Grant, doors: ReadonlyMap<string, string>) {
  return {
    id: grant.id,
    door: doors.get(grant.lockId),
    lockId: grant.lockId,
    smartlockId: Number(partsOfLockId(grant.lockId).lock),
    kind: grant.kind,
    code: grant.code?.reveal(),
    invite: grant.invite && { ...grant.invite, code: grant.invite.code?.reveal() },
    evidence: grant.evidence,
    reason: grant.reason,
    from: grant.window.from,
    until: grant.window.until,
    wanted: grant.wanted,
    authorizationId: grant.authorizationId,
  };
}

/** What the host calls each lock, by lock id. */
function doorNames(properties: readonly Property[]): ReadonlyMap<string, string> {
  return new Map(properties.flatMap(({ doors }) => doors.map(({ lockId, name }) => [lockId, name])));
}
