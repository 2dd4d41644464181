import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { lockOf, loft } from './lofts.ts';

/** 15:00 to 10:00 in Vienna. */
const [ARRIVAL, DEPARTURE] = ['2027-06-10', '2027-06-14'];
const [TOLD, BEFORE, DURING, AFTER] = [
  '2027-06-07T13:00:00Z',
  '2027-06-10T12:59:00Z',
  '2027-06-11T12:00:00Z',
  '2027-06-14T08:00:00Z',
];
const openable = (n: number) =>
  ([1, 2] as const).map((door) => ({
    nukiAccount: 'main',
    smartlockId: lockOf(n, door),
    name: door === 1 ? 'Street door' : 'Flat',
    remoteUnlock: true,
  }));

let house: House;
beforeAll(async () => {
  house = await startHouse({
    startAt: '2027-06-02T12:00:00Z',
    properties: [
      loft(1, { doors: openable(1) }),
      loft(2, { doors: openable(2), access: 'link' }),
      loft(3),
      loft(4, { doors: openable(4) }),
    ],
  });
  for (const n of [1, 2, 3, 4]) {
    await house.smoobu({ id: n, unit: n, arrival: ARRIVAL, departure: DEPARTURE, name: 'Berta <b>Beispiel</b>' });
  }
  await house.walkTo(TOLD);
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

const linkOf = async (id: number) => {
  const [mail] = await house.mailsTo(guestOf(id));
  return /http:\S+\/s\/\w+/.exec(mail?.text ?? '')?.[0] ?? '';
};
const codeOf = async (id: number) => {
  const [code = ''] = (await house.stay(id)).grants.flatMap((grant) => grant.code ?? []);
  return `${code.slice(0, 3)} ${code.slice(3)}`;
};
const look = async (url: string, init: RequestInit = {}) => {
  const answer = await fetch(url, init);
  return { status: answer.status, headers: answer.headers, markup: await answer.text() };
};
const buttonsOf = async (url: string) =>
  [...(await look(url)).markup.matchAll(/name="door" value="(\w+)"/g)].map(([, value = '']) => value);
const press = (url: string, door: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ door }).toString(),
  });
const openingsOf = (n: number) => [1, 2].map((door) => house.nuki.control.openings(lockOf(n, door as 1 | 2)).length);
const doorTrail = async (id: number) =>
  (await house.stay(id)).trail
    .filter(({ word }) => word.startsWith('door-'))
    .map(({ word, about, by }) => `${word} ${about} by ${by}`);

describe('the link in the mail', () => {
  it('leads to the page with the code, which nobody keeps, frames or is told of', async () => {
    const { status, headers, markup } = await look(await linkOf(1));
    expect(status).toBe(200);
    expect(markup).toContain(await codeOf(1));
    expect(markup).not.toMatch(/<script|<b>|Berta/);
    expect(Buffer.byteLength(markup)).toBeLessThan(10_000);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action/,
    );
  });

  it('is answered to HEAD, without the page', async () => {
    const { status, headers, markup } = await look(await linkOf(1), { method: 'HEAD' });
    expect([status, markup, headers.get('cache-control')]).toEqual([200, '', 'no-store']);
    expect((await look(`${house.stack.url}/s/unknown`, { method: 'HEAD' })).status).toBe(404);
  });

  it('is each guest’s own, and known to the host’s machine', async () => {
    const links = await Promise.all([1, 2, 3, 4].map(linkOf));
    expect(new Set(links).size).toBe(4);
    expect(links).toEqual(await Promise.all([1, 2, 3, 4].map(async (id) => (await house.stay(id)).page)));
  });

  it('is written into no log', async () => {
    expect(JSON.stringify(house.warnings)).not.toContain('/s/');
  });
});

describe('before the window', () => {
  it('the page has no button, and a press that comes all the same opens nothing', async () => {
    const link = await linkOf(1);
    await house.walkTo(BEFORE);
    expect(await buttonsOf(link)).toEqual([]);
    await house.walkTo(DURING);
    const [door = ''] = await buttonsOf(link);
    await house.walkTo(BEFORE);
    const refused = await press(link, door);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Es ist noch zu früh');
    expect(openingsOf(1)).toEqual([0, 0]);
  });
});

