import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AppEdit } from '../../simulators/nuki/index.ts';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { lockOf, loft } from './lofts.ts';

/** Everybody arrives on the 10th at 15:00 in Vienna; each test has a loft of its own. */
const STAY = { arrival: '2027-02-10', departure: '2027-02-12' };
const BOOKED = '2027-02-05T12:00:00Z';

let house: House;
beforeAll(async () => {
  const properties = Array.from({ length: 10 }, (_, index) => loft(index + 1, { tellGuestDaysAhead: 7 }));
  house = await startHouse({ startAt: BOOKED, properties });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const doorsOf = (n: number) => [lockOf(n, 1), lockOf(n, 2)] as const;
const memory = (lock: number) => house.nuki.control.lock(lock).memory;
const codesOn = (lock: number) => memory(lock).map(({ code }) => code);
const codesOf = async (id: number) => (await house.stay(id)).grants.map(({ code }) => code);

/** What the host does, and whether it is news to the host. */
const EDITS: readonly (readonly [string, Pick<AppEdit, 'set' | 'remove'>, boolean?])[] = [
  ['deletes it', { remove: true }],
  ['switches it off', { set: { enabled: false } }],
  ['takes its window away', { set: { allowedFromDate: null, allowedUntilDate: null } }],
  ['cuts its window', { set: { allowedUntilDate: '2027-01-02T00:00:00.000Z' } }],
  ['limits it to mornings', { set: { allowedFromTime: 360, allowedUntilTime: 720 } }],
  ['changes its code', { set: { code: '987654' } }],
  ['renames it', { set: { name: 'Guest' } }, false],
];

describe('our entry, when the host goes to it in the app and', () => {
  const edited = EDITS.map(([what, edit, told = true], index) => ({ what, edit, told, n: index + 1 }));
  const codes = new Map<number, string>();
  beforeAll(async () => {
    for (const { n } of edited) await house.smoobu({ id: n, unit: n, ...STAY });
    await house.walkTo('2027-02-05T12:10:00Z'); // more requests than the account takes in a minute
    for (const { n, edit } of edited) {
      const [code = ''] = await codesOf(n);
      codes.set(n, code);
      const [, flat] = doorsOf(n);
      const entry = memory(flat).find((one) => one.code === code);
      house.nuki.control.editInApp({ smartlockId: flat, id: entry?.id ?? '', synced: true, ...edit });
    }
    await house.walkTo('2027-02-06T12:30:00Z');
  });

  it.each(edited)('$what, opens as before the next day, with the code that the guest was told', async ({ told, n }) => {
    const [street, flat] = doorsOf(n);
    const code = codes.get(n) ?? '';
    expect(await codesOf(n)).toEqual([code, code]);
    const at = (day: string) => [street, flat].map((lock) => house.nuki.wouldOpen(lock, code, `2027-02-${day}:00Z`));
    expect([at('10T13:59'), at('10T14:00'), at('12T08:59'), at('12T09:00')]).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
    expect(memory(flat)).toHaveLength(1);
    expect(await house.mailsTo(guestOf(n))).toHaveLength(1);
    const alarms = house.mailbox.mails.filter(
      ({ kind, text }) => kind === 'host-alarm' && text.includes(`smoobu-main ${n}\n`),
    );
    expect(alarms).toHaveLength(told ? 1 : 0);
  });
});

describe("somebody else's entries", () => {
  it('are never touched, whatever we do beside them', async () => {
    const [, flat] = doorsOf(8);
    const foreign = [
      { name: 'Anna', code: '765432' },
      { name: 'Cleaner', code: '876543', allowedWeekDays: 4, allowedFromTime: 480, allowedUntilTime: 720 },
      { name: 'xyz-abcdefghijkl', code: '654321' }, // another install's
      { name: 'Owner', type: 0, accountUserId: 99 },
    ];
    for (const entry of foreign) house.nuki.control.addForeign({ smartlockId: flat, ...entry });
    const before = structuredClone(memory(flat));
    const booking = { id: 80, unit: 8, arrival: '2027-02-04', departure: '2027-02-05' };
    await house.walkTo('2027-02-04T20:00:00Z'); // in the middle of her stay, which is then prolonged, and ends
    await house.smoobu(booking);
    await house.idle();
    expect(memory(flat)).toHaveLength(before.length + 1);
    await house.smoobu({ ...booking, checkOut: '10:30', modifiedAt: '2027-02-04 20:00:00' });
    await house.walkTo('2027-02-05T09:40:00Z');

    expect(memory(flat)).toEqual(before);
    expect(house.nuki.control.lock(flat).listing).toEqual(before);
  });

  it('with the code that we have chosen: the stay gets another on all its doors, and theirs stays', async () => {
    const id = 90;
    const [street, flat] = doorsOf(9);
    await house.walkTo(BOOKED);
    house.nuki.control.setFaults({ smartlockId: flat, createReaches: 'nothing' });
    await house.smoobu({ id, unit: 9, ...STAY });
    await house.idle();
    const [chosen = ''] = await codesOf(id);
    expect(codesOn(street)).toEqual([chosen]);
    const theirs = house.nuki.control.addForeign({ smartlockId: flat, name: 'Anna', code: chosen });
    const before = structuredClone(memory(flat));
    house.nuki.control.setFaults({ reset: true });
    await house.walkTo('2027-02-05T13:00:00Z');

    const [other = '', same] = await codesOf(id);
    expect([other === chosen, other === same]).toEqual([false, true]);
    expect([codesOn(street), codesOn(flat)]).toEqual([[other], [chosen, other]]);
    expect(memory(flat).filter((entry) => entry.id === theirs)).toEqual(before);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    expect(
      house.mailbox.mails.filter(({ kind, text }) => kind === 'host-alarm' && text.includes(`main ${id}\n`)),
    ).toEqual([]);
  });

  it('with that code, which the list does not show, do not keep the guest out', async () => {
    const id = 100;
    const [street, flat] = doorsOf(10);
    await house.walkTo(BOOKED);
    house.nuki.control.setFaults({ next: [{ route: 'create', smartlockId: flat, answer: 503 }] });
    await house.smoobu({ id, unit: 10, ...STAY });
    await house.idle();
    const [chosen = ''] = await codesOf(id);
    house.nuki.control.putLock(flat, { ghostCodes: [chosen] });
    await house.walkTo('2027-02-05T14:00:00Z');

    const codes = [...new Set(await codesOf(id))]; // the first, if having the lock read again has cured it; else another
    expect(codes).toHaveLength(1);
    expect([codesOn(street), codesOn(flat)]).toEqual([codes, codes]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });
});
