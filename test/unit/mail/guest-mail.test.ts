import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { catalogueOf, catalogues } from '../../../lib/mail/catalogues/index.ts';
import { localMoment } from '../../../lib/mail/local-times.ts';
import { cleanName, guestMail } from '../../../lib/mail/index.ts';
import type { GuestMailInput } from '../../../lib/mail/index.ts';
import { decoded, elements, readable } from './reading.ts';
import { gardenHouse, guest, loft } from './stays.ts';

const languages = Object.keys(catalogues);
const kinds = ['access', 'change', 'new-code', 'reminder'] as const;
const both = languages.flatMap((language) => kinds.map((kind) => ({ language, kind })));

describe.each(both)('the $kind mail in $language', ({ language, kind }) => {
  const mail = guestMail({ ...guest, language, kind, places: [loft, gardenHouse] });
  const read = readable(mail.html);

  it('shows each code once, grouped, and says its digits one by one', () => {
    for (const said of [mail.text, read]) {
      expect(said.match(/345 678/g)).toHaveLength(1);
      expect(said.match(/926 471/g)).toHaveLength(1);
      expect(said).toContain('3,\u00a04,\u00a05,\u00a06,\u00a07,\u00a08');
      expect(said).not.toContain('345678');
    }
  });

  it('keeps codes, name and line breaks out of the subject', () => {
    expect(mail.subject).not.toMatch(/\d{3} ?\d{3}|Mia|Huber|[\r\n]/);
    expect(mail.subject).toContain('Loft 7');
    expect(mail.subject).toMatch(/16[:h]00/);
  });

  it('keeps the codes out of what a locked phone shows', () => {
    expect(read.slice(0, 250)).not.toMatch(/\d{3} \d{3}|3,.4,.5/);
    expect(elements(mail.html, 'title')[0]).not.toMatch(/\d{3} \d{3}/);
  });

  it('fetches nothing, links nowhere, runs nothing', () => {
    expect(mail.html).not.toMatch(/\bsrc\s*=|href\s*=|url\(|@import|<(script|img|link|iframe|form|object)\b|http/i);
    expect(mail.text).not.toMatch(/https?:|www\./);
  });

  it('fits into 12 KiB and names its language', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(12 * 1024);
    expect(mail.html).toContain(`<html lang="${language}">`);
  });

  it('tells place, address, doors and host in text as in HTML', () => {
    for (const said of [mail.text, read]) {
      for (const fact of ['Loft 7', 'Praterstraße 7, 1020 Wien', 'Street door', 'Flat', 'Gate', 'Garden House', 'Nuki'])
        expect(said).toContain(fact);
      expect(said).toContain('Mia Huber');
      expect(said).toContain('host@example.com');
    }
  });

  it('gives each place its own window', () => {
    const [first, second] = [loft, gardenHouse].map(({ window, timeZone }) =>
      localMoment(window.from, timeZone, catalogueOf(language)),
    ) as [string, string];
    expect(mail.text.indexOf(first)).toBeGreaterThan(mail.text.indexOf('Loft 7'));
    expect(mail.text.indexOf(second)).toBeGreaterThan(mail.text.indexOf(first));
  });
});

describe.each(languages)('the mail about a cancelled booking in %s', (language) => {
  const pageUrl = 'https://doors.example.com/s/abc';
  const mail = guestMail({ ...guest, language, kind: 'cancelled', places: [loft, gardenHouse], pageUrl });

  it('says of which stay, and whom to ask', () => {
    for (const said of [mail.text, readable(mail.html)]) {
      for (const fact of ['Mia Huber', 'Loft 7', 'Garden House', 'Praterstraße 7', 'host@example.com', ' 2026'])
        expect(said).toContain(fact);
    }
    expect(mail.subject).toContain('Loft 7');
  });

  it('has no key in it', () => {
    for (const said of [mail.text, mail.html]) {
      expect(said).not.toMatch(/345 ?678|926 ?471|Nuki/);
      expect(said).not.toContain(pageUrl);
    }
    expect(elements(mail.html, 'ol')).toEqual([]);
  });
});

