import { createHash } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { RetryableError } from '../errors.ts';
import { encode } from '../messages/codec.ts';
import type { LockCheckMessage, MessageMessage, NoticeMessage, Queues } from '../ports/queues.ts';
import { alarmPk } from './alarms.ts';
import { stayPk } from './stay-items.ts';

export interface QueueUrls {
  readonly notices?: string;
  readonly lockChecks?: string;
  readonly messages?: string;
}

/** Wakes over SQS FIFO. A function has the URLs of the queues that it feeds; feeding another is a mistake of ours. */
export function sqsQueues(client: SQSClient, urls: QueueUrls): Queues {
  const send = async (
    url: string | undefined,
    group: string,
    once: string,
    message: NoticeMessage | LockCheckMessage | MessageMessage,
  ): Promise<void> => {
    if (url === undefined) throw new TypeError('this function has no such queue');
    try {
      await client.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: encode(message),
          MessageGroupId: short(group),
          MessageDeduplicationId: short(once),
        }),
      );
    } catch (error) {
      throw new RetryableError('queue.unavailable', { cause: error });
    }
  };

  return {
    notice: (message, once) => send(urls.notices, `CONNECTION#${message.key.connection}`, once, message),
    lockCheck: (message, once) => send(urls.lockChecks, message.lockId, once, message),
    message: (message, once) => {
      return send(urls.messages, groupOf(message), once, message);
    },
  };
}

function groupOf(message: MessageMessage): string {
  switch (message.kind) {
    case 'stay':
      return stayPk(message.key);
    case 'alarm':
      return alarmPk(message.scope);
    case 'digest':
      return 'DIGEST';
    case 'sign-in':
      return 'SIGN-IN'; // one after the other: whoever asks for thousands waits for thousands
  }
}

/** SQS takes 128 characters of a small alphabet; a platform's ids may be anything. */
function short(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
