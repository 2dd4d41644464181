import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant, plus } from '../../../lib/domain/time.ts';
import { guestOf, lodgifyBody } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, studio } from './lofts.ts';
import { API_KEY, startSmoobuApi, withKey } from './smoobu-api.ts';
import type { SmoobuApi } from './smoobu-api.ts';

const at = (hour: number, minute = 0) => instant(Date.UTC(2027, 1, 8, hour, minute));
const STAY = { unit: 1, arrival: '2027-02-10', departure: '2027-02-12', modifiedAt: '2027-02-08 00:30:00' };
const WITHIN = '2027-02-11T12:00:00Z';
const LIST = /^GET \/api\/reservations\?/;

/** A Lodgify of our own: what it holds, listed and one by one, in the form of its API. */
async function startLodgifyApi() {
  const held = new Map<string, object>();
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, outgoing) => {
    asked.push(url);
    const { pathname, searchParams } = new URL(url, 'http://lodgify');
    const [, id] = /^\/v2\/reservations\/bookings\/(\w+)$/.exec(pathname) ?? [];
    const items = searchParams.get('page') === '1' ? [...held.values()] : [];
    const answer = id === undefined ? { count: held.size, items } : held.get(id);
    outgoing.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    holds: (booking: Parameters<typeof lodgifyBody>[0]) => {
      const { booking: data, guest } = JSON.parse(lodgifyBody(booking)) as { booking: object; guest: object };
      held.set(String(booking.id), { ...data, guest });
    },
    stop: () => void server.close().closeAllConnections(),
  };
}

