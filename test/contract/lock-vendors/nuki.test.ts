import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockId } from '../../../lib/domain/property.ts';
import { httpSend } from '../../../lib/http/send.ts';
import { nuki } from '../../../lib/locks/nuki/index.ts';
import type { LockAccountClient } from '../../../lib/ports/lock-vendor.ts';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { NextAnswer, NukiSimulator } from '../../simulators/nuki/index.ts';
import { CODE, deps, GRANT, guest, inviteSpec, keypadSpec, TAG, tools, window, WITHIN } from './specs.ts';

const ID = 17179869201;
const LOCK = lockId('main', ID);

let simulator: NukiSimulator;
let client: LockAccountClient;

beforeEach(async () => {
  simulator = await startNukiSimulator();
  simulator.control.putLock(ID);
  client = nuki.connect(deps(simulator.url));
});
afterEach(() => simulator.close());

const next = (...faults: NextAnswer[]) => simulator.control.setFaults({ next: faults });
const firstId = async () => (await client.list(LOCK))[0]?.id ?? '';

describe('every refusal over the wire', () => {
  const requests = [
    ['facts', 'facts', () => client.facts(LOCK)],
    ['list', 'list', () => client.list(LOCK)],
    ['create a code', 'create', () => client.create(LOCK, keypadSpec())],
    ['create an invite', 'create-many', () => client.create(LOCK, inviteSpec('1001'))],
    ['update', 'update', () => client.update(LOCK, 'x', keypadSpec())],
    ['remove', 'remove', () => client.remove(LOCK, 'x')],
    ['refresh', 'sync', () => client.refresh(LOCK)],
    ['open', 'action', () => client.open(LOCK, tools)],
    ['may open', 'sync', () => client.mayOpen(LOCK)],
    ['holder', 'find-user', () => client.holderOf(guest('mia@example.com'), 'Mia', 'de')],
    ['new holder', 'add-user', () => client.holderOf(guest('mia@example.com'), 'Mia', 'de')],
  ] as const;

  it.each(requests)('has a name of ours: %s', async (_what, route, request) => {
    const refusals: [NextAnswer['answer'], object][] = [
      [401, { kind: 'permanent', code: 'lock.token_dead' }],
      [402, { kind: 'permanent', code: 'lock.plan_lapsed' }],
      [423, { kind: 'retryable', code: 'lock.busy' }],
      [426, { kind: 'permanent', code: 'lock.plan_lapsed' }],
      [429, { kind: 'retryable', code: 'lock.rate_limited', retryAfterSeconds: 30 }],
      [500, { kind: 'retryable', code: 'lock.unavailable' }],
      [503, { kind: 'retryable', code: 'lock.unavailable', retryAfterSeconds: 30 }],
      ['reset', { kind: 'retryable', code: 'lock.unavailable' }],
    ];
    for (const [answer, error] of refusals) {
      next({ route, answer, headers: answer === 429 || answer === 503 ? { 'retry-after': '30' } : {} });
      await expect(request()).rejects.toMatchObject(error);
    }
    next({ route, answer: 502, text: '<html>Bad gateway</html>' });
    await expect(request()).rejects.toMatchObject({ code: 'lock.unavailable' });
    expect(simulator.state.faults.next).toEqual([]);
  });

  it('of a code or an update does not quote what was asked', async () => {
    simulator.control.addForeign({ smartlockId: ID, code: CODE });
    const error: unknown = await client.create(LOCK, keypadSpec()).catch((e: unknown) => e);
    expect(error).toMatchObject({ message: 'lock.code_taken' });
    expect(JSON.stringify(error)).not.toContain(CODE);
  });

  it('of a lock in another account is that the lock is not there', async () => {
    simulator.control.putLock(ID, { account: 'other' });
    await expect(client.facts(LOCK)).rejects.toMatchObject({ kind: 'permanent', code: 'lock.not_found' });
    await expect(client.create(LOCK, inviteSpec('1'))).rejects.toMatchObject({ code: 'lock.not_found' });
  });

  it('is not waited for longer than we wait', async () => {
    const impatient = nuki.connect({ ...deps(simulator.url), http: httpSend({ timeoutMs: 50, maxBytes: 1_000 }) });
    next({ route: 'list', answer: 'hang' });
    await expect(impatient.list(LOCK)).rejects.toMatchObject({ kind: 'retryable', code: 'lock.unavailable' });
  });

  it('comes at the door of an unlinked, unpaid or PIN-less lock before anything is asked of it', async () => {
    const blockedBy = async () => (await client.facts(LOCK)).blockedBy;
    simulator.control.putLock(ID, { subscription: { state: 'EXPIRED' } });
    expect(await blockedBy()).toBe('lock.plan_lapsed');
    simulator.control.putLock(ID, { subscription: null, adminPinState: 2 });
    expect(await blockedBy()).toBe('lock.admin_pin');
    simulator.control.putLock(ID, { serverState: 2 });
    expect(await blockedBy()).toBe('lock.relink_needed');
  });
});

