import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { RetryableError } from '../errors.ts';
import { toMilliseconds } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { conditionOf, merged, OPTIONS } from './expressions.ts';
import type { Expression } from './expressions.ts';

export type { Expression } from './expressions.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & Record<string, unknown>;

/**
 * The one table. Each call is one request; a failed condition is RetryableError(`store.conflict`), everything else
 * that fails RetryableError(`store.unavailable`). Items past their `expiresAt` don't exist, whether or not DynamoDB
 * has removed them yet.
 */
export interface Table {
  readonly get: (key: Key) => Promise<Item | undefined>;
  readonly put: (item: Item, condition?: Expression) => Promise<void>;
  readonly update: (key: Key, update: Expression, condition?: Expression) => Promise<void>;
  readonly remove: (key: Key, condition?: Expression) => Promise<void>;
  /** All items of one partition whose sort key starts with `prefix`. */
  readonly query: (pk: string, prefix: string) => Promise<readonly Item[]>;
  /** Keys, and `found`, of what sorts after `key` in its partition, by sort key. */
  readonly after: (key: Key) => Promise<readonly Item[]>;
  /** The stays of one property that arrive between two days, both included, by arrival. Lags behind a write a little. */
  readonly arrivals: (property: string, first: LocalDate, last: LocalDate) => Promise<readonly Item[]>;
  /** The keys of what is due in one shard, oldest first. */
  readonly due: (shard: number, now: Instant, limit: number) => Promise<readonly Item[]>;
}

export function tableClient(name: string, client: DynamoDBClient, now: () => Instant): Table {
  return { ...reads(name, client, now), ...indexes(name, client, now), ...writes(name, client) };
}

function isLiveAt(now: Instant): (item: Item) => boolean {
  return ({ expiresAt }) => typeof expiresAt !== 'number' || expiresAt * 1_000 > toMilliseconds(now);
}

function reads(name: string, client: DynamoDBClient, now: () => Instant): Pick<Table, 'get' | 'query' | 'after'> {
  return {
    get: async (key) => {
      const input = { TableName: name, Key: marshall(key), ConsistentRead: true };
      const found = await calling(() => client.send(new GetItemCommand(input)));
      const item = found.Item && (unmarshall(found.Item) as Item);
      return item && isLiveAt(now())(item) ? item : undefined;
    },
    query: async (pk, prefix) => {
      const items = await queryAll(client, {
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
        ConsistentRead: true,
      });
      return items.filter(isLiveAt(now()));
    },
    after: async ({ pk, sk }) =>
      queryAll(client, {
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk > :sk',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':sk': sk }),
        ProjectionExpression: 'pk, sk, #found',
        ExpressionAttributeNames: { '#found': 'found' }, // a reserved word
      }),
  };
}

function indexes(name: string, client: DynamoDBClient, now: () => Instant): Pick<Table, 'arrivals' | 'due'> {
  return {
    arrivals: async (property, first, last) => {
      const items = await queryAll(client, {
        TableName: name,
        IndexName: 'byArrival',
        KeyConditionExpression: 'arrivalPk = :pk AND arrivalAt BETWEEN :first AND :last',
        ExpressionAttributeValues: marshall({ ':pk': property, ':first': first, ':last': `${last}~` }), // `~` is after `#`
      });
      return items.filter(isLiveAt(now()));
    },
    due: async (shard, at, limit) => {
      const input = {
        TableName: name,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
        ExpressionAttributeValues: marshall({ ':pk': `due#${shard}`, ':now': at }),
        Limit: limit,
      };
      return (await queryAll(client, input, limit)).filter(isLiveAt(now()));
    },
  };
}

function writes(name: string, client: DynamoDBClient): Pick<Table, 'put' | 'update' | 'remove'> {
  return {
    put: async (item, condition) => {
      const input = { TableName: name, Item: marshall(item, OPTIONS), ...conditionOf(condition) };
      await calling(() => client.send(new PutItemCommand(input)));
    },
    update: async (key, update, condition) => {
      const { ConditionExpression, ...rest } = conditionOf(merged(update, condition));
      const input = { TableName: name, Key: marshall(key), UpdateExpression: update.expression, ...rest };
      await calling(() => client.send(new UpdateItemCommand(condition ? { ...input, ConditionExpression } : input)));
    },
    remove: async (key, condition) => {
      const input = { TableName: name, Key: marshall(key), ...conditionOf(condition) };
      await calling(() => client.send(new DeleteItemCommand(input)));
    },
  };
}

async function queryAll(client: DynamoDBClient, input: QueryCommandInput, most = Infinity): Promise<Item[]> {
  const items: Item[] = [];
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await calling(() => client.send(new QueryCommand({ ...input, ExclusiveStartKey: from })));
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && items.length < most);
  return items.slice(0, most);
}

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new RetryableError('store.conflict');
    throw new RetryableError('store.unavailable', { cause: error });
  }
}
