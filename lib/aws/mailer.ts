import { MessageRejected, SendEmailCommand, SESServiceException } from '@aws-sdk/client-ses';
import type { SESClient } from '@aws-sdk/client-ses';
import { PermanentError, RetryableError } from '../errors.ts';
import type { AppError } from '../errors.ts';
import type { Mail, SendMail } from '../ports/mailer.ts';
import { tagsOf } from './mail-tags.ts';

/**
 * Sends through SES. The client must have `maxAttempts: 1`: SES has no idempotency key, and our own retry looks first
 * whether the mail still has to go.
 */
export function sesMailer(client: SESClient, configurationSet: string): SendMail {
  return async (mail) => {
    try {
      await client.send(commandOf(mail, configurationSet));
    } catch (error) {
      throw sesFailure(error);
    }
  };
}

function commandOf(mail: Mail, configurationSet: string): SendEmailCommand {
  const utf8 = (text: string) => ({ Charset: 'UTF-8', Data: text });
  return new SendEmailCommand({
    Source: mail.from,
    Destination: { ToAddresses: [mail.to.reveal()] },
    ...(mail.replyTo === undefined ? {} : { ReplyToAddresses: [mail.replyTo] }),
    Message: {
      Subject: utf8(mail.subject),
      Body: { Text: utf8(mail.text.reveal()), Html: utf8(mail.html.reveal()) },
    },
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
