import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../lib/mail/blocks.ts';
import { grouped } from '../../../lib/mail/blocks.ts';
import { dark, darkStyles, light, look } from '../../../lib/mail/look.ts';
import type { Palette } from '../../../lib/mail/look.ts';
import { renderHtml } from '../../../lib/mail/render-html.ts';
import { renderText } from '../../../lib/mail/render-text.ts';
import { elements, readable, tags } from './reading.ts';

const BAD = `<img src=x onerror="a('b')">&amp;\u202e\u0007`;
const every: readonly Block[] = [
  { kind: 'paragraph', text: `paragraph ${BAD}` },
  { kind: 'paragraph', text: `warning ${BAD}`, tone: 'warning' },
  { kind: 'heading', text: `heading ${BAD}` },
  { kind: 'facts', rows: [{ label: `label ${BAD}`, values: [`one ${BAD}`, `two ${BAD}`] }] },
  { kind: 'code', label: `code ${BAD}`, code: '345678', note: `note ${BAD}` },
  { kind: 'steps', items: [`first ${BAD}`, `second ${BAD}`] },
  { kind: 'link', label: `link ${BAD}`, url: 'https://a.example/?b=1&c=2' },
  { kind: 'copy', text: 'copy <b>\nline two' },
];
const documentOf = (blocks: readonly Block[]): Document => ({
  language: 'en',
  subject: `subject ${BAD}`,
  preheader: `preheader ${BAD}`,
  title: `title ${BAD}`,
  blocks,
  labelled: (label, value) => `${label}: ${value}`,
});

describe('the HTML', () => {
  const html = renderHtml(documentOf(every));

  it('escapes whatever it is given', () => {
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/[\u202e\u0007]/);
    expect(readable(html)).toContain(`paragraph <img src=x onerror="a('b')">&amp;`);
  });

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const tag of tags(html).filter((name) => name !== 'meta')) {
      if (tag.startsWith('/')) expect(open.pop()).toBe(tag.slice(1));
      else open.push(tag);
    }
    expect(open).toEqual([]);
  });

  it('has the structure that a screen reader walks by', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(elements(html, 'h1')).toHaveLength(1);
    expect(elements(html, 'main')).toHaveLength(1);
    expect(elements(html, 'li')).toHaveLength(2);
    expect(elements(html, 'dt')).toHaveLength(1);
    expect(elements(html, 'dd')).toHaveLength(2);
    expect(elements(html, 'title')[0]).toMatch(/^subject/);
  });

  it('sets a command as code', () => {
    const steps = renderHtml(documentOf([{ kind: 'steps', items: ['Run `npm run a -- <b>`.'] }]));
    expect(elements(steps, 'code')).toEqual(['npm run a -- &lt;b&gt;']);
  });

  it('keeps the line breaks of what is to be copied', () => {
    expect(elements(html, 'pre')).toEqual(['copy &lt;b&gt;\nline two']);
  });

  it('knows dark mode and changes every colour in it', () => {
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(darkStyles).toContain('@media (prefers-color-scheme:dark)');
    const coloured = Object.entries(look).flatMap(([name, style]) => (style.includes('#') ? [name] : []));
    for (const name of coloured) expect(darkStyles, name).toMatch(new RegExp(`\\.${name}[,{]`));
  });
});

describe('the text', () => {
  it('says all that the HTML says', () => {
    const text = renderText(documentOf(every));
    const words = [
      'title',
      'paragraph',
      'warning',
      'heading',
      'label',
      'one',
      'two',
      'code',
      'note',
      'first',
      'second',
    ];
    for (const word of words) expect(text).toMatch(new RegExp(`^(\\d\\. |label .*: )?${word} <img`, 'm'));
    expect(text).toContain('345 678');
    expect(text).toMatch(/^link <img.*: https:\/\/a\.example\/\?b=1&c=2$/m);
    expect(text).toContain('copy <b>\nline two');
    expect(text).not.toMatch(/[\u202e\u0007]/);
  });
});

describe('a code', () => {
  it.each([
    ['345678', '345 678'],
    ['3456', '345 6'],
    ['345', '345'],
    ['345678912', '345 678 912'],
  ])('%s is shown as %s', (code, shown) => {
    expect(grouped(code)).toBe(shown);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s palette', (_, palette) => {
  const pairs: [keyof Palette, keyof Palette][] = [
    ['text', 'card'],
    ['text', 'page'],
    ['quiet', 'card'],
    ['code', 'codeCard'],
    ['onButton', 'button'],
    ['warning', 'warningCard'],
  ];
  it.each(pairs)('%s on %s meets WCAG AA', (ink, paper) => {
    expect(contrast(palette[ink], palette[paper])).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
