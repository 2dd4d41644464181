import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, studio } from './lofts.ts';

/** Everybody arrives on 10 July; the local SES is at work, not a mailbox of the test's own. */
const STAY = { arrival: '2026-07-10', departure: '2026-07-12' };
const simulator = (name: string) => `${name}@simulator.amazonses.com`;
const guests = {
  arrives: { id: 1, unit: 1, email: 'guest@example.com' },
  bounces: { id: 2, unit: 2, email: simulator('bounce') },
  complains: { id: 3, unit: 3, email: simulator('complaint') },
  heldUp: { id: 4, unit: 4, email: simulator('delay') },
  away: { id: 5, unit: 5, email: simulator('ooto') },
};

let house: House;
beforeAll(async () => {
  const properties = Object.values(guests).map(({ unit }) => studio(unit));
  house = await startHouse({ startAt: '2026-07-08T12:00:00Z', properties, env: { AWS_ENDPOINT_URL_SES: '' } });
});
afterAll(() => house.close());

const informed = async () => {
  const stays = await Promise.all(Object.values(guests).map(({ id }) => house.stay(id)));
  return Object.fromEntries(Object.keys(guests).map((name, index) => [name, stays[index]?.informed]));
};
const codeOf = (text: string | undefined) => /\d{3} \d{3}/.exec(text ?? '')?.[0];
const aboutStay = async (id: number) =>
  (await house.mailsTo(HOST)).filter(({ subject }) => subject.includes(`smoobu-main ${id})`));
const words = async (id: number) => (await house.stay(id)).trail.map(({ word }) => word);

it('a guest is informed when her mail has arrived, and where it has not the host passes it on', async () => {
  for (const guest of Object.values(guests)) expect(await house.smoobu({ ...guest, ...STAY })).toBe(200);
  await house.walkTo('2026-07-08T13:00:00Z');
  expect(await informed()).toEqual({
    arrives: 'delivered',
    bounces: 'passed-on',
    complains: 'passed-on',
    heldUp: 'delayed',
    away: 'delivered', // an answering machine's answer is no failure
  });
  expect(await words(1)).toEqual(expect.arrayContaining(['told', 'delivered']));
  expect((await words(2)).filter((word) => ['told', 'bounced', 'not-told'].includes(word)).sort()).toEqual([
    'bounced',
    'not-told',
    'told',
  ]);

  const [mailed] = await house.mailsTo(guests.bounces.email);
  const toPassOn = (await aboutStay(2)).find(({ subject }) => /pass/.test(subject));
  expect(codeOf(mailed?.text)).toBeDefined();
  expect(codeOf(toPassOn?.text)).toBe(codeOf(mailed?.text));
  expect((await aboutStay(4)).filter(({ subject }) => /pass/.test(subject))).toEqual([]);

  // a day before check-in (15:00 in Vienna) what is still held up is passed on; whose address is mended is mailed
  const right = 'right@example.com';
  await house.smoobu({ ...guests.bounces, ...STAY, email: right, modifiedAt: '2026-07-08 15:00:00' });
  await house.walkTo('2026-07-09T13:30:00Z');
  expect(await informed()).toMatchObject({ arrives: 'delivered', bounces: 'delivered', heldUp: 'passed-on' });
  const [again, ...more] = await house.mailsTo(right);
  expect(codeOf(again?.text)).toBe(codeOf(mailed?.text));
  expect(more).toEqual([]);

  // and it is all said: one mail to each guest, and to the host what is new
  await house.walkTo('2026-07-10T13:00:00Z');
  for (const { email } of Object.values(guests)) expect(await house.mailsTo(email)).toHaveLength(1);
  const toHost = await Promise.all(Object.values(guests).map(async ({ id }) => (await aboutStay(id)).length));
  expect(toHost).toEqual([1, 3, 2, 2, 1]);
  expect(house.warnings).toEqual([]);
});
