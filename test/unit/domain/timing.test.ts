import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { nextLookAt, wantsFreshRead } from '../../../lib/domain/timing.ts';
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

describe('the lock itself is read before a guest is told', () => {
  const asked = { requestedAt: instant('2026-07-03T13:00:00Z'), tellAt: instant('2026-07-07T13:00:00Z') };
  const fresh = (now: string, overrides = {}) => wantsFreshRead(grant({ ...asked, ...overrides }), instant(now));

  it.each<[boolean, string, string, object]>([
    [true, 'in the look before it', '2026-07-07T12:45:00Z', { evidence: 'confirmed' }],
    [false, 'not days before', '2026-07-05T12:00:00Z', { evidence: 'confirmed' }],
    [false, 'nor when she knows', '2026-07-08T12:00:00Z', { evidence: 'confirmed' }],
    [true, 'after it if something was asked that she will hear of', '2026-07-08T12:00:00Z', { evidence: 'requested' }],
    [false, 'not while she will not hear of it', '2026-07-05T12:00:00Z', { evidence: 'requested' }],
    [false, 'never for what is on its way out', '2026-07-08T12:00:00Z', { evidence: 'requested', wanted: false }],
    [false, 'nor when the stay is over', '2026-07-14T08:00:00Z', { evidence: 'requested' }],
  ])('%s: %s', (is, _, now, overrides) => {
    expect(fresh(now, overrides)).toBe(is);
  });
});
