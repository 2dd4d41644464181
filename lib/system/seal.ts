import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What only this installation could have written: readable by anybody, changed by nobody. */
export interface Seal {
  /** `<text as base64url>.<HMAC-SHA256 as base64url>`; letters, digits, `-`, `_` and one dot. */
  readonly close: (text: string) => string;
  /** The text, if this very seal is on it. */
  readonly open: (sealed: string) => string | undefined;
}

/** `key`: as the table has it; `purpose` keeps a seal of one kind from being taken for another. */
export function sealWith(key: string, purpose: string): Seal {
  const own = createHmac('sha256', key).update(`seal|${purpose}`).digest();
  const sign = (body: string) => createHmac('sha256', own).update(body).digest();
  return {
    close: (text) => {
      const body = Buffer.from(text, 'utf8').toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    open: (sealed) => {
      const [, body, signature] = /^([\w-]*)\.([\w-]{43})$/.exec(sealed) ?? [];
      if (body === undefined || signature === undefined) return undefined;
      if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(body))) return undefined;
      return Buffer.from(body, 'base64url').toString('utf8');
    },
  };
}

/** 32 characters for a URL, 192 bits: nobody guesses one. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
