import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../lib/errors.ts';
import { catalogueOf, catalogues } from '../../../lib/mail/catalogues/index.ts';
import { languageOf } from '../../../lib/mail/index.ts';

describe('languageOf', () => {
  it.each([
    ['de', 'en', 'de'],
    ['de-AT', 'en', 'de'],
    ['DE_ch', 'en', 'de'],
    [' en-US ', 'de', 'en'],
    ['pt-BR', 'de', 'pt'],
    ['zh-Hant-TW', 'de-DE', 'de'],
    ['deu', 'en', 'de'],
    ['cze', 'en', 'cs'],
    ['sk_SK.UTF-8', 'en', 'sk'],
    ['pl-Latn-PL-x-private', 'en', 'pl'],
    [undefined, 'de', 'de'],
    ['', 'de', 'de'],
    ['ja', 'it', 'it'],
    ['ja', 'sv', 'en'],
    ['toString', '__proto__', 'en'],
    ['den', 'en', 'en'],
  ])('%j, else %j, is %s', (requested, fallback, expected) => {
    expect(languageOf(requested, fallback)).toBe(expected);
  });
});

describe.each(Object.entries(catalogues))('the catalogue %s', (language, catalogue) => {
  it('is registered under its own language, which Intl knows', () => {
    expect(catalogue.language).toBe(language);
    expect(Intl.DateTimeFormat.supportedLocalesOf(catalogue.locale)).toEqual([catalogue.locale]);
    expect(catalogueOf(`${language}-XX`)).toBe(catalogue);
  });

  it.each(problemCodes)('says of %s what it is, whom it hurts and what to do', (code) => {
    const { title, what, todo } = catalogue.problems[code];
    expect([...title].length).toBeGreaterThan(10);
    expect([...title].length).toBeLessThanOrEqual(70);
    expect(title).not.toMatch(/[.!]$/);
    expect(what).toMatch(/\.$/);
    expect(todo.length).toBeGreaterThan(0);
    for (const step of todo) expect(step).toMatch(/[.?]$/);
  });

  it('has one title a problem, so that two mails are not taken for one', () => {
    expect(new Set(problemCodes.map((code) => catalogue.problems[code].title)).size).toBe(problemCodes.length);
  });

  it('names the same commands, keys and files as English does', () => {
    const names = (text: string) => text.match(/`[^`]+`|"[a-zA-Z]+"|properties\.json|nuki\//g)?.toSorted() ?? [];
    for (const code of problemCodes) {
      const [ours, english] = [catalogue, catalogues.en].map(({ problems }) => names(problems[code].todo.join(' ')));
      expect(new Set(ours), code).toEqual(new Set(english));
    }
  });
});

it('no two languages share a sentence about a problem', () => {
  for (const code of problemCodes) {
    const whats = Object.values(catalogues).map(({ problems }) => problems[code].what);
    expect(new Set(whats).size, code).toBe(whats.length);
  }
});

it('only names commands that exist', async () => {
  const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
  const texts = Object.values(catalogues).flatMap(({ problems }) =>
    Object.values(problems).flatMap(({ todo }) => todo),
  );
  const commands = texts.join(' ').matchAll(/npm run (\w+)/g);
  const names = new Set([...commands].map((match) => match[1] ?? ''));
  expect([...names].toSorted()).toEqual(['apply', 'replay', 'stays']);
  for (const name of names) expect(manifest.scripts).toHaveProperty(name);
});
