import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { receiveWebhook } from '../lib/app/receive-webhook.ts';
import { readEnv, ReceiveWebhookEnv } from '../lib/config/env.ts';
import { log } from '../lib/observability/log.ts';
import { platformOf } from '../lib/platforms/index.ts';
import { newId, now } from '../lib/system/system.ts';
import { inbound, queues, storage } from './edge/aws.ts';
import { accepted, answerErrors, toWebhookRequest } from './edge/http.ts';

const env = readEnv(ReceiveWebhookEnv);
const { inbox } = storage(env.TABLE_NAME);
const receive = receiveWebhook({
  platformOf,
  secrets: inbound(env.INBOUND_SECRET_ID),
  inbox,
  queues: queues({ notices: env.NOTICES_QUEUE_URL }),
  now,
  newId,
  log,
});

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(answerErrors())
  .handler(async (event) => {
    const { platform = '', connection = '' } = event.pathParameters ?? {};
    const reply = await receive({ platform, connection, request: toWebhookRequest(event) });
    return accepted(reply); // some platforms take nothing but 200 for success
  });
