import { MessageRejected, SendRawEmailCommand, SESServiceException } from '@aws-sdk/client-ses';
import type { SESClient } from '@aws-sdk/client-ses';
import { isMailable } from '../domain/mail-address.ts';
import { PermanentError, RetryableError } from '../errors.ts';
import type { AppError } from '../errors.ts';
import type { Mail, SendMail } from '../ports/mailer.ts';
import { tagsOf } from './mail-tags.ts';
import { mimeOf } from './mime.ts';

/**
 * Sends through SES. The client must have `maxAttempts: 1`: SES has no idempotency key, and our own retry looks first
 * whether the mail still has to go.
 */
export function sesMailer(client: SESClient, configurationSet: string): SendMail {
  return async (mail) => {
    const command = await commandOf(mail, configurationSet);
    try {
      await client.send(command);
    } catch (error) {
      throw sesFailure(error);
    }
  };
}

/** The envelope names the one recipient; nothing that a header says adds another. */
async function commandOf(mail: Mail, configurationSet: string): Promise<SendRawEmailCommand> {
  const to = mail.to.reveal();
  if (!isMailable(to)) throw new PermanentError('guest.address_refused');
  return new SendRawEmailCommand({
    Source: mail.from,
    Destinations: [to],
    RawMessage: { Data: await mimeOf(mail) },
    ConfigurationSetName: configurationSet,
    Tags: tagsOf(mail),
  });
}

/** What a person has to put right in the AWS account, and waiting does not. */
const OURS_TO_MEND = [
  'MailFromDomainNotVerifiedException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'AccessDenied',
  'AccessDeniedException',
];

/**
 * SES's refusals in our words. `MessageRejected` with "not verified" names our identity (or, in the sandbox, the
 * recipient); any other 4xx about the request means that it can't deliver to this address, as it is written.
 */
export function sesFailure(error: unknown): AppError {
  if (error instanceof SESServiceException && OURS_TO_MEND.includes(error.name)) {
    return new PermanentError('mail.sender_refused');
  }
  if (error instanceof MessageRejected) {
    return new PermanentError(
      /not verified|sending paused/i.test(error.message) ? 'mail.sender_refused' : 'guest.address_refused',
    );
  }
  if (error instanceof SESServiceException && error.name === 'InvalidParameterValue') {
    return new PermanentError('guest.address_refused');
  }
  return new RetryableError('mail.unavailable');
}
