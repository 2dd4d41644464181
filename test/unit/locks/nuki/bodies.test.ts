import { describe, expect, it } from 'vitest';
import type { KeypadCode } from '../../../../lib/domain/grant.ts';
import { instant } from '../../../../lib/domain/time.ts';
import { CODE_RULES, entryUpdate, inviteCreate, keypadCreate } from '../../../../lib/locks/nuki/bodies.ts';
import type { InviteCreate, KeypadCreate } from '../../../../lib/locks/nuki/bodies.ts';
import { Redacted } from '../../../../lib/redacted.ts';

const window = { from: instant('2026-07-10T15:00:00+02:00'), until: instant('2026-07-15T10:00:00+02:00') };
const grantId = 'abcdefgh2345';
const keypad = (code: unknown) =>
  ({ grantId, window, kind: 'keypad', code: new Redacted(code as KeypadCode) }) as const;
const invite = (holder: string) => ({ grantId, window, kind: 'invite', holder }) as const;

const wholeWindow = {
  allowedFromDate: '2026-07-10T13:00:00.000Z',
  allowedUntilDate: '2026-07-15T08:00:00.000Z',
  allowedWeekDays: 127,
  allowedFromTime: 0,
  allowedUntilTime: 0,
};

describe('a new keypad code', () => {
  it('is asked for with its code as a number and its whole window', () => {
    expect(keypadCreate(keypad('345678'), 'k7m2')).toStrictEqual({
      name: 'k7m2-abcdefgh2345',
      type: 13,
      code: 345678,
      remoteAllowed: false,
      ...wholeWindow,
    });
  });

  it('cannot be written without a code, nor an invite with one', () => {
    const body = keypadCreate(keypad('345678'), 'k7m2');
    const { code, ...withoutCode } = body;
    expect(code).toBe(345678);
    // @ts-expect-error type 13 without a code
    const refused: KeypadCreate = withoutCode;
    // @ts-expect-error type 0 with a code
    const alsoRefused: InviteCreate = { ...inviteCreate(invite('1'), 'k7m2', 1), code: 345678 };
    expect([refused, alsoRefused]).toHaveLength(2);
  });

  it.each([undefined, null, ''])('is refused if the code is %j after all', (code) => {
    expect(() => keypadCreate(keypad(code), 'k7m2')).toThrow(expect.objectContaining({ code: 'lock.code_missing' }));
  });

  it.each(['123456', '345670', '34567', '3456789', '34567x', ' 345678', '345678\n', '0', '-45678'])(
    'is refused if the keypad would not take it: %j',
    (code) => {
      expect(() => keypadCreate(keypad(code), 'k7m2')).toThrow(expect.objectContaining({ code: 'lock.code_refused' }));
    },
  );

  it('says nothing of the code when it is refused', () => {
    expect(() => keypadCreate(keypad('123456'), 'k7m2')).toThrow(/^lock\.code_refused$/);
  });
});

describe('a new invite', () => {
  it('is asked for by lock and person, without a code', () => {
    expect(inviteCreate(invite('1001'), 'k7m2', 21780256376)).toStrictEqual({
      name: 'k7m2-abcdefgh2345',
      type: 0,
      accountUserId: 1001,
      smartlockIds: [21780256376],
      remoteAllowed: false,
      smartActionsEnabled: false,
      ...wholeWindow,
    });
  });

  it.each(['', 'x', '-1', '1.5', '99999999999999999999'])('is refused for the holder %j', (holder) => {
    expect(() => inviteCreate(invite(holder), 'k7m2', 1)).toThrow(expect.objectContaining({ code: 'lock.rejected' }));
  });
});

describe('an update', () => {
  it('of a code repeats everything, so that nothing is wiped', () => {
    expect(entryUpdate(keypad('345678'), 'k7m2')).toStrictEqual({
      name: 'k7m2-abcdefgh2345',
      code: 345678,
      enabled: true,
      remoteAllowed: false,
      ...wholeWindow,
    });
  });

  it('of an invite repeats everything, so that nothing is wiped', () => {
    expect(entryUpdate(invite('1001'), 'k7m2')).toStrictEqual({
      name: 'k7m2-abcdefgh2345',
      accountUserId: 1001,
      enabled: true,
      remoteAllowed: false,
      ...wholeWindow,
    });
  });
});

describe('every request', () => {
  const requests = [
    ['code', (spec: object) => keypadCreate({ ...keypad('345678'), ...spec }, 'k7m2')],
    ['invite', (spec: object) => inviteCreate({ ...invite('1'), ...spec }, 'k7m2', 1)],
    ['update', (spec: object) => entryUpdate({ ...keypad('345678'), ...spec }, 'k7m2')],
  ] as const;

  it.each(requests)('refuses a window that ends before it begins: %s', (_what, request) => {
    const reversed = { from: window.until, until: window.from };
    expect(() => request({ window: reversed })).toThrow(expect.objectContaining({ code: 'lock.rejected' }));
    const half = { from: window.from, until: undefined };
    expect(() => request({ window: half })).toThrow(expect.objectContaining({ code: 'lock.rejected' }));
  });

  it.each(requests)('has no name but one of ours: %s', (_what, request) => {
    expect(() => request({ grantId: 'Mia Muster' })).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});

it('the rules for drawing a code are those of the keypad', () => {
  expect(CODE_RULES).toEqual({ length: 6, digits: '123456789', forbiddenPrefixes: ['12'], capacity: 100 });
});
