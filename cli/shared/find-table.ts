import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { instant } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { Complaint, UsageError } from './program.ts';
import type { Io } from './program.ts';

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

export const LOCAL = 'local';

/** What a local stack says of itself, in `endpoints.json` and under `/__local/`. */
const Whereabouts = v.object({ url: v.string(), table: v.string(), dynamodb: v.string() });
type Whereabouts = v.InferOutput<typeof Whereabouts>;
const Clock = v.object({ now: v.string() });

/**
 * The table of a deployed stage is `staykey-<stage>`, with the credentials and region of the AWS tools. The local one is
 * where the running stack says, or where AWS_ENDPOINT_URL_DYNAMODB and TABLE_NAME do. Throws Complaint if none runs.
 */
export async function findTable({ stage, table }: Wanted, { env }: Pick<Io, 'env'>): Promise<FoundTable> {
  if (!/^[a-z0-9-]+$/.test(stage)) throw new UsageError('--stage must be the name of a stage, such as local or prod.');
  if (stage !== LOCAL) {
    const name = table ?? env['TABLE_NAME'] ?? `staykey-${stage}`;
    return { name, client: new DynamoDBClient({}), now: () => instant(Date.now()) };
  }
  const stack = await runningStack(env);
  const name = table ?? env['TABLE_NAME'] ?? stack?.table;
  const endpoint = env['AWS_ENDPOINT_URL_DYNAMODB'] ?? stack?.dynamodb;
  if (name === undefined || endpoint === undefined) {
    throw new Complaint('No local stack is running: start one with `npm start`, or name a deployed one with --stage.');
  }
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

/** The local stack of DATA_DIR, or of PORT where it keeps nothing; only one that answers counts. */
async function runningStack(env: Io['env']): Promise<(Whereabouts & { readonly aheadMs: number }) | undefined> {
  const file = join(env['DATA_DIR'] ?? '.staykey', 'endpoints.json');
  const stack = existsSync(file)
    ? read(Whereabouts, readFileSync(file, 'utf8'))
    : await ask(Whereabouts, `http://127.0.0.1:${env['PORT'] ?? 3000}/__local/`);
  const clock = stack && (await ask(Clock, `${stack.url}/__local/clock`));
  return stack && clock && { ...stack, aheadMs: Date.parse(clock.now) - Date.now() };
}

async function ask<S extends v.GenericSchema>(schema: S, url: string): Promise<v.InferOutput<S> | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'error' });
    return read(schema, await answer.text());
  } catch {
    return undefined; // nobody there
  }
}

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : undefined;
}
