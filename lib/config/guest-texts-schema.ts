import * as v from 'valibot';
import { guestTextRules, writtenLanguages } from '../domain/guest-texts.ts';
import type { GuestTexts, TextRule } from '../domain/guest-texts.ts';
import { nearest } from './nearest.ts';

const LONGEST_TEXT = 600;
const MOST_LINES = 12;

/** A text that can't stand as it is: where in `texts`, and what to do about it. */
interface Objection {
  readonly keys: readonly string[];
  readonly message: string;
}

/** `texts` of a property: by language, then by the text's name. Every mistake is told at once. */
export const GuestTextsEntry = v.pipe(
  v.record(v.string(), v.record(v.string(), v.unknown())),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { keys, message } of Object.entries(dataset.value).flatMap(ofLanguage)) {
      const path = keys.map((key) => ({ type: 'unknown', origin: 'value', input: {}, key, value: undefined }));
      addIssue({ message, path: path as unknown as [v.UnknownPathItem] });
    }
  }),
  v.transform((texts) => texts as GuestTexts),
);

function ofLanguage([language, texts]: [string, Readonly<Record<string, unknown>>]): Objection[] {
  if (!(writtenLanguages as readonly string[]).includes(language)) {
    return [{ keys: [language], message: `is no language that we write; known: ${writtenLanguages.join(', ')}` }];
  }
  return Object.entries(texts).flatMap(([name, text]) =>
    objectionsTo(name, text).map((message) => ({ keys: [language, name], message })),
  );
}

function objectionsTo(name: string, text: unknown): string[] {
  const rules: Readonly<Record<string, TextRule>> = guestTextRules;
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (rule === undefined) {
    const meant = nearest(name, Object.keys(rules));
    return [
      `is none of our texts; ${meant === undefined ? 'docs/guest-texts.md lists them' : `did you mean "${meant}"?`}`,
    ];
  }
  const parts = rule.form === 'lines' && Array.isArray(text) ? (text as unknown[]) : [text];
  if (!parts.every((part) => typeof part === 'string' && part.trim() !== '') || parts.length === 0) {
    return [rule.form === 'lines' ? 'must be a text, or a list of texts, not empty' : 'must be a text, not empty'];
  }
  if (parts.length > MOST_LINES) return [`must be ${MOST_LINES} texts or fewer`];
  return [
    ...new Set([...(parts as string[]).flatMap((part) => inText(part, rule)), ...missing(parts.join('\n'), rule)]),
  ];
}

function inText(text: string, { may }: TextRule): string[] {
  return [
    ...(text.length > LONGEST_TEXT ? [`must be ${LONGEST_TEXT} characters or shorter`] : []),
    ...(/[\p{Cc}\u2028\u2029]/u.test(text) ? ['must be one line, without tabs or control characters'] : []),
    ...(/<\/?[a-z!]/i.test(text) ? ['is plain text, so its tags would be shown as they are: take them out'] : []),
    ...namesIn(text).flatMap((name) => unknownPlaceholder(name, may)),
  ];
}

function unknownPlaceholder(name: string, may: readonly string[]): string[] {
  if (may.includes(name)) return [];
  const meant = nearest(name, may);
  const known = may.map((one) => `{${one}}`).join(', ');
  return [`can't hold {${name}}; ${meant === undefined ? `known here: ${known}` : `did you mean {${meant}}?`}`];
}

function missing(text: string, { must }: TextRule): string[] {
  const there = namesIn(text);
  return must.filter((name) => !there.includes(name)).map((name) => `must hold {${name}}: put it where it belongs`);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
