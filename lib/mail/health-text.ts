import type { HealthCode } from '../domain/lock-health.ts';
import type { Catalogue, ProblemText } from './catalogues/catalogue.ts';
import { isOwnHealthCode } from './catalogues/digest-words.ts';

/** What can go wrong with a guest's door as well is said in the same words. */
export function healthText(code: HealthCode, catalogue: Catalogue): ProblemText {
  return isOwnHealthCode(code) ? catalogue.digest.findings[code] : catalogue.problems[code];
}
