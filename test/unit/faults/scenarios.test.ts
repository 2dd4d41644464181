import { describe, expect, it } from 'vitest';
import { allPairs, drawnPairs, faults, quickSingles, singles } from '../../faults/scenarios.ts';
import { countLine, faultTable, rowOf } from '../../faults/table.ts';
import { seen } from './seen.ts';

describe('the faults', () => {
  it('are each met alone, under a name of its own', () => {
    expect(singles().map(({ name }) => name)).toEqual(faults.map(({ name }) => name));
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it('are met in pairs that do not take each other’s place, each pair once', () => {
    const met = allPairs().map(({ faults: both }) => both);
    expect(met.length).toBeGreaterThan(1_000);
    expect(
      new Set(
        met.map((both) =>
          both
            .map(({ name }) => name)
            .toSorted()
            .join(),
        ),
      ).size,
    ).toBe(met.length);
    for (const [one, other] of met) {
      expect(one?.sets.filter((part) => other?.sets.includes(part))).toEqual([]);
    }
  });

  it('are drawn by lot: the same pairs for the same word, others for another, none of the extras', () => {
    const names = (count: number, seed: string) => drawnPairs(count, seed).map(({ name }) => name);
    expect(names(50, 'a')).toEqual(names(50, 'a'));
    expect(names(50, 'a')).toEqual(names(80, 'a').slice(0, 50));
    expect(new Set([...names(50, 'a'), ...names(50, 'b')]).size).toBeGreaterThan(60);
    expect(drawnPairs(10_000, 'a').flatMap(({ faults: both }) => both.filter(({ extra }) => extra))).toEqual([]);
    expect(quickSingles().length).toBe(faults.filter(({ extra }) => !extra).length);
  });

  it('do something', () => {
    const idle = faults.filter(({ at = {}, onCall }) => Object.keys(at).length === 0 && onCall === undefined);
    expect(idle).toEqual([]);
  });
});

describe('the table', () => {
  const right = rowOf(seen());
  const wrong = rowOf(seen({ left: 2 }, { name: 'another fault', cancelled: true }));

  it('has a row for each scenario, and says what did not hold', () => {
    const [head, first, second] = faultTable([right, wrong]);
    expect(head).toMatch(/^fault +put there +taken away +shut before +opens +shut after +told the truth +host told$/);
    expect(first).toMatch(/^a fault +– +– +yes +yes +yes +yes +–$/);
    expect(second).toMatch(/^another fault .* NO +– +yes +yes +– +← WRONG 2 entries of ours left behind$/);
  });

  it('is counted', () => {
    expect(countLine([right, wrong])).toBe('1 passed, 1 failed');
  });
});
