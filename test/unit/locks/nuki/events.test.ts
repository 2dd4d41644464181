import { describe, expect, it } from 'vitest';
import { nukiEvents } from '../../../../lib/locks/nuki/events.ts';

const ID = 21780256376;
const entry = {
  id: '64f0a1b2c3d4e5f600000001',
  smartlockId: ID,
  authId: 8196,
  code: 345678,
  type: 13,
  name: 'Cleaning',
};
const locksOf = (body: unknown) =>
  nukiEvents.locksOf('main', typeof body === 'string' ? body : JSON.stringify(body)).map(String);

describe('the locks of an event', () => {
  it.each([
    ['an entry that landed', { feature: 'DEVICE_AUTHS', deleted: false, smartlockAuth: entry }],
    [
      'an entry that went',
      { feature: 'DEVICE_AUTHS', deleted: true, smartlockAuth: { id: entry.id, smartlockId: ID } },
    ],
    ['a state', { feature: 'DEVICE_STATUS', smartlockId: ID, state: { mode: 2 }, serverState: 4, adminPinState: 0 }],
    [
      'a log',
      { feature: 'DEVICE_LOGS', smartlockLog: { smartlockId: ID, action: 1, trigger: 255, state: 0, name: 'x' } },
    ],
    [
      'master data',
      { feature: 'DEVICE_MASTERDATA', deleted: false, smartlockId: ID, accountId: 1, type: 4, name: 'x' },
    ],
    ['a configuration', { feature: 'DEVICE_CONFIG', smartlockId: ID, config: { keypadPaired: false } }],
    ['an unlocking', { type: 'UnlockAction', requestId: 'r', smartlockId: ID, success: true }],
    [
      'an entry asked for',
      { type: 'AuthCreation', requestId: 'r', success: true, detail: [{ smartlockId: ID, id: 'x' }] },
    ],
    ['the id as text', { feature: 'DEVICE_STATUS', smartlockId: String(ID) }],
    ['the id twice', { feature: 'DEVICE_LOGS', smartlockId: ID, smartlockLog: { smartlockId: String(ID) } }],
    [
      'fields of another kind around it',
      { feature: 'DEVICE_AUTHS', deleted: 'x', smartlockAuth: entry, smartlockLog: 7 },
    ],
  ])('are found in %s', (_, body) => {
    expect(locksOf(body)).toEqual([`main#${ID}`]);
  });

  it('are all of those asked at once, whatever became of them', () => {
    const failed = { smartlockId: 18, success: false, errorCode: 'ff' };
    const detail = [
      { smartlockId: 17, success: true, id: 'x' },
      failed,
      { smartlockId: 17 },
      null,
      'x',
      { success: true },
    ];
    const body = { type: 'AuthCreation', requestId: 'r', success: false, detail };
    expect(locksOf(body)).toEqual(['main#17', 'main#18']);
  });

  it('are those of the account that the event came for', () => {
    expect(nukiEvents.locksOf('second', JSON.stringify({ feature: 'DEVICE_STATUS', smartlockId: 1 }))).toEqual([
      'second#1',
    ]);
  });

  it.each([
    ['about a person', { feature: 'ACCOUNT_USER', deleted: false, accountUser: { accountUserId: 1, name: 'x' } }],
    ['of an unknown feature', { feature: 'DEVICE_DREAMS', smartlockId: ID }],
    ['of an unknown type', { type: 'LockAction', smartlockId: ID }],
    ['that names no feature', { smartlockId: ID }],
    ['that names no lock', { feature: 'DEVICE_STATUS', state: {} }],
    ['whose lock is no id', { feature: 'DEVICE_STATUS', smartlockId: -1 }],
    ['whose lock is a fraction', { feature: 'DEVICE_STATUS', smartlockId: 1.5 }],
    ['whose lock is beyond counting', { feature: 'DEVICE_STATUS', smartlockId: 2 ** 60 }],
    ['whose lock is a path', { feature: 'DEVICE_STATUS', smartlockId: '1/auth/x' }],
    ['whose lock is no object', { feature: 'DEVICE_AUTHS', smartlockAuth: 'x' }],
    ['that is a list', [{ feature: 'DEVICE_STATUS', smartlockId: ID }]],
    ['that is null', null],
    ['that is no JSON', '{"feature":"DEVICE_STATUS"'],
    ['that is a page', '<html></html>'],
    ['that is empty', ''],
  ])('are none in one %s', (_, body) => {
    expect(locksOf(body)).toEqual([]);
  });
});

describe('a caller', () => {
  /** Computed with `openssl dgst -sha256 -hmac` over these very bytes. */
  const rawBody = '{"feature":"DEVICE_STATUS","smartlockId":21780256376,"serverState":0}';
  const SECRET = 'a-secret-that-nuki-gave';
  const SIGNATURE = '95e6725e3fe4f485721b5bc25b3a7c0466a68b83add786765fb7121078d21052';
  const SHA1 = 'e558b2ad3d09403adee00f4db29c907f05076edc';
  const request = (headers: Record<string, string>, body = rawBody) => ({ headers, query: {}, rawBody: body });
  const secrets = (current: string[], previous: string[] = []) => ({ webhookSecrets: { current, previous } });
  const signed = request({ 'x-nuki-signature-sha256': SIGNATURE });

  it('is Nuki if a secret of now or of before the last renewal signed the body', () => {
    expect(nukiEvents.isAuthentic(signed, secrets([SECRET]))).toBe(true);
    expect(nukiEvents.isAuthentic(signed, secrets(['next'], [SECRET]))).toBe(true);
  });

  it.each([
    ['of another secret', signed, secrets(['other'])],
    ['of no secret', signed, {}],
    ['of an empty secret', signed, secrets([''])],
    ['of a token', signed, { webhookToken: SECRET }],
    ['over other bytes', request(signed.headers, `${rawBody}\n`), secrets([SECRET])],
    ['in the old header', request({ 'x-nuki-signature': SIGNATURE }), secrets([SECRET])],
    ['in SHA-1', request({ 'x-nuki-signature-sha256': SHA1, 'x-nuki-signature': SHA1 }), secrets([SECRET])],
    ['that is missing', request({}), secrets([SECRET])],
  ])('is nobody with a signature %s', (_, given, known) => {
    expect(nukiEvents.isAuthentic(given, known)).toBe(false);
  });
});
