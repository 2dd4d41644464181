import { receiveMailEvent } from '../lib/app/receive-mail-event.ts';
import { mailEventIn } from '../lib/aws/mail-events.ts';
import { readEnv, ReceiveMailEventEnv } from '../lib/config/env.ts';
import { log } from '../lib/observability/log.ts';
import { newId, now } from '../lib/system/system.ts';
import { queues, storage } from './edge/aws.ts';
import { listener } from './edge/sns.ts';

const env = readEnv(ReceiveMailEventEnv);

export const handler = listener(
  (message) => mailEventIn(message, now()),
  receiveMailEvent({
    ...storage(env.TABLE_NAME),
    queues: queues({ messages: env.MESSAGES_QUEUE_URL }),
    now,
    newId,
    log,
  }),
);