let smoobu: SmoobuApi;
let lodgify: Awaited<ReturnType<typeof startLodgifyApi>>;
let house: House;
const secrets = withKey(API_KEY);
beforeAll(async () => {
  smoobu = await startSmoobuApi();
  lodgify = await startLodgifyApi();
  house = await startHouse({
    startAt: at(0),
    secrets: { ...secrets, outbound: { ...secrets.outbound, 'lodgify-main': { apiKey: 'x' } } },
    connections: [
      { id: 'smoobu-main', platform: 'smoobu', apiUrl: smoobu.url },
      { id: 'lodgify-main', platform: 'lodgify', apiUrl: lodgify.url, pollMinutes: 15 },
    ],
    properties: [
      studio(1, { tellGuestDaysAhead: 7 }),
      studio(2, { tellGuestDaysAhead: 7, units: [{ connection: 'lodgify-main', unit: '77' }] }),
    ],
  });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(async () => {
  await house.close();
  smoobu.stop();
  lodgify.stop();
});

const opens = async (id: number, moment = WITHIN) => {
  const grants = (await house.stay(id)).grants.filter(({ wanted }) => wanted);
  return grants.map(({ smartlockId, code = '' }) => house.nuki.wouldOpen(smartlockId, code, moment));
};

describe('a booking whose webhook was lost', () => {
  it('has its access by the next poll, an hour later at most, and its guest is told once', async () => {
    smoobu.holds({ id: 1, ...STAY });
    lodgify.holds({ id: 2, property: 77, rooms: [], arrival: STAY.arrival, departure: STAY.departure });
    await house.walkTo(at(1));
    expect(await opens(1)).toEqual([true]);
    expect(await opens(2)).toEqual([true]);
    for (const id of [1, 2]) expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it('is moved and called off by it, too', async () => {
    smoobu.holds({ id: 1, ...STAY, departure: '2027-02-14', modifiedAt: '2027-02-08 01:30:00' });
    await house.walkTo(at(2, 5));
    expect(await opens(1, '2027-02-13T12:00:00Z')).toEqual([true]);
    smoobu.holds({ id: 1, ...STAY, type: 'cancellation', modifiedAt: '2027-02-08 02:30:00' });
    await house.walkTo(at(3, 10));
    expect([(await house.stay(1)).state, await opens(1)]).toEqual(['cancelled', []]);
  });

  it('is found on any page', async () => {
    for (const id of [11, 12, 13, 14, 15]) {
      const [arrival, departure] = [`2027-03-${id}`, `2027-03-${id + 1}`];
      smoobu.holds({ id, unit: 1, arrival, departure, modifiedAt: '2027-02-08 03:30:00' });
    }
    await house.walkTo(at(4, 15));
    const ids = (await house.stays()).map(({ id }) => Number(id));
    expect(ids).toEqual(expect.arrayContaining([11, 12, 13, 14, 15]));
  });

  it('and that its platform lists, but can not tell yet, comes as soon as it can; the others at once', async () => {
    smoobu.unread.set(21, 503);
    smoobu.holds({
      id: 21,
      ...STAY,
      arrival: '2027-02-15',
      departure: '2027-02-16',
      modifiedAt: '2027-02-08 04:30:00',
    });
    smoobu.holds({
      id: 22,
      ...STAY,
      arrival: '2027-02-17',
      departure: '2027-02-18',
      modifiedAt: '2027-02-08 04:30:00',
    });
    await house.walkTo(at(5, 20));
    expect((await house.stays()).map(({ id }) => Number(id))).not.toContain(21);
    expect((await house.stay(22)).state).toBe('confirmed');
    smoobu.unread.clear();
    await house.walkTo(at(6));
    for (const id of [21, 22]) expect((await house.stay(id)).state).toBe('confirmed');
  });
});

describe('a poll', () => {
  it('asks once an hour, or as often as its connection says, and tells nobody of nothing', async () => {
    const before = [smoobu.asked.length, lodgify.asked.length] as const;
    const mails = (await house.mails()).length;
    await house.walkTo(plus(house.stack.now(), { hours: 6 }));
    const asked = [smoobu.asked.slice(before[0]), lodgify.asked.slice(before[1])] as const;
    expect(asked[0].filter((line) => !LIST.test(line))).toEqual([]);
    expect([5, 6, 7]).toContain(asked[0].filter((line) => /[?&]page=1(&|$)/.test(line)).length); // and the other pages
    expect([21, 22, 23, 24, 25]).toContain(asked[1].length); // the sweep comes by the minute
    expect(await house.mails()).toHaveLength(mails);
    expect(await house.idle()).toMatchObject({ idle: true });
  });

  it('that fails for long is told to the host once, and makes up for it', async () => {
    const before = (await house.mailsTo(HOST)).length;
    smoobu.outage = 503;
    smoobu.holds({
      id: 31,
      ...STAY,
      arrival: '2027-02-20',
      departure: '2027-02-21',
      modifiedAt: '2027-02-08 13:00:00',
    });
    await house.walkTo(at(14));
    const subjects = (await house.mailsTo(HOST)).slice(before).map(({ subject }) => subject);
    const alarms = subjects.filter((subject) => !subject.startsWith('The guest has the key'));
    expect(alarms).toEqual([expect.stringContaining('(smoobu-main)')]);
    smoobu.outage = undefined;
    await house.walkTo(at(14, 40));
    expect((await house.stay(31)).state).toBe('confirmed');
  });

  it('starts with the connection, and ends with it', async () => {
    const entries = [studio(1), studio(2, { units: [{ connection: 'lodgify-main', unit: '77' }] })];
    const lodgifyMain = { id: 'lodgify-main', platform: 'lodgify', apiUrl: lodgify.url };
    const smoobuMain = { id: 'smoobu-main', platform: 'smoobu', apiUrl: smoobu.url };
    await house.apply({ connections: [smoobuMain, { ...lodgifyMain, pollMinutes: 0 }], properties: entries });
    const before = lodgify.asked.length;
    await house.walkTo(plus(house.stack.now(), { hours: 3 }));
    expect(lodgify.asked.length).toBe(before);
    await house.apply({ connections: [smoobuMain, lodgifyMain], properties: entries });
    await house.walkTo(plus(house.stack.now(), { minutes: 2 }));
    expect(lodgify.asked.length).toBe(before + 1);
  });
});
