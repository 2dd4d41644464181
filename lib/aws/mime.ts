import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from '../ports/mailer.ts';

/** A calendar file's name; its type is of the standard (RFC 5545, 8.1). */
const CALENDAR_FILE = 'stay.ics';

/**
 * The mail as it travels: text and HTML as alternatives, and the stay's calendar file. One recipient, whatever the
 * address looks like; header values are encoded, so that nothing in them can become another header.
 */
export function mimeOf(mail: Mail): Promise<Buffer> {
  const { from, replyTo, subject, calendar } = mail;
  const attachments = calendar && [
    {
      filename: CALENDAR_FILE,
      content: calendar.reveal(),
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      contentTransferEncoding: 'base64',
    },
  ];
  const composer = new MailComposer({
    from: addressed(from),
    to: addressed(mail.to.reveal()),
    ...(replyTo === undefined ? {} : { replyTo: addressed(replyTo) }),
    subject,
    text: withLineEnds(mail.text.reveal()),
    html: withLineEnds(mail.html.reveal()),
    ...(attachments === undefined ? {} : { attachments }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** As mail has them (RFC 5322, 2.3): a relay that finds others may break a signature. */
function withLineEnds(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

/** As an object: a string would be searched for a list of addresses. */
function addressed(address: string): { name: string; address: string } {
  return { name: '', address };
}
