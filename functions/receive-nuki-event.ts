import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { receiveNukiEvent } from '../lib/app/receive-nuki-event.ts';
import { readEnv, ReceiveNukiEventEnv } from '../lib/config/env.ts';
import { lockVendors } from '../lib/locks/index.ts';
import { log } from '../lib/observability/log.ts';
import { newId, now } from '../lib/system/system.ts';
import { inbound, queues, storage } from './edge/aws.ts';
import { answer, answerErrors, toWebhookRequest } from './edge/http.ts';

const env = readEnv(ReceiveNukiEventEnv);
const receive = receiveNukiEvent({
  vendor: lockVendors.nuki,
  secrets: inbound(env.INBOUND_SECRET_ID),
  queues: queues({ lockChecks: env.LOCK_CHECKS_QUEUE_URL }),
  inviteOutcomes: storage(env.TABLE_NAME).inviteOutcomes,
  now,
  newId,
  log,
});

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(answerErrors())
  .handler(async (event) => {
    await receive({ account: event.pathParameters?.['account'] ?? '', request: toWebhookRequest(event) });
    return answer(200, { ok: true });
  });
