import middy from '@middy/core';
import type { SQSEvent } from 'aws-lambda';
import { codeOf } from '../../lib/errors.ts';
import { log } from '../../lib/observability/log.ts';

/**
 * A worker behind a queue with batch size 1: a throw is the whole protocol. SQS redelivers, and in the end parks the
 * message in the dead-letter queue, where it alarms; the table still knows what is due.
 */
export function worker<Message>(decode: (body: string) => Message, work: (message: Message) => Promise<void>) {
  return middy<SQSEvent, void>()
    .onError((request) => log('work.failed', { errorCode: codeOf(request.error) }))
    .handler(async (event) => {
      for (const record of event.Records) await work(decode(record.body));
    });
}
