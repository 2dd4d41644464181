import { createHmac, timingSafeEqual } from 'node:crypto';
import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { WebhookRequest } from '../ports/booking-platform.ts';
import { isSignedBy } from './hmac.ts';

/** How far a signed time may be from ours; what is older was sent by somebody who had listened. */
const TOLERANCE_SECONDS = 5 * 60;
const PREFIX = 'whsec_';
const LONGEST_HEADER = 4_096;

type Signed = Pick<WebhookRequest, 'headers' | 'rawBody'>;

/**
 * True if one of the secrets signed this call as Standard Webhooks says, in Svix's headers or the standard's own, within
 * five minutes of now: base64 of HMAC-SHA256 over `id.timestamp.body`, one of several `v1,…`. A secret is base64, with or
 * without `whsec_`; one that isn't is no secret. Source: the specification, and the vendors' own libraries, in tests.
 */
export function isStandardWebhook(secrets: readonly string[], { headers, rawBody }: Signed, now: Instant): boolean {
  const keys = secrets.flatMap(keyOf);
  return ['svix', 'webhook'].some((name) => {
    const id = headers[`${name}-id`];
    const timestamp = headers[`${name}-timestamp`];
    const signatures = headers[`${name}-signature`];
    if (!id || !isRecent(timestamp, now) || signatures === undefined || signatures.length > LONGEST_HEADER)
      return false;
    const given = signatures.split(' ').flatMap(signatureOf);
    return keys.some((key) => {
      const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${rawBody}`, 'utf8').digest();
      return given.some((signature) => timingSafeEqual(signature, expected));
    });
  });
}

/** As `isSignedBy`, over `timestamp.body`, with the seconds in a header of their own (Uplisting [L]). */
export function isTimedHmac(
  secrets: readonly string[],
  { headers, rawBody }: Signed,
  names: { readonly timestamp: string; readonly signature: string },
  now: Instant,
): boolean {
  const timestamp = headers[names.timestamp];
  return isRecent(timestamp, now) && isSignedBy(secrets, `${timestamp}.${rawBody}`, headers[names.signature]);
}

/** Whole seconds since 1970, five minutes from now at most. */
function isRecent(timestamp: string | undefined, now: Instant): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(toMilliseconds(now) / 1_000 - Number(timestamp)) <= TOLERANCE_SECONDS;
}

function keyOf(secret: string): Buffer[] {
  const text = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  return isBase64(text) ? [Buffer.from(text, 'base64')] : [];
}

/** 32 bytes behind `v1,`; other versions are not ours to check. */
function signatureOf(entry: string): Buffer[] {
  const text = entry.startsWith('v1,') ? entry.slice('v1,'.length) : '';
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? [Buffer.from(text, 'base64')] : [];
}

function isBase64(text: string): boolean {
  return text !== '' && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
