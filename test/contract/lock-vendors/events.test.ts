import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockId } from '../../../lib/domain/property.ts';
import type { LockId } from '../../../lib/domain/property.ts';
import { lockVendors } from '../../../lib/locks/index.ts';
import type { InboundSecrets, WebhookRequest } from '../../../lib/ports/booking-platform.ts';
import type { LockAccountClient } from '../../../lib/ports/lock-vendor.ts';
import { harnesses } from './harness.ts';
import type { VendorHarness } from './harness.ts';
import { startListener } from './listener.ts';
import type { Listener } from './listener.ts';
import { CODE, deps, keypadSpec, moved, WITHIN_MOVED } from './specs.ts';

const vendors = Object.entries(lockVendors) as [keyof typeof lockVendors, (typeof lockVendors)['nuki']][];

describe.each(vendors)('the events of %s', (id, { connect, events }) => {
  let harness: VendorHarness;
  let listener: Listener;
  let secrets: InboundSecrets;
  let client: LockAccountClient;
  let lock: LockId;

  beforeEach(async () => {
    listener = await startListener();
    harness = await harnesses[id]();
    secrets = await harness.tellEventsTo(listener.url);
    client = connect(deps(harness.origin));
    lock = lockId('main', harness.keypadLock);
  });
  afterEach(async () => {
    await harness.close();
    await listener.close();
  });

  const told = async () => {
    await harness.eventsTold();
    return listener.heard.splice(0);
  };
  const locksOf = (requests: readonly WebhookRequest[]) =>
    requests.map(({ rawBody }) => events.locksOf('main', rawBody));

  it('name the lock, from an entry’s making over its move and its use to its end', async () => {
    await client.create(lock, keypadSpec());
    const [made] = await client.list(lock);
    expect(locksOf(await told())).toEqual([[lock]]);
    await client.update(lock, made?.id ?? '', keypadSpec({ window: moved }));
    await client.list(lock);
    expect(locksOf(await told())).toEqual([[lock]]);
    harness.useCode(harness.keypadLock, CODE, WITHIN_MOVED);
    expect(locksOf(await told())).toEqual([[lock]]);
    await client.remove(lock, made?.id ?? '');
    await client.list(lock);
    expect(locksOf(await told())).toEqual([[lock]]);
  });

  it('are trusted by their secret alone, while it is new and after its renewal', async () => {
    harness.addOwnersCode(harness.keypadLock, 'Jürgen', CODE);
    const requests = await told();
    expect(requests).toHaveLength(1);
    const current = secrets.webhookSecrets?.current ?? [];
    for (const request of requests) {
      expect(events.isAuthentic(request, secrets)).toBe(true);
      expect(events.isAuthentic(request, { webhookSecrets: { current: ['next'], previous: current } })).toBe(true);
      expect(events.isAuthentic(request, { webhookSecrets: { current: ['next'], previous: [''] } })).toBe(false);
      for (const nobody of [{}, { webhookToken: '' }, { webhookSecrets: { current: [], previous: [] } }]) {
        expect(events.isAuthentic(request, nobody)).toBe(false);
      }
      expect(events.isAuthentic({ ...request, rawBody: `${request.rawBody} ` }, secrets)).toBe(false);
      expect(events.isAuthentic({ ...request, headers: {} }, secrets)).toBe(false);
    }
  });

  it('are about no lock where they can not be read', () => {
    for (const body of ['', '{', 'null', '[]', '{}', '"x"', '<html>', '{"smartlockId":1}']) {
      expect(events.locksOf('main', body)).toEqual([]);
    }
  });
});
