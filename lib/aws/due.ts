import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';

export const DUE_SHARDS = 4;

/** The attributes that put an item into the due index; none where nobody ever needs to look. */
export function dueAttributes(pk: string, dueAt: Instant | undefined): { dueAt?: string; duePk?: string } {
  return dueAt === undefined ? {} : { dueAt, duePk: dueShard(pk) };
}

/** `due#0` … `due#3`, spread evenly by the partition key. */
export function dueShard(pk: string): string {
  let sum = 0;
  for (const char of pk) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return `due#${sum % DUE_SHARDS}`;
}

/** For `expiresAt`: whole seconds since 1970. */
export function epochSeconds(at: Instant): number {
  return Math.floor(toMilliseconds(at) / 1_000);
}
