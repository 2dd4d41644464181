import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nukiEvents } from '../../../../lib/locks/nuki/events.ts';

const ID = 21780256376;
const CODE = '123456789';
const outcomesOf = (body: unknown) =>
  nukiEvents.outcomesOf('main', typeof body === 'string' ? body : JSON.stringify(body));
const created = (detail: unknown, more: object = {}) => ({
  type: 'AuthCreation',
  requestId: 'r-1',
  success: true,
  detail,
  ...more,
});
const codeIn = (detail: object, more: object = {}) => {
  const about = { smartlockId: ID, success: true, id: '64f0a1b2c3d4e5f600000001', ...detail };
  return outcomesOf(created([about], more))[0]?.code?.reveal();
};

describe('the code of an invite', () => {
  it.each([
    ['a text', { inviteCode: CODE }],
    ['a number', { inviteCode: Number(CODE) }],
    ['grouped by spaces', { code: '123 456 789' }],
    ['grouped by dashes', { invitationCode: '123-456-789' }],
    ['within an object', { smartlockAuth: { id: 'x', invite: { code: CODE } } }],
    ['within a list', { codes: [CODE] }],
    ['the end of a link', { inviteLink: `nuki://invite/${CODE}` }],
    ['under a name that nobody expects', { secret: CODE }],
    ['beside other numbers of nine digits', { code: CODE, accountUserId: 987654321, authId: 111111111 }],
    ['named as an invite’s beside another code', { inviteCode: CODE, code: 987654321 }],
    ['told twice', { inviteCode: CODE, invitation: { code: '123 456 789' } }],
  ])('is found as %s', (_, detail) => {
    expect(codeIn(detail)).toBe(CODE);
  });

  it('is found beside the detail, where that is of one lock', () => {
    expect(codeIn({}, { inviteCode: CODE })).toBe(CODE);
  });

  it.each([
    ['there is none', {}],
    ['it is a keypad’s', { code: 345678 }],
    ['it has ten digits', { inviteCode: '1234567890' }],
    ['only ids and times have nine', { accountUserId: 987654321, authId: 111111111, creationDate: '123456789' }],
    ['two that are as likely disagree', { inviteCode: CODE, invitation: '987654321' }],
    ['it is beyond reason deep', { a: { b: { c: { d: { e: { f: { g: CODE } } } } } } }],
  ])('is not made up where %s', (_, detail) => {
    expect(codeIn(detail)).toBeUndefined();
  });

  it('goes with its lock, where one request was for several', () => {
    const detail = [
      { smartlockId: 17, success: true, id: 'a', code: '111222333' },
      { smartlockId: '18', success: true, id: 'b', code: '444555666' },
      { success: true, code: '777888999' },
      'unreadable',
    ];
    const told = outcomesOf(created(detail, { inviteCode: CODE }));
    expect(
      told.map(({ lockId, request, authorizationId, code }) => [lockId, request, authorizationId, code?.reveal()]),
    ).toEqual([
      ['main#17', 'r-1', 'a', '111222333'],
      ['main#18', 'r-1', 'b', '444555666'],
    ]);
  });

  it('shows in nothing that is written of it', () => {
    expect(JSON.stringify(outcomesOf(created([{ smartlockId: ID, inviteCode: CODE }])))).not.toContain(CODE);
  });
});

describe('a request that failed', () => {
  const failed = (errorCode: unknown) =>
    outcomesOf(created([{ smartlockId: ID, success: false, errorCode }], { success: false }))[0];

  it.each([
    ['ff', undefined],
    ['45', undefined],
    ['never heard of', undefined],
    ['13', 'lock.full'],
    ['0x13', 'lock.full'],
    [13, 'lock.full'],
    ['29', 'lock.full'],
    ['21', 'lock.admin_pin'],
    ['26', 'lock.rejected'],
    ['27', 'lock.rejected'],
    ['2A', 'lock.rejected'],
    ['2b', 'lock.rejected'],
    ['toString', undefined],
    [undefined, undefined],
  ])('with %j is told as %s', (errorCode, problem) => {
    expect(failed(errorCode)).toMatchObject({ lockId: `main#${ID}`, failed: true, problem, code: undefined });
  });

  it('has failed though only its head says so', () => {
    expect(outcomesOf(created([{ smartlockId: ID }], { success: false }))[0]?.failed).toBe(true);
    expect(outcomesOf(created([{ smartlockId: ID, success: true }], { success: false }))[0]?.failed).toBe(false);
    expect(outcomesOf(created([], { smartlockId: ID, success: false, errorCode: '21' }))[0]).toMatchObject({
      failed: true,
      problem: 'lock.admin_pin',
    });
  });
});

it.each([
  ['', '{', 'null', '[]', '"x"'],
  [{ feature: 'DEVICE_AUTHS', smartlockAuth: { smartlockId: ID, code: CODE } }],
  [{ type: 'UnlockAction', requestId: 'r', smartlockId: ID, success: true }],
  [created([{ smartlockId: ID, code: CODE }], { requestId: 'no id#at all' })],
  [created([{ smartlockId: ID, code: CODE }], { requestId: undefined })],
  [created([{ code: CODE }])],
  [created('no list')],
  [created([{ smartlockId: 0, code: CODE }])],
])('nothing is read out of anything else', (...bodies) => {
  for (const body of bodies) expect(outcomesOf(body)).toEqual([]);
});

it('nothing that can be sent is more than it can take, and no code has other than nine digits', () => {
  const detail = fc.record({ smartlockId: fc.constant(ID), success: fc.boolean(), more: fc.jsonValue() });
  fc.assert(
    fc.property(fc.array(fc.oneof(detail, fc.jsonValue())), fc.jsonValue(), (details, more) => {
      for (const { code } of outcomesOf(created(details, { more }))) {
        if (code !== undefined) expect(code.reveal()).toMatch(/^\d{9}$/);
      }
    }),
  );
});
