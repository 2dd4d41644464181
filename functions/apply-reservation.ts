import { applyReservation } from '../lib/app/apply-reservation.ts';
import { ApplyReservationEnv, readEnv } from '../lib/config/env.ts';
import { decodeNotice } from '../lib/messages/codec.ts';
import { log } from '../lib/observability/log.ts';
import { grantIdFor, newId, now, pickBelow } from '../lib/system/system.ts';
import { queues, storage } from './edge/aws.ts';
import { locks } from './edge/locks.ts';
import { platforms } from './edge/platforms.ts';
import { worker } from './edge/sqs.ts';

const env = readEnv(ApplyReservationEnv);
const stores = storage(env.TABLE_NAME);
const asking = platforms(env);

export const handler = worker(
  decodeNotice,
  applyReservation({
    ...stores,
    ...asking,
    connectLock: locks(env, stores, asking.outbound),
    queues: queues({ lockChecks: env.LOCK_CHECKS_QUEUE_URL, messages: env.MESSAGES_QUEUE_URL }),
    grantIdFor,
    pick: pickBelow,
    now,
    newId,
    log,
  }),
);
