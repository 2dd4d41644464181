import { describe, expect, it } from 'vitest';
import { readProperties } from '../../../lib/config/properties.ts';
import { guestTextRules, writtenLanguages } from '../../../lib/domain/guest-texts.ts';

/** A good file with these texts for its one property. */
function read(texts: unknown) {
  const loft = {
    id: 'loft-7',
    name: 'Loft 7',
    timeZone: 'Europe/Vienna',
    checkIn: '15:00',
    checkOut: '10:00',
    units: [],
    doors: [{ nukiAccount: 'main', smartlockId: 1, name: 'Flat' }],
    texts,
  };
  const file = {
    host: { name: 'Anna', email: 'host@example.com' },
    sender: 'stay@example.com',
    nukiAccounts: [{ id: 'main' }],
    connections: [],
    properties: [loft],
  };
  return readProperties(JSON.stringify(file), { platforms: [] });
}

describe('texts of the host’s own', () => {
  it('may be given for every text in every language, with all that it may hold', () => {
    const own = Object.fromEntries(
      Object.entries(guestTextRules).map(([name, { may, form }]) => {
        const text = `Ours & <3 { ${may.map((one) => `{${one}}`).join(' ')}`;
        return [name, form === 'lines' ? [text, text] : text];
      }),
    );
    const texts = Object.fromEntries(writtenLanguages.map((language) => [language, own]));
    expect(read(texts)).toMatchObject({ ok: true, properties: [{ texts }] });
    expect(read({ de: { note: 'Parken im Hof.' } })).toMatchObject({ ok: true });
    expect(read(undefined)).toMatchObject({ ok: true, properties: [{ texts: {} }] });
  });

  it.each<[unknown, string]>([
    ['Hello', 'properties[0].texts: must hold your own texts by language'],
    [{ en: 'Hello' }, 'properties[0].texts.en: must hold your own texts by language'],
    [{ eo: {} }, 'properties[0].texts.eo: is no language that we write; known: en, de, fr'],
    [
      { en: { 'acces.intro': 'x' } },
      'properties[0].texts.en.acces.intro: is none of our texts; did you mean "access.intro"?',
    ],
    [
      { en: { toString: 'x' } },
      'properties[0].texts.en.toString: is none of our texts; docs/guest-texts.md lists them',
    ],
    [
      { en: { 'access.intro': 'Hi {gest}' } },
      "properties[0].texts.en.access.intro: can't hold {gest}; did you mean {guest}?",
    ],
    [
      { en: { 'access.intro': 'Hi {}' } },
      "properties[0].texts.en.access.intro: can't hold {}; known here: {guest}, {places}",
    ],
    [
      { en: { 'access.subject': '{places} {guest}' } },
      "properties[0].texts.en.access.subject: can't hold {guest}; known here: {places}",
    ],
    [
      { en: { 'code.label': 'Your code' } },
      'properties[0].texts.en.code.label: must hold {doors}: put it where it belongs',
    ],
    [{ en: { greeting: 'Hello,' } }, 'properties[0].texts.en.greeting: must hold {guest}: put it where it belongs'],
    [
      { en: { 'access.intro': 'a\nb' } },
      'properties[0].texts.en.access.intro: must be one line, without tabs or control characters',
    ],
    [
      { en: { 'access.intro': 'a <b>b</b>' } },
      'properties[0].texts.en.access.intro: is plain text, so its tags would be shown as they are',
    ],
    [{ en: { 'access.intro': ['a', 'b'] } }, 'properties[0].texts.en.access.intro: must be a text, not empty'],
    [{ en: { 'access.intro': ' ' } }, 'properties[0].texts.en.access.intro: must be a text, not empty'],
    [
      { en: { 'access.intro': 'a'.repeat(601) } },
      'properties[0].texts.en.access.intro: must be 600 characters or shorter',
    ],
    [{ en: { note: [] } }, 'properties[0].texts.en.note: must be a text, or a list of texts, not empty'],
    [{ en: { note: ['a', 1] } }, 'properties[0].texts.en.note: must be a text, or a list of texts, not empty'],
    [{ en: { note: Array(13).fill('a') } }, 'properties[0].texts.en.note: must be 12 texts or fewer'],
  ])('%j is one complaint with its path and the fix', (texts, complaint) => {
    const result = read(texts);
    const complaints = result.ok ? [] : result.complaints;
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(complaint);
  });

  it('are complained about all at once', () => {
    const result = read({ en: { greeting: 'Hello {gast}', note: '' }, xx: {}, de: { contact: 'Fragen?' } });
    expect(result).toEqual({
      ok: false,
      complaints: [
        "properties[0].texts.en.greeting: can't hold {gast}; did you mean {guest}?",
        'properties[0].texts.en.greeting: must hold {guest}: put it where it belongs',
        'properties[0].texts.en.note: must be a text, or a list of texts, not empty',
        'properties[0].texts.xx: is no language that we write; known: en, de, fr, it, es, nl, cs, sk, pl, pt',
        'properties[0].texts.de.contact: must hold {email}: put it where it belongs',
      ],
    });
  });
});
