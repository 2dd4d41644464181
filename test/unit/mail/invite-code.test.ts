import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { guestChat } from '../../../lib/mail/guest-mail.ts';
import { guestMail, hostConfirmation, inviteLink } from '../../../lib/mail/index.ts';
import type { Place } from '../../../lib/mail/index.ts';
import { readable } from './reading.ts';
import { gardenHouse, guest, loft } from './stays.ts';

const gate = { kind: 'invite-code', code: '123456789', redeemBy: loft.window.from } as const;
const places: readonly Place[] = [{ ...loft, doors: [{ name: 'Gate', how: gate }] }];

describe.each(Object.keys(catalogues))('an invite that the mail brings, in %s', (language) => {
  const mail = guestMail({ ...guest, language, places });

  it('has its digits, its link, and until when it must be redeemed', () => {
    for (const said of [mail.text, readable(mail.html)]) {
      expect(said).toContain('123 456 789');
      expect(said).toContain('1,\u00a02,\u00a03,\u00a04,\u00a05,\u00a06,\u00a07,\u00a08,\u00a09');
      expect(said.match(/16[:.h]00/g)?.length).toBeGreaterThan(1); // as the window's beginning, and as the last moment
    }
    expect(mail.text).toContain('nuki://invite/123456789');
    expect(mail.html).toContain('href="nuki://invite/123456789"');
    expect(mail.subject).not.toMatch(/\d{3} ?\d{3}/);
    expect(mail.calendar ?? '').not.toContain('123');
  });

  it('does not announce another mail from Nuki', () => {
    const { inviteSteps } = catalogues[language as 'en'].guest;
    expect(mail.text).not.toContain(inviteSteps[1]);
  });

  it('says, once that moment is past, what holds then', () => {
    const old = [{ ...loft, doors: [{ name: 'Gate', how: { ...gate, redeemBy: undefined } }] }];
    const { text } = guestMail({ ...guest, kind: 'change', language, places: old });
    expect(text).toContain(catalogues[language as 'en'].guest.redeemedOrOld);
  });

  it('is in the host’s copy and in the chat', () => {
    const confirmation = {
      language,
      reservation: 'smoobu-main 1',
      why: undefined,
      guest: { ...guest, language, places },
    };
    for (const guestTold of ['by-mail', 'pass-on'] as const) {
      expect(hostConfirmation({ ...confirmation, guestTold }).text).toContain('123 456 789');
    }
    expect(guestChat(confirmation.guest)).toContain('123 456 789');
  });
});

it('each door has a code of its own, beside what others take', () => {
  const two: Place = {
    ...loft,
    doors: [
      { name: 'Gate', how: gate },
      { name: 'Barn', how: { ...gate, code: '987654321' } },
    ],
  };
  const { text } = guestMail({ ...guest, places: [two, gardenHouse] });
  expect(text).toContain('Your invite code for Loft 7: Gate\n');
  expect(text).toContain('Your invite code for Loft 7: Barn\n');
  expect(text).toContain('The Nuki app for Loft 7: Gate and Barn\n');
  expect(text).toContain('The Nuki app for Garden House: Gate\n');
  expect(text).toContain('926 471');
});

it('the link opens the app with the code filled in', () => {
  expect(inviteLink('123456789')).toBe('nuki://invite/123456789');
});