describe('a list', () => {
  it.each(['number', 'string', 'array'] as const)('has its codes as six digits, sent as %s', async (codeShape) => {
    simulator.control.setFaults({ codeShape });
    await client.create(LOCK, keypadSpec());
    expect((await client.list(LOCK))[0]?.code?.reveal()).toBe(CODE);
  });

  it('loses no entry to another that cannot be read', async () => {
    const alsoListed = [null, 'entry', { name: 'no id' }, { id: 'odd', type: 'x', code: {}, enabled: 'yes' }];
    simulator.control.setFaults({ alsoListed });
    await client.create(LOCK, keypadSpec());
    const listed = await client.list(LOCK);
    expect(listed.map(({ kind, grantId }) => [kind, grantId])).toEqual([
      ['other', undefined],
      ['keypad', GRANT],
    ]);
  });

  it.each(['<html></html>', '{"detailMessage":"x"}', ''])('is no list if it is %j', async (text) => {
    next({ route: 'list', answer: 200, text });
    await expect(client.list(LOCK)).rejects.toMatchObject({ kind: 'retryable', code: 'lock.answer_malformed' });
  });

  it('shows that an entry is busy, and it is refused until it no longer is', async () => {
    await client.create(LOCK, keypadSpec());
    const id = await firstId();
    simulator.control.setFaults({ visibleAfterLists: 2 });
    await client.update(LOCK, id, keypadSpec());
    expect(await client.list(LOCK)).toMatchObject([{ busy: true }]);
    await expect(client.update(LOCK, id, keypadSpec())).rejects.toMatchObject({ code: 'lock.busy' });
    await expect(client.remove(LOCK, id)).rejects.toMatchObject({ kind: 'retryable', code: 'lock.busy' });
    expect(await client.list(LOCK)).toMatchObject([{ busy: false }]);
  });
});

describe('a write', () => {
  it('that was carried out and never answered is found on the list, and cannot be made twice', async () => {
    next({ route: 'create', answer: 'reset', afterEffect: true });
    await expect(client.create(LOCK, keypadSpec())).rejects.toMatchObject({ code: 'lock.unavailable' });
    await expect(client.create(LOCK, keypadSpec())).rejects.toMatchObject({ code: 'lock.code_taken' });
    expect(await client.list(LOCK)).toMatchObject([{ grantId: GRANT, ...window, wholeWindow: true }]);
  });

  it('never opens the door beyond the window, though an update that leaves out the window would', async () => {
    await client.create(LOCK, keypadSpec());
    const id = await firstId();
    await client.update(LOCK, id, keypadSpec());
    await client.list(LOCK);
    expect(simulator.wouldOpen(ID, CODE, WITHIN)).toBe(true);
    expect(simulator.wouldOpen(ID, CODE, '2030-01-01T00:00:00Z')).toBe(false);

    simulator.control.setFaults({ updateDropsWindow: true });
    await client.update(LOCK, id, keypadSpec());
    expect(await client.list(LOCK)).toMatchObject([{ from: undefined, until: undefined, wholeWindow: false }]);
    expect(simulator.wouldOpen(ID, CODE, '2030-01-01T00:00:00Z')).toBe(true);
  });

  it('switches an entry on again that the host had switched off', async () => {
    await client.create(LOCK, keypadSpec());
    const id = await firstId();
    simulator.control.editInApp({ smartlockId: ID, id, set: { enabled: false }, synced: true });
    expect(await client.list(LOCK)).toMatchObject([{ enabled: false }]);
    await client.update(LOCK, id, keypadSpec());
    expect(await client.list(LOCK)).toMatchObject([{ enabled: true }]);
    expect(simulator.wouldOpen(ID, CODE, WITHIN)).toBe(true);
  });

  it('has the longest name that Nuki takes, and is refused with a longer one', async () => {
    const longest = nuki.connect({ ...deps(simulator.url), installTag: 'k7m2x9a' });
    await longest.create(LOCK, keypadSpec());
    expect(await longest.list(LOCK)).toMatchObject([{ name: `k7m2x9a-${GRANT}`, grantId: GRANT }]);
    next({ route: 'create', answer: 422 });
    await expect(client.create(LOCK, keypadSpec())).rejects.toMatchObject({ code: 'lock.name_too_long' });
  });

  it('of an invite has Nuki write to the guest, once the lock has it', async () => {
    const holder = await client.holderOf(guest('mia@example.com'), 'Mia', 'de-AT');
    await client.create(LOCK, inviteSpec(holder));
    expect(simulator.control.inviteMails()).toEqual([]);
    await client.list(LOCK);
    expect(simulator.control.inviteMails()).toEqual([
      { to: 'mia@example.com', language: 'de', smartlockId: ID, code: expect.stringMatching(/^\d{9}$/) as string },
    ]);
    await expect(client.create(LOCK, inviteSpec(holder))).rejects.toMatchObject({ code: 'lock.busy' });
  });

  it('reaches no entry but the one it names', async () => {
    simulator.control.addForeign({ smartlockId: ID, name: 'Anna', code: '457813' });
    await client.create(LOCK, keypadSpec());
    const mine = (await client.list(LOCK)).find(({ name }) => name.startsWith(TAG));
    await client.remove(LOCK, mine?.id ?? '');
    expect((await client.list(LOCK)).map(({ name }) => name)).toEqual(['Anna']);
    expect(simulator.wouldOpen(ID, '457813', WITHIN)).toBe(true);
  });
});

