import middy from '@middy/core';
import type { SNSEvent } from 'aws-lambda';
import { codeOf } from '../../lib/errors.ts';
import { log } from '../../lib/observability/log.ts';

/** A listener to an SNS topic. What `read` can't make sense of is no event of ours; a throw is tried again, twice. */
export function listener<Event>(read: (message: string) => Event | undefined, hear: (event: Event) => Promise<void>) {
  return middy<SNSEvent, void>()
    .onError((request) => log('work.failed', { errorCode: codeOf(request.error) }))
    .handler(async ({ Records }) => {
      for (const { Sns } of Records) {
        const event = read(Sns.Message);
        if (event !== undefined) await hear(event);
      }
    });
}
