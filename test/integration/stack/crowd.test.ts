import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf, recorded } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft } from './lofts.ts';

const GUESTS = 10;
const unit398 = [{ connection: 'smoobu-main', unit: '398' }];

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2026-07-08T12:00:00Z',
    properties: [loft(1, { units: unit398 }), loft(2, { writeCodesDaysAhead: 60, tellGuestDaysAhead: 60 })],
  });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

/** Requests that put something on a lock. */
const creates = (lock: number) =>
  house.nuki.control.calls().filter(({ method, smartlockId }) => method === 'PUT' && smartlockId === lock);
const codesOn = (lock: number) => house.nuki.control.lock(lock).memory.map(({ code }) => code);

describe('webhooks that come at once', () => {
  it('are one booking if they say the same twenty times', async () => {
    const created = recorded('smoobu', 'created');
    const statuses = await Promise.all(Array.from({ length: 20 }, () => house.smoobuRaw(created)));
    await house.idle();
    await house.walkTo('2026-07-08T13:00:00Z');

    expect(statuses).toEqual(Array(20).fill(200));
    expect((await house.stay(1_200_001)).grants).toHaveLength(2);
    expect([lockOf(1, 1), lockOf(1, 2)].map((lock) => [creates(lock).length, codesOn(lock).length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const told = (await house.mails()).filter(({ to, subject }) => to !== HOST || subject.includes('1200001'));
    expect(told.map(({ to }) => to)).toEqual(['anna.muster@example.com', HOST]);
  });

  it('are as many bookings as they say: each guest has a code of her own', async () => {
    await house.walkTo('2026-07-08T14:00:00Z');
    const bookings = Array.from({ length: GUESTS }, (_, index) => ({
      id: 500 + index,
      unit: 2,
      arrival: `2026-08-${10 + index}`,
      departure: `2026-08-${11 + index}`,
    }));
    const statuses = await Promise.all(bookings.map((booking) => house.smoobu(booking)));
    await house.idle();
    await house.walkTo('2026-07-08T14:20:00Z'); // more requests than the account takes in a minute: the rest waits its turn

    expect(statuses).toEqual(Array(GUESTS).fill(200));
    expect(new Set(codesOn(lockOf(2, 1))).size).toBe(GUESTS);
    expect(codesOn(lockOf(2, 1)).toSorted()).toEqual(codesOn(lockOf(2, 2)).toSorted());
    const mails = await Promise.all(bookings.map(({ id }) => house.mailsTo(guestOf(id))));
    expect(mails.map(({ length }) => length)).toEqual(Array(GUESTS).fill(1));
    const confirmations = (await house.mailsTo(HOST)).filter(({ subject }) => /smoobu-main 5\d\d\)/.test(subject));
    expect(confirmations).toHaveLength(GUESTS);
  });
});
