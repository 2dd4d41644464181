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
  if (signature === undefined || !/^[0-9a-f]{64}$/i.test(signature)) return false; // the decoder would skip junk
  const given = Buffer.from(signature, 'hex');
  return secrets.some((secret) =>
    timingSafeEqual(given, createHmac('sha256', secret).update(rawBody, 'utf8').digest()),
  );
}
