import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft } from './lofts.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2027-05-12T12:00:00Z',
    properties: [loft(1), loft(2, { access: 'invite' }), loft(3, { access: 'keypad' })],
  });
  for (const n of [1, 2, 3]) house.nuki.control.putLock(lockOf(n, 2), { keypadPaired: false });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const entriesOn = (n: number) =>
  ([1, 2] as const).map((door) => house.nuki.control.lock(lockOf(n, door)).memory.map(({ type }) => type));
const [CODE, INVITE] = [13, 0];
/** From 15:00 to 10:00 in Vienna. */
const [CHECK_IN, LAST_MINUTE, CHECK_OUT] = ['2027-05-20T13:00:00Z', '2027-05-24T07:59:00Z', '2027-05-24T08:00:00Z'];

describe('a stay with a keypad at one door and none at the other', () => {
  it('gets its code a week ahead, its invite a day ahead, and one mail with both', async () => {
    const id = 1;
    await house.walkTo('2027-05-12T12:00:00Z');
    await house.smoobu({ id, unit: 1, arrival: '2027-05-20', departure: '2027-05-24' });
    await house.walkTo('2027-05-13T13:00:00Z');
    expect(entriesOn(1)).toEqual([[CODE], []]);
    await house.walkTo('2027-05-19T12:59:00Z');
    expect(entriesOn(1)).toEqual([[CODE], []]);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    await house.walkTo('2027-05-19T13:00:00Z');
    expect(entriesOn(1)).toEqual([[CODE], [INVITE]]);
    const mails = await house.mailsTo(guestOf(id));
    const [code = ''] = (await house.stay(id)).grants.flatMap((grant) => grant.code ?? []);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(mails[0]?.text).toMatch(/Nuki/);
    expect(house.nuki.control.inviteMails().filter(({ to }) => to === guestOf(id))).toHaveLength(1);

    const moments = ['2027-05-20T12:59:00Z', CHECK_IN, LAST_MINUTE, CHECK_OUT];
    const byInvite = moments.map((at) => house.nuki.inviteOpens(lockOf(1, 2), guestOf(id), at));
    const byCode = moments.map((at) => house.nuki.wouldOpen(lockOf(1, 1), code, at));
    expect([byInvite, byCode]).toEqual([
      [false, true, true, false],
      [false, true, true, false],
    ]);
    await house.walkTo('2027-05-24T08:05:00Z');
    expect(entriesOn(1)).toEqual([[], []]);
  });
});

describe("access 'invite'", () => {
  it('invites to every door, keypad or not, and nobody gets a code', async () => {
    const id = 2;
    await house.walkTo('2027-05-18T13:00:00Z');
    await house.smoobu({ id, unit: 2, arrival: '2027-05-20', departure: '2027-05-24' });
    await house.walkTo('2027-05-19T13:00:00Z');

    expect(entriesOn(2)).toEqual([[INVITE], [INVITE]]);
    expect((await house.stay(id)).grants.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    const invited = house.nuki.control.inviteMails().filter(({ to }) => to === guestOf(id));
    expect(invited.map(({ smartlockId }) => smartlockId).toSorted()).toEqual([lockOf(2, 1), lockOf(2, 2)]);
  });
});

describe("access 'keypad' where no keypad is paired", () => {
  it('alarms the host once, and goes on by itself once one is', async () => {
    const id = 3;
    const alarms = async () =>
      (await house.mailsTo(HOST)).filter(({ subject }) => subject.includes(String(lockOf(3, 2))));
    await house.walkTo('2027-05-17T12:00:00Z');
    await house.smoobu({ id, unit: 3, arrival: '2027-05-20', departure: '2027-05-24' });
    await house.walkTo('2027-05-17T13:00:00Z');
    expect((await house.stay(id)).problems.map(({ code }) => code)).toEqual(['lock.no_keypad']);
    expect(await alarms()).toHaveLength(1);
    await house.walkTo('2027-05-17T16:00:00Z');
    expect(await alarms()).toHaveLength(1);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    house.nuki.control.putLock(lockOf(3, 2), { keypadPaired: true });
    await house.walkTo('2027-05-17T17:00:00Z');
    expect(entriesOn(3)).toEqual([[CODE], [CODE]]);
    expect((await house.stay(id)).problems).toEqual([]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(await alarms()).toHaveLength(1);
  });
});
