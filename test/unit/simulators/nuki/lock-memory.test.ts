import { describe, expect, it } from 'vitest';
import { codeOpens, inviteOpens } from '../../../simulators/nuki/lock-memory.ts';
import { newLock } from '../../../simulators/nuki/state.ts';
import type { LockSettings, SimEntry } from '../../../simulators/nuki/state.ts';

const entry: SimEntry = {
  id: '1',
  smartlockId: 1,
  type: 13,
  name: 'x',
  enabled: true,
  remoteAllowed: false,
  code: '345678',
};
const stay = { allowedFromDate: '2026-07-10T13:00:00Z', allowedUntilDate: '2026-07-15T08:00:00.000Z' };
const opens = (change: Partial<SimEntry>, at: string, settings: Partial<LockSettings> = {}) =>
  codeOpens({ ...newLock(1), ...settings, memory: [{ ...entry, ...change }] }, '345678', new Date(at));

describe('a code opens the door', () => {
  it.each([
    ['2026-07-10T12:59:59.999Z', false],
    ['2026-07-10T13:00:00.000Z', true],
    ['2026-07-15T07:59:59.999Z', true],
    ['2026-07-15T08:00:00.000Z', false],
  ])('within its two instants: at %s %s', (at, expected) => {
    expect(opens(stay, at)).toBe(expected);
    expect(opens({ ...stay, allowedWeekDays: 127, allowedFromTime: 0, allowedUntilTime: 0 }, at)).toBe(expected);
  });

  it('for ever, without a window', () => {
    expect(opens({}, '1990-01-01T00:00:00Z')).toBe(true);
    expect(opens({}, '2090-01-01T00:00:00Z')).toBe(true);
  });

  it('on the days of its mask only, by the clock of the lock', () => {
    const friday = 4; // 10 July 2026
    expect(opens({ allowedWeekDays: friday }, '2026-07-10T12:00:00Z')).toBe(true);
    expect(opens({ allowedWeekDays: friday }, '2026-07-11T12:00:00Z')).toBe(false);
    expect(opens({ allowedWeekDays: friday }, '2026-07-09T22:30:00Z')).toBe(true); // Friday already in Vienna
    expect(opens({ allowedWeekDays: friday }, '2026-07-09T22:30:00Z', { timeZone: 'UTC' })).toBe(false);
    expect(opens({ allowedWeekDays: 64 }, '2026-07-13T12:00:00Z')).toBe(true); // Monday
    expect(opens({ allowedWeekDays: 1 }, '2026-07-12T12:00:00Z')).toBe(true); // Sunday
  });

  it('within the hours of each day only, by the clock of the lock', () => {
    const hours = { allowedFromTime: 900, allowedUntilTime: 1_320 }; // 15:00 to 22:00
    expect(opens(hours, '2026-07-10T12:59:00Z')).toBe(false);
    expect(opens(hours, '2026-07-10T13:00:00Z')).toBe(true);
    expect(opens(hours, '2026-07-10T20:00:00Z')).toBe(false);
    const night = { allowedFromTime: 1_320, allowedUntilTime: 360 }; // 22:00 to 6:00
    expect(opens(night, '2026-07-10T20:00:00Z')).toBe(true);
    expect(opens(night, '2026-07-11T03:59:00Z')).toBe(true);
    expect(opens(night, '2026-07-11T04:00:00Z')).toBe(false);
  });

  it('neither switched off, nor as another code, nor as another type, nor without a keypad', () => {
    const at = '2026-07-11T12:00:00Z';
    expect(opens({ enabled: false }, at)).toBe(false);
    expect(opens({ code: '345679' }, at)).toBe(false);
    expect(opens({ type: 0 }, at)).toBe(false);
    expect(opens({}, at, { keypadPaired: false })).toBe(false);
    expect(opens({}, at, { keypadPaired: false, keypad2Paired: true })).toBe(true);
  });

  it('whether or not the cloud can reach the lock', () => {
    expect(opens({}, '2026-07-11T12:00:00Z', { serverState: 4 })).toBe(true);
  });
});

describe('an invite opens the door', () => {
  it('to its own person, within its window', () => {
    const invite: SimEntry = { ...entry, ...stay, type: 0, accountUserId: 1001 };
    const lock = { ...newLock(1), memory: [invite] };
    const user = { accountUserId: 1001, email: 'mia@example.com', name: 'Mia', language: 'de' };
    expect(inviteOpens(lock, user, new Date('2026-07-11T12:00:00Z'))).toBe(true);
    expect(inviteOpens(lock, user, new Date('2026-07-16T12:00:00Z'))).toBe(false);
    expect(inviteOpens(lock, { ...user, accountUserId: 7 }, new Date('2026-07-11T12:00:00Z'))).toBe(false);
    expect(inviteOpens(lock, undefined, new Date('2026-07-11T12:00:00Z'))).toBe(false);
  });
});
