import { SESClient } from '@aws-sdk/client-ses';
import { sesMailer } from '../../lib/aws/mailer.ts';

/** Apart from the other services: what composes a mail belongs in one bundle only. */
export function mailer(configurationSet: string) {
  return sesMailer(new SESClient({ maxAttempts: 1 }), configurationSet);
}
