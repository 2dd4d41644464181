import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instant } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { Complaint } from './program.ts';
import type { Io } from './program.ts';
import { checkStage, LOCAL, NO_LOCAL_STACK, runningStack } from './running-stack.ts';

export { LOCAL } from './running-stack.ts';

/** A stage's table, and its clock. */
export interface FoundTable {
  readonly name: string;
  readonly client: DynamoDBClient;
  readonly now: () => Instant;
}

export interface Wanted {
  readonly stage: string;
  /** Instead of the stage's own. */
  readonly table: string | undefined;
}

/**
 * The table of a deployed stage is `staykey-<stage>`, with the credentials and region of the AWS tools. The local one is
 * where the running stack says, or where AWS_ENDPOINT_URL_DYNAMODB and TABLE_NAME do. Throws Complaint if none runs.
 */
export async function findTable({ stage, table }: Wanted, { env }: Pick<Io, 'env'>): Promise<FoundTable> {
  checkStage(stage);
  if (stage !== LOCAL) {
    const name = table ?? env['TABLE_NAME'] ?? `staykey-${stage}`;
    return { name, client: new DynamoDBClient({}), now: () => instant(Date.now()) };
  }
  const stack = await runningStack(env);
  const name = table ?? env['TABLE_NAME'] ?? stack?.table;
  const endpoint = env['AWS_ENDPOINT_URL_DYNAMODB'] ?? stack?.dynamodb;
  if (name === undefined || endpoint === undefined) throw new Complaint(NO_LOCAL_STACK);
  const ahead = stack?.aheadMs ?? 0;
  return { name, client: localClient(endpoint, env), now: () => instant(Date.now() + ahead) };
}

function localClient(endpoint: string, env: Io['env']): DynamoDBClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId = 'local', AWS_SECRET_ACCESS_KEY: secretAccessKey = 'local' } = env;
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return new DynamoDBClient({
    endpoint,
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'eu-central-1',
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  });
}
