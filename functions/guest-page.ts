import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { guestPage } from '../lib/app/guest-page.ts';
import { GuestPageEnv, readEnv } from '../lib/config/env.ts';
import { log } from '../lib/observability/log.ts';
import { failurePage } from '../lib/pages/guest/other-pages.ts';
import { now, pause } from '../lib/system/system.ts';
import { outbound, storage } from './edge/aws.ts';
import { toPageRequest } from './edge/forms.ts';
import { locks } from './edge/locks.ts';
import { answerErrorPages, answerPage } from './edge/pages.ts';

/** Seven answers in a row, with the pauses between them, end before API Gateway gives up (30 s). */
const OPENING_MS = 3_500;
/** For how a lock is, a page is held up no longer. */
const LOOKING_MS = 2_000;

const env = readEnv(GuestPageEnv);
const stores = storage(env.TABLE_NAME);
const secrets = outbound(env.OUTBOUND_SECRET_ID);
const answer = guestPage({
  ...stores,
  connectLock: locks(env, stores, secrets, OPENING_MS),
  connectBriefly: locks(env, stores, secrets, LOOKING_MS),
  now,
  pause: () => pause(env.LOOK_AGAIN_MS),
  log,
});

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(answerErrorPages(failurePage))
  .handler(async (event) => answerPage(await answer(toPageRequest(event)), event.requestContext.http.method));
