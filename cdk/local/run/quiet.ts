import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { EventSource } from './event-source.ts';
import type { LocalFunction } from './local-function.ts';

/** One queue that wakes a function, and its poller. */
export interface Source {
  readonly queueUrl: string;
  readonly source: EventSource;
}

export interface Quiet {
  /**
   * Waits until nothing goes on and nothing will before the clock moves on: every message has been worked through or
   * waits for its redelivery. False if that takes longer than `patienceMs` of real time.
   */
  readonly settle: (patienceMs: number) => Promise<boolean>;
  /** Messages that wait for their redelivery. */
  readonly waiting: () => number;
}

const PAUSE_MS = 5;

/** `workers`: the functions, and what calls them by itself. */
export function quiet(
  sqs: SQSClient,
  sources: readonly Source[],
  workers: readonly Pick<LocalFunction, 'running' | 'started'>[],
): Quiet {
  const running = () => workers.reduce((sum, { running }) => sum + running(), 0);
  const started = () => workers.reduce((sum, { started }) => sum + started(), 0);

  const isQuiet = async (): Promise<boolean> => {
    const before = started();
    if (running() > 0 || sources.some(({ source }) => source.busy() > 0)) return false;
    const quietQueues = await Promise.all(sources.map((source) => isQuietQueue(sqs, source)));
    return quietQueues.every(Boolean) && running() === 0 && started() === before;
  };

  return {
    waiting: () => sources.reduce((sum, { source }) => sum + source.redeliveries().length, 0),
    settle: async (patienceMs) => {
      const until = performance.now() + patienceMs;
      while (performance.now() < until) {
        if (await isQuiet()) return true;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      return false;
    },
  };
}

/** Visible messages may all stand behind a failed one of their group; only asking for one shows it. */
async function isQuietQueue(sqs: SQSClient, { queueUrl, source }: Source): Promise<boolean> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  const inFlight = Number(Attributes?.['ApproximateNumberOfMessagesNotVisible'] ?? 0);
  if (inFlight !== source.redeliveries().length) return false;
  const visible = Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
  return visible === 0 || (inFlight > 0 && !(await source.poll()));
}
