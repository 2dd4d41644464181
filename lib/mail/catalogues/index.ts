import type { WrittenLanguage } from '../../domain/guest-texts.ts';
import type { Catalogue } from './catalogue.ts';
import { cs } from './cs/index.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { nl } from './nl/index.ts';
import { pl } from './pl/index.ts';
import { pt } from './pt/index.ts';
import { sk } from './sk/index.ts';

/** Every language that we write, by the primary subtag of its language tag. */
export const catalogues = { en, de, fr, it, es, nl, cs, sk, pl, pt } satisfies Record<WrittenLanguage, Catalogue>;

export type Language = WrittenLanguage;

/** The first of the two tags that we write (`pt-BR` is `pt`), else English. */
export function languageOf(requested: string | undefined, fallback: string): Language {
  return [requested, fallback].map(written).find((language) => language !== undefined) ?? 'en';
}

export function catalogueOf(tag: string): Catalogue {
  return catalogues[languageOf(tag, 'en')];
}

function written(tag: string | undefined): Language | undefined {
  const primary = /^[a-z]{2,3}(?=[-_.]|$)/.exec(tag?.trim().toLowerCase() ?? '')?.[0];
  const language = primary === undefined ? '' : (Intl.getCanonicalLocales(primary)[0] ?? ''); // `deu` is `de`
  return Object.hasOwn(catalogues, language) ? (language as Language) : undefined;
}
