import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { decodeProperty } from '../../../lib/aws/property-items.ts';
import { grantStore } from '../../../lib/aws/stays.ts';
import { tableClient } from '../../../lib/aws/table.ts';
import { trailStore } from '../../../lib/aws/trail.ts';
import { allStays, wholeTable } from '../../../lib/aws/whole-table.ts';
import type { Scan } from '../../../lib/aws/whole-table.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { partsOfLockId } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import type { Instant, LocalDate } from '../../../lib/domain/time.ts';
import type { TrailEntry } from '../../../lib/ports/store.ts';

const FIRST_DAY = '0000-01-01' as LocalDate;

/** Every reservation with its grants, codes included: for this machine only. Ordered by arrival. */
export async function everyStay(dynamodb: DynamoDBClient, tableName: string, now: () => Instant) {
  const scan = wholeTable(tableName, dynamodb, now);
  const table = tableClient(tableName, dynamodb, now);
  const [stays, doors] = await Promise.all([allStays(scan).leavingFrom(FIRST_DAY), doorNames(scan)]);
  const views = stays.map(async (stay) => {
    const grants = await grantStore(table).ofStay(stay.grants);
    const trail = await trailStore(table).of(stay.key);
    return stayView(
      stay,
      grants.map((grant) => grantView(grant, doors)),
      trail,
    );
  });
  return Promise.all(views);
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
    evidence: grant.evidence,
    reason: grant.reason,
    from: grant.window.from,
    until: grant.window.until,
    wanted: grant.wanted,
    authorizationId: grant.authorizationId,
  };
}

/** What the host calls each lock, by lock id. */
async function doorNames(scan: Scan): Promise<ReadonlyMap<string, string>> {
  const properties = (await scan('PROPERTY#')).filter(({ sk }) => sk === 'PROPERTY').map(decodeProperty);
  return new Map(properties.flatMap(({ doors }) => doors.map(({ lockId, name }) => [lockId, name])));
}
