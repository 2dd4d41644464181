import { describe, expect, it } from 'vitest';
import { readFacts, readUser, readUsers } from '../../../../lib/locks/nuki/answers.ts';

describe("a lock's facts", () => {
  const lock = {
    smartlockId: 21780256376,
    type: 5,
    config: { keypadPaired: true, keypad2Paired: false },
    state: { state: 1, batteryCritical: false, keypadBatteryCritical: false },
    serverState: 0,
    adminPinState: 0,
    currentSubscription: { state: 'ACTIVE', isInGracePeriod: false },
  };
  const facts = (change: object) => readFacts(JSON.stringify({ ...lock, ...change }));

  it('are read in our words', () => {
    expect(facts({})).toEqual({
      online: true,
      keypad: true,
      blockedBy: undefined,
      batteryLow: false,
      keypadBatteryLow: false,
    });
  });

  it.each([
    [{ keypadPaired: false, keypad2Paired: true }, true],
    [{ keypadPaired: true }, true],
    [{ keypadPaired: false, keypad2Paired: false }, false],
    [{ keypadPaired: null }, false],
    [{}, false],
    [null, false],
    [undefined, false],
  ])('with config %j a keypad is there: %s', (config, keypad) => {
    expect(facts({ config }).keypad).toBe(keypad);
  });

  it.each([
    [0, true, undefined],
    [1, false, 'lock.relink_needed'],
    [2, false, 'lock.relink_needed'],
    [3, false, 'lock.relink_needed'],
    [4, false, undefined],
    [9, false, undefined],
    [null, true, undefined],
  ])('in server state %s: online %s, blocked by %s', (serverState, online, blockedBy) => {
    expect(facts({ serverState })).toMatchObject({ online, blockedBy });
  });

  it.each([
    [1, 'lock.admin_pin'],
    [2, 'lock.admin_pin'],
    [0, undefined],
    [undefined, undefined],
  ])('with PIN state %s: blocked by %s', (adminPinState, blockedBy) => {
    expect(facts({ adminPinState }).blockedBy).toBe(blockedBy);
  });

  it.each([
    [{ state: 'ACTIVE' }, undefined],
    [{ state: 'PENDING_CANCEL' }, undefined],
    [{ state: 'EXPIRED', isInGracePeriod: true }, undefined],
    [{ state: 'EXPIRED', isInGracePeriod: false }, 'lock.plan_lapsed'],
    [{ state: 'EXPIRED' }, 'lock.plan_lapsed'],
    [{ state: 'INACTIVE' }, 'lock.plan_lapsed'],
    [{ state: 'CANCELLED' }, 'lock.plan_lapsed'],
    [{ state: 'ON_HOLD' }, 'lock.plan_lapsed'],
    [{ state: 'PENDING' }, 'lock.plan_lapsed'],
    [{}, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('with the subscription %j: blocked by %s', (currentSubscription, blockedBy) => {
    expect(facts({ currentSubscription }).blockedBy).toBe(blockedBy);
  });

  it('tell of what has to be done first: link, then PIN, then plan', () => {
    const currentSubscription = { state: 'EXPIRED' };
    expect(facts({ serverState: 1, adminPinState: 1, currentSubscription }).blockedBy).toBe('lock.relink_needed');
    expect(facts({ serverState: 4, adminPinState: 1, currentSubscription }).blockedBy).toBe('lock.admin_pin');
  });

  it('tell of batteries', () => {
    expect(facts({ state: { batteryCritical: true, keypadBatteryCritical: true } })).toMatchObject({
      batteryLow: true,
      keypadBatteryLow: true,
    });
    expect(facts({ state: 3 })).toMatchObject({ batteryLow: false, keypadBatteryLow: false });
  });

  it.each(['', '[]', '{}', 'null', '<html>', '{"smartlockId":null}'])('are not in %j', (text) => {
    expect(() => readFacts(text)).toThrow(expect.objectContaining({ code: 'lock.answer_malformed' }));
  });
});

describe('account users', () => {
  it('have their id as text and their address wrapped', () => {
    const user = readUser('{"accountUserId":1001,"email":"mia@example.com","name":"Mia"}');
    expect(user.accountUserId).toBe('1001');
    expect(JSON.stringify(user)).not.toContain('mia');
    expect(user.email?.reveal()).toBe('mia@example.com');
  });

  it('are listed as far as they can be read', () => {
    expect(readUsers('[null,{"email":"a@example.com"},{"accountUserId":"7"}]')).toMatchObject([{ accountUserId: '7' }]);
  });

  it.each(['', '{}', '{"accountUserId":null}'])('are not in %j', (text) => {
    expect(() => readUser(text)).toThrow(expect.objectContaining({ code: 'lock.answer_malformed' }));
  });
});
