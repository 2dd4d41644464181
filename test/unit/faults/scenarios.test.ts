import { describe, expect, it } from 'vitest';
import { faults, pairs, singles } from '../../faults/scenarios.ts';
import { countLine, faultTable } from '../../faults/table.ts';
import { verdictOn } from '../../faults/verdict.ts';
import { seen } from './seen.ts';

describe('the faults', () => {
  it('are each met alone, under a name of its own', () => {
    expect(singles().map(({ name }) => name)).toEqual(faults.map(({ name }) => name));
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it('are met in pairs that do not take each other’s place, each pair once', () => {
    const met = pairs().map(({ faults: both }) => both);
    expect(met.length).toBeGreaterThan(200);
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

  it('do something', () => {
    const idle = faults.filter(({ at = {}, onCall }) => Object.keys(at).length === 0 && onCall === undefined);
    expect(idle).toEqual([]);
  });
});

describe('the table', () => {
  const rowOf = (one: ReturnType<typeof seen>) => ({ seen: one, verdict: verdictOn(one) });
  const right = rowOf(seen());
  const wrong = rowOf(seen({ left: 2 }, { name: 'another fault', cancelled: true }));

  it('has a row for each scenario, and says what did not hold', () => {
    const [head, first, second] = faultTable([right, wrong]);
    expect(head).toMatch(/^fault +healed by +opens +shut before +shut after +told the truth$/);
    expect(first).toMatch(/^a fault +nothing to heal +yes +yes +yes +yes$/);
    expect(second).toMatch(/^another fault .* – +NO +yes +yes +← WRONG 2 entries of ours left behind$/);
  });

  it('is counted', () => {
    expect(countLine([right, wrong])).toBe('1 of 2 held');
  });
});
