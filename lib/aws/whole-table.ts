import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { RetryableError } from '../errors.ts';
import type { Instant } from '../domain/time.ts';
import type { AllStays } from '../ports/host-tools.ts';
import { epochSeconds } from './due.ts';
import { decodeStay } from './stay-items.ts';
import type { Item } from './table.ts';

/** Every item whose partition key starts with one of the prefixes. */
export type Scan = (...prefixes: readonly string[]) => Promise<readonly Item[]>;

/** Reads the table from end to end, which costs as much as it holds: for the host's commands, never for a function. */
export function wholeTable(name: string, client: DynamoDBClient, now: () => Instant): Scan {
  return async (...prefixes) => {
    const starts = prefixes.map((_, index) => `begins_with(pk, :prefix${index})`).join(' OR ');
    const values = Object.fromEntries(prefixes.map((prefix, index) => [`:prefix${index}`, prefix]));
    const input: ScanCommandInput = {
      TableName: name,
      FilterExpression: `(${starts}) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)`,
      ExpressionAttributeValues: marshall({ ...values, ':now': epochSeconds(now()) }),
      ConsistentRead: true,
    };
    const items: Item[] = [];
    let from: ScanCommandInput['ExclusiveStartKey'];
    do {
      const page = await scanPage(client, { ...input, ExclusiveStartKey: from });
      items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  };
}

async function scanPage(client: DynamoDBClient, input: ScanCommandInput) {
  try {
    return await client.send(new ScanCommand(input));
  } catch (error) {
    throw new RetryableError('store.unavailable', { cause: error });
  }
}

export function allStays(scan: Scan): AllStays {
  return {
    leavingFrom: async (first) => {
      const items = (await scan('RES#')).filter(({ sk }) => sk === 'RES');
      return items
        .map(decodeStay)
        .filter(({ reservation }) => reservation.stay.departureDate >= first)
        .toSorted((a, b) => (arrival(a) < arrival(b) ? -1 : 1));
    },
  };
}

function arrival({ reservation, key }: ReturnType<typeof decodeStay>): string {
  return `${reservation.stay.arrivalDate} ${key.connection} ${key.id}`;
}
