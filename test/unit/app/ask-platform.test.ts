import { describe, expect, it } from 'vitest';
import { connectPlatform } from '../../../lib/app/ask-platform.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import { bearer, clientCredentials, keyIn, refreshedToken } from '../../../lib/platforms/shared/access.ts';
import { readTokenAnswer } from '../../../lib/platforms/shared/token-answer.ts';
import type { OutboundSecrets } from '../../../lib/ports/booking-platform.ts';
import { NoAnswer } from '../../../lib/ports/http.ts';
import type { HttpRequest, HttpResponse } from '../../../lib/ports/http.ts';
import type { ApiAccess, PlatformApi } from '../../../lib/ports/platform-api.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { memoryAccess } from '../../support/memory-access.ts';

const CLIENT = { clientId: 'us', clientSecret: 'invented-client-secret' };
const token = clientCredentials(['oauth2', 'token'], { lifetimeSeconds: 86_400, perDay: 2, more: { scope: 'all' } });
const ok = (value: object): HttpResponse => ({ status: 200, headers: {}, text: JSON.stringify(value) });
const refusal = (status: number, headers = {}): HttpResponse => ({ status, headers, text: '{}' });

/** A platform's API under a clock: it hands out `token-1`, `token-2` …, and lets in whom `trusts` says. */
function api(access: ApiAccess, more: Partial<PlatformApi> = {}) {
  const clock = { now: instant('2026-03-02T12:00:00Z') };
  const requests: HttpRequest[] = [];
  const of = { trusts: (_authorization: string) => true, token: undefined as HttpResponse | undefined };
  const pauses: number[] = [];
  let given = 0;
  const deps = {
    ...memoryAccess(),
    http: async (request: HttpRequest) => {
      requests.push(request);
      if (request.url.includes('token'))
        return of.token ?? ok({ access_token: `token-${(given += 1)}`, expires_in: 3_600 });
      return of.trusts(request.headers['authorization'] ?? '') ? ok({ id: 1 }) : refusal(401);
    },
    outbound: { of: async () => new Redacted(secrets) as Redacted<OutboundSecrets> | undefined },
    properties: {
      settings: async () => ({ connections: [{ id: 'one', apiUrl: undefined as string | undefined }] }) as never,
    },
    now: () => clock.now,
    pause: async (ms: number) => void pauses.push(ms),
    readToken: readTokenAnswer,
    localStage: false,
  };
  let secrets: OutboundSecrets = CLIENT;
  const platform: PlatformApi = {
    origin: 'https://api.example.com',
    access,
    read: async () => 'gone',
    ...more,
  };
  const ask = async (path = ['v1', 'bookings', '7']) => {
    const asker = await connectPlatform(deps, platform, { connection: 'one', fresh: false });
    return asker?.({ path });
  };
  const tell = async (answer: HttpResponse) => {
    const http = async (request: HttpRequest) => (requests.push(request), answer);
    const asker = await connectPlatform({ ...deps, http }, platform, { connection: 'one', fresh: false });
    return asker?.({ method: 'POST', path: ['v1', 'messages'], body: [{ text: 'hello' }], tells: true });
  };
  const urls = () => requests.map(({ method, url }) => `${method} ${url}`);
  return {
    ask,
    tell,
    clock,
    of,
    requests,
    urls,
    pauses,
    deps,
    platform,
    secretsAre: (next: OutboundSecrets) => (secrets = next),
  };
}

const TOKEN = 'POST https://api.example.com/oauth2/token';
const QUESTION = 'GET https://api.example.com/v1/bookings/7';

describe('a key', () => {
  it('goes into its header; without it nothing is asked', async () => {
    const a = api([keyIn('X-Key', 'Key ')]);
    expect(await a.ask()).toBeUndefined();
    expect(a.requests).toEqual([]);
    a.secretsAre({ apiKey: 'invented' });
    expect(await a.ask()).toBe('{"id":1}');
    expect(a.requests[0]?.headers).toMatchObject({ 'X-Key': 'Key invented' });
  });

  it('is asked with once more for nobody: a refusal is a refusal', async () => {
    const a = api([keyIn('authorization')]);
    a.secretsAre({ apiKey: 'invented' });
    a.of.trusts = () => false;
    await expect(a.ask()).rejects.toEqual(new PermanentError('platform.token_dead'));
    expect(a.urls()).toEqual([QUESTION]);
  });

  it('may stand in the body', async () => {
    const a = api([() => ({ body: { AccessToken: 'invented' } })]);
    await a.ask();
    expect(a.requests[0]?.body).toEqual({ AccessToken: 'invented' });
  });
});

