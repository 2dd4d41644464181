import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '../../../cli/replay.ts';
import { guestOf, lodgifyBody, lodgifySignature, recorded, smoobuBody } from './bookings.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, LODGIFY_SECRET, lockOf, loft, SMOOBU_TOKEN, studio } from './lofts.ts';

const LARGEST = 256 * 1_024;
const LOFTS = [
  loft(1, { overlaps: 'allow' }),
  studio(2, { units: [{ connection: 'lodgify-main', unit: '20/1' }] }),
  studio(3, { units: [{ connection: 'lodgify-main', unit: '20/2' }] }),
];
/** Locks are there for lofts that come later, too. */
const COMING = studio(4, { units: [{ connection: 'smoobu-main', unit: '4' }] });

let house: House;
beforeAll(async () => {
  house = await startHouse({ startAt: '2027-07-01T12:00:00Z', properties: LOFTS });
  house.nuki.control.putLock(lockOf(4, 1), { name: 'Door' });
  await house.idle(); // the first look at each lock leaves something in the table
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

/** Every item of the table, by its keys. */
async function tableKeys(): Promise<string[]> {
  const { table, region } = await house.get<{ table: string; region: string }>('/__local/');
  const endpoint = house.stack.endpoints.AWS_ENDPOINT_URL_DYNAMODB;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ region, endpoint, credentials });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  client.destroy();
  return Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`).toSorted();
}

const created = recorded('lodgify', 'created');
const signed = lodgifySignature(created, LODGIFY_SECRET);
const digest = signed.slice('sha256='.length);
const SMOOBU = `/webhooks/smoobu/smoobu-main?token=${SMOOBU_TOKEN}`;
const LODGIFY = '/webhooks/lodgify/lodgify-main';
const ms = (signature: string) => ({ 'ms-signature': signature });

/** Path, headers, body: nothing of it tells apart why it is refused. */
const STRANGERS: readonly (readonly [string, string, Record<string, string>, string?])[] = [
  ['an unknown platform', `/webhooks/nosuch/smoobu-main?token=${SMOOBU_TOKEN}`, {}],
  ['a name that every object has', `/webhooks/toString/smoobu-main?token=${SMOOBU_TOKEN}`, {}],
  ['another such', `/webhooks/__proto__/smoobu-main?token=${SMOOBU_TOKEN}`, {}],
  ['an unknown connection', `/webhooks/smoobu/nobody?token=${SMOOBU_TOKEN}`, {}],
  ['a connection that every object has', `/webhooks/smoobu/constructor?token=${SMOOBU_TOKEN}`, {}],
  ['a connection of another platform', `/webhooks/smoobu/lodgify-main?token=${LODGIFY_SECRET}`, {}],
  ['a wrong token', `${SMOOBU}x`, {}],
  ['a shortened token', SMOOBU.slice(0, -1), {}],
  ['no token', '/webhooks/smoobu/smoobu-main', {}],
  ['an empty token', '/webhooks/smoobu/smoobu-main?token=', {}],
  ['the token twice', `${SMOOBU}&token=${SMOOBU_TOKEN}`, {}],
  ['the token in a header', '/webhooks/smoobu/smoobu-main', { token: SMOOBU_TOKEN }],
  ['no signature', LODGIFY, {}],
  ['an empty signature', LODGIFY, ms('')],
  ['a signature with another secret', LODGIFY, ms(lodgifySignature(created, `${LODGIFY_SECRET} `))],
  ['a signature of other bytes', LODGIFY, ms(lodgifySignature(`${created} `, LODGIFY_SECRET))],
  ['a signature without its scheme', LODGIFY, ms(digest)],
  ['half a signature', LODGIFY, ms(signed.slice(0, 39))],
  ['a signature and more', LODGIFY, ms(`${signed}00`)],
  ['a signature that is no hex', LODGIFY, ms(`sha256=${'z'.repeat(64)}`)],
  ['a signature in base64', LODGIFY, ms(`sha256=${Buffer.from(digest, 'hex').toString('base64')}`)],
  ['two signatures', LODGIFY, ms(`${signed},${signed}`)],
  ['the secret itself', LODGIFY, ms(`sha256=${LODGIFY_SECRET}`)],
  ['nothing at all', LODGIFY, ms(signed), ''],
];

describe('a caller who is not known', () => {
  it('gets the same 401 whoever it is, and leaves nothing behind', async () => {
    const before = { keys: await tableKeys(), mails: await house.mails() };
    const answers = await Promise.all(
      STRANGERS.map(async ([who, path, headers, body = created]) => {
        const answer = await house.post(path, body, headers);
        return { who, status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
      }),
    );
    await house.idle();

    const first = { status: 401, type: answers[0]?.type, text: answers[0]?.text };
    expect(answers).toEqual(STRANGERS.map(([who]) => ({ who, ...first })));
    expect(first.text).not.toMatch(/smoobu|lodgify|token|signature|secret/i);
    expect({ keys: await tableKeys(), mails: await house.mails() }).toEqual(before);
  });

  it('is let in with the same bytes and the right signature', async () => {
    const asText = await house.post(LODGIFY, created, { ...ms(signed), 'content-type': 'text/plain' });
    const asBytes = await house.post(LODGIFY, created, { ...ms(signed), 'content-type': 'application/octet-stream' });
    expect([asText.status, asBytes.status]).toEqual([200, 200]);
  });
});

describe('a body', () => {
  it('of more than 256 KiB is refused, whoever sends it, and leaves nothing behind', async () => {
    await house.idle(); // what came before is worked through
    const before = await tableKeys();
    const bodies = ['x'.repeat(LARGEST + 1), 'ü'.repeat(LARGEST / 2 + 1)];
    const statuses = [
      ...(await Promise.all(bodies.map((body) => house.smoobuRaw(body)))),
      await house.smoobuRaw(bodies[0] ?? '', 'a-stranger'),
    ];
    expect(statuses).toEqual([413, 413, 413]);
    expect(await tableKeys()).toEqual(before);
  });

  it('of exactly that much is taken', async () => {
    const body = smoobuBody({ id: 90, unit: 1, arrival: '2027-12-10', departure: '2027-12-11' });
    expect(await house.smoobuRaw(body.padEnd(LARGEST))).toBe(200);
    await house.idle();
    expect((await house.stay(90)).arrivalDate).toBe('2027-12-10');
  });
});

describe('a genuine body that nobody can read', () => {
  it('is answered 200 and kept; the host hears of it once, and it can be read again', async () => {
    const said: string[] = [];
    const io = {
      out: (line: string) => void said.push(line),
      err: (line: string) => void said.push(line),
      env: { PORT: new URL(house.stack.url).port, DATA_DIR: `${house.folder}/nothing-here` },
    };
    const alarms = async () => (await house.mailsTo(HOST)).filter(({ subject }) => subject.includes('2027-07-02'));
    await house.walkTo('2027-07-02T12:00:00Z');
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"text"',
      '{"action":"newReservation","data":{"id":1}}',
      '{"data":{}}',
      '\0',
    ];
    const statuses = await Promise.all(bodies.map((body) => house.smoobuRaw(body)));
    await house.idle();
    expect(statuses).toEqual(bodies.map(() => 200));
    expect(await alarms()).toHaveLength(1);

    expect(await replay(['--list'], io)).toBe(0);
    expect(said.pop()).toBe(`${bodies.length} parked.`);
    expect(await replay([], io)).toBe(0);
    expect(said.pop()).toBe(`${bodies.length} to be read again.`);
    await house.idle();
    await replay(['--list'], io);
    expect(said.pop()).toBe(`${bodies.length} parked.`); // read again, and as unreadable as before
    expect(await alarms()).toHaveLength(1);
  });
});

describe('a booking that nothing can be done with', () => {
  it.each([
    ['the wrong way round', 91, { arrival: '2027-07-14', departure: '2027-07-10' }, 'stay.dates_reversed'],
    ['longer than a year', 92, { arrival: '2027-07-10', departure: '2028-07-12' }, 'stay.too_long'],
  ])('%s is kept, and told to the host once', async (_, id, dates, problem) => {
    for (let time = 0; time < 3; time += 1) expect(await house.smoobu({ id, unit: 1, ...dates })).toBe(200);
    await house.walkTo('2027-07-09T00:00:00Z');
    await house.idle();

    const stay = await house.stay(id);
    expect([stay.problems.map(({ code }) => code), stay.grants]).toEqual([[problem], []]);
    const mails = (await house.mails()).filter((mail) => mail.text.includes(`smoobu-main ${id}`));
    expect(mails.map(({ to }) => to)).toEqual([HOST]);
    expect(await house.mailsTo(guestOf(id))).toEqual([]);

    expect(
      await house.smoobu({
        id,
        unit: 1,
        arrival: '2027-07-10',
        departure: '2027-07-12',
        modifiedAt: '2027-07-09 00:00:00',
      }),
    ).toBe(200);
    await house.idle();
    expect((await house.stay(id)).problems).toEqual([]);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
  });

  it('for a unit that nobody knows waits until it is mapped', async () => {
    const id = 93;
    await house.walkTo('2027-07-09T12:00:00Z');
    expect(await house.smoobu({ id, unit: 4, arrival: '2027-07-11', departure: '2027-07-13' })).toBe(200);
    await house.idle();
    expect((await house.stay(id)).problems).toEqual([{ code: 'unit.unmapped', subject: '4' }]);
    expect(house.nuki.control.lock(lockOf(4, 1)).memory).toEqual([]);

    expect(await house.apply({ properties: [...LOFTS, COMING] })).toBe(0);
    await house.idle();
    const stay = await house.stay(id);
    expect(stay.problems).toEqual([]);
    expect(house.nuki.wouldOpen(lockOf(4, 1), stay.grants[0]?.code ?? '', '2027-07-11T13:00:00Z')).toBe(true);
    expect(await house.mailsTo(guestOf(id))).toHaveLength(1);
    const toHost = (await house.mailsTo(HOST)).filter(({ text }) => text.includes(`smoobu-main ${id}`));
    expect(toHost).toHaveLength(2); // that the unit is unknown, and that all is well
  });
});

describe('a booking of two rooms in two properties', () => {
  it('is one mail with both', async () => {
    const id = 94;
    await house.walkTo('2027-07-10T12:00:00Z');
    const dates = { arrival: '2027-07-12', departure: '2027-07-14' };
    expect(await house.lodgify(lodgifyBody({ id, property: 20, rooms: [1, 2], ...dates }))).toBe(200);
    await house.idle();

    const mails = await house.mailsTo(guestOf(id));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toMatch(/Loft 2[^]*Loft 3/);
    const { grants } = await house.stay(id);
    const opens = grants.map(({ code = '', smartlockId }) =>
      house.nuki.wouldOpen(smartlockId, code, '2027-07-13T00:00:00Z'),
    );
    expect(grants.map(({ smartlockId }) => smartlockId)).toEqual([lockOf(2, 1), lockOf(3, 1)]);
    expect(opens).toEqual([true, true]);
  });
});

describe('a link that is mailed', () => {
  it('leads to where the pages are', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    await house.post('/host/sign-in', `address=${encodeURIComponent(HOST)}`, form);
    await house.idle();
    const [mail] = (await house.mailsTo(HOST)).slice(-1);
    const [link = ''] = /https?:\S+link=\S+/.exec(mail?.text ?? '') ?? [];
    expect(new URL(link).origin).toBe(new URL(house.stack.url).origin);
    expect((await fetch(link)).status).toBe(200);
  });
});
