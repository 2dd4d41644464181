import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { healthCodes } from '../../../lib/domain/lock-health.ts';
import { problemCodes } from '../../../lib/errors.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { guestMail, hostAlarm, hostConfirmation, hostDigest } from '../../../lib/mail/index.ts';
import type { DigestEntry, GuestMailKind, Language } from '../../../lib/mail/index.ts';
import { tongues } from '../../../lib/pages/guest/tongues.ts';
import { placeholders, textsOf } from './every-text.ts';
import { gardenHouse, guest, loft } from './stays.ts';

/** What a language says in mails and on the guest's page. */
const saidIn = (language: Language) => textsOf({ ...catalogues[language], page: tongues[language].page });

const english = saidIn('en');
const englishAt = new Map(english.map(({ path, text }) => [path, text]));

/** Texts that are the same as in English for good reason. */
const SAME_AS_ENGLISH = /^(words\.labelled|longDate|shortDate|moment)$/;
/** Words that English texts are full of and no other language has. */
const ENGLISH_WORDS = /\b(the|your|you|with|guests?|locks?|booking|doors|mail it|what|and)\b/i;
const NAMES = /`[^`]+`|"[^"]+"(?:: "[^"]+")?|Nuki Keypad|Nuki Web|Nuki Bridge|Smart Hosting|Update now|npm run \w+/g;
/** Guests and hosts are addressed formally. */
const INFORMAL: Partial<Record<Language, RegExp>> = {
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu,
  it: /(?<!\p{L})(tu|ti|tuo|tua|tuoi)(?!\p{L})/iu,
  es: /(?<!\p{L})(tú|ti|tu|tus)(?!\p{L})/iu,
  nl: /(?<!\p{L})(je|jij|jou|jouw)(?!\p{L})/iu,
  cs: /(?<!\p{L})(tobě|tvůj|tvoje|tvá)(?!\p{L})/iu,
  sk: /(?<!\p{L})(tebe|tvoj|tvoja|tvoje)(?!\p{L})/iu,
  pl: /(?<!\p{L})(ty|tobie|twój|twoja|twoje)(?!\p{L})/iu,
  pt: /(?<!\p{L})(tu|ti|teu|tua|você)(?!\p{L})/iu,
};

it('is there for ten languages', () => {
  expect(Object.keys(catalogues).toSorted()).toEqual(['cs', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'sk']);
});

describe.each(Object.keys(catalogues) as Language[])('every text in %s', (language) => {
  const texts = saidIn(language);

  it('stands where English has one, each step included', () => {
    expect(texts.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  });

  it('holds every value that English holds, as often', () => {
    const unlike = texts.filter(
      ({ path, text }) => placeholders(text).join() !== placeholders(englishAt.get(path) ?? '').join(),
    );
    expect(unlike).toEqual([]);
  });

  it('is written tidily', () => {
    for (const { path, text } of texts) {
      expect(text.trim(), path).toBe(text);
      expect(text, path).not.toMatch(/ {2}|undefined|\[object|\$\{|~|\p{L}'\p{L}/u);
      expect(text, path).toBe(text.normalize('NFC'));
    }
  });
});

describe.each((Object.keys(catalogues) as Language[]).filter((language) => language !== 'en'))(
  'nothing in %s',
  (language) => {
    const texts = saidIn(language);

    it('is left in English', () => {
      const same = texts.filter(({ path, text }) => text === englishAt.get(path) && !SAME_AS_ENGLISH.test(path));
      expect(same.filter(({ text }) => /\p{L}/u.test(text.replace(/@\d@/g, '')))).toEqual([]);
      const leftovers = texts.filter(({ text }) => ENGLISH_WORDS.test(text.replace(NAMES, '')));
      expect(leftovers).toEqual([]);
    });

    it('speaks to a stranger as to a friend', () => {
      expect(texts.filter(({ text }) => INFORMAL[language]?.test(text))).toEqual([]);
    });
  },
);

it('no-break spaces stand where French has them, and no others', () => {
  for (const { path, text } of saidIn('fr')) {
    const plain = text.replace(NAMES, 'x').replace(/@\d@/g, 'x');
    expect(plain, path).not.toMatch(/ [:;?!»]|« |[^\u00a0\d][:;?!»]|«[^\u00a0]/);
  }
});

describe('a number takes the form that goes with it', () => {
  it.each([
    ['cs', 4, 'stiskněte postupně 4 číslice.'],
    ['cs', 6, 'stiskněte postupně 6 číslic.'],
    ['sk', 4, 'stlačte postupne 4 číslice.'],
    ['sk', 6, 'stlačte postupne 6 číslic.'],
    ['pl', 4, 'nacisnąć kolejno 4 cyfry.'],
    ['pl', 6, 'nacisnąć kolejno 6 cyfr.'],
  ] as const)('%s, %i digits', (language, length, end) => {
    expect(catalogues[language].guest.keypadSteps(length)[0]).toContain(end);
  });

  it.each([
    ['cs', 1, '(a 1 další)'],
    ['cs', 5, '(a 5 dalších)'],
    ['sk', 2, '(a 2 ďalšie)'],
    ['pl', 1, '(i 1 inna sprawa)'],
    ['pl', 3, '(i 3 inne sprawy)'],
    ['pl', 12, '(i 12 innych spraw)'],
    ['pl', 22, '(i 22 inne sprawy)'],
    ['fr', 1, '(et 1 autre)'],
    ['it', 2, '(e 2 altri)'],
  ] as const)('%s, %i more findings', (language, more, end) => {
    expect(catalogues[language].digest.subject('x', 'y', undefined, more)).toBe(
      `x${language === 'fr' ? '\u00a0' : ''}: y ${end}`,
    );
  });
});

describe.each(Object.keys(catalogues))('subjects in %s', (language) => {
  const at = { from: instant('2026-09-30T14:00Z'), until: instant('2026-10-07T09:00Z') }; // a long month, a long weekday
  const places = [{ ...loft, window: at }];
  const reservation = 'smoobu-main 1200001';

  it('of a guest fit on a phone’s lock screen', () => {
    const kinds: readonly GuestMailKind[] = ['access', 'change', 'new-code', 'reminder', 'cancelled'];
    for (const kind of kinds) {
      const { subject } = guestMail({ ...guest, kind, language, places });
      expect(subject.length, subject).toBeLessThanOrEqual(90);
    }
  });

  it('of the host say the most urgent first and end before a line does', () => {
    const stay = {
      reservation,
      properties: ['Loft 7'],
      arrivalDate: '2026-09-30',
      departureDate: '2026-10-07',
      from: at.from,
      timeZone: 'Europe/Vienna',
      doors: ['Flat'],
    };
    const guestOf = { reservation, ...at, ready: false };
    const entry = { severity: 'urgent', door: 'Flat', places: ['Loft 7'], timeZone: 'Europe/Vienna' } as const;
    const subjects = [
      ...problemCodes.map((problem) => hostAlarm({ language, problem, subject: 'Flat (17179869202)', stay }).subject),
      ...healthCodes.map((code) => {
        const one: DigestEntry = { ...entry, code, count: undefined, fullAt: undefined, guest: guestOf };
        return hostDigest({ language, now: instant('2026-09-20T06:00Z'), entries: [one, one, one] }).subject;
      }),
      ...(['by-mail', 'pass-on'] as const).map(
        (guestTold) =>
          hostConfirmation({ language, reservation, guestTold, why: undefined, guest: { ...guest, places } }).subject,
      ),
    ];
    for (const subject of subjects) expect(subject.length, subject).toBeLessThanOrEqual(150);
  });
});

it('however long the places are called, a subject is one line of bounded length', () => {
  const long = { ...loft, name: 'Ferienwohnung '.repeat(14).trim() };
  const { subject } = guestMail({ ...guest, places: [long, gardenHouse] });
  expect([...subject].length).toBe(150);
  expect(subject.endsWith('…')).toBe(true);
});
