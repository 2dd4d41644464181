import { SESClient } from '@aws-sdk/client-ses';
import { expect, it } from 'vitest';
import { localClock } from '../../../cdk/local/clock/local-clock.ts';
import { startSes } from '../../../cdk/local/servers/ses.ts';
import { sentMails } from '../../../cdk/local/views/mails.ts';
import { sesMailer } from '../../../lib/aws/mailer.ts';
import { instant } from '../../../lib/domain/time.ts';
import { guestMail } from '../../../lib/mail/index.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { guest } from '../../unit/mail/stays.ts';

it('a mail is listed as it was written, whatever way it travelled', async () => {
  const server = await startSes(
    localClock(() => 0, 0),
    undefined,
  );
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESClient({ endpoint: server.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
  const calendar = { uid: 'a@b', sequence: 0, at: instant('2026-07-07T14:00Z') };
  const { subject, text, html, calendar: file = '' } = guestMail({ ...guest, language: 'cs', calendar });
  const mail = {
    to: new Redacted('mia@example.com'),
    from: 'stay@example.com',
    replyTo: 'host@example.com',
    subject,
    text: new Redacted(text),
    html: new Redacted(html),
    kind: 'guest-access',
  };
  await sesMailer(client, 'set')({ ...mail, calendar: new Redacted(file) });
  await sesMailer(client, 'set')(mail);
  const mails = await sentMails(server.url);
  client.destroy();
  await server.stop();

  const listed = { to: 'mia@example.com', from: 'stay@example.com', subject, text, html };
  expect(mails).toEqual([
    { ...listed, at: expect.any(String) as string, calendar: file },
    { ...listed, at: expect.any(String) as string },
  ]);
});
