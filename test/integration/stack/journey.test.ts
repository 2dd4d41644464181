import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import { recorded } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, loft } from './lofts.ts';

/** Loft `n` as each platform knows it; the first as it was recorded. */
const SMOOBU_UNITS = [398, 399, 400, 401, 402];
const LODGIFY_ROOMS = [12345, 12346, 12347, 12348, 12349];
const LOFTS = SMOOBU_UNITS.map((unit, index) =>
  loft(index, {
    units: [
      { connection: 'smoobu-main', unit: String(unit) },
      { connection: 'lodgify-main', unit: `10001/${LODGIFY_ROOMS[index]}` },
    ],
  }),
);
const doorsOf = (n: number) => [lockOf(n, 1), lockOf(n, 2)];

/** What was recorded of each: the same stay, booked, moved and called off. Smoobu names 16:00, Lodgify no time. */
const PLATFORMS = [
  { platform: 'smoobu', id: 1_200_001, guest: 'anna.muster@example.com', time: '14:00' },
  { platform: 'lodgify', id: 9_100_001, guest: 'ida.beispiel@example.com', time: '13:00' },
] as const;

/** The same of another booking, in loft `n`. */
function inLoft(n: number, body: string): string {
  return body
    .replaceAll(/\b(1200001|9100001)\b/g, (id) => String(Number(id) + n))
    .replace('"id": 398', `"id": ${SMOOBU_UNITS[n]}`)
    .replace('"room_type_id": 12345', `"room_type_id": ${LODGIFY_ROOMS[n]}`)
    .replaceAll(/(anna|ida)\./g, `$1-${n}.`);
}

