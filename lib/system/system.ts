import { createHash, createHmac, randomInt, randomUUID } from 'node:crypto';
import type { GrantIdFor } from '../domain/open-grant.ts';
import { reservationKeyText } from '../domain/stay.ts';
import { instant } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';

/** Time and chance of the machine, for the functions to hand on as arguments. */
export function now(): Instant {
  return instant(Date.now());
}

export function newId(): string {
  return randomUUID();
}

/** A whole number from 0 up to, not including, `below`; from the system's secure source. */
export function pickBelow(below: number): number {
  return randomInt(below);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 12 characters, 60 bits: the same stay, lock and generation always give the same id. */
export const grantIdFor: GrantIdFor = (stay, lock, generation) => {
  const digest = createHash('sha256')
    .update(`${reservationKeyText(stay)}|${lock}|${generation}`)
    .digest();
  return Array.from(digest.subarray(0, 12), (byte) => BASE32.charAt(byte % 32)).join('');
};

/** Hides a short text such as a code: without the key, all that it shows is whether two are the same. */
export function keyedHash(key: string): (text: string) => string {
  return (text) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32);
}
