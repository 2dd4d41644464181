import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, lockOf, studio } from './lofts.ts';
import { API_KEY, startSmoobuApi, withKey } from './smoobu-api.ts';
import type { SmoobuApi } from './smoobu-api.ts';

const at = (hour: number, minute = 0) => instant(Date.UTC(2027, 1, 8, hour, minute));
const STAY = { unit: 1, arrival: '2027-02-10', departure: '2027-02-12' };
const WITHIN = '2027-02-11T12:00:00Z';

let api: SmoobuApi;
let house: House;
beforeAll(async () => {
  api = await startSmoobuApi();
  house = await startHouse({
    startAt: at(0),
    secrets: withKey(API_KEY),
    connections: [{ id: 'smoobu-main', platform: 'smoobu', apiUrl: api.url, pollMinutes: 0 }],
    properties: [studio(1, { tellGuestDaysAhead: 7 }), studio(2, { tellGuestDaysAhead: 7 })],
  });
});
beforeEach(() => {
  Object.assign(api, { outage: undefined, key: API_KEY });
  house.setSecrets(withKey(API_KEY));
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(async () => {
  await house.close();
  api.stop();
});

const opens = async (id: number, moment = WITHIN) => {
  const grants = (await house.stay(id)).grants.filter(({ wanted }) => wanted);
  return grants.map(({ smartlockId, code = '' }) => house.nuki.wouldOpen(smartlockId, code, moment));
};

describe('a platform that can be asked', () => {
  it('is asked, whatever the webhook says: the body is only a doorbell', async () => {
    const id = 1;
    await house.walkTo(at(0));
    api.holds({ id, ...STAY, unit: 2, departure: '2027-02-14' });
    await house.smoobu({ id, ...STAY, email: 'somebody-else@example.com', departure: '2027-02-20' });
    await house.walkTo(at(0, 10));

    expect(api.asked).toContain(`GET /api/reservations/${id}`);
    const stay = await house.stay(id);
    expect([stay.departureDate, stay.guest.email]).toEqual(['2027-02-14', guestOf(id)]);
    expect(stay.grants.map(({ smartlockId }) => smartlockId)).toEqual([lockOf(2, 1)]);
    expect(await house.mailsTo('somebody-else@example.com')).toEqual([]);
  });

  it('decides whether a booking is called off, too', async () => {
    const id = 2;
    const cancelled = { action: 'cancelReservation', type: 'cancellation', modifiedAt: '2027-02-08 01:00:00' };
    await house.walkTo(at(1));
    api.holds({ id, ...STAY });
    await house.smoobu({ id, ...STAY, ...cancelled });
    await house.walkTo(at(1, 10));
    expect(await opens(id)).toEqual([true]);

    api.holds({ id, ...STAY, ...cancelled });
    await house.smoobu({ id, ...STAY, action: 'updateReservation', modifiedAt: '2027-02-08 02:00:00' });
    await house.walkTo(at(1, 20));
    expect([(await house.stay(id)).state, await opens(id)]).toEqual(['cancelled', []]);
  });

  it.each([
    ['answers 503', 3, 2, 503],
    ['breaks off', 4, 4, 'reset'],
  ] as const)('and %s for a while: the booking waits, and is what it is by then', async (_, id, hour, outage) => {
    await house.walkTo(at(hour));
    api.outage = outage;
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(hour, 40));
    expect((await house.stays()).filter((stay) => stay.id === String(id))).toEqual([]);

    api.outage = undefined;
    api.holds({ id, ...STAY, departure: '2027-02-13', modifiedAt: '2027-02-08 03:30:00' });
    await house.walkTo(at(hour + 1, 15));
    expect(await opens(id, '2027-02-13T08:59:00Z')).toEqual([true]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it('and does not have the booking yet: it is asked again', async () => {
    const id = 5;
    await house.walkTo(at(6));
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(6, 5));
    expect((await house.stays()).filter((stay) => stay.id === String(id))).toEqual([]);
    api.holds({ id, ...STAY });
    await house.walkTo(at(6, 20));
    expect(await opens(id)).toEqual([true]);
  });

  it('and has it no more: a deletion takes its doors away', async () => {
    const id = 6;
    await house.walkTo(at(7));
    api.holds({ id, ...STAY });
    await house.smoobu({ id, ...STAY });
    await house.walkTo(at(7, 5));
    expect(await opens(id)).toEqual([true]);
    api.forgets(id);
    await house.smoobu({ id, ...STAY, action: 'deleteReservation' });
    await house.walkTo(at(7, 10));
    expect(await opens(id)).toEqual([]);
    expect((await house.stay(id)).grants.map(({ evidence }) => evidence)).toEqual(['revoked']);
  });

  it('and takes our key no more: the host hears of it once, and the next key is taken up by itself', async () => {
    const ids = [7, 8];
    const before = (await house.mailsTo(HOST)).length;
    await house.walkTo(at(8));
    api.key = 'the-next-key';
    for (const id of ids) {
      api.holds({ id, ...STAY });
      await house.smoobu({ id, ...STAY });
    }
    await house.walkTo(at(9));
    const alarms = (await house.mailsTo(HOST)).slice(before);
    expect(alarms.map(({ subject }) => subject)).toEqual([expect.stringContaining('smoobu-main')]);

    house.setSecrets(withKey('the-next-key'));
    await house.walkTo(at(9, 35));
    expect([await opens(7), await opens(8)]).toEqual([[true], [true]]);
  });

  it('is only ever asked for what was booked, and told nothing of a guest who has an address', () => {
    expect(api.asked.filter((line) => !/^GET \/api\/reservations\/\d+$/.test(line))).toEqual([]);
  });

  it('tells the guest who has none; a message that it took without an answer is sent again, with the same code', async () => {
    const id = 9;
    await house.walkTo(at(10));
    house.setSecrets(withKey(API_KEY));
    api.lost = 1;
    api.holds({ id, ...STAY, unit: 2, email: '' });
    await house.smoobu({ id, ...STAY, unit: 2, email: '' });
    await house.walkTo(at(10, 30));
    const told = api.asked.filter((line) => line.startsWith('POST'));
    expect(told).toEqual(Array(2).fill(`POST /api/reservations/${id}/messages/send-message-to-guest`));
    const { code = '' } = (await house.stay(id)).grants[0] ?? {};
    for (const { messageBody } of api.messages) expect(messageBody).toContain(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect((await house.stay(id)).informed).toBe('by-chat');
    const toHost = (await house.mailsTo(HOST)).filter(({ subject }) => subject.includes(`smoobu-main ${id})`));
    expect(toHost.map(({ text }) => /platform has sent the text/.test(text))).toEqual([true]);
  });
});
