import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * From here on this thread's `randomInt` draws the same numbers after each start, so that a told story has the same codes
 * each time. Ids, tokens and keys stay what they are: nobody's to guess. Call it before loading what is to draw them.
 */
export function seedChance(seed: string): void {
  let draws = 0;
  const draw = (low: number, high: number) => {
    draws += 1;
    return low + (crypto.createHash('sha256').update(`${seed}|${draws}`).digest().readUInt32BE() % (high - low));
  };
  const seeded = (first: number, second?: number) => (second === undefined ? draw(0, first) : draw(first, second));
  Object.assign(crypto, { randomInt: seeded });
  syncBuiltinESMExports();
}
