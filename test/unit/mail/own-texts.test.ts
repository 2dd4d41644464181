import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guestMailKinds, guestTextRules } from '../../../lib/domain/guest-texts.ts';
import type { GuestTextKey, OwnTexts } from '../../../lib/domain/guest-texts.ts';
import { guestMail, hostConfirmation } from '../../../lib/mail/index.ts';
import type { GuestMailInput, GuestMailKind, Place } from '../../../lib/mail/index.ts';
import { decoded, elements, readable } from './reading.ts';
import { guest, loft } from './stays.ts';

const KEYS = Object.keys(guestTextRules) as GuestTextKey[];
/** Every way to open a door at once, so that every text is needed. */
const everyWay: Place = {
  ...loft,
  doors: [
    ...loft.doors,
    { name: 'Gate', how: { kind: 'invite' } },
    { name: 'Yard', how: { kind: 'link' } },
    { name: 'Barn', how: { kind: 'invite-code', code: '123456789', redeemBy: loft.window.from } },
    { name: 'Shed', how: { kind: 'invite-code', code: '987654321', redeemBy: undefined } },
  ],
};
const mailWith = (texts: OwnTexts, rest: Partial<GuestMailInput> = {}) =>
  guestMail({ ...guest, places: [everyWay], pageUrl: 'https://doors.example.com/s/abc', ...rest, texts });

/** The mails in which a text occurs. */
function kindsOf(key: GuestTextKey): readonly GuestMailKind[] {
  const named = guestMailKinds.filter((kind) => key.startsWith(`${kind}.`));
  if (named.length > 0) return named;
  if (key === 'invite.changed') return ['change'];
  return key === 'greeting' || key === 'contact'
    ? guestMailKinds
    : guestMailKinds.filter((kind) => kind !== 'cancelled');
}

describe('a text of the host’s own', () => {
  it.each(KEYS)('%s takes the place of ours, in text as in HTML, and changes nothing else', (key) => {
    const { must, form } = guestTextRules[key];
    const own = ['Unsere Wörter <b>&', ...must.map((name) => `{${name}}`)].join(' ');
    for (const kind of guestMailKinds) {
      const [before, after] = [
        mailWith({}, { kind }),
        mailWith({ [key]: form === 'lines' ? [own, own] : own }, { kind }),
      ];
      if (!kindsOf(key).includes(kind)) {
        expect(after).toEqual(before);
        continue;
      }
      expect(decoded(after.html)).toContain('Unsere Wörter <b>&');
      expect(after.html).toContain('Unsere Wörter &lt;b&gt;&amp;');
      if (key.endsWith('.subject')) expect(after.subject).toBe('Unsere Wörter <b>& Loft 7');
      else expect(after.subject).toBe(before.subject);
      const said = key.endsWith('.subject') || key.endsWith('.preheader') ? after.subject : after.text;
      if (!key.endsWith('.preheader')) expect(said).toContain('Unsere Wörter <b>&');
      expect(readable(after.html)).not.toContain('{');
    }
  });

  it('holds what its placeholders stand for', () => {
    const { text } = mailWith({
      'access.intro': 'Welcome {guest} to {places}, from {from}! Yours, {host} ({email})',
      'code.label': 'Code: {doors}',
      'code.note': 'Type {digits}',
      'keypad.steps': ['Type {length} digits.', 'Push.'],
    });
    expect(text).toContain('Welcome Mia Huber to Loft 7, from Friday 10 July, 16:00! Yours, Anna (host@example.com)\n');
    expect(text).toContain('Code: Street door and Flat\n');
    expect(text).toContain('Type 3,\u00a04,\u00a05,\u00a06,\u00a07,\u00a08\n');
    expect(text).toContain('1. Type 6 digits.\n2. Push.\n');
  });

  it('that names the guest counts for guests with a name only', () => {
    const texts = { greeting: 'Hi {guest}!', 'access.intro': 'Come in, {guest}.' };
    expect(mailWith(texts).text).toContain('Hi Mia Huber!\n\nCome in, Mia Huber.');
    const nameless = mailWith(texts, { guestName: '+43 660 1234567' });
    expect(nameless.text).toBe(mailWith({}, { guestName: undefined }).text);
  });

  it('takes no placeholder from what a value holds, and nothing from a hostile name', () => {
    const hostile = { guestName: 'Mia {email} <b> http://evil.com', host: { name: 'Anna {guest}', email: 'a@b.co' } };
    const { text, html } = mailWith({ note: '{guest} | {host}' }, hostile);
    expect(text).toContain('Mia email b http evil. com | Anna {guest}\n');
    expect(elements(html, 'b')).toEqual([]);
  });

  it('adds a note where the host has one', () => {
    const { text, html } = mailWith({ note: ['You can park in the yard.', 'Wi-Fi: loft7.'] });
    expect(text).toContain('\n\nYou can park in the yard.\n\nWi-Fi: loft7.\n\nQuestions?');
    expect(readable(html)).toContain('You can park in the yard. Wi-Fi: loft7.');
  });

  it('stands in the chat as well, unless it names a mail address', () => {
    const texts = { greeting: 'Hi {guest}!', onlyThen: 'Only then; write to {email}.', contact: '{email}' };
    const { text } = hostConfirmation({
      language: 'en',
      reservation: 'smoobu-main 1',
      guestTold: 'pass-on',
      why: undefined,
      guest: { ...guest, texts },
    });
    expect(text).toContain('Hi Mia Huber!');
    expect(text).toContain('The doors open for you within these times only.');
    expect(text).not.toContain('@');
  });
});

it('the documentation lists every text with all that it may hold', () => {
  const docs = readFileSync(new URL('../../../docs/guest-texts.md', import.meta.url), 'utf8');
  const rows = docs.split('\n').filter((line) => line.startsWith('| `'));
  const names = rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1]);
  expect(names).toEqual(KEYS);
  for (const [index, key] of KEYS.entries()) {
    const { must, may } = guestTextRules[key];
    const [, , , musts, mays] = (rows[index] ?? '').split('|').map((cell) => cell.match(/(?<=\{)\w+(?=\})/g) ?? []);
    expect([musts, mays], key).toEqual([must, may.filter((name) => !(must as readonly string[]).includes(name))]);
  }
});
