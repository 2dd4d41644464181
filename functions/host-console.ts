import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { hostConsole } from '../lib/app/host-console.ts';
import { HostConsoleEnv, readEnv } from '../lib/config/env.ts';
import { log } from '../lib/observability/log.ts';
import { failurePage } from '../lib/pages/host/failure.ts';
import { newId, now } from '../lib/system/system.ts';
import { queues, storage } from './edge/aws.ts';
import { toPageRequest } from './edge/forms.ts';
import { answerErrorPages, answerPage } from './edge/pages.ts';

const env = readEnv(HostConsoleEnv);
const answer = hostConsole({
  ...storage(env.TABLE_NAME),
  queues: queues({ notices: env.NOTICES_QUEUE_URL, messages: env.MESSAGES_QUEUE_URL }),
  secureCookie: env.STAGE !== 'local',
  now,
  newId,
  log,
});

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(answerErrorPages(failurePage))
  .handler(async (event) => answerPage(await answer(toPageRequest(event))));
