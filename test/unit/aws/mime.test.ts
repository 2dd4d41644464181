import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mimeOf } from '../../../lib/aws/mime.ts';
import { instant } from '../../../lib/domain/time.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { guestMail } from '../../../lib/mail/index.ts';
import type { Mail } from '../../../lib/ports/mailer.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { guest } from '../mail/stays.ts';

const calendar = { uid: 'a@b', sequence: 0, at: instant('2026-07-07T14:00Z') };

function mailIn(language: string, rest: Partial<Mail> = {}): Mail {
  const { subject, text, html, calendar: file = '' } = guestMail({ ...guest, language, calendar });
  return {
    to: new Redacted('mia@example.com'),
    from: 'stay@example.com',
    replyTo: 'host@example.com',
    subject,
    text: new Redacted(text),
    html: new Redacted(html),
    calendar: new Redacted(file),
    kind: 'guest-access',
    ...rest,
  };
}

describe.each(Object.keys(catalogues))('a mail in %s, read as a mail program reads it', async (language) => {
  const mail = mailIn(language);
  const raw = await mimeOf(mail);
  const read = await PostalMime.parse(raw);

  it('says what was written, letter by letter', () => {
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.reveal().trimEnd());
    expect(read.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.html.reveal().trimEnd());
  });

  it('has the calendar file', () => {
    expect(read.attachments).toHaveLength(1);
    const [file] = read.attachments;
    expect([file?.mimeType, file?.filename, file?.method]).toEqual(['text/calendar', 'stay.ics', 'PUBLISH']);
    const encoded = /Content-Disposition: attachment[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw.toString())?.[1];
    expect(Buffer.from(encoded ?? '', 'base64').toString()).toBe(mail.calendar?.reveal());
  });

  it('travels in lines of plain ASCII that no relay has to break', () => {
    for (const line of raw.toString('latin1').split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).toMatch(/^[\t\x20-\x7e]*$/);
    }
  });
});

it('has no header but these', async () => {
  const { headers } = await PostalMime.parse(await mimeOf(mailIn('de')));
  expect(headers.map(({ key }) => key).toSorted()).toEqual([
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'reply-to',
    'subject',
    'to',
  ]);
});

it('comes without a file, and without a way to answer, where there is none', async () => {
  const read = await PostalMime.parse(await mimeOf(mailIn('de', { calendar: undefined, replyTo: undefined })));
  expect(read.attachments).toEqual([]);
  expect(read.replyTo).toBeUndefined();
  expect(read.html).toContain('Ihr Code');
});
