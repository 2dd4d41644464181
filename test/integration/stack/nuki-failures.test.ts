import { instant, plus } from '../../../lib/domain/time.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NextAnswer } from '../../simulators/nuki/index.ts';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft, SECRETS, studio } from './lofts.ts';

/** Everybody arrives on the 10th at 15:00 in Vienna, unless a test says so; each test has hours and a loft of its own. */
const STAY = { arrival: '2027-02-10', departure: '2027-02-12' };
const [WITHIN, LAST_MINUTE] = ['2027-02-10T14:00:00Z', '2027-02-12T08:59:00Z'];
const at = (day: number, hour: number, minute = 0) => instant(Date.UTC(2027, 1, day, hour, minute));

let house: House;
beforeAll(async () => {
  const soon = { tellGuestDaysAhead: 7, overlaps: 'allow' } as const; // several guests, one lock
  const properties = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ([1, 5].includes(n) ? loft(n, soon) : studio(n, soon)));
  house = await startHouse({ startAt: at(4, 0), properties });
});
beforeEach(() => {
  house.nuki.control.setFaults({ reset: true });
  house.nuki.control.setTokens({});
  house.setSecrets(SECRETS);
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const next = (...answers: readonly NextAnswer[]) => house.nuki.control.setFaults({ next: [...answers] });
const always = { route: 'any', times: 1_000_000 } as const;
const memory = (n: number, door: 1 | 2 = 1) => house.nuki.control.lock(lockOf(n, door)).memory;
/** Whether the stay's code opens all its doors at that instant. */
const opens = async (id: number, moment: string) => {
  const { grants } = await house.stay(id);
  const doors = grants.map(({ code = '', smartlockId }) => house.nuki.wouldOpen(smartlockId, code, moment));
  return doors.length > 0 && doors.every(Boolean);
};
const toHost = async (id: number) =>
  (await house.mailsTo(HOST)).filter(({ text }) => text.includes(`smoobu-main ${id}\n`));

describe('while Nuki is out of order', () => {
  it('for hours, in whatever way: nothing is lost, and nobody is told what is not so', async () => {
    const id = 1;
    await house.walkTo(at(4, 0));
    next({ ...always, answer: 503 });
    expect(await house.smoobu({ id, unit: 1, ...STAY })).toBe(200);
    await house.walkTo(at(4, 1));
    house.nuki.control.setFaults({ reset: true, next: [{ ...always, answer: 502, text: '<html>Bad Gateway</html>' }] });
    await house.walkTo(at(4, 2));
    house.nuki.control.setFaults({ reset: true, next: [{ ...always, answer: 'reset' }] });
    await house.walkTo(at(4, 3));
    expect([memory(1), memory(1, 2)]).toEqual([[], []]);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(at(4, 3, 40));
    expect(await opens(id, WITHIN)).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect((await house.stay(id)).problems).toEqual([]);
  });

  it('and the arrival is near, the host hears of it once; and the guest, once it is back', async () => {
    const id = 2;
    await house.walkTo(at(4, 4));
    next({ ...always, answer: 503 });
    await house.smoobu({ id, unit: 2, arrival: '2027-02-04', departure: '2027-02-06' });
    await house.walkTo(at(4, 6));
    expect(await toHost(id)).toHaveLength(1);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(at(4, 6, 40));
    expect(await opens(id, '2027-02-04T14:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(await toHost(id)).toHaveLength(2);
  });

  it('a stay that ends then is over all the same, and its code goes as soon as it can', async () => {
    const id = 3;
    await house.walkTo(at(4, 8));
    await house.smoobu({ id, unit: 3, arrival: '2027-02-03', departure: '2027-02-04' });
    await house.idle();
    const [grant] = (await house.stay(id)).grants;
    expect(memory(3)).toHaveLength(1);
    next({ ...always, answer: 503 });
    await house.walkTo(at(4, 10));
    expect(memory(3)).toHaveLength(1);
    const moments = ['2027-02-04T08:59:00Z', '2027-02-04T09:00:00Z'];
    expect(moments.map((moment) => house.nuki.wouldOpen(lockOf(3, 1), grant?.code ?? '', moment))).toEqual([
      true,
      false,
    ]);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(at(4, 11));
    expect(memory(3)).toEqual([]);
  });
});

describe('an answer that never comes', () => {
  it('to a request that was carried out: the entry is ours, there is one, and nobody waits for ever', async () => {
    const id = 4;
    await house.walkTo(at(4, 12));
    next({ route: 'create', answer: 'hang', afterEffect: true });
    await house.smoobu({ id, unit: 4, ...STAY });
    await house.walkTo(at(4, 13));

    expect(memory(4)).toHaveLength(1);
    expect(await opens(id, WITHIN)).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it.each([
    ['carried out', 10, true],
    ['not carried out', 12, false],
  ])('to a create, an update and a delete that broke off, %s', async (_, day, afterEffect) => {
    const broken = (route: NextAnswer['route']): NextAnswer => ({ route, answer: 'reset', afterEffect });
    const booking = { id: day, unit: 6, ...STAY };
    await house.walkTo(at(4, day));
    next(broken('create'));
    await house.smoobu(booking);
    await house.walkTo(at(4, day, 20));
    expect([memory(6).length, await opens(day, WITHIN)]).toEqual([1, true]);

    next(broken('update'));
    await house.smoobu({ ...booking, departure: '2027-02-13', modifiedAt: '2027-02-04 13:00:00' });
    await house.walkTo(at(4, day, 40));
    expect([memory(6).length, await opens(day, '2027-02-13T08:59:00Z')]).toEqual([1, true]);
    expect(await house.mailsTo(guestOf(day))).toHaveLength(2);

    next(broken('remove'));
    const cancelled = { action: 'cancelReservation', type: 'cancellation', modifiedAt: '2027-02-04 14:00:00' };
    await house.smoobu({ ...booking, ...cancelled });
    await house.walkTo(at(4, day + 1));
    expect(memory(6)).toEqual([]);
  });
});

describe('too many requests', () => {
  it('wait for as long as Nuki asks', async () => {
    const id = 5;
    await house.walkTo(at(4, 18));
    next({ ...always, answer: 429, headers: { 'retry-after': '2400' } });
    await house.smoobu({ id, unit: 7, ...STAY });
    await house.idle();
    const asked = () => house.nuki.control.calls().filter(({ smartlockId }) => smartlockId === lockOf(7, 1)).length;
    const before = asked();
    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(at(4, 18, 39));
    expect(asked()).toBe(before);
    await house.walkTo(at(4, 18, 41));
    expect(await opens(id, WITHIN)).toBe(true);
  });
});

describe('a token that is dead', () => {
  it('is one alarm to the host, however many doors and guests; the right one is taken up by itself', async () => {
    const booking = { id: 21, unit: 5, ...STAY };
    await house.walkTo(at(4, 20));
    await house.smoobu(booking); // on its locks already
    await house.idle();
    const before = (await house.mailsTo(HOST)).length;
    house.nuki.control.setTokens({ 'the-next-token': 'main' });
    await house.smoobu({ ...booking, departure: '2027-02-14', modifiedAt: '2027-02-04 20:00:00' });
    await house.smoobu({ id: 22, unit: 5, ...STAY });
    await house.smoobu({ id: 23, unit: 8, ...STAY });
    await house.walkTo(at(4, 22));
    const alarms = (await house.mailsTo(HOST)).slice(before);
    expect(alarms.map(({ subject }) => subject)).toEqual([expect.stringContaining('main')]);

    house.setSecrets({ ...SECRETS, outbound: { 'nuki/main': { token: 'the-next-token' } } });
    await house.walkTo(at(4, 22, 40));
    expect(await opens(21, '2027-02-14T08:59:00Z')).toBe(true);
    expect([await opens(22, WITHIN), await opens(23, LAST_MINUTE)]).toEqual([true, true]);
    const told = await Promise.all([21, 22, 23].map((id) => house.mailsTo(guestOf(id))));
    expect(told.map(({ length }) => length)).toEqual([2, 1, 1]);
  });
});

describe.each([
  ['out of reach', 24, at(5, 5), { serverState: 4 }, {}],
  ['that takes what it is told and does nothing', 25, at(5, 7), {}, { createReaches: 'nothing' }],
  ['that does so less than an hour before the guest comes', 26, at(5, 13, 10), {}, { createReaches: 'nothing' }],
] as const)('a lock %s', (_, id, bookedAt, settings, switches) => {
  it('is told to the host once, and the guest hears of her code once the lock has it', async () => {
    const lock = lockOf(9, 1);
    await house.walkTo(bookedAt);
    house.nuki.control.putLock(lock, settings);
    house.nuki.control.setFaults({ smartlockId: lock, ...switches });
    await house.smoobu({ id, unit: 9, arrival: '2027-02-05', departure: '2027-02-06' });
    await house.walkTo(plus(bookedAt, { minutes: 30 }));
    expect(await toHost(id)).toHaveLength(1);
    await house.walkTo(plus(bookedAt, { minutes: 60 }));
    expect(await toHost(id)).toHaveLength(1);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    house.nuki.control.putLock(lock, { serverState: 0 });
    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(plus(bookedAt, { minutes: 90 }));
    expect(await opens(id, '2027-02-05T15:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(await toHost(id)).toHaveLength(2);
  });
});

describe('a code that does not go', () => {
  it('is told to the host once, and goes in the end', async () => {
    const booking = { id: 27, unit: 2, ...STAY };
    const lock = lockOf(2, 1);
    await house.walkTo(at(5, 0));
    await house.smoobu(booking);
    await house.idle();
    const [mine] = (await house.stay(27)).grants;
    const held = () => memory(2).filter(({ code }) => code === mine?.code).length;
    const before = (await toHost(27)).length;
    house.nuki.control.setFaults({ smartlockId: lock, deleteReaches: 'nothing', updateReaches: 'nothing' });
    const cancelled = { action: 'cancelReservation', type: 'cancellation', modifiedAt: '2027-02-05 00:00:00' };
    await house.smoobu({ ...booking, ...cancelled });
    await house.walkTo(at(5, 2));
    expect(held()).toBe(1);
    expect((await toHost(27)).slice(before).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(String(lock)),
    ]);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(at(5, 3));
    expect(held()).toBe(0);
    expect(await toHost(27)).toHaveLength(before + 1);
  });
});
