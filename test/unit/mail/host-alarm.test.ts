import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { problemCodes } from '../../../lib/errors.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { hostAlarm } from '../../../lib/mail/index.ts';
import type { AffectedStay, Language } from '../../../lib/mail/index.ts';
import { elements, readable } from './reading.ts';

const stay: AffectedStay = {
  reservation: 'smoobu-main 1200001',
  properties: ['Loft 7'],
  arrivalDate: '2026-10-24',
  departureDate: '2026-10-27',
  from: instant('2026-10-24T14:00Z'),
  timeZone: 'Europe/Vienna',
  doors: ['Street door', 'Flat'],
};
const all = Object.keys(catalogues).flatMap((language) => problemCodes.map((problem) => ({ language, problem })));

it.each(all)(
  '$problem in $language: title, consequence and every step, in text as in HTML',
  ({ language, problem }) => {
    const mail = hostAlarm({ language, problem, subject: 'main#17179869201', stay });
    const { title, what, todo } = catalogues[language as Language].problems[problem];
    expect(mail.subject.startsWith(title)).toBe(true);
    for (const said of [mail.text.replaceAll('`', ''), readable(mail.html)]) {
      for (const sentence of [title, what, ...todo, 'main#17179869201', 'smoobu-main 1200001'])
        expect(said).toContain(sentence.replaceAll('`', ''));
    }
    expect(elements(mail.html, 'li')).toHaveLength(todo.length);
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).not.toMatch(/\bsrc\s*=|href\s*=|url\(|http/i);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(12 * 1024);
  },
);

describe('who is affected', () => {
  const alarm = (changes: Partial<AffectedStay>) =>
    hostAlarm({ language: 'en', problem: 'lock.offline', subject: '', stay: { ...stay, ...changes } });

  it('says when the guest stands at which door', () => {
    expect(alarm({}).text).toContain(
      'Booking: smoobu-main 1200001\nProperty: Loft 7\nArrival: Saturday, 24 October 2026\n' +
        'At the door from: Saturday, 24 October 2026, 16:00 (Central European Summer Time, GMT+2)\n' +
        'Departure: Tuesday, 27 October 2026\nDoors: Street door and Flat',
    );
  });

  it('gives the dates alone while no property says in which zone', () => {
    const { text } = alarm({ from: undefined, timeZone: undefined, properties: [], doors: [] });
    expect(text).toContain('Arrival: Saturday, 24 October 2026\nDeparture');
    expect(text).not.toMatch(/At the door|Property|Doors:/);
  });

  it('names the booking in the subject where the problem has no subject of its own', () => {
    expect(alarm({}).subject).toBe('The lock is offline (smoobu-main 1200001), arrival Saturday 24 October');
    expect(alarm({}).text).not.toContain('This is about');
  });
});

it('speaks of an account where no stay is affected', () => {
  const mail = hostAlarm({ language: 'en', problem: 'lock.token_dead', subject: 'main', stay: undefined });
  expect(mail.subject).toBe('Nuki refuses our access (main)');
  expect(mail.text).toContain('This is about: main');
  expect(mail.text).toMatch(/make a new token[\s\S]*outbound secret, under nuki\//);
  expect(mail.text).not.toContain('Who is affected');
});

it('escapes identifiers that a platform made up', () => {
  const mail = hostAlarm({ language: 'en', problem: 'unit.unmapped', subject: '<b>\r\nBcc: x', stay: undefined });
  expect(mail.subject).toBe('A booking for a unit without a property (<b> Bcc: x)');
  expect(mail.html).not.toContain('<b>');
});
