import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Redacted } from '../redacted.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a text with a key that only who holds `secret` can make; `about` binds it to its place, so that it can't be
 * moved to another. Base64 of nonce, tag and what was sealed.
 */
export function seal(text: Redacted<string>, secret: Redacted<string>, about: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(secret), iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text.reveal(), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Undefined where it was sealed with another secret, for another place, or is no seal at all. */
export function unseal(sealed: string, secret: Redacted<string>, about: string): Redacted<string> | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, keyFrom(secret), iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about, 'utf8'));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return new Redacted(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

function keyFrom(secret: Redacted<string>): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret.reveal(), '', 'staykey access token', 32));
}
