import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, studio } from './lofts.ts';

const PLACES = 3;

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2026-07-01T10:00:00Z',
    nukiAccounts: [{ id: 'main', codesPerLock: PLACES }],
    properties: [
      studio(1, { earlyEntryMinutes: 360, lateExitMinutes: 240 }),
      studio(2, { overlaps: 'refuse' }),
      studio(3, { writeCodesDaysAhead: 60 }),
    ],
  });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const memory = (n: number) => house.nuki.control.lock(lockOf(n, 1)).memory;
const windows = (n: number) =>
  memory(n)
    .map(({ allowedFromDate = '', allowedUntilDate = '' }) => `${allowedFromDate} ${allowedUntilDate}`)
    .map((window) => window.replaceAll(/2026-|:00\.000Z/g, ''))
    .toSorted();
const alarmsOf = async (id: number) =>
  (await house.mailsTo(HOST)).filter(({ subject, text }) => `${subject}${text}`.includes(`smoobu-main ${id}`));

describe('two guests of one flat', () => {
  it('do not meet: the late exit of one stays, the early entry of the other gives way, and both are told so', async () => {
    await house.smoobu({ id: 12, unit: 1, arrival: '2026-07-06', departure: '2026-07-08' });
    await house.idle();
    await house.smoobu({ id: 11, unit: 1, arrival: '2026-07-04', departure: '2026-07-06' });
    await house.walkTo('2026-07-03T15:00:00Z');
    expect(windows(1)).toEqual(['07-04T07:00 07-06T12:00', '07-06T12:00 07-08T12:00']);
    const [mail] = await house.mailsTo(guestOf(12));
    expect(mail?.text).toContain('Von: Montag, 6. Juli 2026, 14:00 Uhr');
  });

  it('have their own hours again when there is only one', async () => {
    await house.smoobu({
      id: 11,
      unit: 1,
      arrival: '2026-07-04',
      departure: '2026-07-06',
      action: 'cancelReservation',
      type: 'cancellation',
      modifiedAt: '2026-07-03 16:00:00',
    });
    await house.walkTo('2026-07-03T15:30:00Z');
    expect(windows(1)).toEqual(['07-06T07:00 07-08T12:00']);
    expect(await house.mailsTo(guestOf(12))).toHaveLength(2); // from 9 o'clock on, after all
  });

  it('with the same nights, where that is refused: who booked first has a key, until she cancels', async () => {
    const nights = { unit: 2, arrival: '2026-07-06', departure: '2026-07-08' };
    await house.smoobu({ id: 21, ...nights });
    await house.idle();
    await house.smoobu({ id: 22, ...nights, departure: '2026-07-09' });
    await house.walkTo('2026-07-03T16:30:00Z');
    expect(windows(2)).toEqual(['07-06T13:00 07-08T08:00']);
    expect(await house.mailsTo(guestOf(22))).toEqual([]);
    expect((await alarmsOf(22)).map(({ subject }) => subject)).toEqual([expect.stringContaining('overlap')]);

    const cancelled = { action: 'cancelReservation', type: 'cancellation', modifiedAt: '2026-07-03 18:00:00' };
    await house.smoobu({ id: 21, ...nights, ...cancelled });
    await house.walkTo('2026-07-03T17:00:00Z');
    expect(windows(2)).toEqual(['07-06T13:00 07-09T08:00']);
    expect(await house.mailsTo(guestOf(22))).toHaveLength(1);
  });
});

describe('a lock that is full', () => {
  it('holds the nearest arrivals, whoever booked first, and each of the others as soon as one has left', async () => {
    house.nuki.control.putLock(lockOf(3, 1), { codeCapacity: PLACES });
    house.nuki.control.addForeign({ smartlockId: lockOf(3, 1), name: 'Cleaner', code: '987654' });
    const days = ['26', '10', '22', '14', '18'];
    for (const day of days) {
      const booking = { arrival: `2026-07-${day}`, departure: `2026-07-${Number(day) + 2}` };
      await house.smoobu({ id: 300 + Number(day), unit: 3, ...booking });
      await house.idle();
    }
    await house.walkTo('2026-07-03T18:30:00Z');
    const guestsOn = () => windows(3).flatMap((window) => /^07-(\d+)/.exec(window)?.[1] ?? []);
    expect(guestsOn()).toEqual(['10', '14']);

    await house.walkTo('2026-07-12T08:30:00Z');
    expect(guestsOn()).toEqual(['14', '18']);
    await house.walkTo('2026-07-30T08:30:00Z');
    expect(memory(3).map(({ name }) => name)).toEqual(['Cleaner']);
    const told = await Promise.all(days.map((day) => house.mailsTo(guestOf(300 + Number(day)))));
    expect(told.map(({ length }) => length)).toEqual(days.map(() => 1));
    const doctors = (await house.mailsTo(HOST)).filter(({ subject }) => subject.startsWith('The lock is full'));
    expect(doctors.length).toBeGreaterThan(0);
  });
});
