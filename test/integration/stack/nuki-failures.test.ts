import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NextAnswer } from '../../simulators/nuki/index.ts';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft, SECRETS, studio } from './lofts.ts';

let house: House;
beforeAll(async () => {
  const properties = [loft(1), studio(2), studio(3), studio(4), loft(5), studio(6), studio(7)];
  house = await startHouse({ startAt: '2027-02-01T00:00:00Z', properties });
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
const opensNow = async (id: number, n: number, at: string) => {
  const { grants } = await house.stay(id);
  return (
    grants.map(({ code = '', smartlockId }) => house.nuki.wouldOpen(smartlockId, code, at)).every(Boolean) &&
    memory(n).length > 0
  );
};
/** What the host was told about a stay, a lock or an account, newest last. */
const toHost = async (...about: readonly (string | number)[]) =>
  (await house.mailsTo(HOST)).filter(({ subject, text }) =>
    about.some((one) => `${subject}\n${text}`.includes(String(one))),
  );

describe('while Nuki is out of order', () => {
  it.each([
    ['answers 503', 11, '2027-02-10', { ...always, answer: 503 }],
    ['answers with a page of HTML', 12, '2027-03-10', { ...always, answer: 502, text: '<html>Bad Gateway</html>' }],
    ['breaks every connection', 13, '2027-04-10', { ...always, answer: 'reset' }],
  ] as const)('and %s for hours, nothing is lost, and nobody is told what is not so', async (_, id, arrival, fault) => {
    await house.walkTo(`${arrival.slice(0, 8)}08T12:00:00Z`);
    next(fault);
    expect(await house.smoobu({ id, unit: 1, arrival, departure: `${arrival.slice(0, 8)}12` })).toBe(200);
    await house.walkTo(`${arrival.slice(0, 8)}08T15:00:00Z`);
    expect([memory(1), memory(1, 2)]).toEqual([[], []]);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo(`${arrival.slice(0, 8)}08T15:40:00Z`);
    expect(await opensNow(id, 1, `${arrival}T14:00:00Z`)).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect((await house.stay(id)).problems).toEqual([]);
  });

  it('and the arrival is near, the host hears of it; and the guest, once it is back', async () => {
    const id = 14;
    await house.walkTo('2027-05-09T12:00:00Z');
    next({ ...always, answer: 503 });
    await house.smoobu({ id, unit: 2, arrival: '2027-05-10', departure: '2027-05-12' });
    await house.walkTo('2027-05-09T15:00:00Z');
    expect(await toHost(`smoobu-main ${id}`)).toHaveLength(1);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo('2027-05-09T15:40:00Z');
    expect(await opensNow(id, 2, '2027-05-10T13:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(await toHost(`smoobu-main ${id}`)).toHaveLength(2);
  });

  it('a stay that ends then is over all the same, and its code goes as soon as it can', async () => {
    const id = 15;
    await house.walkTo('2027-06-09T12:00:00Z');
    await house.smoobu({ id, unit: 2, arrival: '2027-06-10', departure: '2027-06-12' });
    await house.walkTo('2027-06-12T07:00:00Z');
    const [grant] = (await house.stay(id)).grants;
    next({ ...always, answer: 503 });
    await house.walkTo('2027-06-12T10:00:00Z');
    expect(memory(2)).toHaveLength(1);
    expect(house.nuki.wouldOpen(lockOf(2, 1), grant?.code ?? '', '2027-06-12T08:00:00Z')).toBe(false);

    house.nuki.control.setFaults({ reset: true });
    await house.walkTo('2027-06-12T11:00:00Z');
    expect(memory(2)).toEqual([]);
  });
});

describe('an answer that never comes', () => {
  it('to a request that was carried out: the entry is ours, there is one, and nobody waits for ever', async () => {
    const id = 16;
    await house.walkTo('2027-07-08T12:00:00Z');
    next({ route: 'create', answer: 'hang', afterEffect: true });
    await house.smoobu({ id, unit: 2, arrival: '2027-07-10', departure: '2027-07-12' });
    await house.walkTo('2027-07-08T13:00:00Z');

    expect(memory(2)).toHaveLength(1);
    expect(await opensNow(id, 2, '2027-07-10T13:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it.each([
    [17, '2027-08', true],
    [18, '2027-09', false],
  ])('to a create, an update and a delete that broke off (%i, carried out: %s %s)', async (id, month, afterEffect) => {
    const broken = (route: NextAnswer['route']): NextAnswer => ({ route, answer: 'reset', afterEffect });
    const booking = { id, unit: 3, arrival: `${month}-10`, departure: `${month}-12` };
    await house.walkTo(`${month}-08T12:00:00Z`);
    next(broken('create'));
    await house.smoobu(booking);
    await house.walkTo(`${month}-08T13:00:00Z`);
    expect([memory(3).length, await opensNow(id, 3, `${month}-10T13:00:00Z`)]).toEqual([1, true]);

    next(broken('update'));
    await house.smoobu({ ...booking, departure: `${month}-13`, modifiedAt: `${month}-08 13:00:00` });
    await house.walkTo(`${month}-08T14:00:00Z`);
    expect([memory(3).length, await opensNow(id, 3, `${month}-13T07:59:00Z`)]).toEqual([1, true]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(2);

    next(broken('remove'));
    await house.smoobu({
      ...booking,
      action: 'cancelReservation',
      type: 'cancellation',
      modifiedAt: `${month}-08 14:00:00`,
    });
    await house.walkTo(`${month}-08T15:00:00Z`);
    expect(memory(3)).toEqual([]);
  });
});

describe('too many requests', () => {
  it('wait for as long as Nuki asks', async () => {
    const id = 19;
    await house.walkTo('2027-10-08T12:00:00Z');
    await house.walkTo('2027-10-08T12:00:01Z'); // what earlier stays need is done
    next({ ...always, answer: 429, headers: { 'retry-after': '2400' } });
    await house.smoobu({ id, unit: 4, arrival: '2027-10-10', departure: '2027-10-12' });
    await house.idle();
    const asked = house.nuki.control.calls().length;
    house.nuki.control.setFaults({ reset: true });
    await house.walkTo('2027-10-08T12:39:00Z');
    expect(house.nuki.control.calls()).toHaveLength(asked);
    await house.walkTo('2027-10-08T12:41:00Z');
    expect(await opensNow(id, 4, '2027-10-10T13:00:00Z')).toBe(true);
  });
});

describe('a token that is dead', () => {
  it('is one alarm to the host, however many doors and guests; the right one is taken up by itself', async () => {
    const ids = [21, 22, 23];
    await house.walkTo('2027-11-08T12:00:00Z');
    await house.smoobu({ id: 21, unit: 5, arrival: '2027-11-11', departure: '2027-11-13' }); // known to its locks
    await house.idle();
    const before = (await house.mailsTo(HOST)).length;
    house.nuki.control.setTokens({ 'the-next-token': 'main' });
    await house.smoobu({
      id: 21,
      unit: 5,
      arrival: '2027-11-11',
      departure: '2027-11-14',
      modifiedAt: '2027-11-08 12:00:00',
    });
    await house.smoobu({ id: 22, unit: 5, arrival: '2027-11-10', departure: '2027-11-12' });
    await house.smoobu({ id: 23, unit: 6, arrival: '2027-11-10', departure: '2027-11-12' });
    await house.walkTo('2027-11-08T15:00:00Z');
    const alarms = (await house.mailsTo(HOST)).slice(before);
    expect(alarms.map(({ subject }) => subject)).toEqual([expect.stringContaining('main')]);

    house.setSecrets({ ...SECRETS, outbound: { 'nuki/main': { token: 'the-next-token' } } });
    await house.walkTo('2027-11-08T15:40:00Z');
    const within = '2027-11-11T12:00:00Z';
    expect([await opensNow(22, 5, within), await opensNow(23, 6, within)]).toEqual([true, true]);
    expect(await opensNow(21, 5, '2027-11-13T12:00:00Z')).toBe(true);
    const told = await Promise.all(ids.map((id) => house.mailsTo(guestOf(id))));
    expect(told.map(({ length }) => length)).toEqual([1, 1, 1]);
  });
});

describe('a lock that is out of reach', () => {
  it('gets its code when it is back; until then the host knows and the guest is told nothing', async () => {
    const id = 24;
    house.nuki.control.putLock(lockOf(7, 1), { serverState: 4 });
    await house.walkTo('2027-12-09T13:30:00Z');
    await house.smoobu({ id, unit: 7, arrival: '2027-12-10', departure: '2027-12-12' });
    await house.walkTo('2027-12-09T15:30:00Z');
    expect(memory(7)).toEqual([]);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);
    expect(await toHost(`smoobu-main ${id}`)).toHaveLength(1);

    house.nuki.control.putLock(lockOf(7, 1), { serverState: 0 });
    await house.walkTo('2027-12-09T16:10:00Z');
    expect(await opensNow(id, 7, '2027-12-10T14:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });
});

describe('a lock that takes what it is told and does nothing', () => {
  it('is told to the host once, and to the guest only once it does', async () => {
    const id = 25;
    const silent = lockOf(1, 2);
    await house.walkTo('2028-01-08T13:00:00Z');
    house.nuki.control.setFaults({ smartlockId: silent, createReaches: 'nothing' });
    await house.smoobu({ id, unit: 1, arrival: '2028-01-09', departure: '2028-01-12' });
    await house.walkTo('2028-01-08T17:00:00Z');
    expect(await toHost(`smoobu-main ${id}`)).toHaveLength(1);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    house.nuki.control.setFaults({ smartlockId: silent, createReaches: 'both' });
    await house.walkTo('2028-01-08T17:40:00Z');
    expect(await opensNow(id, 1, '2028-01-09T14:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(await toHost(`smoobu-main ${id}`)).toHaveLength(2);
  });
});
