import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { guestMail, hostAlarm, hostConfirmation, hostDigest } from '../../../lib/mail/index.ts';
import type { MailContent } from '../../../lib/mail/index.ts';
import { decoded } from './reading.ts';
import { guest } from './stays.ts';

const PAGE = 'https://doors.example.com/s/abc_DEF-123';
const CONSOLE = 'https://doors.example.com/host/stays/smoobu-main/1200001?from=a&to=b';

const confirmation = { reservation: 'smoobu-main 1200001', why: undefined, guest };
const entry = {
  code: 'lock.offline',
  severity: 'urgent',
  door: 'Flat',
  places: ['Loft 7'],
  timeZone: 'Europe/Vienna',
  count: undefined,
  fullAt: undefined,
  guest: undefined,
} as const;
const now = instant('2026-07-01T06:00Z');

/** Every mail that can have a link, with it or without. */
const mails: Record<string, (language: string, url: string | undefined) => MailContent> = {
  guest: (language, pageUrl) => guestMail({ ...guest, language, pageUrl }),
  confirmation: (language, consoleUrl) =>
    hostConfirmation({ ...confirmation, language, guestTold: 'by-mail', consoleUrl }),
  'pass-on': (language, consoleUrl) =>
    hostConfirmation({ ...confirmation, language, guestTold: 'pass-on', consoleUrl }),
  alarm: (language, consoleUrl) =>
    hostAlarm({ language, problem: 'lock.offline', subject: 'main', stay: undefined, consoleUrl }),
  digest: (language, consoleUrl) => hostDigest({ language, now, entries: [entry], consoleUrl }),
};

describe.each(Object.keys(mails))('the one link of the mail "%s"', (kind) => {
  const mail = mails[kind] as (typeof mails)[string];

  it.each(Object.keys(catalogues))('is a button, and a line of the text, in %s', (language) => {
    for (const url of [PAGE, CONSOLE]) {
      const { text, html, subject } = mail(language, url);
      expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => decoded(match[1] ?? ''))).toEqual([url]);
      expect(text.split('\n').filter((line) => line.endsWith(` ${url}`))).toHaveLength(1);
      expect(subject).not.toContain('http');
      expect(html).not.toMatch(/\bsrc\s*=|url\(|@import/i);
    }
  });

  it('is not there without an address of the web’s', () => {
    for (const url of [undefined, '', '/s/abc', 'javascript:alert(1)', 'https://a b', 'https://a"onclick="b']) {
      expect(mail('en', url).html).toBe(mail('en', undefined).html);
      expect(mail('en', url).text).toBe(mail('en', undefined).text);
    }
    expect(mail('en', undefined).html).not.toContain('href');
  });
});

it('stands in the guest’s chat as well, and is called a secret', () => {
  const { text } = hostConfirmation({
    ...confirmation,
    language: 'de',
    guestTold: 'pass-on',
    guest: { ...guest, pageUrl: PAGE },
  });
  expect(text).toContain(`Your door page: ${PAGE}\n\nIt shows`);
  expect(text).toContain('keep the link to yourself');
});
