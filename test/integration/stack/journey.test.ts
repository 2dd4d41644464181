import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import { recorded } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft } from './lofts.ts';

const LOFTS = [
  loft(1, {
    units: [
      { connection: 'smoobu-main', unit: '398' },
      { connection: 'lodgify-main', unit: '10001/12345' },
    ],
  }),
  loft(2, {
    units: [
      { connection: 'smoobu-main', unit: '399' },
      { connection: 'lodgify-main', unit: '10001/54321' },
    ],
  }),
];
const [DOORS, OTHER_DOORS] = [1, 2].map((n) => [lockOf(n, 1), lockOf(n, 2)]) as [number[], number[]];

/** What was recorded of each: the same stay, booked, moved and called off. Smoobu names 16:00, Lodgify no time. */
const PLATFORMS = [
  {
    platform: 'smoobu',
    id: 1_200_001,
    guest: 'anna.muster@example.com',
    time: '14:00',
    unit: ['"id": 398', '"id": 399'],
  },
  { platform: 'lodgify', id: 9_100_001, guest: 'ida.beispiel@example.com', time: '13:00', unit: ['12345', '54321'] },
] as const;

describe.each(PLATFORMS)('a stay that $platform tells of', ({ platform, id, guest, time, unit }) => {
  const checkIn = instant(`2026-07-10T${time}:00Z`);
  const checkOut = instant('2026-07-14T08:00:00Z');
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ startAt: '2026-03-02T12:51:09Z', properties: LOFTS });
  });
  afterEach(() => expect(house.broken).toEqual([]));
  afterAll(() => house.close());

  const tell = async (body: string) => {
    const status = platform === 'smoobu' ? await house.smoobuRaw(body) : await house.lodgify(body);
    await house.idle();
    return status;
  };
  /** What a lock was asked to change; that it is looked at now and then is the lock doctor's affair. */
  const writes = () => house.nuki.control.calls().filter(({ method }) => method !== 'GET');
  const entriesOn = (doors: readonly number[]) => doors.map((door) => house.nuki.control.lock(door).memory.length);
  const codeNow = async (stayId: number) => {
    const codes = new Set((await house.stay(stayId)).grants.map(({ code }) => code));
    expect(codes.size).toBe(1);
    return [...codes][0] ?? '';
  };
  const opensAt = (code: string, at: string, doors: readonly number[] = DOORS) =>
    doors.map((door) => house.nuki.wouldOpen(door, code, at));

  it('is on the doors a week ahead, with the guest three days ahead, and opens from check-in to check-out', async () => {
    await house.walkTo('2026-03-02T13:00:00Z');
    const before = (await house.mails()).length;
    house.nuki.control.forgetCalls();
    expect(await tell(recorded(platform, 'created'))).toBe(200);
    await house.walkTo(minus(checkIn, { days: 7, minutes: 1 }));
    expect(writes()).toEqual([]); // for months nobody asks anything of a lock but how it is
    await house.walkTo(minus(checkIn, { days: 7 }));
    expect(entriesOn(DOORS)).toEqual([1, 1]);

    await house.walkTo(minus(checkIn, { days: 3, minutes: 1 }));
    expect(await house.mails()).toHaveLength(before);
    await house.walkTo(minus(checkIn, { days: 3 }));
    expect((await house.mails()).slice(before).map(({ to }) => to)).toEqual([guest, HOST]);

    const code = await codeNow(id);
    await house.walkTo(checkIn);
    const moments = [minus(checkIn, { minutes: 1 }), checkIn, minus(checkOut, { minutes: 1 }), checkOut];
    expect(moments.map((at) => opensAt(code, at))).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
    await house.walkTo(plus(checkOut, { minutes: 5 }));
    expect(entriesOn(DOORS)).toEqual([0, 0]);
    expect((await house.stay(id)).grants.map(({ evidence }) => evidence)).toEqual(['revoked', 'revoked']);
    await house.walkTo(plus(checkOut, { days: 7 }));
    expect(await house.mails()).toHaveLength(before + 2);
  });

  it('moves when the booking does, with the code the guest has, and goes when it is called off', async () => {
    const year = (body: string) => body.replaceAll('2026-', '2027-').replaceAll(String(id), String(id + 7));
    await house.walkTo('2027-07-08T09:00:00Z');
    await tell(year(recorded(platform, 'created')));
    const code = await codeNow(id + 7);
    const before = (await house.mails()).length;

    expect(await tell(year(recorded(platform, 'modified-dates')))).toBe(200);
    expect(await codeNow(id + 7)).toBe(code);
    const moments = [`2027-07-11T${time}:00Z`, '2027-07-16T07:59:00Z'];
    const outside = [`2027-07-10T${time}:00Z`, '2027-07-16T08:00:00Z'];
    expect([...moments, ...outside].map((at) => opensAt(code, at)[0])).toEqual([true, true, false, false]);
    const told = (await house.mails()).slice(before);
    expect(told.map(({ to }) => to)).toEqual([guest, HOST]);
    expect(told[0]?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);

    await house.walkTo('2027-07-12T20:00:00Z'); // she is in
    expect(await tell(year(recorded(platform, 'cancelled')))).toBe(200);
    expect(entriesOn(DOORS)).toEqual([0, 0]);
    await house.walkTo('2027-07-17T00:00:00Z');
    expect(entriesOn(DOORS)).toEqual([0, 0]);
    expect(await house.mails()).toHaveLength(before + 2);
  });

  it('moves to the doors of another unit, and the guest hears of it', async () => {
    const year = (body: string) => body.replaceAll('2026-', '2028-').replaceAll(String(id), String(id + 8));
    await house.walkTo('2028-07-08T09:00:00Z');
    await tell(year(recorded(platform, 'created')));
    const [first] = (await house.stay(id + 8)).grants;
    expect([entriesOn(DOORS), entriesOn(OTHER_DOORS)]).toEqual([
      [1, 1],
      [0, 0],
    ]);

    await tell(year(recorded(platform, 'created')).replace(unit[0], unit[1]).replace('13:51:07', '14:00:00'));
    expect([entriesOn(DOORS), entriesOn(OTHER_DOORS)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const moved = (await house.stay(id + 8)).grants.filter(({ wanted }) => wanted);
    const within = '2028-07-12T00:00:00Z';
    expect(opensAt(moved[0]?.code ?? '', within, OTHER_DOORS)).toEqual([true, true]);
    expect(opensAt(first?.code ?? '', within)).toEqual([false, false]);
    expect((await house.mailsTo(guest)).at(-1)?.subject).toContain('Loft 2');
  });

  it('that is called off long before leaves nothing behind', async () => {
    const year = (body: string) => body.replaceAll('2026-', '2029-').replaceAll(String(id), String(id + 9));
    await house.walkTo('2029-03-02T09:00:00Z');
    const before = { mails: (await house.mails()).length, writes: writes().length };
    await tell(year(recorded(platform, 'created')));
    expect(await tell(year(recorded(platform, 'cancelled')))).toBe(200);
    await house.walkTo('2029-07-20T00:00:00Z');

    expect(writes()).toHaveLength(before.writes);
    expect(await house.mails()).toHaveLength(before.mails);
  });
});

describe('what is no stay', () => {
  it('is answered 200, and nothing comes of it', async () => {
    const house = await startHouse({ startAt: '2026-07-08T12:00:00Z', properties: LOFTS });
    const statuses = [
      await house.smoobuRaw(recorded('smoobu', 'created-blocked')),
      await house.smoobuRaw(recorded('smoobu', 'other-new-message')),
      await house.smoobuRaw(recorded('smoobu', 'other-update-rates')),
      await house.lodgify(recorded('lodgify', 'created-enquiry-open')),
      await house.lodgify(recorded('lodgify', 'created-tentative')),
      await house.lodgify(recorded('lodgify', 'other-guest-message-received')),
    ];
    await house.walkTo('2026-07-16T12:00:00Z');
    const writes = house.nuki.control.calls().filter(({ method }) => method !== 'GET');
    const seen = { mails: await house.mails(), writes, stays: await house.stays() };
    await house.close();

    expect(statuses).toEqual(Array(6).fill(200));
    expect(seen).toMatchObject({ mails: [], writes: [] });
    expect(seen.stays.flatMap(({ grants }) => grants)).toEqual([]);
    expect(seen.stays.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
