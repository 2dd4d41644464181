import middy from '@middy/core';
import { sweep } from '../lib/app/sweep.ts';
import { dueIndex } from '../lib/aws/due-index.ts';
import { readEnv, SweepEnv } from '../lib/config/env.ts';
import { log } from '../lib/observability/log.ts';
import { now } from '../lib/system/system.ts';
import { queues, storage } from './edge/aws.ts';

const env = readEnv(SweepEnv);
const run = sweep({
  due: dueIndex(storage(env.TABLE_NAME).table),
  queues: queues({
    notices: env.NOTICES_QUEUE_URL,
    lockChecks: env.LOCK_CHECKS_QUEUE_URL,
    messages: env.MESSAGES_QUEUE_URL,
  }),
  now,
  log,
});

export const handler = middy<unknown, void>().handler(run);
