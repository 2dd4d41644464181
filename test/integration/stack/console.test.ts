import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft } from './lofts.ts';
import { mailedLink, signedIn, visitor } from './visitor.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({ startAt: '2027-07-07T12:00:00Z', properties: [loft(1), loft(2)] });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const doorsOf = (n: number) => [lockOf(n, 1), lockOf(n, 2)];
const place = (id: number) => `/host/stay?of=smoobu-main%7C${id}`;

describe('the console of a running stack', () => {
  it('is entered by a mailed link, once', async () => {
    const [first, second] = [visitor(house.stack), visitor(house.stack)];
    expect(await first.open('/host')).toBe(401);
    await first.submit('/host/sign-in', { address: HOST });
    const link = await mailedLink(house, HOST);
    await first.open(link);
    expect(await first.submit('/host/session')).toBe(200);
    await second.open(link);
    expect(await second.submit('/host/session')).toBe(403);
    expect(await second.open('/host')).toBe(401);
  });

  it('moves a check-out: on the locks, in the guest’s mail, on the page and in the story', async () => {
    const id = 1;
    await house.smoobu({ id, unit: 1, arrival: '2027-07-09', departure: '2027-07-12' });
    await house.idle();
    const [code = ''] = (await house.stay(id)).grants.flatMap((grant) => grant.code ?? []);
    const opensAt = (at: string) => doorsOf(1).map((lock) => house.nuki.wouldOpen(lock, code, at));
    expect(opensAt('2027-07-12T11:29:00Z')).toEqual([false, false]);

    const page = await signedIn(house, HOST);
    expect(await page.open(place(id))).toBe(200);
    expect(await page.submit('/host/stay', { date: '2027-07-12', time: '13:30' }, 'value="move-exit"')).toBe(200);
    await house.idle();
    expect(opensAt('2027-07-12T11:29:00Z')).toEqual([true, true]);
    expect(opensAt('2027-07-12T11:30:00Z')).toEqual([false, false]);
    const mails = await house.mailsTo(guestOf(id));
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('13:30');

    await page.open(place(id));
    expect(page.text()).toContain('to Monday 12 July, 13:30');
    expect(page.text()).toContain('Exit agreed: Monday, 12 July 2027, 13:30. By host@example.com');
    expect(page.text()).toContain(mails[1]?.subject);
  });

  it('takes a guest’s keys away at once, and gives them back', async () => {
    const id = 2;
    await house.smoobu({ id, unit: 2, arrival: '2027-07-09', departure: '2027-07-12' });
    await house.idle();
    const held = () => doorsOf(2).map((lock) => house.nuki.control.lock(lock).memory.length);
    expect(held()).toEqual([1, 1]);
    const page = await signedIn(house, HOST);
    await page.open(place(id));
    await page.submit('/host/stay', {}, 'value="take-away"');
    await house.idle();
    expect(held()).toEqual([0, 0]);
    await page.open(place(id));
    await page.submit('/host/stay', {}, 'value="give-back"');
    await house.idle();
    expect(held()).toEqual([1, 1]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it('maps a unit that nobody knew, and sets up whoever has booked it, past the next apply', async () => {
    const id = 3;
    await house.smoobu({ id, unit: 77, arrival: '2027-07-13', departure: '2027-07-15' });
    await house.idle();
    expect((await house.stay(id)).problems.map(({ code }) => code)).toEqual(['unit.unmapped']);
    const page = await signedIn(house, HOST);
    await page.open('/host/units');
    await page.submit('/host/units', { property: 'loft-1' }, 'name="unit" value="77"');
    await house.idle();
    const stay = await house.stay(id);
    expect([stay.problems, stay.properties]).toEqual([[], ['loft-1']]);
    expect(stay.grants.map(({ evidence }) => evidence)).toEqual(['confirmed', 'confirmed']);

    expect(await house.apply({ properties: [loft(1), loft(2)] })).toBe(0);
    await house.idle();
    expect((await house.stay(id)).properties).toEqual(['loft-1']);
    await page.open('/host/units');
    expect(page.text()).toContain('Every unit that is booked is a property’s.');
  });

  it('gives a cleaner a code for her weekdays and hours, and takes it away', async () => {
    const page = await signedIn(house, HOST);
    await page.open('/host/staff');
    const [street, flat] = doorsOf(1).map((lock) => `main#${lock}`);
    const fields = { name: 'Eva', 'day-1': 'on', 'day-4': 'on', from: '08:00', until: '12:00', last: '2027-08-31' };
    await page.submit('/host/staff', { ...fields, [`door-${street}`]: 'on', [`door-${flat}`]: 'on' }, 'name="last"');
    await house.idle();
    await page.open('/host/staff');
    const code = (/Code: (\d{3} \d{3})/.exec(page.text())?.[1] ?? '').replace(' ', '');
    const opensAt = (at: string) => doorsOf(1).map((lock) => house.nuki.wouldOpen(lock, code, at));
    // Monday 12 July 2027, by the clock in Vienna: 08:00 to 12:00
    expect(opensAt('2027-07-12T05:59:00Z')).toEqual([false, false]);
    expect(opensAt('2027-07-12T06:00:00Z')).toEqual([true, true]);
    expect(opensAt('2027-07-12T09:59:00Z')).toEqual([true, true]);
    expect(opensAt('2027-07-12T10:00:00Z')).toEqual([false, false]);
    expect(opensAt('2027-07-13T08:00:00Z')).toEqual([false, false]); // a Tuesday
    expect(opensAt('2027-08-30T08:00:00Z')).toEqual([true, true]);
    expect(opensAt('2027-09-02T08:00:00Z')).toEqual([false, false]); // past the last day

    const [lock] = doorsOf(1);
    const entry = house.nuki.control.lock(lock ?? 0).memory.find((one) => one.code === code);
    if (entry === undefined || lock === undefined) throw new Error('no such entry');
    house.nuki.control.editInApp({ smartlockId: lock, id: entry.id, synced: true, set: { allowedWeekDays: 127 } });
    await house.walkTo('2027-07-08T12:30:00Z');
    expect(opensAt('2027-07-13T08:00:00Z')).toEqual([false, false]); // mended by the daily look

    const later = await signedIn(house, HOST);
    await later.open('/host/staff');
    await later.submit('/host/staff', {}, 'name="remove"');
    await house.idle();
    expect(
      doorsOf(1).flatMap((one) => house.nuki.control.lock(one).memory.filter((held) => held.code === code)),
    ).toEqual([]);
  });
});