describe('a list', () => {
  const asked = async (status: number, question: { readonly lists?: true }) => {
    const a = api([keyIn('X-Key')]);
    a.secretsAre({ apiKey: 'invented' });
    const http = async (): Promise<HttpResponse> => ({ status, headers: {}, text: '' });
    const asker = await connectPlatform({ ...a.deps, http }, a.platform, { connection: 'one', fresh: false });
    return asker?.({ path: ['v1', 'bookings'], ...question });
  };

  it('may have nothing on it', async () => {
    for (const status of [204, 404]) expect(await asked(status, { lists: true })).toBeUndefined();
  });

  it('is not what is asked for otherwise: then no content is no answer', async () => {
    await expect(asked(204, {})).rejects.toEqual(new RetryableError('platform.unavailable'));
    await expect(asked(202, { lists: true })).rejects.toEqual(new RetryableError('platform.unavailable'));
  });
});

describe('what a platform is told', () => {
  const teller = () => {
    const a = api([keyIn('X-Key')]);
    a.secretsAre({ apiKey: 'invented' });
    return a;
  };
  const answer = (status: number, text = '', headers = {}): HttpResponse => ({ status, headers, text });

  it.each([200, 201, 202, 204])('is taken with %d, whatever is in the answer', async (status) => {
    const a = teller();
    expect(await a.tell(answer(status, 'not json'))).toBe('not json');
    expect(a.requests[0]).toMatchObject({ method: 'POST', body: [{ text: 'hello' }] });
  });

  it.each([301, 400, 404, 409, 410, 422])('is refused with %d', async (status) => {
    await expect(teller().tell(answer(status))).rejects.toEqual(new PermanentError('platform.refused'));
  });

  it.each([401, 403])('is not heard with %d', async (status) => {
    await expect(teller().tell(answer(status))).rejects.toEqual(new PermanentError('platform.token_dead'));
  });

  it.each([408, 425, 429, 500, 503])('is told again after %d, when the platform says', async (status) => {
    const refused = teller().tell(answer(status, '', { 'retry-after': '7' }));
    await expect(refused).rejects.toEqual(new RetryableError('platform.unavailable', { retryAfterSeconds: 7 }));
  });
});

describe('an access token', () => {
  it('is asked for once and used until shortly before its end, by every worker', async () => {
    const a = api([token]);
    await a.ask();
    await a.ask();
    a.clock.now = plus(a.clock.now, { minutes: 57 });
    await a.ask();
    expect(a.urls()).toEqual([TOKEN, QUESTION, QUESTION, QUESTION]);
    expect(a.requests[0]?.form).toEqual({
      grant_type: 'client_credentials',
      client_id: 'us',
      client_secret: 'invented-client-secret',
      scope: 'all',
    });
    expect(a.requests[3]?.headers).toMatchObject(bearer('token-1').headers!);
    a.clock.now = plus(a.clock.now, { minutes: 2 });
    await a.ask();
    expect(a.requests.at(-1)?.headers).toMatchObject(bearer('token-2').headers!);
  });

  it('that was taken back is replaced, once', async () => {
    const a = api([token]);
    await a.ask();
    a.of.trusts = (authorization) => authorization === 'Bearer token-2';
    expect(await a.ask()).toBe('{"id":1}');
    expect(a.urls()).toEqual([TOKEN, QUESTION, QUESTION, TOKEN, QUESTION]);
    a.of.trusts = () => false;
    await expect(a.ask()).rejects.toThrow(RetryableError); // two a day
    a.clock.now = plus(a.clock.now, { hours: 24 });
    await expect(a.ask()).rejects.toEqual(new PermanentError('platform.token_dead'));
  });

  it('is asked for no more often than the platform says, whatever went wrong', async () => {
    const a = api([token]);
    a.of.token = refusal(500);
    for (const _ of [1, 2]) await expect(a.ask()).rejects.toThrow(new RetryableError('platform.unavailable'));
    const refused = await a.ask().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'platform.unavailable', retryAfterSeconds: 86_400 });
    expect(a.urls()).toEqual([TOKEN, TOKEN]);
    a.clock.now = plus(a.clock.now, { days: 1 });
    a.of.token = undefined;
    expect(await a.ask()).toBe('{"id":1}');
  });

  it('is not asked for before the platform wants to be asked again', async () => {
    const a = api([{ ...token, perDay: 5 }]);
    a.of.token = refusal(429, { 'retry-after': '36000' });
    await expect(a.ask()).rejects.toMatchObject({ retryAfterSeconds: 36_000 });
    a.of.token = undefined;
    a.clock.now = plus(a.clock.now, { hours: 9 });
    await expect(a.ask()).rejects.toMatchObject({ retryAfterSeconds: 3_600 });
    a.clock.now = plus(a.clock.now, { hours: 1 });
    expect(await a.ask()).toBe('{"id":1}');
  });

  it.each([400, 401, 403])('whose credentials are refused with %i is a matter for the host', async (status) => {
    const a = api([token]);
    a.of.token = refusal(status);
    await expect(a.ask()).rejects.toEqual(new PermanentError('platform.token_dead'));
  });

  it('of other credentials is not used', async () => {
    const a = api([token]);
    await a.ask();
    a.secretsAre({ ...CLIENT, clientSecret: 'the-next' });
    await a.ask();
    expect(a.urls()).toEqual([TOKEN, QUESTION, TOKEN, QUESTION]);
  });

  it('may bring a refresh token that takes the place of the configured one', async () => {
    const a = api([refreshedToken(['token'], { lifetimeSeconds: 60 * 60 })]);
    a.secretsAre({ refreshToken: 'configured' });
    a.of.token = ok({ access_token: 'a', refresh_token: 'rotated', expires_in: '3600' });
    await a.ask();
    a.clock.now = plus(a.clock.now, { hours: 2 });
    await a.ask();
    expect(a.requests.flatMap(({ form }) => form?.['refresh_token'] ?? [])).toEqual(['configured', 'rotated']);
  });

  it('may need a moment until it is known', async () => {
    const a = api([{ ...token, readyAfterSeconds: 1 }]);
    await a.ask();
    await a.ask();
    expect(a.pauses).toEqual([1_000]);
  });

  it('may be given out elsewhere; locally both are where the connection says', async () => {
    const a = api([{ ...token, origin: 'https://identity.example.com' }]);
    await a.ask();
    expect(a.urls()[0]).toBe('POST https://identity.example.com/oauth2/token');
    const local = { connections: [{ id: 'one', apiUrl: 'http://127.0.0.1:4000' }] };
    Object.assign(a.deps, { localStage: true, properties: { settings: async () => local as never } });
    a.secretsAre({ ...CLIENT, clientSecret: 'another' });
    await a.ask();
    expect(a.urls().slice(2)).toEqual([
      'POST http://127.0.0.1:4000/oauth2/token',
      'GET http://127.0.0.1:4000/v1/bookings/7',
    ]);
  });
});

