import type { ProblemCode } from '../errors.ts';
import { catalogueOf } from './catalogues/index.ts';

/** What is wrong, in a few words. */
export function problemTitle(language: string, problem: ProblemCode): string {
  return catalogueOf(language).problems[problem].title;
}
