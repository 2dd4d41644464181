import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { lockOf, studio } from './lofts.ts';

let house: House;
beforeAll(async () => {
  house = await startHouse({ startAt: '2027-02-01T12:00:00Z', properties: [studio(1), studio(2)] });
});
afterAll(() => house.close());

/** What Nuki is asked about a lock, from now on. */
function callsOf(n: number): () => string[] {
  const ours = () => house.nuki.control.calls().filter(({ smartlockId }) => smartlockId === lockOf(n, 1));
  const before = ours().length;
  const called = () => ours().slice(before);
  return () => called().map(({ method, route }) => `${method} ${route.replace(/^\w+ /, '')}`);
}
const reads = (calls: readonly string[]) => calls.filter((call) => call.startsWith('GET'));

it('a new stay costs one door three reads and one write, and a look at what is there one read', async () => {
  const calls = callsOf(1);
  await house.smoobu({ id: 1, unit: 1, arrival: '2027-02-07', departure: '2027-02-09' });
  await house.idle();
  const made = calls();
  expect([reads(made).length, made.filter((call) => call.startsWith('PUT')).length, made.length]).toEqual([3, 1, 4]);

  await house.walkTo('2027-02-02T11:59:00Z');
  const looked = callsOf(1);
  await house.walkTo('2027-02-02T12:05:00Z'); // a day after it was proven
  expect(looked()).toEqual([expect.stringMatching(/^GET .*\/auth$/)]);
});

it('a stay whose guest is told at once costs as many, and has the lock read again', async () => {
  const calls = callsOf(2);
  await house.smoobu({ id: 2, unit: 2, arrival: '2027-02-03', departure: '2027-02-05' });
  await house.idle();
  const [sync, ...others] = calls().toSorted((a, b) => Number(b.includes('/sync')) - Number(a.includes('/sync')));
  expect(sync).toMatch(/^POST .*\/sync$/);
  expect([reads(others).length, others.filter((call) => call.startsWith('PUT')).length, others.length]).toEqual([
    3, 1, 4,
  ]);
});
