import { describe, expect, inject, it } from 'vitest';
import { play } from '../../faults/play.ts';
import { quickSingles } from '../../faults/scenarios.ts';
import { faultTable } from '../../faults/table.ts';
import { verdictOn } from '../../faults/verdict.ts';

describe('whatever goes wrong with a lock', () => {
  it('its door is right at check-in and after check-out, and nobody is told what is not so', async () => {
    const seen = await play(quickSingles(), { synthesized: inject('synthesized') });
    const rows = seen.map((one) => ({ seen: one, verdict: verdictOn(one) }));
    const wrong = rows.filter(({ verdict }) => !verdict.held);
    expect(faultTable(wrong).slice(1)).toEqual([]);
    expect(rows.length).toBeGreaterThan(40);
  }, 240_000);
});
