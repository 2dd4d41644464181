import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { WebhookRequest } from '../../lib/ports/booking-platform.ts';
import { answerFailures } from './failures.ts';

/** API Gateway's event (payload 2.0) in our words: the exact bytes as UTF-8, header names in lower case. */
export function toWebhookRequest(event: APIGatewayProxyEventV2): WebhookRequest {
  const body = event.body ?? '';
  return {
    headers: definedOnly(event.headers),
    query: definedOnly(event.queryStringParameters ?? {}),
    rawBody: event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}

function definedOnly(entries: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), value]])),
  );
}

/** The one place that turns failures into HTTP answers. Our own trouble is never a 4xx: platforms would not come back. */
export function answerErrors() {
  return answerFailures(
    (code) => (code === 'webhook.unauthenticated' ? 401 : code === 'webhook.too_large' ? 413 : 400),
    (status, code) => answer(status, { error: status >= 500 ? 'try again later' : code }),
  );
}

export function answer(statusCode: number, body: object): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** 200, in the platform's words if it wants any. */
export function accepted(
  reply: { readonly contentType: string; readonly body: string } | undefined,
): APIGatewayProxyStructuredResultV2 {
  if (reply === undefined) return answer(200, { ok: true });
  return { statusCode: 200, headers: { 'content-type': reply.contentType }, body: reply.body };
}
