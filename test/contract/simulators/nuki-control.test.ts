import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { NukiSimulator, SimulatorState } from '../../simulators/nuki/index.ts';
import { asker, AUTH, CODE, create, ID, LATER, list, simulated, WITHIN } from './api.ts';
import type { Ask } from './api.ts';

let simulator: NukiSimulator;
let ask: Ask;

beforeEach(async () => {
  ({ simulator, ask } = await simulated());
});
afterEach(() => simulator.close());

describe('from another process', () => {
  it('a lock is made, changed and looked at', async () => {
    expect((await ask('PUT', '/__sim/locks/7', { name: 'Barn', keypadPaired: false })).status).toBe(200);
    expect((await ask('GET', '/smartlock/7')).json()).toMatchObject({ name: 'Barn', config: { keypadPaired: false } });
    await ask('PUT', '/__sim/locks/7', { serverState: 4, batteryCritical: true, subscription: { state: 'EXPIRED' } });
    expect((await ask('GET', '/smartlock/7')).json()).toMatchObject({
      name: 'Barn',
      serverState: 4,
      state: { batteryCritical: true },
      currentSubscription: { state: 'EXPIRED' },
    });
    await ask('PUT', AUTH, create);
    expect((await ask('GET', '/__sim/locks')).json()).toMatchObject({
      locks: { [ID]: { memory: [], listing: [], pending: [{ kind: 'create', entry: { code: CODE } }] }, 7: {} },
    });
  });

  it('the lock itself is asked whether it opens', async () => {
    const opens = async (query: string) => (await ask('GET', `/__sim/opens?smartlockId=${ID}&${query}`)).json();
    expect(await opens(`code=${CODE}&at=${WITHIN}`)).toEqual({ opens: false });
    await ask('PUT', AUTH, create);
    await list(ask);
    expect(await opens(`code=${CODE}&at=${WITHIN}`)).toEqual({ opens: true });
    expect(await opens(`code=${CODE}&at=${LATER}`)).toEqual({ opens: false });

    await ask('PUT', '/account/user', { email: 'mia@example.com', name: 'Mia' });
    const { code: _, ...invite } = { ...create, type: 0, accountUserId: 1001, smartlockIds: [ID] };
    await ask('PUT', '/smartlock/auth', invite);
    await list(ask);
    expect(await opens(`who=mia%40example.com&at=${WITHIN}`)).toEqual({ opens: true });
    expect(await opens(`who=1001&at=${LATER}`)).toEqual({ opens: false });
    expect(await opens(`who=anna%40example.com&at=${WITHIN}`)).toEqual({ opens: false });
    expect((await ask('GET', '/__sim/invite-mails')).json()).toMatchObject({
      mails: [{ to: 'mia@example.com', language: 'en', smartlockId: ID }],
    });
  });

  it("the owner's codes, edits and the daily sync are made", async () => {
    const foreign = { smartlockId: ID, name: 'Anna', code: CODE, listed: false };
    const { id } = (await ask('POST', '/__sim/foreign', foreign)).json() as { id: string };
    expect(await list(ask)).toEqual([]);
    await ask('POST', '/__sim/sync-all');
    expect(await list(ask)).toMatchObject([{ id, name: 'Anna' }]);
    await ask('POST', '/__sim/edit', { smartlockId: ID, id, set: { name: 'Bea' }, synced: true });
    expect(await list(ask)).toMatchObject([{ id, name: 'Bea' }]);
    await ask('POST', '/__sim/edit', { smartlockId: ID, id, remove: true });
    expect(simulator.wouldOpen(ID, CODE, WITHIN)).toBe(false);
  });

  it('faults are ordered for one lock or all, for the next calls or until taken back', async () => {
    const next = [{ route: 'list', answer: 429, headers: { 'retry-after': '7' }, times: 2, smartlockId: ID }];
    await ask('POST', '/__sim/faults', { next });
    await ask('PUT', '/__sim/locks/7', {});
    expect((await ask('GET', '/smartlock/7/auth')).status).toBe(200);
    const answers = [await ask('GET', AUTH), await ask('GET', AUTH), await ask('GET', AUTH)];
    expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([
      [429, '7'],
      [429, '7'],
      [200, null],
    ]);
    await ask('POST', '/__sim/faults', { smartlockId: ID, visibleAfterLists: 0 });
    await ask('PUT', AUTH, create);
    await ask('PUT', '/smartlock/7/auth', create);
    expect([ID, 7].map((id) => simulator.wouldOpen(id, CODE, WITHIN))).toEqual([true, false]);
    await ask('POST', '/__sim/faults', { reset: true });
    expect(simulator.state.faults).toMatchObject({ everywhere: { visibleAfterLists: 1 }, locks: {}, next: [] });
  });

  it('what there is not is refused with the reason', async () => {
    const refused = { status: 400, text: expect.stringContaining('error') as string };
    expect(await ask('POST', '/__sim/faults', { neverLand: true })).toMatchObject(refused);
    expect(await ask('POST', '/__sim/faults', { next: [{ route: 'lists', answer: 500 }] })).toMatchObject(refused);
    expect(await ask('PUT', '/__sim/locks/7', { online: true })).toMatchObject(refused);
    expect(await ask('PUT', '/__sim/locks/0', {})).toMatchObject(refused);
    expect(await ask('POST', '/__sim/foreign', { smartlockId: 99 })).toMatchObject(refused);
    expect(await ask('GET', `/__sim/opens?smartlockId=${ID}&code=1&at=soon`)).toMatchObject(refused);
    expect((await ask('GET', '/__sim/else')).status).toBe(404);
  });

  it('a call that gets no answer has its effect, or has not', async () => {
    await ask('POST', '/__sim/faults', { next: [{ route: 'create', answer: 'reset' }] });
    await expect(ask('PUT', AUTH, create)).rejects.toThrow();
    expect(await list(ask)).toEqual([]);
    await ask('POST', '/__sim/faults', { next: [{ route: 'create', answer: 'reset', afterEffect: true }] });
    await expect(ask('PUT', AUTH, create)).rejects.toThrow();
    expect(await list(ask)).toHaveLength(1);
  });

  it('the calls are counted, without a secret in them', async () => {
    await ask('PUT', AUTH, create);
    await ask('GET', '/account/user?email=mia%40example.com');
    simulator.control.setTokens({ t0k3n: 'main' });
    await ask('GET', AUTH);
    const log = await ask('GET', '/__sim/calls');
    expect(log.json()).toEqual({
      count: 3,
      calls: [
        { method: 'PUT', route: '/smartlock/{id}/auth', smartlockId: ID, answer: 204 },
        { method: 'GET', route: '/account/user', answer: 200 },
        { method: 'GET', route: '/smartlock/{id}/auth', smartlockId: ID, answer: 401 },
      ],
    });
    expect(log.text).not.toMatch(/mia|any|t0k3n|345679/);
    await ask('DELETE', '/__sim/calls');
    expect(simulator.control.calls()).toEqual([]);
  });
});

describe('what the simulator remembers', () => {
  it('is told after every change, and brought back by a new one', async () => {
    const saved: SimulatorState[] = [];
    const first = await startNukiSimulator({ onChange: (state) => saved.push(state) });
    const askFirst = asker(first.url);
    await askFirst('PUT', `/__sim/locks/${ID}`, {});
    await askFirst('PUT', AUTH, create);
    await askFirst('GET', `/smartlock/${ID}`); // changes nothing
    expect(saved).toHaveLength(2);
    await first.close();

    const second = await startNukiSimulator({ state: JSON.parse(JSON.stringify(saved.at(-1))) as SimulatorState });
    try {
      expect(await list(asker(second.url))).toMatchObject([{ name: 'tag-abc' }]);
      expect(second.wouldOpen(ID, CODE, WITHIN)).toBe(true);
    } finally {
      await second.close();
    }
  });

  it('is closed even while a call hangs', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const other = await startNukiSimulator({ onChange: () => resolve() }); // one of the two is used up
    other.control.setFaults({ next: [{ route: 'list', answer: 'hang', times: 2 }] });
    const hanging = asker(other.url)('GET', AUTH).catch(() => 'cut off');
    await asked;
    await other.close();
    expect(await hanging).toBe('cut off');
  });
});
