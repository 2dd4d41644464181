import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue, DynamoDBClient, QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { RetryableError } from '../errors.ts';
import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & Record<string, unknown>;

/** A condition or an update, in DynamoDB's words. */
export interface Expression {
  readonly expression: string;
  readonly names?: Record<string, string>;
  readonly values?: Record<string, unknown>;
}

/**
 * The one table. Each call is one request; a failed condition is RetryableError(`store.conflict`), everything else
 * that fails RetryableError(`store.unavailable`). Items past their `expiresAt` don't exist, whether or not DynamoDB
 * has removed them yet.
 */
export interface Table {
  readonly get: (key: Key) => Promise<Item | undefined>;
  readonly put: (item: Item, condition?: Expression) => Promise<void>;
  readonly update: (key: Key, update: Expression, condition?: Expression) => Promise<void>;
  readonly remove: (key: Key) => Promise<void>;
  /** All items of one partition whose sort key starts with `prefix`. */
  readonly query: (pk: string, prefix: string) => Promise<readonly Item[]>;
  /** The keys of what is due in one shard, oldest first. */
  readonly due: (shard: number, now: Instant, limit: number) => Promise<readonly Item[]>;
}

const OPTIONS = { removeUndefinedValues: true };

export function tableClient(name: string, client: DynamoDBClient, now: () => Instant): Table {
  return { ...reads(name, client, now), ...writes(name, client) };
}

function reads(name: string, client: DynamoDBClient, now: () => Instant): Pick<Table, 'get' | 'query' | 'due'> {
  const live = (item: Item): boolean => {
    const expiresAt = item['expiresAt'];
    return typeof expiresAt !== 'number' || expiresAt * 1_000 > toMilliseconds(now());
  };
  return {
    get: async (key) => {
      const input = { TableName: name, Key: marshall(key), ConsistentRead: true };
      const found = await calling(() => client.send(new GetItemCommand(input)));
      const item = found.Item && (unmarshall(found.Item) as Item);
      return item && live(item) ? item : undefined;
    },
    query: async (pk, prefix) => {
      const items = await queryAll(client, {
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: marshall({ ':pk': pk, ':prefix': prefix }),
        ConsistentRead: true,
      });
      return items.filter(live);
    },
    due: async (shard, at, limit) => {
      const input = {
        TableName: name,
        IndexName: 'due',
        KeyConditionExpression: 'duePk = :pk AND dueAt <= :now',
        ExpressionAttributeValues: marshall({ ':pk': `due#${shard}`, ':now': at }),
        Limit: limit,
      };
      return (await queryAll(client, input, limit)).filter(live);
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
    remove: async (key) => {
      await calling(() => client.send(new DeleteItemCommand({ TableName: name, Key: marshall(key) })));
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

function merged(update: Expression, condition: Expression | undefined): Expression {
  return {
    expression: condition?.expression ?? '',
    names: { ...update.names, ...condition?.names },
    values: { ...update.values, ...condition?.values },
  };
}

function conditionOf(condition: Expression | undefined): {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, AttributeValue>;
} {
  if (condition === undefined) return {};
  const names = condition.names ?? {};
  const values = condition.values ?? {};
  return {
    ConditionExpression: condition.expression,
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: marshall(values, OPTIONS) } : {}),
  };
}

async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new RetryableError('store.conflict');
    throw new RetryableError('store.unavailable', { cause: error });
  }
}
