import type { WrittenLanguage } from '../../domain/guest-texts.ts';
import type { Catalogue } from './catalogue.ts';
import { cs } from './cs/index.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { it } from './it/index.ts';
import { languageOf } from './languages.ts';
import { nl } from './nl/index.ts';
import { pl } from './pl/index.ts';
import { pt } from './pt/index.ts';
import { sk } from './sk/index.ts';

export { languageOf } from './languages.ts';
export type { Language } from './languages.ts';

/** Every language that we write, by the primary subtag of its language tag. */
export const catalogues = { en, de, fr, it, es, nl, cs, sk, pl, pt } satisfies Record<WrittenLanguage, Catalogue>;

export function catalogueOf(tag: string): Catalogue {
  return catalogues[languageOf(tag, 'en')];
}
