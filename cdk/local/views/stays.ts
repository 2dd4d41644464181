import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { decodeStay } from '../../../lib/aws/stay-items.ts';
import { grantStore } from '../../../lib/aws/stays.ts';
import { tableClient } from '../../../lib/aws/table.ts';
import type { Item } from '../../../lib/aws/table.ts';
import { trailStore } from '../../../lib/aws/trail.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { partsOfLockId } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import type { TrailEntry } from '../../../lib/ports/store.ts';

/** Every reservation with its grants, codes included: for this machine only. Ordered by arrival. */
export async function allStays(dynamodb: DynamoDBClient, tableName: string, now: () => Instant) {
  const [stays, properties] = await Promise.all([
    scan(dynamodb, tableName, 'RES'),
    scan(dynamodb, tableName, 'PROPERTY'),
  ]);
  const table = tableClient(tableName, dynamodb, now);
  const doors = doorNames(properties);
  const views = stays.map(decodeStay).map(async (stay) => {
    const grants = await grantStore(table).ofStay(stay.grants);
    const trail = await trailStore(table).of(stay.key);
    return stayView(
      stay,
      grants.map((grant) => grantView(grant, doors)),
      trail,
    );
  });
  const all = await Promise.all(views);
  return all.toSorted((a, b) => (`${a.arrivalDate} ${a.id}` < `${b.arrivalDate} ${b.id}` ? -1 : 1));
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
function doorNames(properties: readonly Item[]): ReadonlyMap<string, string> {
  const doors = properties.flatMap((item) => {
    const found = item['doors'] ?? (item['property'] as { doors?: unknown } | undefined)?.doors;
    return (found ?? []) as readonly { readonly lockId: string; readonly name: string }[];
  });
  return new Map(doors.map(({ lockId, name }) => [lockId, name]));
}

async function scan(dynamodb: DynamoDBClient, tableName: string, sortKey: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await dynamodb.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'sk = :sk',
        ExpressionAttributeValues: { ':sk': { S: sortKey } },
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return items;
}
