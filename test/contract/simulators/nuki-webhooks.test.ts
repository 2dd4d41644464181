import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { NukiSimulator } from '../../simulators/nuki/index.ts';
import { asker, AUTH, CODE, create, ID, LATER, list, simulated, update, WITHIN } from './api.ts';
import type { Ask } from './api.ts';

const PATH = '/api/decentralWebhook';
const hook = (webhookUrl: unknown, webhookFeatures: unknown = ['DEVICE_AUTHS', 'DEVICE_LOGS']) => ({
  webhookUrl,
  webhookFeatures,
});
interface Registered {
  id: number;
  secret: string;
}

let simulator: NukiSimulator;
let ask: Ask;
beforeEach(async () => {
  ({ simulator, ask } = await simulated());
});
afterEach(() => simulator.close());

describe('registering', () => {
  it('tells the secret once, and the rest at every list', async () => {
    const registered = (await ask('PUT', PATH, hook('https://x.example.com/nuki/main'))).json() as Registered;
    expect(registered.secret).toMatch(/^[0-9a-f]{40}$/);
    const [listed] = (await ask('GET', PATH)).json() as object[];
    expect(listed).toEqual({ id: registered.id, ...hook('https://x.example.com/nuki/main') });

    const again = (await ask('PUT', PATH, hook('https://x.example.com/nuki/main'))).json() as Registered;
    expect([again.id, again.secret]).not.toContain(registered.id);
    expect(again.secret).not.toBe(registered.secret);
    expect((await ask('DELETE', `${PATH}/${registered.id}`)).status).toBe(204);
    expect((await ask('DELETE', `${PATH}/${registered.id}`)).status).toBe(404);
    expect((await ask('GET', PATH)).json()).toMatchObject([{ id: again.id }]);
  });

  it.each([
    ['webhookUrl', hook('http://x.example.com')],
    ['webhookUrl', hook('http://127.0.0.1:1/x')],
    ['webhookUrl', hook('nowhere')],
    ['webhookUrl', hook(undefined)],
    ['webhookFeatures', hook('https://x.example.com', [])],
    ['webhookFeatures', hook('https://x.example.com', ['DEVICE_DREAMS'])],
    ['webhookFeatures', hook('https://x.example.com', 'DEVICE_AUTHS')],
  ])('is refused for its %s: %j', async (parameter, body) => {
    const { status, text } = await ask('PUT', PATH, body);
    expect(status).toBe(400);
    expect(text).toContain(`for parameter '${parameter}'`);
  });

  it('is for one account, and needs a token', async () => {
    simulator.control.setTokens({ one: 'first', two: 'second' });
    const [one, two, nobody] = ['one', 'two', 'dead'].map((token) => asker(simulator.url, token));
    const { id } = (await one!('PUT', PATH, hook('https://x.example.com'))).json() as Registered;
    expect((await two!('GET', PATH)).json()).toEqual([]);
    expect((await two!('DELETE', `${PATH}/${id}`)).status).toBe(404);
    expect((await nobody!('PUT', PATH, hook('https://x.example.com'))).status).toBe(401);
  });

  it('is remembered, and forgotten by a state from before there were webhooks', async () => {
    await ask('PUT', PATH, hook('https://x.example.com'));
    const again = await startNukiSimulator({ state: simulator.state });
    expect((await asker(again.url)('GET', PATH)).json()).toHaveLength(1);
    await again.close();
    const { webhooks: _, deliversWebhooks: __, ...older } = structuredClone(simulator.state);
    const old = await startNukiSimulator({ state: older as NukiSimulator['state'] });
    expect((await asker(old.url)('GET', PATH)).json()).toEqual([]);
    await old.close();
  });
});

