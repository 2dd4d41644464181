import { describe, expect, it } from 'vitest';
import { healthCodes } from '../../../lib/domain/lock-health.ts';
import { instant } from '../../../lib/domain/time.ts';
import { problemCodes } from '../../../lib/errors.ts';
import { ownHealthCodes } from '../../../lib/mail/catalogues/digest-words.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { hostDigest } from '../../../lib/mail/index.ts';
import type { DigestEntry, Language } from '../../../lib/mail/index.ts';
import { elements, readable } from './reading.ts';

const NOW = instant('2026-10-20T06:00:00Z');
const entry: DigestEntry = {
  code: 'lock.battery_low',
  severity: 'urgent',
  door: 'Flat',
  places: ['Loft 7'],
  timeZone: 'Europe/Vienna',
  count: undefined,
  fullAt: undefined,
  guest: {
    reservation: 'smoobu-main 1200001',
    from: instant('2026-10-24T14:00:00Z'),
    until: instant('2026-10-27T09:00:00Z'),
    ready: false,
  },
};
const all = Object.keys(catalogues).flatMap((language) => healthCodes.map((code) => ({ language, code })));

it.each(all)('$code in $language: title, consequence and every step, in text as in HTML', ({ language, code }) => {
  const mail = hostDigest({ language, now: NOW, entries: [{ ...entry, code, count: 7 }] });
  const catalogue = catalogues[language as Language];
  const texts = { ...catalogue.problems, ...catalogue.digest.findings };
  const { title, what, todo } = texts[code];
  expect(mail.subject.startsWith(title)).toBe(true);
  for (const said of [mail.text.replaceAll('`', ''), readable(mail.html)]) {
    for (const sentence of [title, what, ...todo, 'Flat, Loft 7', 'smoobu-main 1200001'])
      expect(said).toContain(sentence.replaceAll('`', ''));
  }
  expect(elements(mail.html, 'li')).toHaveLength(todo.length);
  expect(mail.html).toContain(`<html lang="${language}">`);
  expect(mail.html).not.toMatch(/\bsrc\s*=|href\s*=|url\(|http/i);
});

describe.each(Object.entries(catalogues))('what only the doctor finds, in %s', (_, { digest }) => {
  it.each(ownHealthCodes)('%s says what it is, whom it hurts and what to do', (code) => {
    const { title, what, todo } = digest.findings[code];
    expect([...title].length).toBeLessThanOrEqual(70);
    expect(title).not.toMatch(/[.!]$/);
    expect(what).toMatch(/\.$/);
    expect(todo.length).toBeGreaterThan(0);
    for (const step of todo) expect(step).toMatch(/[.?]$/);
  });

  it('is told of nowhere else', () => {
    expect(healthCodes.filter((code) => !(problemCodes as readonly string[]).includes(code)).toSorted()).toEqual(
      [...ownHealthCodes].toSorted(),
    );
  });
});

describe('a digest', () => {
  it('begins with the most urgent, and says in the subject that there is more', () => {
    const { subject, text } = hostDigest({
      language: 'en',
      now: NOW,
      entries: [entry, { ...entry, code: 'lock.strays', severity: 'later', door: 'Street door', count: 3 }],
    });
    expect(subject).toBe('The lock’s battery is low: Flat, Loft 7, arrival Saturday 24 October, 16:00 (and 1 more)');
    expect(text.indexOf('Flat, Loft 7: The lock’s battery is low')).toBeLessThan(
      text.indexOf('Street door, Loft 7: Entries on the lock that look like ours'),
    );
    expect(text).toContain('Such entries: 3\nNext guest: smoobu-main 1200001');
  });

  it('says when the guest comes, on the clock at the door', () => {
    expect(hostDigest({ language: 'de', now: NOW, entries: [entry] }).text).toContain(
      'Nächster Gast: smoobu-main 1200001\nKommt: Samstag, 24. Oktober 2026, 16:00 Uhr (Mitteleuropäische Sommerzeit, MESZ)'.replace(
        'MESZ',
        'GMT+2',
      ),
    );
  });

  it('or until when a guest who is there stays', () => {
    const there = hostDigest({ language: 'en', now: instant('2026-10-25T12:00:00Z'), entries: [entry] });
    expect(there.subject).toBe('The lock’s battery is low: Flat, Loft 7, a guest is there');
    expect(there.text).toContain('Is there until: Tuesday, 27 October 2026, 10:00');
    expect(there.text).not.toContain('Arrives');
  });

  it('calms where the code is on a lock that is only out of reach', () => {
    const ready = entry.guest && { ...entry.guest, ready: true };
    const said = (code: DigestEntry['code']) =>
      hostDigest({ language: 'en', now: NOW, entries: [{ ...entry, code, guest: ready }] }).text;
    expect(said('lock.offline')).toContain('Access: is on the lock already, and keeps working');
    expect(said('lock.battery_low')).not.toContain('Access:');
  });

  it('says the day on which the lock is full, and that nobody is hit', () => {
    const filling: DigestEntry = {
      ...entry,
      code: 'lock.filling_up',
      count: 97,
      fullAt: instant('2026-10-30T14:00:00Z'),
      guest: undefined,
    };
    const { subject, text } = hostDigest({ language: 'en', now: NOW, entries: [filling] });
    expect(subject).toBe('The lock is running out of room for codes: Flat, Loft 7');
    expect(text).toContain(
      'Codes on the lock: 97\nFull on: Friday, 30 October 2026, 15:00 (Central European Standard Time, GMT+1)\nNext guest: nobody',
    );
  });

  it('warns only where it is urgent', () => {
    const toned = (severity: DigestEntry['severity']) =>
      hostDigest({ language: 'en', now: NOW, entries: [{ ...entry, severity }] }).html.includes('<p class="warning"');
    expect([toned('urgent'), toned('soon'), toned('later')]).toEqual([true, false, false]);
  });

  it('escapes what the host calls a door', () => {
    const { html, subject } = hostDigest({ language: 'en', now: NOW, entries: [{ ...entry, door: '<b>\r\nBcc: x' }] });
    expect(html).not.toContain('<b>');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});
