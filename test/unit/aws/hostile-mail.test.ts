import type { SendRawEmailCommandInput, SESClient } from '@aws-sdk/client-ses';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { sesMailer } from '../../../lib/aws/mailer.ts';
import { isMailable } from '../../../lib/domain/mail-address.ts';
import { instant } from '../../../lib/domain/time.ts';
import { cleanName, guestMail, hostAlarm, hostConfirmation } from '../../../lib/mail/index.ts';
import type { MailContent } from '../../../lib/mail/index.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { decoded, tags } from '../mail/reading.ts';
import { guest } from '../mail/stays.ts';

const HOST = 'host@example.com';
const HARMLESS = { name: 'Mia Huber', email: 'mia@example.com' };
const calendar = { uid: 'smoobu-main.1@example.com', sequence: 0, at: instant('2026-07-07T14:00Z') };

/** What people, or those who pretend to be, put where a name belongs. */
const NASTY = [
  '\r\nBcc: x@evil.com',
  '\nContent-Type: text/html\n\n<h1>',
  '\r\n\r\n--boundary',
  '=?utf-8?Q?=0D=0ABcc:_x@evil.com?=',
  '<a href="http://evil.com">click</a>',
  '<script>alert(1)</script>',
  '<img src=//evil.com/x onerror=alert(1)>',
  '</p></div></body></html>',
  '&lt;b&gt;&#x3c;',
  'http://evil.com',
  'https://evil.com/?a=b#c',
  'evil.com',
  'www.evil.com',
  'evil。com',
  'mailto:x@evil.com',
  'x@evil.com',
  ', x@evil.com',
  '; x@evil.com',
  '<x@evil.com>',
  '"',
  "'",
  '\\',
  '`',
  '\u202e',
  '\u2066\u2069',
  '\u200b\u200d\ufeff',
  '\u0000\u0007\u001b[31m',
  '🏠👩‍👩‍👧‍👦🇦🇹',
  'i\u0307\u0323'.repeat(9),
  '345 678',
  '\ud800',
  'END:VEVENT\r\nBEGIN:VEVENT',
  'A'.repeat(10_000),
  '{guest}${1}%s',
  'Mia',
  ' ',
];
/** What stands where one address belongs, the odd but good ones among them. */
const ADDRESSES = [
  'mia@example.com',
  "o'brien+x_y@sub.example.com",
  "a!#$%&'*+/=?^_`{|}~-b@x.example",
  'MIA@EXAMPLE.COM',
  'mia@example.com\r\nBcc: x@evil.com',
  'mia@example.com\nx@evil.com',
  'mia@example.com, x@evil.com',
  'mia@example.com;x@evil.com',
  'mia@example.com x@evil.com',
  'Mia <mia@example.com>',
  '<mia@example.com>',
  '"mia, x@evil.com"@example.com',
  'mia@example.com(x@evil.com)',
  'group: mia@example.com, x@evil.com;',
  'mia@example.com\u202e',
  'mía@example.com',
  'mia@exämple.com',
  '🏠@example.com',
  'mia@@example.com',
  'mia@localhost',
  'mia@-example.com',
  'mia@example..com',
  '@example.com',
  'http://evil.com',
  `${'a'.repeat(10_000)}@example.com`,
  `mia@${'a.'.repeat(5_000)}com`,
  '',
];
const nasty = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NASTY) }, fc.string({ unit: 'binary' })), {
  minLength: 1,
  maxLength: 6,
});
const hostileName = nasty.map((parts) => parts.join(''));
const hostileAddress = fc.oneof(
  fc.constantFrom(...ADDRESSES.slice(0, 4)), // a hostile name is worth something where a mail leaves
  fc.constantFrom(...ADDRESSES),
  fc.tuple(fc.constantFrom(...ADDRESSES), fc.constantFrom(...NASTY)).map((parts) => parts.join('')),
);

/** Sends through our mailer; what SES would have been given, as a mail program reads it. Undefined: refused. */
async function sent(
  to: string,
  content: MailContent,
): Promise<{ input: SendRawEmailCommandInput; mail: Email } | undefined> {
  const inputs: SendRawEmailCommandInput[] = [];
  const client = { send: async ({ input }: { input: SendRawEmailCommandInput }) => void inputs.push(input) };
  const { subject, text, html, calendar: file } = content;
  const mail = {
    to: new Redacted(to),
    from: 'stay@example.com',
    replyTo: HOST,
    subject,
    text: new Redacted(text),
    html: new Redacted(html),
    ...(file === undefined ? {} : { calendar: new Redacted(file) }),
    kind: 'guest-access',
  };
  const refused = await sesMailer(client as unknown as SESClient, 'set')(mail).catch((error: Error) => error.message);
  if (refused !== undefined) expect([refused, inputs.length]).toEqual(['guest.address_refused', 0]);
  const [input] = inputs;
  const raw = input?.RawMessage?.Data;
  return input === undefined || raw === undefined ? undefined : { input, mail: await PostalMime.parse(raw) };
}

