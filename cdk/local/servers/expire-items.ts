import { ConditionalCheckFailedException, DeleteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../template/model.ts';

/**
 * Deletes the items whose time to live is over, as DynamoDB does sooner or later and dynalite never. `now` is in
 * milliseconds since 1970. An item that was given more time in between stays.
 */
export async function expireItems(dynamodb: DynamoDBClient, tables: readonly TableModel[], now: number): Promise<void> {
  for (const table of tables) {
    if (table.ttlAttribute !== undefined) await expireIn(dynamodb, table, table.ttlAttribute, Math.floor(now / 1_000));
  }
}

async function expireIn(dynamodb: DynamoDBClient, table: TableModel, ttl: string, seconds: number): Promise<void> {
  const condition = {
    ExpressionAttributeNames: { '#ttl': ttl },
    ExpressionAttributeValues: { ':now': { N: String(seconds) } },
  };
  let from: ScanCommand['input']['ExclusiveStartKey'];
  do {
    const page = await dynamodb.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: '#ttl <= :now',
        ExclusiveStartKey: from,
        ...condition,
      }),
    );
    for (const item of page.Items ?? []) {
      const Key = Object.fromEntries(table.keySchema.flatMap(({ name }) => (item[name] ? [[name, item[name]]] : [])));
      const remove = new DeleteItemCommand({
        TableName: table.name,
        Key,
        ConditionExpression: '#ttl <= :now',
        ...condition,
      });
      await dynamodb.send(remove).catch(ignoreChanged);
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

function ignoreChanged(error: unknown): void {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
}
