import type { Catalogue } from '../../../lib/mail/catalogues/catalogue.ts';
import type { PageWords } from '../../../lib/pages/guest/words/page-words.ts';

/** One text of a catalogue, with what stands for its values: `@1@`, `@2@` … */
export interface Text {
  readonly path: string;
  readonly text: string;
}

/** What the functions of a catalogue are called with, where it is not as many words as they take. */
const others: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  longDate: [[{ weekday: '@1@', day: '@2@', month: '@3@', year: '@4@' }]],
  shortDate: [[{ weekday: '@1@', day: '@2@', month: '@3@', year: '@4@' }]],
  'guest.greeting': [['@1@'], [undefined]],
  'guest.keypadSteps': [[6]],
  'alarm.subject': [
    ['@1@', '@2@', '@3@'],
    ['@1@', undefined, undefined],
  ],
  'digest.subject': [
    ['@1@', '@2@', { kind: 'arrives', at: '@3@' }, 12],
    ['@1@', '@2@', { kind: 'there' }, 0],
    ['@1@', '@2@', undefined, 1],
  ],
};

/** Every text that a catalogue holds, in the order of its paths. */
export function textsOf(catalogue: Catalogue & { readonly page?: PageWords }): Text[] {
  const { language: _language, locale: _locale, ...rest } = catalogue;
  return walk(rest, '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(value: unknown, path: string): Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const calls = others[path] ?? [Array.from({ length: value.length }, (_, index) => `@${index + 1}@`)];
    return calls.flatMap((given, index) =>
      walk(
        (value as (...given: readonly unknown[]) => unknown)(...given),
        calls.length > 1 ? `${path}#${index}` : path,
      ),
    );
  }
  return Object.entries(value as object).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`));
}

/** `@1@`, each as often as it occurs. */
export function placeholders(text: string): string[] {
  return (text.match(/@\d@/g) ?? []).toSorted();
}
