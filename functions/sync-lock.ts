import { examineLock } from '../lib/app/examine-lock.ts';
import { syncLock } from '../lib/app/sync-lock.ts';
import { readEnv, SyncLockEnv } from '../lib/config/env.ts';
import { decodeLockCheck } from '../lib/messages/codec.ts';
import { log } from '../lib/observability/log.ts';
import { newId, now, pause } from '../lib/system/system.ts';
import { outbound, queues, storage } from './edge/aws.ts';
import { locks } from './edge/locks.ts';
import { worker } from './edge/sqs.ts';

const env = readEnv(SyncLockEnv);
const stores = storage(env.TABLE_NAME);
const deps = {
  ...stores,
  connectLock: locks(env, stores, outbound(env.OUTBOUND_SECRET_ID)),
  queues: queues({ notices: env.NOTICES_QUEUE_URL, messages: env.MESSAGES_QUEUE_URL }),
  pause: () => pause(env.LOOK_AGAIN_MS),
  now,
  newId,
  log,
};
const sync = syncLock(deps);
const examine = examineLock(deps);

export const handler = worker(decodeLockCheck, (message) =>
  message.examine === true ? examine(message.lockId) : sync(message),
);
