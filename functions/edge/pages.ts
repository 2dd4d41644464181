import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PageAnswer } from '../../lib/pages/exchange.ts';
import type { Page } from '../../lib/pages/frame.ts';
import { answerFailures } from './failures.ts';

/**
 * Nobody keeps a page, frames it, learns its address from it, or gets it to run or fetch anything: they hold codes, and
 * their addresses are keys.
 */
const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const policy = (styleSource: string) =>
  `default-src 'none'; style-src ${styleSource}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** `method`: of the request; what HEAD asks for is answered without its body. */
export function answerPage(answer: PageAnswer, method = 'GET'): APIGatewayProxyStructuredResultV2 {
  const cookies = answer.cookies === undefined ? {} : { cookies: [...answer.cookies] };
  if ('seeOther' in answer) {
    const place = { location: answer.seeOther, 'content-security-policy': policy("'none'") };
    return { statusCode: 303, headers: { ...headers, ...place }, body: '', ...cookies };
  }
  const sheet = `'sha256-${createHash('sha256').update(answer.page.styles, 'utf8').digest('base64')}'`;
  const wait = answer.retryAfterSeconds;
  return {
    statusCode: answer.status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(sheet),
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    },
    body: method === 'HEAD' ? '' : answer.page.markup,
    ...cookies,
  };
}

/**
 * The one place that turns failures into pages: 403 and 413 for what a caller should not have sent, else 500 or 503.
 * `languages`: what the browser would like, as it says it.
 */
export function answerErrorPages(errorPage: (status: number, languages: string | undefined) => Page) {
  return answerFailures(
    (code) => (code === 'form.too_large' ? 413 : 403),
    (status, _code, { headers: { 'accept-language': languages } }) =>
      answerPage({ status, page: errorPage(status, languages) }),
  );
}
