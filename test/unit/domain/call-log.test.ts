import { describe, expect, it } from 'vitest';
import { oneMoreCall } from '../../../lib/domain/call-log.ts';
import { instant } from '../../../lib/domain/time.ts';

const LIMIT = { questions: 3, seconds: 60 };
const NOW = Date.parse('2026-07-10T14:00:00Z');
const after = (calls: readonly number[], seconds = 0) =>
  oneMoreCall(
    calls.map((ago) => NOW - ago * 1_000),
    LIMIT,
    instant(NOW + seconds * 1_000),
  );

describe('one more call', () => {
  it('is counted until there are so many in any stretch, then waits for the oldest to be over', () => {
    expect(after([])).toEqual({ calls: [NOW] });
    expect(after([59, 30])).toEqual({ calls: [NOW - 59_000, NOW - 30_000, NOW] });
    expect(after([59, 30, 1])).toEqual({ waitSeconds: 1 });
    expect(after([60, 30, 1])).toEqual({ calls: [NOW - 30_000, NOW - 1_000, NOW] });
  });

  it('counts those of workers that began later and wrote first', () => {
    expect(after([-0.002])).toEqual({ calls: [NOW, NOW + 2] });
    expect(after([-0.001, -0.002, -0.003])).toHaveProperty('waitSeconds');
  });

  it('forgets what lies far ahead: the clock was set back', () => {
    expect(after([-3_600, -3_600, -3_600])).toEqual({ calls: [NOW] });
  });
});