describe('a limit', () => {
  it('is kept in every stretch of time, and says how long to wait', async () => {
    const a = api([keyIn('x')], { limit: { questions: 3, seconds: 10 } });
    a.secretsAre({ apiKey: 'invented' });
    for (const _ of [1, 2, 3]) {
      await a.ask();
      a.clock.now = plus(a.clock.now, { seconds: 2 });
    }
    await expect(a.ask()).rejects.toMatchObject({ code: 'platform.rate_limited', retryAfterSeconds: 4 });
    a.clock.now = plus(a.clock.now, { seconds: 4 });
    await a.ask();
    await expect(a.ask()).rejects.toMatchObject({ retryAfterSeconds: 2 });
    expect(a.requests).toHaveLength(4);
  });
});

describe('what the platform answers', () => {
  const a = () => {
    const one = api([keyIn('x')]);
    one.secretsAre({ apiKey: 'invented' });
    return one;
  };

  it.each([
    ['7', 7],
    [' 120 ', 120],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['-1', undefined],
  ])('with a Retry-After of %s waits %s', async (header, seconds) => {
    const one = a();
    one.deps.http = async () => refusal(429, { 'retry-after': header });
    await expect(one.ask()).rejects.toMatchObject({ code: 'platform.unavailable', retryAfterSeconds: seconds });
  });

  it('may name its true status in the body of a 200, and in nothing else', async () => {
    const statusIn = (text: string) => (JSON.parse(text) as { code?: number }).code;
    const one = api([keyIn('x')], { statusIn });
    one.secretsAre({ apiKey: 'invented' });
    const answers = async (code: number | undefined, status = 200) => {
      one.deps.http = async () => ({ status, headers: { 'retry-after': '60' }, text: JSON.stringify({ code }) });
      return one.ask().catch((error: unknown) => error);
    };
    expect(await answers(undefined)).toBe('{}');
    expect(await answers(200)).toBe('{"code":200}');
    expect(await answers(404)).toBeUndefined();
    expect(await answers(401)).toEqual(new PermanentError('platform.token_dead'));
    expect(await answers(429)).toMatchObject({ code: 'platform.unavailable', retryAfterSeconds: 60 });
    expect(await answers(200, 500)).toMatchObject({ code: 'platform.unavailable' });
  });

  it('not at all is an outage', async () => {
    const one = a();
    one.deps.http = () => Promise.reject(new NoAnswer('no answer'));
    await expect(one.ask()).rejects.toThrow(new RetryableError('platform.unavailable'));
  });

  it('is asked for in encoded segments only', async () => {
    const one = a();
    await one.ask(['v1', 'a/b?c#d ü']);
    expect(one.urls()).toEqual(['GET https://api.example.com/v1/a%2Fb%3Fc%23d%20%C3%BC']);
    for (const part of ['', '.', '..']) await expect(one.ask([part])).rejects.toThrow('webhook.malformed');
  });
});
