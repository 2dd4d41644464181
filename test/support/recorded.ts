import { readFileSync } from 'node:fs';

/** A body or an answer of Smoobu's as it was recorded. */
export function recorded(name: string): string {
  return readFileSync(new URL(`../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');
}
