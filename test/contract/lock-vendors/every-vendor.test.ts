import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockId } from '../../../lib/domain/property.ts';
import type { LockId } from '../../../lib/domain/property.ts';
import { lockVendors } from '../../../lib/locks/index.ts';
import type { LockAccountClient } from '../../../lib/ports/lock-vendor.ts';
import { harnesses } from './harness.ts';
import type { VendorHarness } from './harness.ts';
import {
  CODE,
  deps,
  GRANT,
  guest,
  inviteSpec,
  keypadSpec,
  moved,
  TAG,
  tools,
  window,
  WITHIN,
  WITHIN_MOVED,
} from './specs.ts';

const vendors = Object.entries(lockVendors) as [keyof typeof lockVendors, (typeof lockVendors)['nuki']][];

describe.each(vendors)('%s', (id, vendor) => {
  let harness: VendorHarness;
  let client: LockAccountClient;
  let keypad: LockId;
  let plain: LockId;

  beforeEach(async () => {
    harness = await harnesses[id]();
    client = vendor.connect(deps(harness.origin));
    keypad = lockId('main', harness.keypadLock);
    plain = lockId('main', harness.lockWithoutKeypad);
  });
  afterEach(() => harness.close());

  const codeOpens = (at: string) => harness.codeOpens(harness.keypadLock, CODE, at);

  it('tells what a lock can do and whether it is there', async () => {
    expect(await client.facts(keypad)).toMatchObject({ online: true, keypad: true, blockedBy: undefined });
    expect(await client.facts(plain)).toMatchObject({ online: true, keypad: false, blockedBy: undefined });
    harness.goOffline(harness.keypadLock);
    expect(await client.facts(keypad)).toMatchObject({ online: false, keypad: true });
  });

  it('takes a code from its making over its move to its end', async () => {
    await client.create(keypad, keypadSpec());
    const [made] = await client.list(keypad);
    expect(made).toMatchObject({ kind: 'keypad', grantId: GRANT, ...window, wholeWindow: true, enabled: true });
    expect(made?.code?.reveal()).toBe(CODE);
    expect([window.from, WITHIN, window.until].map(codeOpens)).toEqual([true, true, false]);

    await client.update(keypad, made?.id ?? '', keypadSpec({ window: moved }));
    const [after] = await client.list(keypad);
    expect(after).toMatchObject({ id: made?.id, grantId: GRANT, ...moved, wholeWindow: true, busy: false });
    expect([WITHIN, WITHIN_MOVED].map(codeOpens)).toEqual([false, true]);

    await client.remove(keypad, made?.id ?? '');
    expect(await client.list(keypad)).toEqual([]);
    expect([WITHIN, WITHIN_MOVED].map(codeOpens)).toEqual([false, false]);
    await expect(client.remove(keypad, made?.id ?? '')).resolves.toBeUndefined();
  });

  it('takes an invite from its making over its move to its end', async () => {
    const holder = await client.holderOf(guest('mia@example.com'), 'Mia', 'de');
    const inviteOpens = (at: string) => harness.inviteOpens(harness.lockWithoutKeypad, holder, at);
    await client.create(plain, inviteSpec(holder));
    const [made] = await client.list(plain);
    expect(made).toMatchObject({ kind: 'invite', grantId: GRANT, holder, ...window, wholeWindow: true, enabled: true });
    expect(made?.code).toBeUndefined();
    expect([window.from, WITHIN, window.until].map(inviteOpens)).toEqual([true, true, false]);

    await client.update(plain, made?.id ?? '', inviteSpec(holder, { window: moved }));
    expect(await client.list(plain)).toMatchObject([{ id: made?.id, holder, ...moved, wholeWindow: true }]);
    expect([WITHIN, WITHIN_MOVED].map(inviteOpens)).toEqual([false, true]);

    await client.remove(plain, made?.id ?? '');
    expect(await client.list(plain)).toEqual([]);
    expect([WITHIN, WITHIN_MOVED].map(inviteOpens)).toEqual([false, false]);
  });

  it('knows a person again, however the address is written', async () => {
    const holder = await client.holderOf(guest('mia+1@example.com'), 'Mia', 'de');
    expect(await client.holderOf(guest('Mia+1@Example.com'), 'M.', 'pt-BR')).toBe(holder);
    expect(await client.holderOf(guest('mia@example.com'), 'Mia', 'de')).not.toBe(holder);
  });

  it('lets what a lost answer left behind be found by its name, and refuses to make it twice', async () => {
    await client.create(keypad, keypadSpec());
    await expect(client.create(keypad, keypadSpec())).rejects.toMatchObject({
      kind: 'retryable',
      code: 'lock.code_taken',
    });
    expect((await client.list(keypad)).map(({ grantId }) => grantId)).toEqual([GRANT]);
  });

  it('shows entries that are not ours, as not ours', async () => {
    harness.addOwnersCode(harness.keypadLock, 'Anna', '457813');
    harness.addOwnersCode(harness.keypadLock, `other-${GRANT}`, '457814');
    harness.addOwnersCode(harness.keypadLock, `${TAG}-${GRANT}x`, '457815');
    await client.create(keypad, keypadSpec());
    const listed = await client.list(keypad);
    expect(listed.map(({ grantId }) => grantId)).toEqual([undefined, undefined, undefined, GRANT]);
    expect(listed[0]).toMatchObject({ name: 'Anna', from: undefined, until: undefined, wholeWindow: false });
    expect(listed[0]?.code?.reveal()).toBe('457813');
  });

  it('opens, and says so only when the lock has; a lock that is away is not even asked', async () => {
    await expect(client.mayOpen(keypad)).resolves.toBeUndefined();
    expect(harness.openings(harness.keypadLock)).toBe(0);
    expect(await client.open(keypad, tools)).toBe('opened');
    expect(harness.openings(harness.keypadLock)).toBe(1);
    expect(await client.open(keypad, tools)).toBe('opened'); // though it was open already
    expect(harness.openings(harness.keypadLock)).toBe(2);

    harness.goOffline(harness.keypadLock);
    await expect(client.open(keypad, tools)).rejects.toMatchObject({ kind: 'permanent', code: 'lock.offline' });
    expect(harness.openings(harness.keypadLock)).toBe(2);
  });

  it('reads the lock again when asked', async () => {
    await expect(client.refresh(keypad)).resolves.toBeUndefined();
  });

  it('refuses a code where there is no keypad, or that the keypad would not take', async () => {
    const noKeypad = { kind: 'permanent', code: 'lock.no_keypad' };
    await expect(client.create(plain, keypadSpec())).rejects.toMatchObject(noKeypad);
    const refused = { kind: 'permanent', code: 'lock.code_refused' };
    await expect(client.create(keypad, keypadSpec({ code: '000000' }))).rejects.toMatchObject(refused);
    expect(await client.list(keypad)).toEqual([]);
  });

  it('says whose turn it is when it goes wrong', async () => {
    const unknown = lockId('main', harness.unknownLock);
    const notFound = { kind: 'permanent', code: 'lock.not_found' };
    await expect(client.facts(unknown)).rejects.toMatchObject(notFound);
    await expect(client.list(unknown)).rejects.toMatchObject(notFound);
    await expect(client.create(unknown, keypadSpec())).rejects.toMatchObject(notFound);
    const gone = client.update(keypad, '64f0a1b2c3d4e5f6ffffffff', keypadSpec());
    await expect(gone).rejects.toMatchObject({ kind: 'retryable', code: 'lock.entry_gone' });

    harness.limitNext(7);
    const limited = { kind: 'retryable', code: 'lock.rate_limited', retryAfterSeconds: 7 };
    await expect(client.list(keypad)).rejects.toMatchObject(limited);
    harness.dropNext();
    await expect(client.list(keypad)).rejects.toMatchObject({ kind: 'retryable', code: 'lock.unavailable' });
    harness.killToken();
    await expect(client.list(keypad)).rejects.toMatchObject({ kind: 'permanent', code: 'lock.token_dead' });
  });
});
