import type { OutboundSecrets } from '../../ports/booking-platform.ts';
import type { ApiCredentials, KeyAccess, TokenAccess, TokenRequest } from '../../ports/platform-api.ts';

type Key = 'apiKey' | 'token';

/** A key of the host's in a header: `keyIn('Api-Key')`, `keyIn('Authorization', 'Bearer ')`. */
export function keyIn(header: string, prefix = '', name: Key = 'apiKey'): KeyAccess {
  return (secrets) => {
    const key = secrets[name];
    return key === undefined || key === '' ? undefined : { headers: { [header]: `${prefix}${key}` } };
  };
}

/** `Authorization: Basic …` of two secrets. */
export function basicOf(user: keyof OutboundSecrets, password: keyof OutboundSecrets): KeyAccess {
  return (secrets) => {
    const pair = [secrets[user], secrets[password]];
    if (pair.some((part) => part === undefined || part === '')) return undefined;
    return { headers: { authorization: `Basic ${Buffer.from(pair.join(':'), 'utf8').toString('base64')}` } };
  };
}

export function bearer(token: string): ApiCredentials {
  return { headers: { authorization: `Bearer ${token}` } };
}

/**
 * OAuth's client credentials, sent as a form. `more` goes into the form besides: a scope, an audience.
 */
export function clientCredentials(
  path: readonly string[],
  {
    more = {},
    ...rest
  }: Omit<TokenAccess, 'request' | 'credentials'> & { readonly more?: Readonly<Record<string, string>> },
): TokenAccess {
  const request = ({ clientId, clientSecret }: OutboundSecrets): TokenRequest | undefined => {
    if (!clientId || !clientSecret) return undefined;
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more };
    return { method: 'POST', path, form };
  };
  return { ...rest, request, credentials: bearer };
}

/** OAuth's refresh token, sent as a form, with the client's credentials where there are some. */
export function refreshedToken(
  path: readonly string[],
  rest: Omit<TokenAccess, 'request' | 'credentials'>,
): TokenAccess {
  const request = ({ refreshToken, clientId, clientSecret }: OutboundSecrets): TokenRequest | undefined => {
    if (!refreshToken) return undefined;
    const client = { ...(clientId && { client_id: clientId }), ...(clientSecret && { client_secret: clientSecret }) };
    return { method: 'POST', path, form: { grant_type: 'refresh_token', refresh_token: refreshToken, ...client } };
  };
  return { ...rest, request, credentials: bearer };
}
