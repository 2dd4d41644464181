import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CallerError, PermanentError, RetryableError } from '../../../lib/errors.ts';
import { platformOf, platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import { answersOf, callOf, recordedPlatforms, revealed, revealedReservation, webhooksOf } from './recordings.ts';

describe('the list of platforms', () => {
  it('names every file of the folder, and no other', () => {
    const files = readdirSync(new URL('../../../lib/platforms', import.meta.url))
      .filter((file) => file !== 'index.ts' && file !== 'shared')
      .map((file) => file.replace(/\.ts$/, ''));
    expect(Object.keys(platforms).sort()).toEqual(files.sort());
  });

  it('has recordings of every platform, and of no other', () => {
    expect(Object.keys(platforms).sort()).toEqual([...recordedPlatforms()].sort());
  });

  it('knows a platform by its name, and nothing by the names every object has', () => {
    expect(platformOf('smoobu')).toBe(platforms.smoobu);
    for (const name of ['toString', 'constructor', '__proto__', 'Smoobu', '']) expect(platformOf(name)).toBeUndefined();
  });
});

const nobody = [
  {},
  { webhookToken: '' },
  { webhookToken: [] },
  { webhookToken: [''] },
  { webhookSecrets: { current: [], previous: [] } },
  { webhookSecrets: { current: [''], previous: [''] } },
];

describe.each(Object.entries<BookingPlatform>(platforms))('%s', (id, platform) => {
  it('is listed under its own name and recorded', () => {
    expect(platform.id).toBe(id);
    expect(webhooksOf(id).map(({ file }) => file)).toContain('created.json');
    expect(platform.keepsHeaders).toEqual(platform.keepsHeaders.map((name) => name.toLowerCase()));
  });

  it('trusts an authentic call, also while a secret is being changed', () => {
    const { request, trustedBy } = callOf(id);
    expect(trustedBy.length).toBeGreaterThanOrEqual(2);
    for (const secrets of trustedBy) expect(platform.isAuthentic(request, secrets)).toBe(true);
  });

  it('refuses it with another secret, and with none', () => {
    const { request, refusedBy } = callOf(id);
    expect(refusedBy.length).toBeGreaterThanOrEqual(1);
    for (const secrets of [...refusedBy, ...nobody]) expect(platform.isAuthentic(request, secrets)).toBe(false);
  });

  it('refuses a call that brings no proof, an empty one, or a changed one', () => {
    const { request, trustedBy, signsBody } = callOf(id);
    const changed = (values: Readonly<Record<string, string>>, to: (value: string) => string) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
    const forged = [
      { ...request, headers: {}, query: {} },
      { ...request, headers: changed(request.headers, () => ''), query: changed(request.query, () => '') },
      ...['x', '0', ' ', ', x'].map((more) => ({
        ...request,
        headers: changed(request.headers, (value) => value + more),
        query: changed(request.query, (value) => value + more),
      })),
      ...(signsBody ? [' ', '\n'].map((more) => ({ ...request, rawBody: request.rawBody + more })) : []),
      ...(signsBody ? [{ ...request, rawBody: request.rawBody.trimEnd() }] : []),
    ];
    for (const secrets of trustedBy) {
      for (const call of forged) expect(platform.isAuthentic(call, secrets)).toBe(false);
    }
  });

  it.each(webhooksOf(id))('reads $file', ({ body }) => {
    expect(platform.parseWebhook({ headers: {}, rawBody: body }).map(revealed)).toMatchSnapshot();
  });

  it('calls a body that breaks off malformed', () => {
    for (const { body } of webhooksOf(id)) {
      for (const rawBody of ['', body.slice(0, 1), body.slice(0, body.length / 2), body.trimEnd().slice(0, -1)]) {
        expect(() => platform.parseWebhook({ headers: {}, rawBody })).toThrow(new CallerError('webhook.malformed'));
      }
    }
  });

  it.each(['[]', 'null', '"text"', '7', '{}', '{"action":null}', '{"action":{}}'])('calls %s malformed', (rawBody) => {
    expect(() => platform.parseWebhook({ headers: {}, rawBody })).toThrow(new CallerError('webhook.malformed'));
  });
});

const ORIGINS = [undefined, 'http://127.0.0.1:4000', 'http://127.0.0.1:4000/'];

describe.each(Object.entries<BookingPlatform>(platforms).flatMap(([id, { fetch }]) => (fetch ? [{ id, fetch }] : [])))(
  'asking $id for a reservation',
  ({ id, fetch }) => {
    const answer = (status: number, text = '', headers = {}) => fetch.parse({ status, headers, text });
    const secrets = {
      apiKey: 'invented-key',
      clientId: 'invented',
      clientSecret: 'invented',
      refreshToken: 'invented',
    };

    it.each(ORIGINS)('asks over %s, and keeps the id in its segment', (origin) => {
      const plain = fetch.request('1200001', secrets, origin);
      const hostile = fetch.request('1/../2?x#y', secrets, origin);
      const { origin: asked, pathname } = new URL(plain?.url ?? '');
      expect(asked).toBe(origin === undefined ? asked : new URL(origin).origin);
      expect(new URL(hostile?.url ?? '').href).toBe(`${asked}${pathname.replace('1200001', '1%2F..%2F2%3Fx%23y')}`);
      expect(() => fetch.request('..', secrets, origin)).toThrow(PermanentError);
    });

    it('asks nothing without a key', () => {
      expect(fetch.request('1200001', {}, undefined)).toBeUndefined();
      expect(fetch.request('1200001', { apiKey: '' }, undefined)).toBeUndefined();
    });

    it.each(answersOf(id))('reads $file', ({ body }) => {
      const reservation = answer(200, body);
      expect(reservation === 'gone' ? reservation : revealedReservation(reservation)).toMatchSnapshot();
    });

    it('says who must act when there is no reservation in the answer', () => {
      expect(answer(404)).toBe('gone');
      expect(answer(410)).toBe('gone');
      for (const status of [401, 403]) expect(() => answer(status)).toThrow(new PermanentError('platform.token_dead'));
      for (const status of [204, 301, 400, 408, 429, 500, 502, 503]) {
        expect(() => answer(status, '{}')).toThrow(new RetryableError('platform.unavailable'));
      }
      expect(() => answer(200, '<html>back soon</html>')).toThrow(new RetryableError('platform.unavailable'));
      expect(() => answer(200, '{"id":1,"arr')).toThrow(new RetryableError('platform.unavailable'));
      for (const text of ['{}', '[]', 'null', '{"id":1}']) {
        expect(() => answer(200, text)).toThrow(new PermanentError('webhook.malformed'));
      }
    });

    it.each([
      ['7', 7],
      [' 120 ', 120],
      ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
      ['-1', undefined],
    ])('hands on a Retry-After of %s as %s', (header, seconds) => {
      const refused = () => answer(429, '', { 'retry-after': header });
      expect(refused).toThrow(expect.objectContaining({ retryAfterSeconds: seconds }));
    });
  },
);
