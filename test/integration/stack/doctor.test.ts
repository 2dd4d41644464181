import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft, studio } from './lofts.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2027-05-01T00:00:00Z',
    properties: [
      loft(1),
      studio(2),
      studio(3),
      studio(4, { writeCodesDaysAhead: 1, tellGuestDaysAhead: 1 }),
      studio(5),
      studio(6),
    ],
  });
  await house.idle();
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const door = (n: number) => lockOf(n, 1);
const digests = () => house.mailbox.mails.filter(({ kind }) => kind === 'host-digest');
const book = async (id: number, unit: number, arrival: string, departure: string) => {
  expect(await house.smoobu({ id, unit, arrival, departure })).toBe(200);
  await house.idle();
};
/** The part of a mail under each of its headings, by the heading. */
const parts = (text: string) =>
  Object.fromEntries(text.split(/\n\n(?=[^\n]+\n-+\n)/).map((part) => part.split(/\n-+\n/)));

describe('the lock doctor', () => {
  it('looks at every lock, and writes to nobody while all is well', async () => {
    await book(101, 1, '2027-05-14', '2027-05-17');
    house.nuki.control.forgetCalls();
    await house.walkTo('2027-05-11T14:00:00Z');
    expect(digests()).toEqual([]);
    const looks = house.nuki.control.calls().filter(({ route }) => route === '/smartlock/{id}/log');
    const days = (lock: number) => looks.filter(({ smartlockId }) => smartlockId === lock).length;
    expect([days(lockOf(1, 1)), days(lockOf(1, 2))]).toEqual([12, 12]); // daily, and once more for the new booking
    expect(days(door(2))).toBe(0); // nobody is expected there
    expect((await house.mails()).map(({ to }) => to)).toEqual(['guest-101@example.com', HOST]);
  });

  it('tells the host of everything in one mail at eight, the most urgent first, with whom it hits', async () => {
    await book(102, 2, '2027-05-13', '2027-05-15');
    await book(103, 3, '2027-05-17', '2027-05-19');
    await book(104, 4, '2027-05-24', '2027-05-26');
    await book(105, 5, '2027-05-25', '2027-05-28');
    const { putLock, addForeign, addToLog } = house.nuki.control;
    putLock(door(2), { batteryCritical: true });
    putLock(door(3), { keypadBatteryCritical: true });
    putLock(door(4), { serverState: 4 });
    for (let index = 0; index < 99; index += 1) addForeign({ smartlockId: door(5), code: String(311_111 + index) });
    putLock(door(6), { subscription: { state: 'EXPIRED' } });
    for (let index = 0; index < 12; index += 1) {
      addToLog({ smartlockId: lockOf(1, 2), date: `2027-05-11T20:${10 + index}:00Z` });
    }

    await house.walkTo('2027-05-12T05:59:00Z');
    expect(digests()).toEqual([]);
    await house.walkTo('2027-05-12T06:01:00Z'); // 8:01 in Vienna
    expect(digests()).toHaveLength(1);
    const [{ to, subject, text, html } = { to: '', subject: '', text: '', html: '' }] = digests();
    expect(to).toBe(HOST);
    expect(subject).toBe('The lock’s battery is low: Door, Loft 2, arrival Thursday 13 May, 15:00 (and 4 more)');
    const told = parts(text);
    expect(Object.keys(told).slice(1, -1)).toEqual([
      'Door, Loft 2: The lock’s battery is low',
      'Flat, Loft 1: Many wrong codes were typed at a door',
      'Door, Loft 3: The keypad’s battery is low',
      'Door, Loft 4: The lock is offline',
      'Door, Loft 5: The lock is running out of room for codes',
    ]);
    expect(told['Door, Loft 2: The lock’s battery is low']).toMatch(
      /Next guest: smoobu-main 102\nArrives: Thursday, 13 May 2027, 15:00 \(Central European Summer Time, GMT\+2\)/,
    );
    expect(told['Flat, Loft 1: Many wrong codes were typed at a door']).toContain('Wrong codes within an hour: 12');
    expect(told['Door, Loft 5: The lock is running out of room for codes']).toMatch(
      /Codes on the lock: 99\nFull on: Tuesday, 18 May 2027, 15:00/,
    );
    expect(html).toContain('Loft 4');
    await house.walkTo('2027-05-12T23:00:00Z');
    expect(digests()).toHaveLength(1);
  });

  it('asks once more before it calls a lock offline', async () => {
    await house.walkTo('2027-05-15T03:00:00Z');
    house.nuki.control.putLock(lockOf(1, 1), { serverState: 4 });
    await house.walkTo('2027-05-15T04:30:00Z'); // seen offline at six
    house.nuki.control.putLock(lockOf(1, 1), { serverState: 0 });
    await house.walkTo('2027-05-15T12:00:00Z');
    expect(digests().some(({ text }) => text.includes('Street door, Loft 1'))).toBe(false);
  });

  it('writes again when a guest has come nearer, but not of what has been mended', async () => {
    const before = digests().length;
    house.nuki.control.putLock(door(2), { batteryCritical: false });
    house.nuki.control.putLock(door(3), { keypadBatteryCritical: false });
    await house.walkTo('2027-05-17T12:00:00Z');
    expect(digests()).toHaveLength(before);

    await house.walkTo('2027-05-18T06:01:00Z'); // less than a week before check-in
    const mail = digests().at(-1);
    expect(digests()).toHaveLength(before + 1);
    expect(mail?.subject).toMatch(/^The lock is offline: Door, Loft 4, arrival Monday 24 May, 15:00/);
    expect(mail?.text).not.toMatch(/Loft 2|Loft 3/);
  });

  it('looks once a month where nobody is expected, and finds a subscription that lapsed', async () => {
    const { putLock, lock, editInApp } = house.nuki.control;
    putLock(door(4), { serverState: 0 });
    for (const { id } of [...lock(door(5)).memory]) editInApp({ smartlockId: door(5), id, remove: true, synced: true });
    const before = digests().length;
    await house.walkTo('2027-05-28T05:59:00Z');
    expect(digests()).toHaveLength(before);
    await house.walkTo('2027-05-28T06:01:00Z');
    expect(digests()).toHaveLength(before + 1);
    expect(digests().at(-1)?.subject).toBe('The Nuki subscription does not cover this lock: Door, Loft 6');
    expect(digests().at(-1)?.text).toContain('Next guest: nobody that it would hit');
  });

  it('keeps quiet again once all is well', async () => {
    house.nuki.control.putLock(door(6), { subscription: { state: 'ACTIVE' } });
    const before = digests().length;
    await house.walkTo('2027-06-08T06:01:00Z');
    expect(digests()).toHaveLength(before);
  });
});
