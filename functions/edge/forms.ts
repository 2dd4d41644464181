import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { CallerError } from '../../lib/errors.ts';
import type { PageRequest } from '../../lib/pages/exchange.ts';
import { toWebhookRequest } from './http.ts';

/** No form of ours is nearly as long. */
const MOST_CHARACTERS = 8_192;

/** API Gateway's event (payload 2.0) in our words. Throws CallerError(`form.too_large`). */
export function toPageRequest(event: APIGatewayProxyEventV2): PageRequest {
  const { headers, query, rawBody } = toWebhookRequest(event);
  if (rawBody.length > MOST_CHARACTERS) throw new CallerError('form.too_large');
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: event.pathParameters ?? {},
    query,
    cookies: firstOfEach((event.cookies ?? []).map(splitCookie)),
    headers,
    form: isForm ? firstOfEach([...new URLSearchParams(rawBody)]) : {},
    sentBy: senderOf(headers, event.requestContext.domainName),
  };
}

/** A browser that says where a request comes from is believed: no page can make it lie. */
function senderOf(headers: Readonly<Record<string, string>>, host: string): PageRequest['sentBy'] {
  const site = headers['sec-fetch-site'];
  const origin = headers['origin'];
  if (site !== undefined) return site === 'same-origin' ? 'us' : 'others';
  if (origin === undefined || origin === 'null') return 'unsaid';
  return URL.canParse(origin) && new URL(origin).host === host ? 'us' : 'others';
}

function splitCookie(cookie: string): [string, string] {
  const at = cookie.indexOf('=');
  return at === -1 ? [cookie.trim(), ''] : [cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()];
}

/** Without a prototype, so that no field's name means more than itself. */
function firstOfEach(entries: readonly (readonly [string, string])[]): Record<string, string> {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, value] of entries) fields[name] ??= value;
  return fields;
}
