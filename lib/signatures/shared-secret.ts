import { createHash, timingSafeEqual } from 'node:crypto';
import type { InboundSecrets, WebhookRequest } from '../ports/booking-platform.ts';

/** True if the call carries one of the connection's tokens in its URL: `?token=…`. */
export function hasToken({ query }: Pick<WebhookRequest, 'query'>, { webhookToken }: InboundSecrets): boolean {
  const given = Object.hasOwn(query, 'token') ? query['token'] : undefined;
  return isOneOf(given, typeof webhookToken === 'string' ? [webhookToken] : (webhookToken ?? []));
}

/** True if the call carries one of the connection's headers, whose names count in any case. */
export function hasHeader({ headers }: Pick<WebhookRequest, 'headers'>, { webhookHeader }: InboundSecrets): boolean {
  return (webhookHeader ?? []).some(({ name, value }) => {
    const key = name.toLowerCase();
    return Object.hasOwn(headers, key) && isOneOf(headers[key], [value]);
  });
}

/** True if the call carries one of the connection's users with its password: `Authorization: Basic …`. */
export function hasBasic({ headers }: Pick<WebhookRequest, 'headers'>, { basic }: InboundSecrets): boolean {
  const [, given] = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(headers['authorization'] ?? '') ?? [];
  const known = (basic ?? []).flatMap(({ user, password }) =>
    user === '' || password === '' ? [] : [Buffer.from(`${user}:${password}`, 'utf8').toString('base64')],
  );
  return isOneOf(given, known);
}

/** In constant time: digests have one length, whatever the values have. An empty value trusts nobody. */
function isOneOf(given: string | undefined, known: readonly string[]): boolean {
  if (given === undefined || given === '') return false;
  const digest = digestOf(given);
  return known.some((value) => value !== '' && timingSafeEqual(digest, digestOf(value)));
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
