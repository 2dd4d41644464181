import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchRoute } from '../../../cdk/local/http/routes.ts';
import { startToys } from './toy.ts';
import type { Toys } from './toy.ts';

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
afterAll(() => toys.stack.close());

/** The event that the function was given. */
async function echoed(path: string, headers: Record<string, string>, body: string | Uint8Array) {
  const answer = await fetch(`${toys.stack.url}${path}`, { method: 'POST', headers, body: body as string });
  return ((await answer.json()) as { event: Record<string, unknown> }).event;
}

/** `fetch` does not let a caller choose the Host. */
function statusFor(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${toys.stack.url}${path}`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('a route of the template', () => {
  it('hands the request over as API Gateway does', async () => {
    const event = await echoed(
      '/toys/echo?token=a%20b&n=1&n=2',
      { 'Content-Type': 'application/json; charset=utf-8', 'X-Signature': 'AbC', Cookie: 'a=1; b=2' },
      '{"name":"Zoë"}',
    );

    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /toys/{action}',
      rawPath: '/toys/echo',
      rawQueryString: 'token=a%20b&n=1&n=2',
      queryStringParameters: { token: 'a b', n: '1,2' },
      pathParameters: { action: 'echo' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-signature': 'AbC' },
      requestContext: { http: { method: 'POST', path: '/toys/echo' }, stage: '$default' },
      body: '{"name":"Zoë"}',
      isBase64Encoded: false,
    });
    expect(event['headers']).not.toHaveProperty('cookie');
  });

  it('encodes a body that is no text', async () => {
    const bytes = Uint8Array.of(0, 255, 10);
    const event = await echoed('/toys/echo', { 'content-type': 'application/octet-stream' }, bytes);

    expect(event['isBase64Encoded']).toBe(true);
    expect([...Buffer.from(String(event['body']), 'base64')]).toEqual([...bytes]);
  });

  it('answers what the function answers', async () => {
    const plain = await toys.post('plain', {});
    const unnamed = await toys.post('nothing-like-it', {});

    expect([plain.status, plain.headers.get('x-toy'), await plain.text()]).toEqual([418, 'yes', 'tea']);
    expect([unnamed.status, await unnamed.text()]).toEqual([404, 'no such action']);
  });

  it('answers 500 when the function throws, crashes or hangs, and goes on', async () => {
    const failed = [await toys.post('throw', {}), await toys.post('crash', {}), await toys.post('hang', {})];
    const after = await toys.post('now', {});

    expect(failed.map(({ status }) => status)).toEqual([500, 500, 500]);
    expect(await failed[0]?.json()).toEqual({ message: 'Internal Server Error' });
    expect(after.status).toBe(200);
  });

  it('takes twenty at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => toys.post('echo', { index })));
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { event: { body: string } }[];

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(bodies.map(({ event }) => (JSON.parse(event.body) as { index: number }).index)).toEqual([
      ...Array(20).keys(),
    ]);
  });

  it('refuses what it does not take', async () => {
    const unknown = await fetch(`${toys.stack.url}/toys/echo`);
    const tooLarge = await fetch(`${toys.stack.url}/toys/echo`, {
      method: 'POST',
      body: 'x'.repeat(10 * 1024 * 1024 + 1),
    });
    const malformed = await fetch(`${toys.stack.url}/toys/%E0%A4`, { method: 'POST' });

    expect([unknown.status, await unknown.json()]).toEqual([404, { message: 'Not Found' }]);
    expect(tooLarge.status).toBe(413);
    expect(malformed.status).toBe(400);
  });
});

describe('/__local/', () => {
  it('is for this machine only', async () => {
    expect(await statusFor('/__local/stays', 'abc.tunnel.example')).toBe(403);
    expect(await statusFor('/__local/clock', 'localhost:3000')).toBe(200);
  });

  it('tells what is where', async () => {
    const { url, endpoints } = toys.stack;
    expect(await toys.get('/__local/')).toMatchObject({
      url,
      table: 'toy-Toys',
      dynamodb: endpoints.AWS_ENDPOINT_URL_DYNAMODB,
      queues: endpoints.AWS_ENDPOINT_URL_SQS,
      replaced: [],
      routes: ['POST /toys/{action}'],
      outputs: { ToyUrl: `${url}/toys/{action}` },
    });
  });

  it('answers 404 for what it does not have', async () => {
    expect((await fetch(`${toys.stack.url}/__local/codes`)).status).toBe(404);
  });
});

describe('matchRoute', () => {
  const routes = ['$default', 'ANY /a/{proxy+}', 'ANY /a/{b}', 'GET /a/{b}', 'GET /a/c'].map((routeKey) => ({
    routeKey,
    functionId: 'f',
  }));
  const keyFor = (method: string, path: string) => matchRoute(routes, method, path)?.route.routeKey;

  it('chooses the most exact route', () => {
    expect(keyFor('GET', '/a/c')).toBe('GET /a/c');
    expect(keyFor('GET', '/a/d')).toBe('GET /a/{b}');
    expect(keyFor('POST', '/a/d')).toBe('ANY /a/{b}');
    expect(keyFor('GET', '/a/d/e')).toBe('ANY /a/{proxy+}');
    expect(keyFor('GET', '/b')).toBe('$default');
  });

  it('decodes path parameters, and takes none that are empty', () => {
    expect(matchRoute(routes, 'GET', '/a/x%2Fy')?.pathParameters).toEqual({ b: 'x/y' });
    expect(matchRoute(routes, 'GET', '/a/d/e%20f')?.pathParameters).toEqual({ proxy: 'd/e f' });
    expect(keyFor('GET', '/a/')).toBe('$default');
  });
});
