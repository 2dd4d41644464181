import { sendMessage } from '../lib/app/send-message.ts';
import { readEnv, SendMessageEnv } from '../lib/config/env.ts';
import { decodeMessage } from '../lib/messages/codec.ts';
import { log } from '../lib/observability/log.ts';
import { newToken } from '../lib/system/seal.ts';
import { now } from '../lib/system/system.ts';
import { storage } from './edge/aws.ts';
import { mailer } from './edge/mail.ts';
import { platforms } from './edge/platforms.ts';
import { worker } from './edge/sqs.ts';

const env = readEnv(SendMessageEnv);

export const handler = worker(
  decodeMessage,
  sendMessage({
    ...storage(env.TABLE_NAME),
    ...platforms(env),
    sendMail: mailer(env.SES_CONFIGURATION_SET),
    pagesUrl: env.PAGES_URL,
    newToken,
    now,
    log,
  }),
);
