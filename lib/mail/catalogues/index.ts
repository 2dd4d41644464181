import type { Catalogue } from './catalogue.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Every language that we write, by the primary subtag of its language tag. */
export const catalogues = { en, de } satisfies Record<string, Catalogue>;

export type Language = keyof typeof catalogues;

/** The first of the two that we write (`de-AT` is `de`), else English. */
export function languageOf(requested: string | undefined, fallback: string): Language {
  return [requested, fallback].map(written).find((language) => language !== undefined) ?? 'en';
}

export function catalogueOf(tag: string): Catalogue {
  return catalogues[languageOf(tag, 'en')];
}

function written(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(catalogues, primary) ? (primary as Language) : undefined;
}
