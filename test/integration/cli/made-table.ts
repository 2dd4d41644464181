import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamodb } from '../../../cdk/local/servers/dynamodb.ts';
import type { Io } from '../../../cli/shared/program.ts';
import { tableClient } from '../../../lib/aws/table.ts';
import type { Table } from '../../../lib/aws/table.ts';
import type { Instant } from '../../../lib/domain/time.ts';

export const TABLE = 'staykey-test';

export interface MadeTable {
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly stop: () => Promise<void>;
}

/** A DynamoDB of its own with the table in it, keys and indexes as the stack makes them. */
export async function madeTable(now: () => Instant): Promise<MadeTable> {
  const server = await startDynamodb(undefined);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: server.url, region: 'eu-central-1', credentials });
  const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const index = (name: string, hash: string, range: string) => ({
    IndexName: name,
    KeySchema: keys(hash, range),
    Projection: { ProjectionType: 'ALL' as const },
  });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'duePk', 'dueAt', 'arrivalPk', 'arrivalAt'].map(text),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: [index('due', 'duePk', 'dueAt'), index('byArrival', 'arrivalPk', 'arrivalAt')],
    }),
  );
  return {
    url: server.url,
    client,
    table: tableClient(TABLE, client, now),
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
}

export interface Printed {
  readonly io: Io;
  /** Everything said so far, and then forgotten. */
  readonly said: () => { readonly out: string; readonly err: string };
}

/** A terminal whose environment names that table, and that keeps what is printed. */
export function terminalTo(url: string, env: Io['env'] = {}): Printed {
  let out: string[] = [];
  let err: string[] = [];
  return {
    io: {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      // nobody listens on port 1, so no local stack of this machine is taken for ours
      env: { AWS_ENDPOINT_URL_DYNAMODB: url, TABLE_NAME: TABLE, DATA_DIR: '/nonexistent', PORT: '1', ...env },
    },
    said: () => {
      const printed = { out: out.join('\n'), err: err.join('\n') };
      [out, err] = [[], []];
      return printed;
    },
  };
}