describe('within the window', () => {
  beforeAll(() => house.walkTo(DURING));

  it('the button opens its door, the page says so, and the trail by whom', async () => {
    const link = await linkOf(1);
    const [, flat = ''] = await buttonsOf(link);
    const pressed = await press(link, flat);
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, new URL(link).pathname]);
    expect(openingsOf(1)).toEqual([0, 1]);
    expect((await look(link)).markup).toContain('Flat: Das Schloss hat geöffnet.');
    const lock = `main#${lockOf(1, 2)}`;
    const trail = await doorTrail(1);
    expect(trail.slice(-2)).toEqual([`door-pressed ${lock} by guest`, `door-opened ${lock} by guest`]);
  });

  it('no looking opens a door: mail scanners follow links', async () => {
    const link = await linkOf(4);
    const [door = ''] = await buttonsOf(link);
    const statuses = [];
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      statuses.push((await look(`${link}?door=${door}`, { method })).status);
    }
    expect(statuses).toEqual([200, 200, 404, 404]);
    expect(openingsOf(4)).toEqual([0, 0]);
  });

  it.each<[string, Record<string, string>]>([
    ['Sec-Fetch-Site: cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site: same-site', { 'sec-fetch-site': 'same-site' }],
    ['the Origin of another site', { origin: 'https://evil.example' }],
  ])('another site can’t press: %s', async (_, headers) => {
    const link = await linkOf(4);
    const [door = ''] = await buttonsOf(link);
    expect((await press(link, door, headers)).status).toBe(403);
    expect(openingsOf(4)).toEqual([0, 0]);
  });

  it('a page opens its own doors only, and only those with remoteUnlock', async () => {
    const [own, other, closed] = [await linkOf(4), await linkOf(1), await linkOf(3)];
    const [door = ''] = await buttonsOf(other);
    expect((await press(own, door)).status).toBe(403);
    expect((await press(own, `main#${lockOf(4, 1)}`)).status).toBe(403);
    expect((await look(closed)).markup).toContain(await codeOf(3));
    expect(await buttonsOf(closed)).toEqual([]);
    expect((await press(closed, door)).status).toBe(403);
    expect([1, 3, 4].map(openingsOf)).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });

  it('counts for all workers: of many presses at once one opens, five are taken', async () => {
    const link = await linkOf(4);
    const [door = ''] = await buttonsOf(link);
    const answers = await Promise.all(Array.from({ length: 9 }, () => press(link, door)));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
    expect(openingsOf(4)).toEqual([1, 0]);
    const tooMany = await press(link, door);
    expect(tooMany.status).toBe(429);
    expect(Number(tooMany.headers.get('retry-after'))).toBeGreaterThan(0);
    await house.walkTo('2027-06-11T12:05:00Z');
    expect((await press(link, door)).status).toBe(303);
    expect(openingsOf(4)).toEqual([2, 0]);
  });

  it('a door that opens by link alone has nothing on its lock, and opens', async () => {
    const link = await linkOf(2);
    expect(house.nuki.control.lock(lockOf(2, 1)).memory).toEqual([]);
    const [street = ''] = await buttonsOf(link);
    expect((await press(link, street)).status).toBe(303);
    expect(openingsOf(2)).toEqual([1, 0]);
  });

  it.each([
    ['stuck', 2, { actionDoes: 'stuck' }, 'klemmt aber'],
    ['silent about it', 1, { actionDoes: 'nothing' }, 'sagt aber nicht, ob es geöffnet hat'],
  ] as const)('a lock that is %s is said to be so', async (_, door, fault, sentence) => {
    const link = await linkOf(2);
    await house.walkTo(new Date(Date.parse(house.stack.now()) + 120_000).toISOString());
    house.nuki.control.setFaults({ smartlockId: lockOf(2, door), ...fault });
    const button = (await buttonsOf(link))[door - 1] ?? '';
    expect((await press(link, button)).status).toBe(303);
    expect((await look(link)).markup).toContain(sentence);
    house.nuki.control.setFaults({ reset: true });
  });

  it('a lock out of reach is said to be so, has no button, and is not asked', async () => {
    const link = await linkOf(1);
    const [street = ''] = await buttonsOf(link);
    house.nuki.control.putLock(lockOf(1, 1), { serverState: 4 });
    await house.walkTo(new Date(Date.parse(house.stack.now()) + 120_000).toISOString());
    expect(await buttonsOf(link)).toHaveLength(1);
    expect((await look(link)).markup).toContain('Street door: gerade ohne Verbindung.');
    expect((await press(link, street)).status).toBe(303);
    expect((await look(link)).markup).toContain('Es wurde nicht gefragt.');
    house.nuki.control.putLock(lockOf(1, 1), { serverState: 0 });
    expect(openingsOf(1)).toEqual([0, 1]);
  });

  it('a link that the host has switched off shows and opens nothing, at once', async () => {
    const link = await linkOf(4);
    const [door = ''] = await buttonsOf(link);
    await switchOff(4);
    const { status, markup } = await look(link);
    expect(status).toBe(403);
    expect(markup).not.toMatch(/Loft|\d{3} \d{3}|<form/);
    expect((await press(link, door)).status).toBe(403);
    expect(openingsOf(4)).toEqual([2, 0]);
  });
});

describe('after the stay', () => {
  it('the page is gone as if it had never been', async () => {
    const link = await linkOf(1);
    const [door = ''] = await buttonsOf(link);
    await house.walkTo(AFTER);
    const dead = await look(link);
    const unknown = await look(`${house.stack.url}/s/0123456789abcdef0123456789abcdef`);
    expect([dead.status, dead.markup]).toEqual([404, unknown.markup]);
    expect((await press(link, door)).status).toBe(404);
    expect(openingsOf(1)).toEqual([0, 1]);
  });
});

/** As the console writes it. */
async function switchOff(id: number): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: house.stack.endpoints.AWS_ENDPOINT_URL_DYNAMODB,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(
    new UpdateItemCommand({
      TableName: house.stack.outputs['TableName'],
      Key: { pk: { S: `RES#smoobu-main#${id}` }, sk: { S: 'RES' } },
      UpdateExpression: 'SET adjustment.linkRevoked = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    }),
  );
  client.destroy();
}
