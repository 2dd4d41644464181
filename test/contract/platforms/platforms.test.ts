import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connectPlatform } from '../../../lib/app/ask-platform.ts';
import { CallerError, PermanentError, RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { platformOf, platforms } from '../../../lib/platforms/index.ts';
import { readTokenAnswer } from '../../../lib/platforms/shared/token-answer.ts';
import type { BookingPlatform, InboundSecrets, OutboundSecrets } from '../../../lib/ports/booking-platform.ts';
import type { HttpRequest, HttpResponse, HttpSend } from '../../../lib/ports/http.ts';
import type { PlatformApi } from '../../../lib/ports/platform-api.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { memoryAccess } from '../../support/memory-access.ts';
import { connectionOf, outcomeOf, written } from './outcomes.ts';
import { prove, signsBody, signsTime } from './proofs.ts';
import {
  apiAnswer,
  expectedFile,
  feedsOf,
  inboundOf,
  outboundOf,
  platformRecord,
  recordedPlatforms,
  storyOf,
  webhooksOf,
} from './recordings.ts';

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

const AT = new Date('2026-03-02T12:51:08Z');
const NOW = instant(AT.toISOString());
const later = (seconds: number) => instant(AT.getTime() + seconds * 1_000);

/** Secrets that look the same and are others. */
function others(secrets: InboundSecrets): InboundSecrets {
  const other = (text: string) => `${text.slice(0, -4)}${text.slice(-4).split('').toReversed().join('')}AAA=`;
  const { webhookToken, webhookSecrets, basic, webhookHeader } = secrets;
  return {
    ...(webhookToken && { webhookToken: [webhookToken].flat().map(other) }),
    ...(webhookSecrets && { webhookSecrets: { current: webhookSecrets.current.map(other), previous: [] } }),
    ...(basic && { basic: basic.map(({ user, password }) => ({ user, password: other(password) })) }),
    ...(webhookHeader && { webhookHeader: webhookHeader.map(({ name, value }) => ({ name, value: other(value) })) }),
  };
}

const nobody: readonly InboundSecrets[] = [
  {},
  { webhookToken: '' },
  { webhookToken: [''] },
  { webhookSecrets: { current: [], previous: [] } },
  { webhookSecrets: { current: [''], previous: ['whsec_'] } },
  { basic: [{ user: '', password: '' }] },
  { webhookHeader: [{ name: 'authorization', value: '' }] },
];

describe.each(Object.entries<BookingPlatform>(platforms))('%s', (id, platform) => {
  const form = connectionOf(id).form;

  it('is listed under its own name, tells what it can, and is recorded', () => {
    expect(platform.id).toBe(id);
    expect(Object.values(platform.facts).filter((fact) => fact === '')).toEqual([]);
    expect(platform.feed === undefined ? storyOf(id).length : feedsOf(id).length).toBeGreaterThanOrEqual(1);
    expect(platform.feed === undefined).toBe(platformRecord(id).proofs.length > 0);
    expect(platform.keepsHeaders).toEqual(platform.keepsHeaders.map((name) => name.toLowerCase()));
    expect(form !== undefined).toBe(platform.hasForm === true);
  });

  it('finds in every recorded body what is written beside it', async () => {
    if (webhooksOf(id).length === 0) return expect(platform.feed).toBeDefined(); // read, and tested as such
    const outcomes: Record<string, unknown> = {};
    for (const recording of webhooksOf(id)) {
      outcomes[recording.file] = written(await outcomeOf(id, recording));
    }
    await expect(`${JSON.stringify(outcomes, null, 2)}\n`).toMatchFileSnapshot(expectedFile(id));
  });

  it('trusts nobody without a secret of ours', () => {
    const bodies = [...webhooksOf(id), ...feedsOf(id)].map(({ body }) => body);
    for (const rawBody of bodies) {
      for (const one of nobody) expect(platform.isAuthentic({ headers: {}, query: {}, rawBody }, one, NOW)).toBe(false);
    }
  });

  describe.each(platformRecord(id).proofs)('proving a call by $by', (proof) => {
    const secrets = inboundOf(id);
    const calls = webhooksOf(id).map(({ body }) => prove(proof, secrets, body, AT));

    it('trusts it, also while a secret is being changed', () => {
      const { webhookToken, webhookSecrets, basic, webhookHeader } = secrets;
      const known = [secrets];
      if (webhookToken) known.push({ ...secrets, webhookToken: ['the-next-token', ...[webhookToken].flat()] });
      if (webhookSecrets) known.push({ ...secrets, webhookSecrets: { current: [], previous: webhookSecrets.current } });
      if (basic) known.push({ ...secrets, basic: [{ user: 'next', password: 'next' }, ...basic] });
      if (webhookHeader)
        known.push({ ...secrets, webhookHeader: [{ name: 'x-next', value: 'next' }, ...webhookHeader] });
      for (const call of calls) {
        for (const now of signsTime(proof) ? [NOW, later(290), later(-290)] : [NOW]) {
          for (const one of known) expect(platform.isAuthentic(call, one, now)).toBe(true);
        }
      }
    });

    it('refuses it with another secret, and with none', () => {
      for (const one of [others(secrets), ...nobody]) {
        for (const call of calls) expect(platform.isAuthentic(call, one, NOW)).toBe(false);
      }
    });

    it('refuses one without its proof, with an empty, a longer and a shorter one, and with several', () => {
      const changed = (values: Readonly<Record<string, string>>, to: (value: string) => string) =>
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
      const ways = [() => '', ...['x', '0', ',x', 'é'].map((more) => (value: string) => value + more)];
      const forged = calls.flatMap((call) => [
        { ...call, headers: {}, query: {} },
        ...[...ways, (value: string) => value.slice(0, -1), (value: string) => `${value},${value}`].map((to) => ({
          ...call,
          headers: changed(call.headers, to),
          query: changed(call.query, to),
        })),
      ]);
      for (const call of forged) expect(platform.isAuthentic(call, secrets, NOW)).toBe(false);
    });

    if (signsBody(proof)) {
      it('refuses a body that was changed or cut', () => {
        for (const call of calls) {
          const { rawBody } = call;
          const bodies = [
            `${rawBody} `,
            `${rawBody}\n`,
            rawBody.slice(0, -1),
            rawBody.slice(1),
            '',
            rawBody.replace('1', '2'),
          ];
          for (const changed of bodies.filter((one) => one !== rawBody)) {
            expect(platform.isAuthentic({ ...call, rawBody: changed }, secrets, NOW)).toBe(false);
          }
        }
      });
    }

    if (signsTime(proof)) {
      it('refuses one that was sent long ago, or will be', () => {
        for (const seconds of [310, 86_400, -310]) {
          for (const call of calls) expect(platform.isAuthentic(call, secrets, later(seconds))).toBe(false);
        }
      });
    }
  });

  it('calls a body that breaks off malformed', () => {
    for (const { body } of webhooksOf(id)) {
      for (const rawBody of ['', body.slice(0, 1), body.slice(0, body.length / 2), body.trimEnd().slice(0, -1)]) {
        expect(() => platform.parseWebhook({ headers: {}, rawBody }, form)).toThrow(
          new CallerError('webhook.malformed'),
        );
      }
    }
  });

  it.each(['[]', 'null', '"text"', '7', '{}', '<a/>'])('never takes %s for a stay', (rawBody) => {
    const read = () => platform.parseWebhook({ headers: {}, rawBody }, form);
    try {
      expect(read()).toEqual([{ kind: 'ignored' }]);
    } catch (error) {
      expect(error).toEqual(new CallerError('webhook.malformed'));
    }
  });
});

const withApi = Object.entries<BookingPlatform>(platforms).flatMap(([id, { api }]) => (api ? [{ id, api }] : []));

describe.each(withApi)('asking $id', ({ id, api }) => {
  const asker = (http: HttpSend, secrets: OutboundSecrets = outboundOf(id), apiUrl?: string) => {
    const connections = [{ id: 'one', platform: id, apiUrl }];
    const settings = { connections } as never;
    return connectPlatform(
      {
        ...memoryAccess(),
        http,
        outbound: { of: async () => new Redacted(secrets) },
        properties: { settings: async () => settings },
        now: () => NOW,
        pause: async () => undefined,
        readToken: readTokenAnswer,
        localStage: true,
      },
      api,
      { connection: 'one', fresh: false },
    );
  };
  const isForToken = ({ url }: HttpRequest) =>
    api.access.some((way) => {
      const asked = typeof way === 'function' ? undefined : way.request(outboundOf(id));
      return asked !== undefined && new URL(url).pathname === `/${asked.path.join('/')}`;
    });
  /** Tokens as recorded; every other question is answered the same. */
  const answering =
    (response: HttpResponse, asked: string[] = []): HttpSend =>
    async (request) => {
      if (isForToken(request)) return apiAnswer(id, '', request);
      asked.push(request.url);
      return response;
    };
  const reading = async (response: HttpResponse, reservationId = '1200001', asked: string[] = [], apiUrl?: string) => {
    const ask = await asker(answering(response, asked), outboundOf(id), apiUrl);
    return (api satisfies PlatformApi).read(ask!, { reservationId, hint: '7' });
  };
  const GONE = { status: 404, headers: {}, text: '' };

  it.each([undefined, 'http://127.0.0.1:4000', 'http://127.0.0.1:4000/'])(
    'goes to %s, and keeps an id in its place',
    async (apiUrl) => {
      const plain: string[] = [];
      const hostile: string[] = [];
      expect(await reading(GONE, 'plain-id', plain, apiUrl)).toBe('gone');
      expect(plain.length).toBeGreaterThanOrEqual(1);
      await reading(GONE, '1/../2?x#y&z', hostile, apiUrl);
      expect(hostile).toEqual(plain.map((url) => url.replace('plain-id', encodeURIComponent('1/../2?x#y&z'))));
      for (const url of plain)
        expect(new URL(url).origin).toBe(apiUrl === undefined ? api.origin : new URL(apiUrl).origin);
      expect(new URL(api.origin)).toMatchObject({ protocol: 'https:', pathname: '/' });
      const climbing = await reading(GONE, '..', hostile, apiUrl).catch((error: unknown) => error);
      if (climbing !== 'gone') expect(climbing).toEqual(new PermanentError('webhook.malformed'));
    },
  );

  it('asks nothing without credentials', async () => {
    const nothing: HttpSend = () => Promise.reject(new Error('asked'));
    expect(await asker(nothing, {})).toBeUndefined();
    expect(
      await asker(nothing, { apiKey: '', token: '', clientId: '', clientSecret: '', refreshToken: '' }),
    ).toBeUndefined();
  });

  it('says who must act when there is no reservation in the answer', async () => {
    const answer = (status: number, text = '{}') => reading({ status, headers: {}, text });
    expect(await answer(410, '')).toBe('gone');
    for (const status of [401, 403]) {
      await expect(answer(status)).rejects.toEqual(new PermanentError('platform.token_dead'));
    }
    for (const status of [204, 301, 400, 408, 429, 500, 502, 503]) {
      await expect(answer(status)).rejects.toThrow(new RetryableError('platform.unavailable'));
    }
    for (const text of ['<html>back soon</html>', '{"id":1,"arr', '']) {
      await expect(answer(200, text)).rejects.toThrow(new RetryableError('platform.unavailable'));
    }
    for (const text of ['{}', '[]', 'null', '{"id":1}', '{"data":[]}', '{"data":{}}']) {
      const read = await answer(200, text).catch((error: unknown) => error);
      if (read !== 'gone') expect(read).toEqual(new CallerError('webhook.malformed'));
    }
  });
});
