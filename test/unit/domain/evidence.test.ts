import { describe, expect, it } from 'vitest';
import { after } from '../../../lib/domain/evidence.ts';
import type { EvidenceEvent } from '../../../lib/domain/evidence.ts';

const course = (...events: readonly EvidenceEvent[]) =>
  events.reduce((evidence, event) => after(evidence, event), 'planned' as ReturnType<typeof after>);

describe('evidence', () => {
  it('goes from planned to used, and from withdrawn to revoked', () => {
    expect(course('ask', 'see')).toBe('confirmed');
    expect(course('ask', 'see', 'use', 'see')).toBe('used');
    expect(course('ask', 'see', 'withdraw', 'revoke', 'miss')).toBe('revoked');
  });

  it('is lost with a new window, a new request or a refusal', () => {
    expect(course('ask', 'see', 'replan')).toBe('planned');
    expect(course('ask', 'see', 'ask')).toBe('requested');
    expect(course('ask', 'refuse')).toBe('failed');
    expect(course('ask', 'refuse', 'ask', 'see')).toBe('confirmed');
  });

  it('may be wanted again on its way out, and sent away again after its end', () => {
    expect(course('ask', 'withdraw', 'replan')).toBe('planned');
    expect(course('ask', 'withdraw', 'miss', 'revoke', 'miss')).toBe('revoked');
  });

  it('can never be confirmed once withdrawn, nor opened anew once revoked', () => {
    expect(() => course('withdraw', 'see')).toThrow(TypeError);
    expect(() => course('withdraw', 'miss', 'replan')).toThrow(TypeError);
    expect(() => course('withdraw', 'ask')).toThrow(TypeError);
  });
});