describe.each(PLATFORMS)('a stay that $platform tells of', ({ platform, id, guest, time }) => {
  const checkIn = instant(`2026-07-10T${time}:00Z`);
  const checkOut = instant('2026-07-14T08:00:00Z');
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ startAt: '2026-07-01T12:00:00Z', properties: LOFTS });
  });
  afterEach(() => expect(house.broken).toEqual([]));
  afterAll(() => house.close());

  const tell = async (body: string) => {
    const status = platform === 'smoobu' ? await house.smoobuRaw(body) : await house.lodgify(body);
    await house.idle();
    return status;
  };
  const entriesOn = (doors: readonly number[]) => doors.map((door) => house.nuki.control.lock(door).memory.length);
  const codeNow = async (stayId: number) => {
    const codes = new Set((await house.stay(stayId)).grants.map(({ code }) => code));
    expect(codes.size).toBe(1);
    return [...codes][0] ?? '';
  };
  const opensAt = (code: string, at: string, doors: readonly number[]) =>
    doors.map((door) => house.nuki.wouldOpen(door, code, at));
  const mailsAbout = async (stayId: number, to: string) =>
    (await house.mails()).filter((mail) => mail.to === to || mail.subject.includes(`${platform}-main ${stayId})`));
  /** What was asked of locks, beside how they are. */
  const askedOf = (doors: readonly number[]) =>
    house.nuki.control.calls().filter(({ method, smartlockId = 0 }) => method !== 'GET' && doors.includes(smartlockId));

  it('is on the doors a week ahead, with the guest three days ahead, and opens from check-in to check-out', async () => {
    const doors = doorsOf(0);
    await house.walkTo('2026-07-01T12:00:00Z');
    expect(await tell(recorded(platform, 'created'))).toBe(200);
    await house.walkTo(minus(checkIn, { days: 7, minutes: 1 }));
    expect(askedOf(doors)).toEqual([]); // earlier nobody asks anything of a lock
    await house.walkTo(minus(checkIn, { days: 7 }));
    expect(entriesOn(doors)).toEqual([1, 1]);

    await house.walkTo(minus(checkIn, { days: 3, minutes: 1 }));
    expect(await mailsAbout(id, guest)).toEqual([]);
    await house.walkTo(minus(checkIn, { days: 3 }));
    expect((await mailsAbout(id, guest)).map(({ to }) => to)).toEqual([guest, HOST]);

    const code = await codeNow(id);
    await house.walkTo(checkIn);
    const moments = [minus(checkIn, { minutes: 1 }), checkIn, minus(checkOut, { minutes: 1 }), checkOut];
    const [shut, open] = [
      [false, false],
      [true, true],
    ];
    expect(moments.map((at) => opensAt(code, at, doors))).toEqual([shut, open, open, shut]);
    await house.walkTo(plus(checkOut, { minutes: 5 }));
    expect(entriesOn(doors)).toEqual([0, 0]);
    expect((await house.stay(id)).grants.map(({ evidence }) => evidence)).toEqual(['revoked', 'revoked']);
    await house.walkTo(plus(checkOut, { days: 2 }));
    expect(await mailsAbout(id, guest)).toHaveLength(2);
  });

  it('moves when the booking does, with the code the guest has, and goes when it is called off', async () => {
    const [n, doors] = [1, doorsOf(1)];
    const other = guest.replace('.', `-${n}.`);
    await house.walkTo('2026-07-08T15:00:00Z');
    await tell(inLoft(n, recorded(platform, 'created')));
    const code = await codeNow(id + n);

    expect(await tell(inLoft(n, recorded(platform, 'modified-dates')))).toBe(200);
    expect(await codeNow(id + n)).toBe(code);
    const moments = [`2026-07-11T${time}:00Z`, '2026-07-16T07:59:00Z'];
    const outside = [`2026-07-10T${time}:00Z`, '2026-07-16T08:00:00Z'];
    expect([...moments, ...outside].map((at) => opensAt(code, at, doors)[0])).toEqual([true, true, false, false]);
    const told = await mailsAbout(id + n, other);
    expect(told.map(({ to }) => to)).toEqual([other, HOST, other, HOST]);
    expect(told[2]?.text).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);

    await house.walkTo('2026-07-11T20:00:00Z'); // she is in
    expect(await tell(inLoft(n, recorded(platform, 'cancelled')))).toBe(200);
    expect(entriesOn(doors)).toEqual([0, 0]);
    await house.walkTo('2026-07-12T20:00:00Z');
    expect(entriesOn(doors)).toEqual([0, 0]);
    const since = (await mailsAbout(id + n, other)).slice(4);
    expect(since.map(({ to }) => to)).toEqual([other]); // that her key is void
  });

  it('moves to the doors of another unit, and the guest hears of it', async () => {
    const [n, doors, others] = [2, doorsOf(2), doorsOf(3)];
    await house.walkTo('2026-07-08T18:00:00Z');
    await tell(inLoft(n, recorded(platform, 'created')));
    const [first] = (await house.stay(id + n)).grants;
    expect([entriesOn(doors), entriesOn(others)]).toEqual([
      [1, 1],
      [0, 0],
    ]);

    const moved = inLoft(n, recorded(platform, 'created'))
      .replace(`"id": ${SMOOBU_UNITS[2]}`, `"id": ${SMOOBU_UNITS[3]}`)
      .replace(`"room_type_id": ${LODGIFY_ROOMS[2]}`, `"room_type_id": ${LODGIFY_ROOMS[3]}`)
      .replace('13:51:07', '14:00:00');
    await tell(moved);
    await house.walkTo('2026-07-08T18:05:00Z');
    expect([entriesOn(doors), entriesOn(others)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const wanted = (await house.stay(id + n)).grants.filter((grant) => grant.wanted);
    const within = '2026-07-12T00:00:00Z';
    expect(opensAt(wanted[0]?.code ?? '', within, others)).toEqual([true, true]);
    expect(opensAt(first?.code ?? '', within, doors)).toEqual([false, false]);
    expect((await house.mailsTo(guest.replace('.', `-${n}.`))).at(-1)?.subject).toContain('Loft 3');
  });

  it('that is called off long before leaves nothing behind', async () => {
    const [n, doors] = [4, doorsOf(4)];
    await house.walkTo('2026-07-01T12:00:00Z');
    await tell(inLoft(n, recorded(platform, 'created')));
    expect(await tell(inLoft(n, recorded(platform, 'cancelled')))).toBe(200);
    await house.walkTo('2026-07-04T15:00:00Z');

    expect([askedOf(doors), entriesOn(doors)]).toEqual([[], [0, 0]]);
    expect(await mailsAbout(id + n, guest.replace('.', `-${n}.`))).toEqual([]);
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
