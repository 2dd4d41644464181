import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nukiWebhooks } from '../../../cli/nuki-webhooks.ts';
import { plus } from '../../../lib/domain/time.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { lockOf, SECRETS, studio } from './lofts.ts';

const SECRET = 'for-tests-only-nuki-events';
const secrets = {
  ...SECRETS,
  inbound: { ...SECRETS.inbound, 'nuki/main': { webhookSecrets: { current: [SECRET], previous: [] } } },
};
const LOCK = lockOf(1, 1);
const entry = { id: '64f0a1b2c3d4e5f600000001', smartlockId: LOCK, code: 345678, type: 13, name: 'Cleaning' };
const landed = JSON.stringify({ feature: 'DEVICE_AUTHS', deleted: false, smartlockAuth: entry });
const signed = (body: string, secret = SECRET) => ({
  'x-nuki-signature-sha256': createHmac('sha256', secret).update(body, 'utf8').digest('hex'),
});

let house: House;
beforeAll(async () => {
  house = await startHouse({ startAt: '2027-05-01T00:00:00Z', secrets, properties: [studio(1), studio(2)] });
});
afterAll(() => house.close());

const later = (minutes: number) => house.walkTo(plus(house.stack.now(), { minutes }));
const looksAt = (lock: number) =>
  house.nuki.control
    .calls()
    .filter(({ route, method, smartlockId }) => method === 'GET' && route.endsWith('/auth') && smartlockId === lock);
const event = async (body: string, headers: Record<string, string> = signed(body), account = 'main') =>
  (await house.post(`/nuki/${account}`, body, headers)).status;

/** What came before is past: its deduplication, its wake-ups, its calls. */
beforeEach(async () => {
  await later(10);
  house.nuki.control.forgetCalls();
});

describe('a webhook of Nuki’s', () => {
  it('has its lock looked at, though nothing is due, and no other', async () => {
    expect(await event(landed)).toBe(200);
    await house.idle();
    expect([looksAt(LOCK).length, looksAt(lockOf(2, 1)).length]).toEqual([1, 0]);
  });

  it('is taken as bytes of any type', async () => {
    const headers = { ...signed(landed), 'content-type': 'application/octet-stream' };
    expect(await event(landed, headers)).toBe(200);
    await house.idle();
    expect(looksAt(LOCK)).toHaveLength(1);
  });

  it('costs a look or two if twenty come in a minute', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, () => event(landed)));
    await house.idle();
    expect(statuses).toEqual(Array(20).fill(200));
    expect(looksAt(LOCK).length).toBeGreaterThanOrEqual(1);
    expect(looksAt(LOCK).length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['without a signature', 401, landed, {}, 'main'],
    ['signed by another', 401, landed, signed(landed, 'another'), 'main'],
    ['with the signature of another body', 401, landed, signed('{}'), 'main'],
    ['signed by the one before Nuki’s SHA-256', 401, landed, { 'x-nuki-signature': 'a'.repeat(40) }, 'main'],
    ['for an account without a secret', 401, landed, signed(landed), 'second'],
    ['that is too large', 413, ' '.repeat(65_537), signed(' '.repeat(65_537)), 'main'],
  ] as const)('%s is answered %i, and nobody looks', async (_, status, body, headers, account) => {
    expect(await event(body, headers, account)).toBe(status);
    await house.idle();
    expect(looksAt(LOCK)).toEqual([]);
  });

  it.each(['{"feature":"ACCOUNT_USER"}', '{"feature":"DEVICE_DREAMS","smartlockId":1}', '{', ''])(
    'that says nothing of a lock is taken, and nobody looks: %j',
    async (body) => {
      expect(await event(body)).toBe(200);
      await house.idle();
      expect(looksAt(LOCK)).toEqual([]);
    },
  );
});

describe('a webhook that the command registered', () => {
  it('has a code that the host took off the lock by mistake put back, with no time gone by', async () => {
    const { nuki, stack } = house;
    const said: string[] = [];
    const env = {
      PORT: new URL(stack.url).port,
      DATA_DIR: join(house.folder, 'nothing-here'),
      STAYKEY_SECRETS: join(house.folder, 'secrets.json'),
    };
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), env };
    nuki.control.deliverWebhooks();
    const args = ['register', '--account', 'main', '--url', `${stack.url}/nuki/main`, '--save'];
    expect(await nukiWebhooks(args, io), said.join('\n')).toBe(0);

    await house.smoobu({ id: 1, unit: 1, arrival: '2027-05-03', departure: '2027-05-06' });
    await house.idle();
    await later(30);
    const before = nuki.control.lock(LOCK).memory[0];
    expect((await house.stay(1)).grants).toMatchObject([{ evidence: 'confirmed', code: before?.code }]);

    nuki.control.editInApp({ smartlockId: LOCK, id: before?.id ?? '', remove: true, synced: true });
    expect(nuki.control.lock(LOCK).memory).toEqual([]);
    await nuki.control.webhooksSettled();
    await house.idle();
    expect(nuki.control.lock(LOCK).memory).toMatchObject([{ code: before?.code }]);
    const answers = nuki.control.webhooks().sent.map(({ status }) => status);
    expect(new Set(answers)).toEqual(new Set([200]));
  });
});
