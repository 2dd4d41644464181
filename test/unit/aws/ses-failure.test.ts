import { MessageRejected, SESServiceException } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { sesFailure } from '../../../lib/aws/mailer.ts';

const named = (name: string) => new SESServiceException({ name, $fault: 'client', $metadata: {} });
const rejected = (message: string) => new MessageRejected({ message, $metadata: {} });

describe('a mail that SES refuses', () => {
  it.each([
    [
      'an identity that is not verified',
      rejected('Email address is not verified.'),
      'mail.sender_refused',
      'permanent',
    ],
    ['an address it can not deliver to', rejected('Address blacklisted.'), 'guest.address_refused', 'permanent'],
    ['an address that is none', named('InvalidParameterValue'), 'guest.address_refused', 'permanent'],
    ['a paused account', named('AccountSendingPausedException'), 'mail.sender_refused', 'permanent'],
    ['a sender that the role may not use', named('AccessDenied'), 'mail.sender_refused', 'permanent'],
    ['too many at once', named('Throttling'), 'mail.unavailable', 'retryable'],
    ['no answer', new Error('socket hang up'), 'mail.unavailable', 'retryable'],
  ])('%s', (_, error, code, kind) => {
    expect(sesFailure(error)).toMatchObject({ code, kind });
  });
});