describe('the English mail for one place', () => {
  it('has the subject that a guest searches for', () => {
    expect(guestMail(guest).subject).toBe('Your key for Loft 7: from Friday 10 July, 16:00');
    expect(guestMail({ ...guest, kind: 'change' }).subject).toBe(
      'Changed: your key for Loft 7, from Friday 10 July, 16:00',
    );
  });

  it('names both doors of the one code', () => {
    expect(guestMail(guest).text).toContain('Your code for Street door and Flat\n');
  });

  it('says when and in which zone', () => {
    const { text } = guestMail(guest);
    expect(text).toContain('From: Friday, 10 July 2026, 16:00\nUntil: Monday, 13 July 2026, 10:00');
    expect(text).toContain('Central European Summer Time, GMT+2');
  });

  it('says nothing of the app where there are keypads only', () => {
    expect(guestMail(guest).text).not.toMatch(/Nuki|Bluetooth/);
  });

  it('says nothing of codes and keypads where there are invites only', () => {
    const { text } = guestMail({ ...guest, places: [{ ...loft, doors: [{ name: 'Gate', how: { kind: 'invite' } }] }] });
    expect(text).toContain('The Nuki app for Gate');
    expect(text).toContain('from Nuki');
    expect(text).not.toMatch(/keypad|without the space/);
  });

  it('sends her to her door page where that is what opens', () => {
    const places = [{ ...loft, doors: [{ name: 'Gate', how: { kind: 'link' } as const }] }];
    const { text } = guestMail({ ...guest, places, pageUrl: 'https://doors.example.com/s/abc' });
    expect(text).toContain('With your phone: Gate\n');
    expect(text.indexOf('Your door page: https://doors.example.com/s/abc')).toBeGreaterThan(
      text.indexOf('Press the button'),
    );
    expect(text).not.toMatch(/keypad|without the space|Nuki/);
  });

  it('leads with what is new when it is a change', () => {
    const paragraphs = elements(guestMail({ ...guest, kind: 'change' }).html, 'p');
    expect(paragraphs[1]).toMatch(/have changed.*replaces our earlier message/);
  });
});

it('takes the earliest entry, on the clock of its place, for the subject', () => {
  const newYork = {
    ...gardenHouse,
    timeZone: 'America/New_York',
    window: { ...loft.window, from: instant('2026-07-10T13:00Z') },
  };
  expect(guestMail({ ...guest, places: [loft, newYork] }).subject).toBe(
    'Your key for Loft 7 and Garden House: from Friday 10 July, 09:00',
  );
});

it('shows a code that two places share once, with all its doors', () => {
  const annex = { ...loft, name: 'Annex', doors: [{ name: 'Door', how: { kind: 'keypad', code: '345678' } as const }] };
  const { text } = guestMail({ ...guest, places: [loft, annex] });
  expect(text).toContain('Your code for Loft 7: Street door and Flat; Annex: Door\n');
  expect(text.match(/345 678/g)).toHaveLength(1);
});

it('escapes what the host configured, and keeps the subject one line', () => {
  const mail = guestMail({ ...guest, places: [{ ...loft, name: 'A <b>&\r\nBcc: x@y.z', address: '"<i>"' }] });
  expect(mail.subject).toBe('Your key for A <b>& Bcc: x@y.z: from Friday 10 July, 16:00');
  expect(mail.html).not.toMatch(/<b>|<i>/);
  expect(readable(mail.html)).toContain('"<i>"');
});

describe('a guest’s name', () => {
  const greeting = (input: GuestMailInput) => elements(guestMail(input).html, 'p')[0] ?? '';

  it.each([undefined, '', '\u200b', '+43 660 1234567'])('%j gives a neutral greeting', (guestName) => {
    expect(greeting({ ...guest, guestName })).toBe('Hello,');
    expect(greeting({ ...guest, guestName, language: 'de' })).toBe('Guten Tag,');
  });

  it('arrives cleaned and as text only, however hostile', () => {
    const markup = fc.constantFrom('<b>', '</p>', '&lt;', '"\'', '\u202e', 'http://x.y', '\r\n', '345678', '<!--');
    const hostile = fc.array(fc.oneof(markup, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    const { html, subject } = guestMail({ ...guest, guestName: 'X' });
    const skeleton = html.replace('Hello X,', '');
    fc.assert(
      fc.property(hostile, (guestName) => {
        const clean = cleanName(guestName);
        const expected = clean === undefined ? 'Hello,' : `Hello ${clean},`;
        const mail = guestMail({ ...guest, guestName });
        const greeted = elements(mail.html, 'p')[0] ?? '';
        expect(decoded(greeted)).toBe(expected);
        expect(greeted).not.toContain('<');
        expect(mail.html.replace(greeted, '')).toBe(skeleton); // nothing else of the mail depends on the name
        expect(mail.text.split('\n')[2]).toBe(expected);
        expect(mail.text).not.toMatch(/[^\P{C}\n]/u);
        expect(mail.subject).toBe(subject);
      }),
    );
  });
});
