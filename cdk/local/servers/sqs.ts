import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
} from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { LocalClock } from '../clock/local-clock.ts';
import type { QueueModel } from '../template/model.ts';
import type { MadeQueue } from '../template/standings.ts';
import { startInThread } from './in-thread.ts';
import type { RunningServer } from './in-thread.ts';

/** Starts an SQS in memory: queues only wake, so losing it loses nothing. */
export function startSqs(clock: LocalClock, region: string): Promise<RunningServer> {
  return startInThread(new URL('./sqs-thread.ts', import.meta.url), { offset: clock.offset, region });
}

/**
 * Makes the template's queues where they are missing, those that others redrive to first. By logical id. SQS servers for
 * one machine name queues by hosts that only some resolvers find (`sqs.region.localhost`), so the endpoint's is used.
 */
export async function makeQueues(
  { sqs, endpoint }: { readonly sqs: SQSClient; readonly endpoint: string },
  queues: readonly QueueModel[],
  into: Map<string, MadeQueue>,
): Promise<void> {
  const parkingFirst = queues.toSorted((a, b) => Number(a.redrive !== undefined) - Number(b.redrive !== undefined));
  for (const queue of parkingFirst) {
    const redrive = queue.redrive && {
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: into.get(queue.redrive.deadLetterQueueId)?.arn,
        maxReceiveCount: queue.redrive.maxReceiveCount,
      }),
    };
    const url = await urlOf(sqs, queue.name, { ...queue.attributes, ...redrive });
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    const reachable = new URL(new URL(url).pathname, endpoint).href;
    into.set(queue.logicalId, { name: queue.name, url: reachable, arn: Attributes?.['QueueArn'] ?? '' });
  }
}

async function urlOf(sqs: SQSClient, name: string, Attributes: Record<string, string>): Promise<string> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    return QueueUrl ?? '';
  } catch (error) {
    if (!(error instanceof QueueDoesNotExist)) throw error;
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
    return QueueUrl ?? '';
  }
}
