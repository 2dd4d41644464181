import { fileURLToPath } from 'node:url';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startLocalStack } from '../../../cdk/local/stack.ts';
import type { LocalStack, LocalStackOptions } from '../../../cdk/local/stack.ts';
import { instant } from '../../../lib/domain/time.ts';

const assetDir = fileURLToPath(new URL('../../fixtures/local-stack', import.meta.url));
export const toyTemplate = `${assetDir}/toy.template.json`;
export const toys = { templateFile: toyTemplate, assetDir };

export const START = instant('2030-01-01T12:00:30Z');

/** A stack of three toy functions: routes to `Front`, the queue `Jobs` to `Work`, schedules to `Tick`. */
export async function startToys(options: LocalStackOptions = {}) {
  const warnings: string[] = [];
  const stack = await startLocalStack({
    port: 0,
    synthesized: toys,
    startAt: START,
    idlePatienceMs: 10_000,
    warn: (line) => warnings.push(line),
    ...options,
  });
  return { ...toyHands(stack), stack, warnings };
}

const credentials = { accessKeyId: 'toy', secretAccessKey: 'toy' };
const region = 'eu-central-1';

function toyHands(stack: LocalStack) {
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: stack.endpoints.AWS_ENDPOINT_URL_DYNAMODB });
  const sqs = new SQSClient({ region, credentials, endpoint: stack.endpoints.AWS_ENDPOINT_URL_SQS });
  const get = async (path: string) => (await fetch(`${stack.url}${path}`)).json() as Promise<Record<string, unknown>>;
  return {
    get,
    post: (action: string, body: unknown, query = '') =>
      fetch(`${stack.url}/toys/${action}${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    setClock: (now: unknown) => fetch(`${stack.url}/__local/clock`, { method: 'POST', body: JSON.stringify({ now }) }),
    clock: async () => String((await get('/__local/clock'))['now']),
    /** The sort keys of one partition, in order. */
    notes: async (pk: string): Promise<string[]> => {
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName: 'toy-Toys',
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => item['sk']?.S ?? '');
    },
    deadJobs: async (): Promise<number> => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'toy-dead.fifo' }));
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
      );
      return Number(Attributes?.['ApproximateNumberOfMessages']);
    },
  };
}

export type Toys = Awaited<ReturnType<typeof startToys>>;