const headersOf = ({ headers }: Email) => headers.map(({ key }) => key).toSorted();
const withEnds = (text: string | undefined) => text?.replaceAll('\r\n', '\n').trimEnd();
/** What mail programs make a link of by themselves. */
const LINK_LIKE = /https?:|www\.\S|mailto:|[^\s@]@|[\p{L}\d]\.[\p{L}]{2}/u;
const CONTROLS = /[\p{Cc}\p{Cf}\p{Cs}]/u;

describe('five hundred hostile guests', async () => {
  const contentFor = (guestName: string) => guestMail({ ...guest, guestName, calendar });
  const plain = await sent(HARMLESS.email, contentFor(HARMLESS.name));
  const confirmationFor = (guestName: string) =>
    hostConfirmation({
      language: 'en',
      reservation: 'smoobu-main 1',
      guestTold: 'pass-on',
      why: undefined,
      guest: { ...guest, guestName },
    });
  const plainConfirmation = await sent(HOST, confirmationFor(HARMLESS.name));

  it('each get one mail, to them alone, with nothing in it that their name put there; or none', async () => {
    let mailed = 0;
    const oneGuest = fc.asyncProperty(hostileName, hostileAddress, async (name, address) => {
      const content = contentFor(name);
      const arrived = await sent(address, content);
      expect(arrived !== undefined).toBe(isMailable(address));
      if (arrived === undefined) return;
      mailed += 1;
      const { input, mail } = arrived;
      expect(input.Destinations).toEqual([address]);
      expect(mail.to?.map((to) => to.address?.toLowerCase())).toEqual([address.toLowerCase()]);
      expect([mail.cc, mail.bcc, mail.sender]).toEqual([undefined, undefined, undefined]);
      expect(mail.from?.address).toBe('stay@example.com');
      expect(headersOf(mail)).toEqual(headersOf(plain?.mail as Email));
      expect(mail.subject).toBe(plain?.mail.subject);

      const clean = cleanName(name);
      const greeting = clean === undefined ? 'Hello,' : `Hello ${clean},`;
      expect(greeting).not.toMatch(LINK_LIKE);
      expect(greeting).not.toMatch(CONTROLS);
      expect(withEnds(mail.text)).toBe(withEnds(plain?.mail.text)?.replace('Hello Mia Huber,', () => greeting));
      expect(tags(mail.html ?? '')).toEqual(tags(plain?.mail.html ?? ''));
      expect(decoded(withEnds(mail.html) ?? '')).toBe(
        decoded(withEnds(plain?.mail.html)?.replace('Hello Mia Huber,', () => greeting) ?? ''),
      );
      expect(mail.attachments).toEqual(plain?.mail.attachments);
    });
    await fc.assert(oneGuest, { numRuns: 500, seed: 20_260_710 });
    expect(mailed).toBeGreaterThan(150);
  });

  it('are no danger to the host, who reads their names', async () => {
    const oneName = fc.asyncProperty(hostileName, async (name) => {
      const arrived = await sent(HOST, confirmationFor(name));
      const mail = arrived?.mail;
      expect(mail?.to?.map(({ address }) => address)).toEqual([HOST]);
      expect(headersOf(mail as Email)).toEqual(headersOf(plainConfirmation?.mail as Email));
      expect(mail?.subject).toBe(plainConfirmation?.mail.subject);
      expect(tags(mail?.html ?? '')).toEqual(tags(plainConfirmation?.mail.html ?? ''));
      expect(mail?.text).not.toMatch(/https?:|www\.\S|evil\.com/);
      expect(mail?.text).not.toMatch(/[^\P{C}\r\n]/u);
    });
    await fc.assert(oneName, { numRuns: 200, seed: 20_260_710 });
  });
});

it('an identifier that a platform made up stays text in an alarm', async () => {
  const alarmAbout = (subject: string) =>
    hostAlarm({ language: 'en', problem: 'unit.unmapped', subject, stay: undefined });
  const plain = await sent(HOST, alarmAbout('398'));
  const oneUnit = fc.asyncProperty(hostileName, async (subject) => {
    const mail = (await sent(HOST, alarmAbout(`398 ${subject}`)))?.mail as Email;
    expect(mail.to?.map(({ address }) => address)).toEqual([HOST]);
    expect(headersOf(mail)).toEqual(headersOf(plain?.mail as Email));
    expect(mail.subject).not.toMatch(/[\r\n\u202a-\u202e\u2066-\u2069]/);
    expect([...(mail.subject ?? '')].length).toBeLessThanOrEqual(150);
    expect(tags(mail.html ?? '')).toEqual(tags(plain?.mail.html ?? ''));
  });
  await fc.assert(oneUnit, { numRuns: 200, seed: 20_260_710 });
});
