import { describe, expect, it } from 'vitest';
import type { KeypadCode } from '../../../../lib/domain/grant.ts';
import { lockId } from '../../../../lib/domain/property.ts';
import type { Guest } from '../../../../lib/domain/stay.ts';
import { instant } from '../../../../lib/domain/time.ts';
import { nuki } from '../../../../lib/locks/nuki/index.ts';
import { NoAnswer } from '../../../../lib/ports/http.ts';
import type { HttpRequest, HttpResponse } from '../../../../lib/ports/http.ts';
import { Redacted } from '../../../../lib/redacted.ts';

const LOCK = lockId('main', '21780256376');
const window = { from: instant('2026-07-10T13:00:00Z'), until: instant('2026-07-15T08:00:00Z') };
const grantId = 'abcdefgh2345';
const code = { grantId, window, kind: 'keypad', code: new Redacted('345678' as KeypadCode) } as const;
const invite = { grantId, window, kind: 'invite', holder: '1001' } as const;
const guest = (email?: string): Guest => ({
  name: undefined,
  email: email === undefined ? undefined : new Redacted(email),
  language: undefined,
});

/** A client that is given these answers in turn (204 and nothing after the last), and what it asked. */
function connected(answers: Partial<HttpResponse>[] = [], origin?: string) {
  const asked: HttpRequest[] = [];
  const http = async (request: HttpRequest): Promise<HttpResponse> => {
    asked.push(request);
    return { status: 204, headers: {}, text: '', ...answers[asked.length - 1] };
  };
  return { asked, client: nuki.connect({ http, token: new Redacted('t0k3n'), origin, installTag: 'k7m2' }) };
}
const lines = (asked: HttpRequest[]) => asked.map(({ method, url }) => `${method} ${url}`);

describe('what is asked of Nuki', () => {
  it.each([
    [undefined, 'https://api.nuki.io'],
    ['http://127.0.0.1:4321', 'http://127.0.0.1:4321'],
    ['http://127.0.0.1:4321/', 'http://127.0.0.1:4321'],
    ['http://127.0.0.1:4321/some/path?x=1', 'http://127.0.0.1:4321'],
  ])('goes to the documented origin, or to its replacement: %s', async (origin, expected) => {
    const { client, asked } = connected([{ status: 200, text: '[]' }], origin);
    await client.list(LOCK);
    expect(lines(asked)).toEqual([`GET ${expected}/smartlock/21780256376/auth`]);
  });

  it('carries the token, and only in its header', async () => {
    const { client, asked } = connected();
    await client.create(LOCK, code);
    expect(asked[0]?.headers).toEqual({ accept: 'application/json', authorization: 'Bearer t0k3n' });
    expect(asked[0]?.url).not.toContain('t0k3n');
  });

  it('is one request for each thing', async () => {
    const { client, asked } = connected([{ status: 200, text: '{"smartlockId":21780256376}' }]);
    await client.facts(LOCK);
    await client.create(LOCK, code);
    await client.create(LOCK, invite);
    await client.update(LOCK, '64f0a1b2c3d4e5f600000001', code);
    await client.update(LOCK, '64f0a1b2c3d4e5f600000001', invite);
    await client.remove(LOCK, '64f0a1b2c3d4e5f600000001');
    await client.refresh(LOCK);
    expect(lines(asked).map((line) => line.replace('https://api.nuki.io', ''))).toEqual([
      'GET /smartlock/21780256376',
      'PUT /smartlock/21780256376/auth',
      'PUT /smartlock/auth',
      'POST /smartlock/21780256376/auth/64f0a1b2c3d4e5f600000001',
      'POST /smartlock/21780256376/auth/64f0a1b2c3d4e5f600000001',
      'DELETE /smartlock/21780256376/auth/64f0a1b2c3d4e5f600000001',
      'POST /smartlock/21780256376/sync',
    ]);
    expect(asked.map(({ body }) => body !== undefined)).toEqual([false, true, true, true, true, false, false]);
  });

  it.each(['', '0', '-1', 'x', '1/2', '..', '1e3', '99999999999999999999'])(
    'is never about a lock that there cannot be: %j',
    async (lock) => {
      const { client, asked } = connected();
      await expect(client.remove(lockId('main', lock), 'abc')).rejects.toMatchObject({ code: 'lock.not_found' });
      await expect(client.create(lockId('main', lock), invite)).rejects.toMatchObject({ code: 'lock.not_found' });
      expect(asked).toEqual([]);
    },
  );

  it.each(['', '..', 'a/b', 'a?b'])('is never about the lock when an entry is meant: %j', async (id) => {
    const { client, asked } = connected();
    await expect(client.remove(LOCK, id)).rejects.toMatchObject({ code: 'lock.rejected' });
    await expect(client.update(LOCK, id, code)).rejects.toMatchObject({ code: 'lock.rejected' });
    expect(asked).toEqual([]);
  });

  it('is nothing without a usable install tag or origin', () => {
    const deps = { http: async () => ({ status: 200, headers: {}, text: '' }), token: new Redacted('t') };
    const invalid: unknown = expect.objectContaining({ code: 'config.invalid' });
    expect(() => nuki.connect({ ...deps, origin: undefined, installTag: 'far-too-long' })).toThrow(invalid);
    expect(() => nuki.connect({ ...deps, origin: 'nuki', installTag: 'k7m2' })).toThrow(invalid);
  });
});

