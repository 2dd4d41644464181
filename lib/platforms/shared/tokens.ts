import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * True if `given` is one of the known tokens, found out in constant time: digests have one length, whatever the
 * tokens have. An empty token trusts nobody.
 */
export function isKnownToken(given: string | undefined, known: string | readonly string[] | undefined): boolean {
  if (given === undefined || given === '' || known === undefined) return false;
  const digest = digestOf(given);
  const tokens = typeof known === 'string' ? [known] : known;
  return tokens.some((token) => token !== '' && timingSafeEqual(digest, digestOf(token)));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
