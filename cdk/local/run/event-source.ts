import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import type { LocalClock } from '../clock/local-clock.ts';
import type { EventSourceModel } from '../template/model.ts';
import type { MadeQueue } from '../template/standings.ts';
import { handleOf, idOf, recordOf } from './sqs-record.ts';

/** One queue waking one function: Lambda's event source mapping. */
export interface EventSource {
  /** Asks the queue at once; true if it had something, which has then been worked through. */
  readonly poll: () => Promise<boolean>;
  /** Messages in the function's hands. */
  readonly busy: () => number;
  /** When the failed ones become visible again, by the local clock, in milliseconds. */
  readonly redeliveries: () => readonly number[];
  /** Makes those visible whose time has come. */
  readonly redeliver: () => Promise<void>;
  /** The clock was set back by this many milliseconds: nobody has to wait longer for that. */
  readonly setBack: (milliseconds: number) => void;
  readonly stop: () => Promise<void>;
}

export interface EventSourceDeps {
  readonly sqs: SQSClient;
  readonly queue: MadeQueue;
  readonly model: EventSourceModel;
  readonly visibilitySeconds: number;
  readonly region: string;
  readonly clock: LocalClock;
  readonly invoke: (event: unknown) => Promise<unknown>;
}

const LONG_POLL_SECONDS = 20;
const PAUSE_AFTER_FAILURE_MS = 500;

/** Polls until stopped: batch by batch, one after the other, as one Lambda instance would. */
export function eventSource(deps: EventSourceDeps): EventSource {
  const { sqs, queue, clock } = deps;
  const failed = new Map<string, { handle: string; at: number }>();
  const stopping = new AbortController();
  let busy = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const takeTurn = async (messages: readonly Message[], receivedAt: number) => {
    const left = await leftOver(deps, messages);
    for (const message of left) {
      failed.set(idOf(message), { handle: handleOf(message), at: receivedAt + deps.visibilitySeconds * 1_000 });
    }
  };
  const poll = async (seconds: number): Promise<boolean> => {
    const { Messages: messages = [] } = await sqs.send(receive(queue.url, deps.model.batchSize, seconds), {
      abortSignal: stopping.signal,
    });
    if (messages.length === 0) return false;
    busy += messages.length;
    for (const message of messages) failed.delete(idOf(message));
    const receivedAt = clock.now();
    turn = turn.then(() => takeTurn(messages, receivedAt)).finally(() => (busy -= messages.length));
    await turn;
    return true;
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await poll(LONG_POLL_SECONDS).catch(() => pause(stopping.signal));
    }
  };
  const running = loop();

  return {
    poll: () => poll(0),
    busy: () => busy,
    redeliveries: () => [...failed.values()].map(({ at }) => at),
    redeliver: async () => {
      for (const [id, { handle, at }] of failed) {
        if (at > clock.now()) continue;
        failed.delete(id);
        await sqs.send(visibleNow(queue.url, handle)).catch(() => undefined); // the queue itself was quicker
      }
    },
    setBack: (milliseconds) => failed.forEach((message) => (message.at -= milliseconds)),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Invokes the function, deletes what it has done, and returns what it has not. */
async function leftOver(deps: EventSourceDeps, messages: readonly Message[]): Promise<readonly Message[]> {
  const { model, queue, sqs } = deps;
  const event = { Records: messages.map((message) => recordOf(message, queue.arn, deps.region)) };
  const left = await deps.invoke(event).then(
    (answer) => (model.reportsItemFailures ? messages.filter((message) => isReported(message, answer)) : []),
    () => messages,
  );
  const kept = await Promise.all(
    messages.map(async (message) => left.includes(message) || !(await isDeleted(sqs, queue.url, message))),
  );
  return messages.filter((_, index) => kept[index]);
}

/** A message that can't be deleted comes again, like a failed one. */
function isDeleted(sqs: SQSClient, QueueUrl: string, message: Message): Promise<boolean> {
  return sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: handleOf(message) })).then(
    () => true,
    () => false,
  );
}

function isReported(message: Message, answer: unknown): boolean {
  const { batchItemFailures } = (answer ?? {}) as { batchItemFailures?: readonly { itemIdentifier: string }[] };
  return (batchItemFailures ?? []).some(({ itemIdentifier }) => itemIdentifier === message.MessageId);
}

function receive(QueueUrl: string, MaxNumberOfMessages: number, WaitTimeSeconds: number): ReceiveMessageCommand {
  return new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: Math.min(MaxNumberOfMessages, 10),
    WaitTimeSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
}

function visibleNow(QueueUrl: string, ReceiptHandle: string): ChangeMessageVisibilityCommand {
  return new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 });
}

function pause(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS));
}
