import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { IndexModel, TableModel } from '../template/model.ts';

/** An item of the table's due index. */
export interface DueItem {
  /** Names this item with this instant: the same key twice is no progress. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The items that are due soonest, oldest first; those that `now` finds expired are no longer there. */
export type DueItems = (now: number) => Promise<readonly DueItem[]>;

/** As the table's adapter spreads them: `due#0` … `due#3`. */
const SHARDS = ['due#0', 'due#1', 'due#2', 'due#3'];
const MOST_PER_SHARD = 100;

/** Reads the index `due` of every table that has one. */
export function dueItems(dynamodb: DynamoDBClient, tables: readonly TableModel[]): DueItems {
  const indexes = tables.flatMap((table) =>
    table.indexes.filter(({ name }) => name === 'due').map((index) => ({ table, index })),
  );
  return async (now) => {
    const pages = indexes.flatMap(({ table, index }) =>
      SHARDS.map(async (shard) => {
        const { Items = [] } = await dynamodb.send(firstOf(table, index, shard));
        return Items.filter((item) => !isExpired(item, table, now)).map((item) => dueItem(item, table, index));
      }),
    );
    return (await Promise.all(pages)).flat().toSorted((a, b) => a.at - b.at);
  };
}

function firstOf(table: TableModel, index: IndexModel, shard: string): QueryCommand {
  return new QueryCommand({
    TableName: table.name,
    IndexName: index.name,
    KeyConditionExpression: '#shard = :shard',
    ExpressionAttributeNames: { '#shard': index.keySchema[0]?.name ?? '' },
    ExpressionAttributeValues: { ':shard': { S: shard } },
    Limit: MOST_PER_SHARD,
  });
}

function isExpired(item: Record<string, AttributeValue>, { ttlAttribute }: TableModel, now: number): boolean {
  const seconds = ttlAttribute === undefined ? undefined : item[ttlAttribute]?.N;
  return seconds !== undefined && Number(seconds) * 1_000 <= now;
}

function dueItem(item: Record<string, AttributeValue>, table: TableModel, index: IndexModel): DueItem {
  const at = item[index.keySchema[1]?.name ?? '']?.S ?? '';
  const key = table.keySchema.map(({ name }) => item[name]?.S ?? '').join('|');
  return { key: `${key}@${at}`, at: Date.parse(at) };
}