describe('opening from afar', () => {
  const acted = () => simulator.control.calls().filter(({ route }) => route.endsWith('/action')).length;

  it('is believed when the bolt moves, without the right to read the log', async () => {
    next({ route: 'log', answer: 403, times: 9 });
    expect(await client.open(LOCK, tools)).toBe('opened');
  });

  it('is not believed of a lock that was open before and whose log is not for us', async () => {
    simulator.control.putLock(ID, { bolt: 3 });
    next({ route: 'log', answer: 403, times: 9 });
    expect(await client.open(LOCK, tools)).toBe('asked');
    expect(simulator.control.openings(ID)).toHaveLength(1);
  });

  it('is not believed because of an opening before it', async () => {
    simulator.control.putLock(ID, { bolt: 3 });
    simulator.control.addToLog({ smartlockId: ID, date: '2026-01-01T00:00:00Z', action: 1, trigger: 4, state: 0 });
    simulator.control.setFaults({ actionDoes: 'nothing' });
    expect(await client.open(LOCK, tools)).toBe('asked');
  });

  it('is told as what it is where the lock takes it and does nothing, or can not move', async () => {
    simulator.control.setFaults({ actionDoes: 'nothing' });
    expect(await client.open(LOCK, tools)).toBe('asked');
    simulator.control.setFaults({ actionDoes: 'stuck' });
    expect(await client.open(LOCK, tools)).toBe('stuck');
    simulator.control.putLock(ID, { bolt: 3 });
    expect(await client.open(LOCK, tools)).toBe('stuck');
    expect(simulator.control.openings(ID)).toEqual([]);
  });

  it('is not taken for stuck because it was: whoever has pulled at the door asks again', async () => {
    simulator.control.setFaults({ actionDoes: 'stuck' });
    expect(await client.open(LOCK, tools)).toBe('stuck');
    expect(await client.open(LOCK, tools)).toBe('stuck'); // its log says so of this very try
    simulator.control.setFaults({ actionDoes: 'nothing' });
    simulator.control.putLock(ID, { bolt: 254 });
    simulator.control.setFaults({ reset: true });
    expect(await client.open(LOCK, tools)).toBe('opened');
  });

  it('is asked once, however often it is looked at', async () => {
    simulator.control.setFaults({ actionDoes: 'nothing' });
    await client.open(LOCK, tools);
    expect(acted()).toBe(1);
  });

  it('is never asked of a lock that is away: it would open when nobody is there', async () => {
    simulator.control.setFaults({ unreachableWrites: 'late' });
    for (const serverState of [4, 1]) {
      simulator.control.putLock(ID, { serverState });
      await expect(client.open(LOCK, tools)).rejects.toMatchObject({ kind: 'permanent' });
    }
    simulator.control.putLock(ID, { serverState: 0 });
    expect([acted(), simulator.control.openings(ID)]).toEqual([0, []]);
  });

  it('takes a right of its own, which can be asked for without moving anything', async () => {
    const mayNot = { kind: 'permanent', code: 'lock.may_not_open' };
    next({ route: 'action', answer: 403 }, { route: 'sync', answer: 403 });
    await expect(client.open(LOCK, tools)).rejects.toMatchObject(mayNot);
    await expect(client.mayOpen(LOCK)).rejects.toMatchObject(mayNot);
    expect(simulator.control.openings(ID)).toEqual([]);
  });

  it('lets somebody in at an Opener, instead of waiting for the bell', async () => {
    const opener = 2 * 2 ** 32 + 17;
    simulator.control.putLock(opener);
    expect(await client.open(lockId('main', opener), tools)).toBe('opened');
    expect(simulator.control.openings(opener)).toMatchObject([{ action: 3 }]);
  });

  it('leaves open what became of a request whose answer is lost', async () => {
    next({ route: 'action', answer: 'reset', afterEffect: true });
    await expect(client.open(LOCK, tools)).rejects.toMatchObject({ kind: 'retryable', code: 'lock.unavailable' });
    expect(simulator.control.openings(ID)).toHaveLength(1);
  });
});
