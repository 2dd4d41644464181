import { applyReservation } from '../lib/app/apply-reservation.ts';
import { ApplyReservationEnv, readEnv } from '../lib/config/env.ts';
import { decodeNotice } from '../lib/messages/codec.ts';
import { log } from '../lib/observability/log.ts';
import { platformOf } from '../lib/platforms/index.ts';
import { readTokenAnswer } from '../lib/platforms/shared/token-answer.ts';
import { grantIdFor, newId, now, pause, pickBelow } from '../lib/system/system.ts';
import { outbound, queues, storage } from './edge/aws.ts';
import { http, locks } from './edge/locks.ts';
import { worker } from './edge/sqs.ts';

const env = readEnv(ApplyReservationEnv);
const stores = storage(env.TABLE_NAME);
const secrets = outbound(env.OUTBOUND_SECRET_ID);

export const handler = worker(
  decodeNotice,
  applyReservation({
    ...stores,
    platformOf,
    http,
    outbound: secrets,
    readToken: readTokenAnswer,
    pause: (milliseconds) => (env.STAGE === 'local' ? Promise.resolve() : pause(milliseconds)),
    localStage: env.STAGE === 'local',
    connectLock: locks(env, stores, secrets),
    queues: queues({ lockChecks: env.LOCK_CHECKS_QUEUE_URL, messages: env.MESSAGES_QUEUE_URL }),
    grantIdFor,
    pick: pickBelow,
    now,
    newId,
    log,
  }),
);
