import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { START, startToys } from './toy.ts';
import type { Toys } from './toy.ts';

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
beforeEach(() => toys.setClock(START)); // back, or a little forward
afterAll(() => toys.stack.close());

/** A job in a group of its own, unless told otherwise. */
function job(kind: string, more: { group?: string; id?: string } = {}) {
  const name = randomUUID();
  return { name, post: () => toys.post('job', { group: name, id: name, kind, name, ...more }) };
}

/** Number and instant of each time the function was given this job. */
async function attempts(name: string) {
  const notes = await toys.notes('WORK');
  return notes.map((note) => note.split('#')).filter((parts) => parts[2] === name);
}
const numbers = async (name: string) => (await attempts(name)).map(([, number]) => Number(number));

describe('a message', () => {
  it('goes from a route over the queue to the function, and then it is idle', async () => {
    const { name, post } = job('ok');
    const answer = await post();

    expect(await answer.json()).toEqual({ queued: true });
    expect(await toys.get('/__local/idle')).toEqual({ idle: true });
    expect(await numbers(name)).toEqual([1]);
  });

  it('is delivered again after the visibility time-out of the local clock, and parked after the last attempt', async () => {
    const deadBefore = await toys.deadJobs();
    const { name, post } = job('fail');
    await post();
    await toys.setClock('2030-01-01T12:10:00Z');

    const minutes = (await attempts(name)).map(([at]) => at?.slice(0, 16));
    expect(minutes).toEqual(['2030-01-01T12:00', '2030-01-01T12:01', '2030-01-01T12:02']);
    expect(await numbers(name)).toEqual([1, 2, 3]);
    expect(await toys.deadJobs()).toBe(deadBefore + 1);
    expect(await toys.get('/__local/idle')).toEqual({ idle: true });
    expect(toys.warnings.filter((line) => line.includes('as ordered'))).not.toEqual([]);
  });

  it('holds up its own group only', async () => {
    const group = randomUUID();
    const [bad, behind, beside] = [job('fail', { group }), job('ok', { group }), job('ok')];
    await bad.post();
    await behind.post();
    await beside.post();
    await toys.setClock('2030-01-01T12:00:50Z');
    const early = await Promise.all([bad, behind, beside].map(({ name }) => numbers(name)));
    await toys.setClock('2030-01-01T12:10:00Z');

    expect(early).toEqual([[1], [], [1]]);
    expect(await numbers(behind.name)).toEqual([1]);
  });

  it('survives a function that crashes and one that hangs', async () => {
    const [crash, hang] = [job('crash'), job('hang')];
    await crash.post();
    await hang.post();
    await toys.setClock('2030-01-01T12:10:00Z');

    expect(await numbers(crash.name)).toEqual([1, 2]);
    expect(await numbers(hang.name)).toEqual([1, 2]);
  });

  it('counts as one within five minutes of the local clock if it has the same deduplication id', async () => {
    const { name, post } = job('ok');
    await post();
    await post();
    await toys.setClock('2030-01-01T12:06:00Z');
    await post();
    await toys.get('/__local/idle');

    expect(await numbers(name)).toEqual([1, 1]);
  });

  it('that failed does not wait longer because the clock was set back', async () => {
    const { name, post } = job('crash');
    await post();
    await toys.setClock('2030-01-01T12:00:50Z');
    await toys.setClock('2030-01-01T03:00:00Z');
    await toys.setClock('2030-01-01T03:05:00Z');

    expect((await attempts(name)).map(([at, number]) => `${number} ${at?.slice(11, 16)}`)).toEqual([
      '2 03:00',
      '1 12:00',
    ]);
  });
});

describe('idleness', () => {
  it('is denied, with the reason, while a message waits for its next delivery', async () => {
    const hasty = await startToys({ idlePatienceMs: 2_000 });
    await hasty.post('job', { group: 'a', id: '1', kind: 'fail', name: 'bad' });
    const answer = await hasty.get('/__local/idle');
    await hasty.stack.close();

    expect(answer).toEqual({ idle: false, why: '1 messages wait to be delivered again' });
  });
});
