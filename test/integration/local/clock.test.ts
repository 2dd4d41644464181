import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { START, startToys } from './toy.ts';
import type { Toys } from './toy.ts';

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
beforeEach(() => toys.setClock(START)); // back: it is only set
afterAll(() => toys.stack.close());

/** When `Tick` has served these items: `15:00 early`. */
async function served(...names: string[]): Promise<string[]> {
  const notes = (await toys.notes('DONE')).map((note) => `${note.slice(11, 16)} ${note.split('#').at(-1)}`);
  return notes.filter((note) => names.includes(note.slice(6)));
}

describe('the clock', () => {
  it('is what every function takes for now, and runs on from where it is set', async () => {
    const answer = await toys.setClock('2030-01-01T17:08:09+02:00');
    const { now, date, text } = (await (await toys.post('now', {})).json()) as {
      now: number;
      date: string;
      text: string;
    };

    expect(await answer.json()).toEqual({ now: '2030-01-01T15:08:09.000Z' });
    expect(date.slice(0, 16)).toBe('2030-01-01T15:08');
    expect(new Date(now).toISOString().slice(0, 16)).toBe('2030-01-01T15:08');
    expect(text).toContain('2030');
    expect((await toys.clock()).slice(0, 16)).toBe('2030-01-01T15:08');
  });

  it('goes from due instant to due instant, each served with the tick after it', async () => {
    await toys.post('due', { name: 'early', at: '2030-01-01T15:00:00.000Z' });
    await toys.post('due', { name: 'odd', at: '2030-01-01T16:00:00.001Z' });
    await toys.post('due', { name: 'late', at: '2030-01-01T18:00:00.000Z' });
    await toys.setClock('2030-01-01T17:00:00Z');

    expect(await served('early', 'odd', 'late')).toEqual(['15:00 early', '16:01 odd']);
  });

  it('serves what falls due between the last whole minute and its target', async () => {
    await toys.post('due', { name: 'between', at: '2030-01-01T12:30:40.000Z' });
    await toys.setClock('2030-01-01T12:30:45Z');

    expect(await served('between')).toEqual(['12:30 between']);
  });

  it('fires rare schedules at each of their ticks, and a disabled one never', async () => {
    const warnings = toys.warnings.length;
    await toys.setClock('2030-01-04T00:30:00Z');

    const daily = (await toys.notes('TICK')).filter((note) => note.endsWith('#daily'));
    expect(daily.map((note) => note.slice(0, 16))).toEqual([
      '2030-01-02T00:00',
      '2030-01-03T00:00',
      '2030-01-04T00:00',
    ]);
    expect(toys.warnings.slice(warnings)).toEqual([]); // `Front` has no answer for a schedule's event
  });

  it('does not wait for an item that stays due', async () => {
    await toys.post('due', { name: 'stuck', at: '2030-01-01T13:00:00.000Z', stuck: true });
    await toys.post('due', { name: 'fine', at: '2030-01-01T20:00:00.000Z' });
    await toys.setClock('2030-01-01T23:00:00Z');
    await toys.post('due', { name: 'stuck', at: '2030-01-01T13:00:00.000Z' });
    await toys.get('/__local/idle');

    expect(await served('fine')).toEqual(['20:00 fine']);
    expect(toys.warnings).toContainEqual(expect.stringContaining('DUE#stuck'));
  });

  it('sweeps at once when asked for idleness while something is due', async () => {
    await toys.setClock('2030-01-01T12:50:10Z');
    await toys.post('due', { name: 'asked', at: '2030-01-01T12:50:00.000Z' });

    expect(await toys.get('/__local/idle')).toEqual({ idle: true });
    expect(await served('asked')).toEqual(['12:50 asked']);
  });

  it('refuses what is no instant with a sentence', async () => {
    const wrong = ['tomorrow', '2030-01-01', '2030-01-01T00:00:00', '2030-13-01T00:00:00Z', 5, null, undefined];
    const answers = await Promise.all(wrong.map(toys.setClock));
    const noJson = await fetch(`${toys.stack.url}/__local/clock`, { method: 'POST', body: '{' });

    expect([...answers, noJson].map(({ status }) => status)).toEqual(Array(8).fill(400));
    expect(await noJson.json()).toEqual({ message: expect.stringContaining('2026-12-01T14:00:00Z') as string });
    expect((await toys.clock()).slice(0, 13)).toBe('2030-01-01T12');
  });
});
