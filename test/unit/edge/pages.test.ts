import { createHash } from 'node:crypto';
import type { Request } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { toPageRequest } from '../../../functions/edge/forms.ts';
import { answerErrorPages, answerPage } from '../../../functions/edge/pages.ts';
import { CallerError, PermanentError, RetryableError } from '../../../lib/errors.ts';
import { page } from '../../../lib/pages/frame.ts';
import { failurePage } from '../../../lib/pages/guest/other-pages.ts';
import { html } from '../../../lib/pages/html.ts';

const some = page({ language: 'en', title: 'Hello', body: html`<h1>Hello</h1>` });

function event(given: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 {
  const { headers, ...rest } = given;
  return {
    version: '2.0',
    routeKey: 'POST /s/{token}',
    rawPath: '/s/abc',
    rawQueryString: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    requestContext: { domainName: 'a.example', http: { method: 'POST' } } as APIGatewayProxyEventV2['requestContext'],
    isBase64Encoded: false,
    ...rest,
  };
}

describe('the answer with a page', () => {
  const answered = answerPage({ status: 200, page: some, cookies: ['a=b; HttpOnly'] });
  const headers = answered.headers as Record<string, string>;

  it('is the page, with its status and cookies', () => {
    expect(answered).toMatchObject({ statusCode: 200, body: some.markup, cookies: ['a=b; HttpOnly'] });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('may run nothing, fetch nothing, be framed by nobody, and look as it was made', () => {
    const sheet = /<style>([^]*)<\/style>/.exec(some.markup)?.[1] ?? '';
    const hash = createHash('sha256').update(sheet).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
  });

  it('is kept by nobody, and tells nobody where it came from', () => {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('to HEAD is the same without the page', () => {
    expect(answerPage({ status: 404, page: some }, 'HEAD')).toEqual({
      ...answerPage({ status: 404, page: some }),
      body: '',
    });
  });

  it('says how long to wait, where that is asked for', () => {
    expect(answerPage({ status: 429, page: some, retryAfterSeconds: 7 }).headers).toMatchObject({ 'retry-after': '7' });
    expect(headers).not.toHaveProperty('retry-after');
  });

  it('after a form sends the browser to look anew', () => {
    const { statusCode, headers: fields } = answerPage({ seeOther: '/s/abc' });
    expect(statusCode).toBe(303);
    expect(fields).toMatchObject({ location: '/s/abc', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  it.each([
    [new CallerError('form.refused'), 403],
    [new CallerError('form.too_large'), 413],
    [new PermanentError('config.missing'), 500],
    [new RetryableError('store.unavailable'), 503],
    [new TypeError('a mistake of ours'), 503],
  ])('says %s with a page of its own', async (error, status) => {
    const pages = answerErrorPages((shown) => page({ language: 'en', title: `Error ${shown}`, body: html`` }));
    const request = { error, event: event(), response: undefined } as unknown as Request<
      APIGatewayProxyEventV2,
      APIGatewayProxyStructuredResultV2
    >;
    await pages.onError?.(request);
    expect(request.response).toMatchObject({ statusCode: status });
    expect(request.response?.body).toContain(`<title>Error ${status}</title>`);
  });
});

describe('a failure', () => {
  it('is told in the language that the browser names', async () => {
    const pages = answerErrorPages(failurePage);
    const request = { error: new TypeError(), event: event({ headers: { 'accept-language': 'it-IT, en' } }) };
    await pages.onError?.(request as unknown as Request<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>);
    expect((request as { response?: { body: string } }).response?.body).toContain('<html lang="it">');
  });
});

describe('what a browser sends', () => {
  it.each([
    ['as text', 'a=1&b=%C3%A4+x&a=2', false],
    ['in base64', Buffer.from('a=1&b=%C3%A4+x&a=2').toString('base64'), true],
  ])('is read as a form %s', (_, body, isBase64Encoded) => {
    const request = toPageRequest(event({ body, isBase64Encoded, cookies: ['s=x=y', 't'] }));
    expect({ ...request.form }).toEqual({ a: '1', b: 'ä x' });
    expect({ ...request.cookies }).toEqual({ s: 'x=y', t: '' });
  });

  it('is no form unless it says so', () => {
    const headers = { 'content-type': 'text/plain' };
    expect({ ...toPageRequest(event({ body: 'a=1', headers })).form }).toEqual({});
  });

  it('has no fields but those that were sent', () => {
    const { form } = toPageRequest(event({ body: '__proto__=1' }));
    expect(Object.entries(form)).toEqual([['__proto__', '1']]);
    expect('toString' in form).toBe(false);
  });

  it('is refused when it is long', () => {
    const too = () => toPageRequest(event({ body: 'x'.repeat(8_193) }));
    expect(too).toThrow(new CallerError('form.too_large'));
  });

  it.each<[string, Record<string, string>, string]>([
    ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 'us'],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://a.example' }, 'others'],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }, 'others'],
    ['nobody', { 'sec-fetch-site': 'none' }, 'others'],
    ['an older browser here', { origin: 'https://a.example' }, 'us'],
    ['an older browser elsewhere', { origin: 'https://b.example' }, 'others'],
    ['an older browser with a broken origin', { origin: 'a.example' }, 'others'],
    ['an older browser that keeps it to itself', { origin: 'null' }, 'unsaid'],
    ['something that is no browser', {}, 'unsaid'],
  ])('came from %s', (_, headers, sentBy) => {
    expect(toPageRequest(event({ headers })).sentBy).toBe(sentBy);
  });
});
