import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockId } from '../../../lib/domain/property.ts';
import { nuki } from '../../../lib/locks/nuki/index.ts';
import type { LockAccountClient } from '../../../lib/ports/lock-vendor.ts';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { FaultChange, NukiSimulator } from '../../simulators/nuki/index.ts';
import { startListener } from './listener.ts';
import type { Listener } from './listener.ts';
import { deps, GRANT, guest, inviteSpec, moved, window, WITHIN } from './specs.ts';

const SMARTLOCK = 17179869202;
const LOCK = lockId('main', SMARTLOCK);

let simulator: NukiSimulator;
let listener: Listener;
let client: LockAccountClient;
let holder: string;

beforeEach(async () => {
  listener = await startListener();
  simulator = await startNukiSimulator();
  simulator.control.putLock(SMARTLOCK, { keypadPaired: false });
  simulator.control.deliverWebhooks();
  await fetch(`${simulator.url}/api/decentralWebhook`, {
    method: 'PUT',
    headers: { authorization: 'Bearer any-token' },
    body: JSON.stringify({ webhookUrl: listener.url, webhookFeatures: ['DEVICE_STATUS'] }),
  });
  client = nuki.connect(deps(simulator.url));
  holder = await client.holderOf(guest('mia@example.com'), 'Mia', 'de');
});
afterEach(async () => {
  await simulator.close();
  await listener.close();
});

const ask = () => client.invite!(LOCK, inviteSpec(holder) as never);
const faults = (change: FaultChange) => simulator.control.setFaults(change);
const outcomes = () => listener.heard.flatMap(({ rawBody }) => nuki.events.outcomesOf('main', rawBody));
const codes = () => simulator.control.ownInvites().map(({ code }) => code);

describe('an invite that is ours to mail', () => {
  it('is mailed by nobody, and its code is told with the name of the request and of the entry', async () => {
    const request = await ask();
    expect(outcomes()).toEqual([]);
    const [entry] = await client.list(LOCK);
    expect(entry).toMatchObject({
      kind: 'invite',
      grantId: GRANT,
      holder,
      ...window,
      wholeWindow: true,
      enabled: true,
    });
    expect(simulator.inviteOpens(SMARTLOCK, holder, WITHIN)).toBe(true);
    expect(simulator.control.inviteMails()).toEqual([]);
    const [told, ...others] = outcomes();
    expect(told).toMatchObject({
      lockId: LOCK,
      request,
      authorizationId: entry?.id,
      failed: false,
      problem: undefined,
    });
    expect([told?.code?.reveal()]).toEqual(codes());
    expect(others).toEqual([]);
  });

  it('keeps its code while it moves, of which nothing is told', async () => {
    await ask();
    const [entry] = await client.list(LOCK);
    await client.update(LOCK, entry?.id ?? '', inviteSpec(holder, { window: moved }));
    expect(await client.list(LOCK)).toMatchObject([{ id: entry?.id, ...moved }]);
    expect(outcomes()).toHaveLength(1);
  });

  it('may be told of before its request is answered, twice, or late', async () => {
    faults({ authCreation: 'early' });
    const request = await ask();
    expect(outcomes().map((one) => one.request)).toEqual([request]);
    await remove();
    faults({ authCreation: 'twice' });
    await ask();
    await client.list(LOCK);
    expect(outcomes()).toHaveLength(3);
    await remove();
    faults({ authCreation: 'late' });
    await ask();
    await client.list(LOCK);
    expect(outcomes()).toHaveLength(3);
    simulator.control.tellLate();
    await simulator.control.webhooksSettled();
    expect(outcomes().map(({ code }) => code?.reveal())).toEqual([codes()[0], codes()[1], codes()[1], codes()[2]]);
  });

  it('may never be told of', async () => {
    faults({ authCreation: 'lost' });
    await ask();
    await client.list(LOCK);
    await simulator.control.webhooksSettled();
    expect(listener.heard).toEqual([]);
    expect(await client.list(LOCK)).toHaveLength(1);
  });

  it.each([
    ['inviteCode', 'string'],
    ['code', 'number'],
    ['invitationCode', 'grouped'],
    ['whatever', 'number'],
  ] as const)('has its code found as %s, a %s', async (inviteCodeField, inviteCodeShape) => {
    faults({ inviteCodeField, inviteCodeShape });
    await ask();
    await client.list(LOCK);
    expect(outcomes().map(({ code }) => code?.reveal())).toEqual(codes());
  });

  it.each([
    ['ff', undefined],
    ['13', 'lock.full'],
    ['21', 'lock.admin_pin'],
  ])('that the lock refuses with %s is told as that, and is not there', async (authCreationError, problem) => {
    faults({ authCreationError });
    const request = await ask();
    expect(await client.list(LOCK)).toEqual([]);
    expect(outcomes()).toMatchObject([{ request, failed: true, problem, code: undefined }]);
  });

  it('for a lock that is away fails at once', async () => {
    simulator.control.putLock(SMARTLOCK, { serverState: 4 });
    await ask();
    expect(outcomes()).toMatchObject([{ failed: true, problem: undefined }]);
  });

  it('is refused for a lock without a subscription, and not made', async () => {
    faults({ withoutSubscription: true });
    await expect(ask()).rejects.toMatchObject({ kind: 'permanent', code: 'lock.plan_lapsed' });
    expect(await client.list(LOCK)).toEqual([]);
    expect(listener.heard).toEqual([]);
  });

  it.each([403, 404, 405])('is refused with %i where the account may have none', async (answer) => {
    faults({ next: [{ route: 'create-advanced', answer }] });
    await expect(ask()).rejects.toMatchObject({ kind: 'permanent', code: 'lock.no_own_invites' });
  });

  it.each([
    ['no id', '{}'],
    ['an id of no known form', '{"requestId":{"id":1}}'],
    ['no JSON', '<html>'],
  ])('has an answer that can not be read with %s; it may be there all the same', async (_, text) => {
    faults({ next: [{ route: 'create-advanced', answer: 200, text, afterEffect: true }] });
    await expect(ask()).rejects.toMatchObject({ kind: 'retryable', code: 'lock.answer_malformed' });
    expect(await client.list(LOCK)).toHaveLength(1);
  });

  it.each([['x'], [['17']], [{ 17: 'x' }], [true]])('is refused whatever the error looks like: %j', async (error) => {
    const text = JSON.stringify({ requestId: 'r', error });
    faults({ next: [{ route: 'create-advanced', answer: 200, text }] });
    await expect(ask()).rejects.toMatchObject({ code: 'lock.plan_lapsed' });
  });

  it.each([[null], [''], [[]], [{}], [undefined]])('is accepted where the error is none: %j', async (error) => {
    const text = JSON.stringify({ requestId: 'r-7', error });
    faults({ next: [{ route: 'create-advanced', answer: 200, text }] });
    expect(await ask()).toBe('r-7');
  });

  it('is refused while the person has one there', async () => {
    await ask();
    await expect(ask()).rejects.toMatchObject({ kind: 'retryable', code: 'lock.busy' });
  });
});

async function remove(): Promise<void> {
  const [entry] = await client.list(LOCK);
  await client.remove(LOCK, entry?.id ?? '');
  await client.list(LOCK);
}
