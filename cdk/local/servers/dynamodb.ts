import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, KeySchemaElement } from '@aws-sdk/client-dynamodb';
import type { KeyPart, TableModel } from '../template/model.ts';
import type { RunningServer } from './in-thread.ts';
import { repairIndexes } from './repair-indexes.ts';

const require = createRequire(import.meta.url);
const dynalite = require('dynalite') as (options: {
  path?: string;
  createTableMs: number;
  updateTableMs: number;
  deleteTableMs: number;
}) => Server;

/** Starts a DynamoDB on LevelDB in `path`, or in memory. Throws LocalStackError if another process has that folder. */
export async function startDynamodb(path: string | undefined): Promise<RunningServer> {
  if (path !== undefined && existsSync(path)) await repairIndexes(path);
  const server = dynalite({ ...(path && { path }), createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  // dynalite throws when a caller hangs up in the middle of a request, as a function does that is ended.
  server.on('request', (request: IncomingMessage) => request.removeAllListeners('error'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections(); // keep-alive connections would hold it open
      }),
  };
}

/** Makes the template's tables where they are missing, and waits until each can be used. */
export async function makeTables(dynamodb: DynamoDBClient, tables: readonly TableModel[]): Promise<void> {
  for (const table of tables) {
    if ((await statusOf(dynamodb, table.name)) === undefined) await dynamodb.send(createTable(table));
    while ((await statusOf(dynamodb, table.name)) !== 'ACTIVE') await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function statusOf(dynamodb: DynamoDBClient, name: string): Promise<string | undefined> {
  try {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName: name }));
    return Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function createTable(table: TableModel): CreateTableCommand {
  const indexes = table.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: keySchema(index.keySchema),
    Projection: {
      ProjectionType: index.projection,
      ...(index.included.length > 0 && { NonKeyAttributes: [...index.included] }),
    },
  }));
  return new CreateTableCommand({
    TableName: table.name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: table.keyAttributes.map(({ name, type }) => ({ AttributeName: name, AttributeType: type })),
    KeySchema: keySchema(table.keySchema),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
  });
}

function keySchema(parts: readonly KeyPart[]): KeySchemaElement[] {
  return parts.map(({ name, role }) => ({ AttributeName: name, KeyType: role }));
}
