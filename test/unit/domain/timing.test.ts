import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { nextLookAt } from '../../../lib/domain/timing.ts';
import { grant } from '../../support/samples.ts';

/** Of a lock that holds a grant from 10 July, 13:00 UTC, whose guest is told on the 7th. */
const nextLook = (now: string, overrides = {}) =>
  nextLookAt(grant({ evidence: 'confirmed', tellAt: instant('2026-07-07T13:00:00Z'), ...overrides }), instant(now));

describe('the next look at a lock that holds what it should', () => {
  it.each([
    ['a day later', '2026-07-05T12:00:00Z', '2026-07-06T12:00:00.000Z'],
    ['shortly before the guest is told', '2026-07-06T14:00:00Z', '2026-07-07T12:45:00.000Z'],
    ['a day before check-in', '2026-07-08T20:00:00Z', '2026-07-09T13:00:00.000Z'],
    ['an hour before it', '2026-07-09T13:00:00Z', '2026-07-10T12:00:00.000Z'],
    ['when its window is over', '2026-07-13T20:00:00Z', '2026-07-14T08:00:00.000Z'],
  ])('is %s', (_, now, look) => {
    expect(nextLook(now)).toBe(look);
  });

  it('needs no telling', () => {
    expect(nextLook('2026-07-06T14:00:00Z', { tellAt: undefined })).toBe('2026-07-07T14:00:00.000Z');
  });
});
