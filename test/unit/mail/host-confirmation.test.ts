import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { hostConfirmation } from '../../../lib/mail/index.ts';
import type { HostConfirmationInput } from '../../../lib/mail/index.ts';
import { decoded, elements, readable } from './reading.ts';
import { gardenHouse, guest, loft } from './stays.ts';

const byMail: HostConfirmationInput = {
  language: 'en',
  reservation: 'smoobu-main 1200001',
  guestTold: 'by-mail',
  why: undefined,
  guest: { ...guest, language: 'de-AT', places: [loft, gardenHouse] },
};
const passOn: HostConfirmationInput = { ...byMail, guestTold: 'pass-on', why: 'no-address' };

describe('the confirmation', () => {
  const mail = hostConfirmation(byMail);

  it('says of each door what is proven', () => {
    for (const said of [mail.text.replace(/:?\s+/g, ' '), readable(mail.html)]) {
      expect(said).toContain('Street door code 345 678, confirmed on the lock');
      expect(said).toContain('Flat code 345 678, confirmed on the lock');
      expect(said).toContain('Gate app invite, confirmed on the lock');
      expect(said).toContain('smoobu-main 1200001');
    }
  });

  it('says in which language the guest was told, and when the doors open', () => {
    expect(mail.text).toContain('Language of the guest’s text: German');
    expect(mail.text).toContain('From: Friday, 10 July 2026, 16:00');
  });

  it('asks nothing of the host', () => {
    expect(mail.text).not.toMatch(/copy|pass/i);
    expect(elements(mail.html, 'pre')).toEqual([]);
  });

  it('tells a change from a first time', () => {
    const changed = hostConfirmation({ ...byMail, guest: { ...byMail.guest, kind: 'change' } });
    expect(changed.text).toContain('The stay has changed.');
    expect(mail.text).not.toContain('has changed');
  });
});

describe('the confirmation after the platform took the text', () => {
  it('says so, and asks nothing of the host', () => {
    const mail = hostConfirmation({ ...byMail, guestTold: 'by-chat' });
    expect(mail.text).toContain('the booking platform has sent the text');
    expect(mail.text).not.toContain('has been mailed');
    expect(mail.subject).toBe(hostConfirmation(byMail).subject);
    expect(elements(mail.html, 'pre')).toEqual([]);
  });
});

describe('the request to pass on', () => {
  const mail = hostConfirmation(passOn);
  const copy = decoded(elements(mail.html, 'pre')[0] ?? '');

  it('has the guest’s text in the guest’s language, whole', () => {
    expect(copy).toMatch(/^Guten Tag Mia Huber,\n/);
    for (const fact of ['345 678', '926 471', 'Street door', 'Freitag, 10. Juli 2026, 16:00 Uhr', 'Nuki', 'Anna'])
      expect(copy).toContain(fact);
    expect(mail.text).toContain(copy);
  });

  it('draws no lines in a chat', () => {
    expect(copy).not.toContain('---');
  });

  it('has no mail address in it, since platforms strike those out', () => {
    expect(copy).not.toContain('@');
  });

  it.each([
    ['no-address', 'has no e-mail address', 'Without an address the guest can’t get it'],
    ['address-refused', 'refuses our mail', 'probably not arrived either'],
    [undefined, 'could not be told by mail', 'ask the guest whether it has arrived'],
  ] as const)('says why (%s), and what that means for an app invite', (why, reason, invite) => {
    const { text } = hostConfirmation({ ...passOn, why });
    expect(text).toContain(reason);
    expect(text).toContain(invite);
  });

  it('says nothing of invites where there are none', () => {
    const { text } = hostConfirmation({ ...passOn, guest: { ...passOn.guest, places: [loft] } });
    expect(text).not.toMatch(/invite/);
  });
});

describe.each(Object.keys(catalogues))('in %s', (language) => {
  it.each([byMail, passOn])('$guestTold: the subject has neither code nor name, the HTML fetches nothing', (input) => {
    const mail = hostConfirmation({ ...input, language });
    expect(mail.subject).toContain('smoobu-main 1200001');
    expect(mail.subject).not.toMatch(/345 ?678|926 ?471|Mia/);
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).not.toMatch(/\bsrc\s*=|href\s*=|url\(|http/i);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(12 * 1024);
  });
});

it('shows the host the guest’s name cleaned, or says that there is none', () => {
  const named = (guestName: string | undefined) =>
    hostConfirmation({ ...byMail, guest: { ...byMail.guest, guestName } }).text;
  expect(named('<b>Mia</b> evil.com')).toContain('Guest: b Mia b evil. com');
  expect(named(undefined)).toContain('Guest: no usable name in the booking');
});
