import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InboundSecrets } from '../ports/booking-platform.ts';

/** Every signing secret that counts now. Two are in use while one replaces the other, or one for each kind of event. */
export function signingSecrets({ webhookSecrets }: InboundSecrets): readonly string[] {
  return [...(webhookSecrets?.current ?? []), ...(webhookSecrets?.previous ?? [])].filter((secret) => secret !== '');
}

/**
 * True if one of the secrets signed these bytes: `signature` is 64 hex digits, HMAC-SHA256 over the body as UTF-8.
 * No secret trusts nobody.
 */
export function isSignedBy(secrets: readonly string[], rawBody: string, signature: string | undefined): boolean {
  return isHexHmac('sha256', secrets, rawBody, signature);
}

const DIGITS = { sha1: /^[0-9a-f]{40}$/i, sha256: /^[0-9a-f]{64}$/i };

/** As `isSignedBy`, for either hash. */
export function isHexHmac(
  hash: 'sha1' | 'sha256',
  secrets: readonly string[],
  text: string,
  signature: string | undefined,
): boolean {
  if (signature === undefined || !DIGITS[hash].test(signature)) return false; // the decoder would skip junk
  const given = Buffer.from(signature, 'hex');
  return secrets.some(
    (secret) => secret !== '' && timingSafeEqual(given, createHmac(hash, secret).update(text, 'utf8').digest()),
  );
}

/**
 * True if one of the secrets signed the body as Ruby's `Base64.encode64` writes it, a line end after every 60 characters
 * and at the end: 40 hex digits, HMAC-SHA1 (BookingSync [C]).
 */
export function isSignedOverBase64(
  secrets: readonly string[],
  rawBody: string,
  signature: string | undefined,
): boolean {
  const base64 = Buffer.from(rawBody, 'utf8').toString('base64');
  return isHexHmac('sha1', secrets, base64.replaceAll(/.{1,60}/g, '$&\n'), signature);
}
