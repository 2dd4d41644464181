import { describe, expect, it } from 'vitest';
import { problemsOfGrants } from '../../../lib/domain/stay-look.ts';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, grant } from '../../support/samples.ts';

const NOW = instant('2026-07-08T12:00:00Z');
const codesOf = (overrides: Parameters<typeof grant>[0]) =>
  problemsOfGrants([grant({ wanted: false, evidence: 'revoking', ...overrides })], 0, NOW);

describe('what a host must know of a grant that will not go', () => {
  it('is nothing for three attempts, then that it is still there', () => {
    expect(codesOf({ attempts: 3 })).toEqual([]);
    expect(codesOf({ attempts: 4 })).toEqual([{ code: 'lock.not_revoked', subject: FLAT }]);
  });

  it('is also why, where the lock names a reason', () => {
    expect(codesOf({ attempts: 3, reason: 'lock.plan_lapsed' })).toEqual([]);
    expect(codesOf({ attempts: 4, reason: 'lock.plan_lapsed' }).map(({ code }) => code)).toEqual([
      'lock.not_revoked',
      'lock.plan_lapsed',
    ]);
  });

  it('is nothing once it is gone', () => {
    expect(codesOf({ attempts: 4, evidence: 'revoked' })).toEqual([]);
  });
});