describe('webhooks', () => {
  let listener: Server;
  let url: string;
  let heard: { headers: IncomingHttpHeaders; body: string; event: unknown }[];

  beforeEach(async () => {
    heard = [];
    listener = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        heard.push({ headers: request.headers, body, event: JSON.parse(body) });
        response.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/nuki/main`;
  });
  afterEach(() => new Promise((resolve) => listener.close(resolve)));

  const events = async () => {
    await simulator.control.webhooksSettled();
    return heard.splice(0).map(({ event }) => event);
  };
  const switchedOn = async (features?: string[]) => {
    await ask('POST', '/__sim/webhooks', { deliver: true });
    return (await ask('PUT', PATH, hook(url, features))).json() as Registered;
  };

  it('do not leave unless switched on', async () => {
    await ask('PUT', PATH, hook('https://x.example.com'));
    await ask('PUT', AUTH, create);
    await list(ask);
    simulator.control.typeCode(ID, CODE, WITHIN);
    await simulator.control.webhooksSettled();
    expect((await ask('GET', '/__sim/webhooks')).json()).toMatchObject({ delivers: false, sent: [] });
  });

  it('tell of an entry when it lands, changes and goes, code and all', async () => {
    await switchedOn();
    await ask('PUT', AUTH, create);
    expect(await events()).toEqual([]);
    const [{ id } = { id: '' }] = await list(ask);
    const smartlockAuth = { id, smartlockId: ID, type: 13, name: update.name, code: Number(CODE) };
    expect(await events()).toMatchObject([{ feature: 'DEVICE_AUTHS', deleted: false, smartlockAuth }]);

    await list(ask);
    expect(await events()).toEqual([]);
    await ask('POST', `${AUTH}/${id}`, { ...update, allowedUntilDate: '2026-07-16T08:00:00.000Z' });
    await list(ask);
    expect(await events()).toMatchObject([
      { deleted: false, smartlockAuth: { id, allowedUntilDate: '2026-07-16T08:00:00.000Z' } },
    ]);
    await ask('DELETE', `${AUTH}/${id}`);
    await list(ask);
    expect(await events()).toMatchObject([{ feature: 'DEVICE_AUTHS', deleted: true, smartlockAuth: { id } }]);
  });

  it("tell of the owner's entries, edits and syncs, also where a test makes them without a request", async () => {
    await switchedOn();
    const id = simulator.control.addForeign({ smartlockId: ID, name: 'Anna', code: CODE });
    expect(await events()).toMatchObject([{ smartlockAuth: { id, name: 'Anna' } }]);
    simulator.control.editInApp({ smartlockId: ID, id, set: { name: 'Bea' } });
    expect(await events()).toEqual([]);
    simulator.control.syncAll();
    expect(await events()).toMatchObject([{ smartlockAuth: { id, name: 'Bea' } }]);
  });

  it('tell of a code that opened the door, which is counted', async () => {
    await switchedOn();
    await ask('PUT', AUTH, create);
    await list(ask);
    await events();
    const type = async (at: string) =>
      (await ask('POST', '/__sim/type-code', { smartlockId: ID, code: CODE, at })).json();
    expect([await type(WITHIN), await type(LATER)]).toEqual([{ opens: true }, { opens: false }]);
    expect(await events()).toMatchObject([
      { feature: 'DEVICE_LOGS', smartlockLog: { smartlockId: ID, action: 1, trigger: 255, name: update.name } },
    ]);
    expect(await list(ask)).toMatchObject([{ lockCount: 1 }]);
    expect(await events()).toEqual([]);
  });

  it('are signed over the bytes, with the secret that registering gave', async () => {
    const { secret } = await switchedOn();
    simulator.control.addForeign({ smartlockId: ID, name: 'Jürgen', code: CODE });
    await simulator.control.webhooksSettled();
    const { headers, body } = heard[0]!;
    expect(headers['x-nuki-signature-sha256']).toBe(createHmac('sha256', secret).update(body).digest('hex'));
    expect(headers['x-nuki-signature']).toBe(createHmac('sha1', secret).update(body).digest('hex'));
  });

  it('tell each address what it asked for, of its own account', async () => {
    await switchedOn(['DEVICE_LOGS']);
    simulator.control.putLock(18, { account: 'other' });
    simulator.control.addForeign({ smartlockId: ID, code: CODE });
    simulator.control.addForeign({ smartlockId: 18, code: CODE });
    simulator.control.typeCode(18, CODE, WITHIN);
    expect(await events()).toEqual([]);
    simulator.control.typeCode(ID, CODE, WITHIN);
    expect(await events()).toMatchObject([{ feature: 'DEVICE_LOGS' }]);
  });

  it('are sent once, whatever is answered, and never beyond this machine', async () => {
    const { id } = await switchedOn();
    const { id: far } = (await ask('PUT', PATH, hook('https://x.example.com/nuki/main'))).json() as Registered;
    listener.removeAllListeners('request').on('request', (_, response: { destroy: () => void }) => response.destroy());
    simulator.control.addForeign({ smartlockId: ID, code: CODE });
    await simulator.control.webhooksSettled();
    const about = { feature: 'DEVICE_AUTHS', smartlockId: ID, status: 'failed' };
    expect(simulator.control.webhooks().sent).toEqual(
      expect.arrayContaining([
        { ...about, webhookId: id },
        { ...about, webhookId: far },
      ]),
    );
    expect(simulator.control.webhooks().sent).toHaveLength(2);
  });
});
