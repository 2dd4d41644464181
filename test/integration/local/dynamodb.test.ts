import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTables, startDynamodb } from '../../../cdk/local/servers/dynamodb.ts';
import { expireItems } from '../../../cdk/local/servers/expire-items.ts';
import type { TableModel } from '../../../cdk/local/template/model.ts';

const folder = mkdtempSync(join(tmpdir(), 'staykey-repair-'));
afterAll(() => rmSync(folder, { recursive: true }));

const require = createRequire(import.meta.url);
const { create } = require('dynalite/db') as { create: (options: { path: string }) => { db: Level } };
interface Level {
  open: () => Promise<void>;
  close: () => Promise<void>;
  keys: () => AsyncIterable<string>;
  get: (key: string) => Promise<Record<string, unknown>>;
  put: (key: string, value: unknown) => Promise<void>;
  del: (key: string) => Promise<void>;
}

/** Runs a client against the database in `path`. */
async function using<T>(path: string, work: (client: DynamoDBClient, url: string) => Promise<T>): Promise<T> {
  const server = await startDynamodb(path);
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new DynamoDBClient({ endpoint: server.url, region: 'x', credentials, maxAttempts: 1 });
  return work(client, server.url).finally(() => server.stop());
}

const table: TableModel = {
  logicalId: 'Toys',
  name: 'Toys',
  keyAttributes: ['pk', 'duePk', 'dueAt'].map((name) => ({ name, type: 'S' })),
  keySchema: [{ name: 'pk', role: 'HASH' }],
  indexes: [
    {
      name: 'due',
      keySchema: [
        { name: 'duePk', role: 'HASH' },
        { name: 'dueAt', role: 'RANGE' },
      ],
      projection: 'ALL',
      included: [],
    },
  ],
  ttlAttribute: undefined,
};
const put = (pk: string, dueAt: string) =>
  new PutItemCommand({ TableName: 'Toys', Item: { pk: { S: pk }, duePk: { S: 'due#0' }, dueAt: { S: dueAt } } });
const due = async (client: DynamoDBClient) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: 'Toys',
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :due',
      ExpressionAttributeValues: { ':due': { S: 'due#0' } },
    }),
  );
  return Items.map(({ pk, dueAt }) => `${pk?.S} ${dueAt?.S}`);
};

/** Changes the files as a process killed in the middle of a write would leave them. */
async function damaged(path: string, damage: (db: Level, indexKeys: string[]) => Promise<void>): Promise<void> {
  const { db } = create({ path });
  await db.open();
  const keys: string[] = [];
  for await (const key of db.keys()) keys.push(key);
  await damage(
    db,
    keys.filter((key) => key.startsWith('index-')),
  );
  await db.close();
}

describe('repairIndexes', () => {
  it('brings the index into step with the items', async () => {
    const path = join(folder, 'step');
    await using(path, async (client) => {
      await makeTables(client, [table]);
      await client.send(put('lost', '2030'));
      await client.send(put('moved', '2031'));
    });
    await damaged(path, async (db, [lost = '', moved = '']) => {
      await db.put(moved.replace('2031', '2029'), { ...(await db.get(moved)), dueAt: { S: '2029' } });
      await db.del(lost);
    });

    expect(await using(path, due)).toEqual(['lost 2030', 'moved 2031']);
    expect(await using(path, due)).toEqual(['lost 2030', 'moved 2031']); // and nothing changes in what is in step
  });

  it('forgets a table that was never finished, so that it is made again', async () => {
    const path = join(folder, 'unfinished');
    await using(path, (client) => makeTables(client, [table]));
    await damaged(path, async (db) =>
      db.put('table~Toys', { ...(await db.get('table~Toys')), TableStatus: 'CREATING' }),
    );

    const items = await using(path, async (client) => {
      await makeTables(client, [table]);
      return due(client);
    });
    expect(items).toEqual([]);
  });
});

describe('the database', () => {
  it('goes on when a caller hangs up in the middle of a request', async () => {
    const items = await using(join(folder, 'hang-up'), async (client, url) => {
      await makeTables(client, [table]);
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
      await new Promise((resolve) => setImmediate(resolve));
      socket.resetAndDestroy();
      await once(socket, 'close');
      await client.send(put('after', '2030'));
      return due(client);
    });

    expect(items).toEqual(['after 2030']);
  });

  it('forgets what is past its time to live, and nothing else', async () => {
    const withTtl = { ...table, ttlAttribute: 'expiresAt' };
    const item = (pk: string, expiresAt?: string) =>
      new PutItemCommand({
        TableName: 'Toys',
        Item: { pk: { S: pk }, ...(expiresAt && { expiresAt: { N: expiresAt } }) },
      });
    const left = await using(join(folder, 'expire'), async (client) => {
      await makeTables(client, [withTtl]);
      await Promise.all(
        [item('over', '1000'), item('just', '2000'), item('later', '2001'), item('never')].map((one) =>
          client.send(one),
        ),
      );
      await expireItems(client, [withTtl, table], 2_000_500);
      const { Items = [] } = await client.send(new ScanCommand({ TableName: 'Toys' }));
      return Items.map(({ pk }) => pk?.S);
    });

    expect(left.toSorted()).toEqual(['later', 'never']);
  });
});