describe('what comes back', () => {
  it('is no answer: what happened is not known, and what was asked is not told on', async () => {
    const http = async () => Promise.reject(new NoAnswer('GET https://api.nuki.io/account/user?email=mia@example.com'));
    const client = nuki.connect({ http, token: new Redacted('t'), origin: undefined, installTag: 'k7m2' });
    const error: unknown = await client.holderOf(guest('mia@example.com'), 'Mia', 'de').catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: 'retryable', code: 'lock.unavailable', message: 'lock.unavailable' });
    expect((error as Error).cause).toBeUndefined();
  });

  it('is a failure of our own: it is passed on as it is', async () => {
    const ours = new TypeError('ours');
    const http = async () => Promise.reject(ours);
    const client = nuki.connect({ http, token: new Redacted('t'), origin: undefined, installTag: 'k7m2' });
    await expect(client.list(LOCK)).rejects.toBe(ours);
  });

  it.each([200, 202, 204])('is %i to a write: accepted', async (status) => {
    await expect(connected([{ status }]).client.create(LOCK, code)).resolves.toBeUndefined();
  });

  it('is 404 to a removal: gone, as it should be', async () => {
    await expect(connected([{ status: 404 }]).client.remove(LOCK, 'abc')).resolves.toBeUndefined();
  });

  it('is 403 to a refresh: the token lacks a scope that nothing else needs', async () => {
    await expect(connected([{ status: 403 }]).client.refresh(LOCK)).resolves.toBeUndefined();
    await expect(connected([{ status: 404 }]).client.refresh(LOCK)).rejects.toMatchObject({ code: 'lock.not_found' });
  });
});

describe('the holder of an invite', () => {
  const list = (...users: object[]) => ({ status: 200, text: JSON.stringify(users) });

  it('is looked for by address, and never made twice', async () => {
    const { client, asked } = connected([list({ accountUserId: 1001, email: 'Mia+1@Example.com', name: 'M' })]);
    expect(await client.holderOf(guest(' mia+1@example.com '), 'Mia', 'de')).toBe('1001');
    expect(lines(asked)).toEqual(['GET https://api.nuki.io/account/user?email=mia%2B1%40example.com']);
  });

  it('is the oldest of several, and nobody with another address', async () => {
    const others = [{ accountUserId: 5, email: 'anna@example.com' }, { accountUserId: 6 }, null];
    const same = [1003, 1002].map((accountUserId) => ({ accountUserId, email: 'mia@example.com' }));
    const { client } = connected([list(...(others as object[]), ...same)]);
    expect(await client.holderOf(guest('mia@example.com'), 'Mia', 'de')).toBe('1002');
  });

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['FR_ch', 'fr'],
    ['sk', 'sk'],
    ['pt-BR', 'en'],
    ['', 'en'],
  ])('is made if there is none, and written to in %j → %s', async (language, expected) => {
    const made = { status: 200, text: '{"accountUserId":1001,"email":"mia@example.com"}' };
    const { client, asked } = connected([list(), made]);
    expect(await client.holderOf(guest('mia@example.com'), 'Mia', language)).toBe('1001');
    expect(asked[1]).toMatchObject({ method: 'PUT', url: 'https://api.nuki.io/account/user' });
    expect(asked[1]?.body).toStrictEqual({ email: 'mia@example.com', name: 'Mia', language: expected });
  });

  it.each([undefined, '', '  '])('is not asked for without an address: %j', async (email) => {
    const { client, asked } = connected();
    const refused = client.holderOf(guest(email), 'Mia', 'de');
    await expect(refused).rejects.toMatchObject({ kind: 'permanent', code: 'guest.no_address_for_invite' });
    expect(asked).toEqual([]);
  });
});
