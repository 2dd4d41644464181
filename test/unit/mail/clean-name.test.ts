import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../lib/mail/clean-name.ts';

const RISKY = [
  '<script>',
  '</p>',
  'http://evil.com',
  'www.evil.com/x?y=1',
  'a@b.co',
  'evil。com',
  '345678',
  '3 4 5 6 7 8',
  '٣٤٥٦٧٨',
  '\u202e',
  '\u200b',
  '\u2066',
  '\u0301\u0301\u0301\u0301\u0301',
  '\r\nBcc: x',
  '\u3164',
  '\ud800',
  ' ',
  '.',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...RISKY), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('cleanName', () => {
  it.each([
    'Mia Huber',
    'José María Núñez',
    'Søren Aabye Kierkegaard',
    "Mia O’Brien-D'Arcy",
    'Müller & Söhne (2)',
    '山田 太郎',
    'נועה לוי',
    'Nguyễn Thị Ánh',
    'สมชาย ใจดี',
    'Jr., Sammy',
    'J. R. R. Tolkien',
  ])('leaves %s as it is', (name) => {
    expect(cleanName(name)).toBe(name);
  });

  it.each([
    ['http://evil.com/x', 'http evil. com x'],
    ['Mia www.evil.com', 'Mia www. evil. com'],
    ['evil\u3002com', 'evil. com'],
    ['evil\uff0ecom', 'evil. com'],
    ['mia@evil.com', 'mia evil. com'],
    ['ev\u200bil.com', 'evil. com'],
    ['Mia <b>bold</b>', 'Mia b bold b'],
    ['Mia\r\nBcc: x', 'Mia Bcc x'],
    ['Mia, your code is 345678', 'Mia, your code is'],
    ['Mia 3 4 5 6 7 8 Huber', 'Mia Huber'],
    ['Mia ٣٤٥٦٧٨', 'Mia'],
    ['\u202eaiM', 'aiM'],
    ['Jose\u0301', 'Jos\u00e9'],
    ['M\u0363\u0364\u0365\u0366\u0367\u0368ia', 'M\u0363\u0364\u0365ia'],
    ['  Mia \t Huber ', 'Mia Huber'],
  ])('makes %j harmless', (name, expected) => {
    expect(cleanName(name)).toBe(expected);
  });

  it.each([undefined, '', '   ', '...', '\u200b\u200b', '\u3164', '12', '+43 660 1234567', '🏠'])(
    'finds no name in %j',
    (name) => {
      expect(cleanName(name)).toBeUndefined();
    },
  );

  it('cuts after 60 code points, not within one', () => {
    expect(cleanName('𐐷'.repeat(80))).toBe('𐐷'.repeat(60));
  });

  it('lets nothing through that hides, links, breaks a line or passes for a code', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const clean = cleanName(name);
        if (clean === undefined) return;
        expect(clean).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(clean).not.toMatch(/[<>"@:/\\]/);
        expect(clean).not.toMatch(/[.．。｡․](?! |,|$)/u);
        expect(clean.match(/\p{Nd}/gu)?.length ?? 0).toBeLessThan(4);
        expect(clean).not.toMatch(/\p{M}{4}|^\p{M}/u);
        expect(clean).toMatch(/\p{L}/u);
        expect([...clean].length).toBeLessThanOrEqual(60);
        expect(clean).toBe(clean.trim().normalize('NFC'));
        expect(cleanName(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });
});
