import { writtenLanguages } from '../../domain/guest-texts.ts';
import type { WrittenLanguage } from '../../domain/guest-texts.ts';

export type Language = WrittenLanguage;

/** The first of the two tags that we write (`pt-BR` is `pt`), else English. */
export function languageOf(requested: string | undefined, fallback: string): Language {
  return [requested, fallback].map(written).find((language) => language !== undefined) ?? 'en';
}

/** The first that a browser names and we write (`Accept-Language`, whose order is as good as its weights), else English. */
export function preferredLanguage(header: string | undefined): Language {
  const tags = (header ?? '').slice(0, 200).split(',');
  return tags.map((tag) => written(tag.replace(/;.*/, ''))).find((language) => language !== undefined) ?? 'en';
}

/** By its primary subtag; undefined where we don't write it. */
function written(tag: string | undefined): Language | undefined {
  const primary = /^[a-z]{2,3}(?=[-_.]|$)/.exec(tag?.trim().toLowerCase() ?? '')?.[0];
  const language = primary === undefined ? '' : (Intl.getCanonicalLocales(primary)[0] ?? ''); // `deu` is `de`
  return writtenLanguages.find((one) => one === language);
}
