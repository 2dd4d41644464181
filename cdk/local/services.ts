import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { NukiSimulator } from '../../test/simulators/nuki/index.ts';
import type { LocalClock } from './clock/local-clock.ts';
import type { DataDir } from './data-dir.ts';
import { credentialsFrom } from './run/environment.ts';
import type { Credentials, Endpoints } from './run/environment.ts';
import { makeTables, startDynamodb } from './servers/dynamodb.ts';
import { startNuki } from './servers/nuki.ts';
import { startSecretsManager } from './servers/secrets.ts';
import { startSes } from './servers/ses.ts';
import type { Sends } from './servers/ses.ts';
import { makeQueues, startSqs } from './servers/sqs.ts';
import type { Stores } from './template/stores.ts';
import type { MadeQueue } from './template/standings.ts';

/** The services that the template needs, each started here unless the environment names another. */
export interface Services {
  readonly endpoints: Endpoints;
  readonly credentials: Credentials;
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  /** Undefined where `NUKI_API_URL` names another. */
  readonly nuki: NukiSimulator | undefined;
  /** Undefined where `AWS_ENDPOINT_URL_SES` names another SES: that one reports on its mails itself. */
  readonly sends: Sends | undefined;
  /** Environment variables that replaced a service. */
  readonly replaced: readonly (keyof Endpoints)[];
  readonly stop: () => Promise<void>;
}

export interface ServicesDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly region: string;
  readonly clock: LocalClock;
  readonly dataDir: DataDir;
  readonly stores: Stores;
  readonly secretsFile: string | undefined;
  /** Filled as the queues are made. */
  readonly queues: Map<string, MadeQueue>;
}

interface Stoppable {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts them and makes tables and queues. What was started is stopped again if the rest can't be. */
export async function startServices(deps: ServicesDeps): Promise<Services> {
  const { env, clock, dataDir, stores } = deps;
  const started: Stoppable[] = [];
  const replaced: (keyof Endpoints)[] = [];
  const stop = async () => void (await Promise.all(started.map((server) => server.stop())));
  const urlOf = async (variable: keyof Endpoints, start: () => Promise<Stoppable>): Promise<string> => {
    const given = env[variable];
    if (given) {
      replaced.push(variable);
      return given;
    }
    const server = await start();
    started.push(server);
    return server.url;
  };
  let nuki: NukiSimulator | undefined;
  let sends: Sends | undefined;
  try {
    const endpoints: Endpoints = {
      AWS_ENDPOINT_URL_DYNAMODB: await urlOf('AWS_ENDPOINT_URL_DYNAMODB', () => startDynamodb(dataDir.dynamodb)),
      AWS_ENDPOINT_URL_SQS: await urlOf('AWS_ENDPOINT_URL_SQS', () => startSqs(clock, deps.region)),
      AWS_ENDPOINT_URL_SES: await urlOf('AWS_ENDPOINT_URL_SES', async () => {
        const ses = await startSes(clock, dataDir.mailsFile);
        sends = ses.sends;
        return ses;
      }),
      AWS_ENDPOINT_URL_SECRETS_MANAGER: await urlOf('AWS_ENDPOINT_URL_SECRETS_MANAGER', () =>
        startSecretsManager(stores.secrets, deps.secretsFile),
      ),
      NUKI_API_URL: await urlOf('NUKI_API_URL', async () => {
        const simulator = (nuki = await startNuki(dataDir.nukiFile, clock.now));
        return { url: simulator.url, stop: simulator.close };
      }),
    };
    const clients = await makeStores(deps, endpoints);
    return { endpoints, credentials: credentialsFrom(env), ...clients, nuki, sends, replaced, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeStores({ env, region, stores, queues }: ServicesDeps, endpoints: Endpoints) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, ...rest } = credentialsFrom(env);
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(rest.AWS_SESSION_TOKEN && { sessionToken: rest.AWS_SESSION_TOKEN }),
  };
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: endpoints.AWS_ENDPOINT_URL_DYNAMODB });
  const sqs = new SQSClient({ region, credentials, endpoint: endpoints.AWS_ENDPOINT_URL_SQS });
  await makeTables(dynamodb, stores.tables);
  await makeQueues({ sqs, endpoint: endpoints.AWS_ENDPOINT_URL_SQS }, stores.queues, queues);
  return { dynamodb, sqs };
}
