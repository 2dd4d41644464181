import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { nextLookAt, redeemInviteBy, renewInviteAt, wantsFreshRead } from '../../../lib/domain/timing.ts';
import type { InviteCode } from '../../../lib/domain/grant.ts';
import { Redacted } from '../../../lib/redacted.ts';
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

/** Of an invite for 10 July, 13:00 UTC. */
const invite = (madeAt: string, more = {}) => ({
  kind: 'invite' as const,
  code: undefined,
  invite: {
    madeAt: instant(madeAt),
    mailedBy: 'us' as const,
    requests: [],
    code: undefined,
    codeGivenUp: false,
    ...more,
  },
});

describe('an unused invite is made anew', () => {
  it.each([
    ['made as always, a day before check-in: when it is dead for certain', '2026-07-09T13:00', '2026-07-11T13:00'],
    ['made on the last evening', '2026-07-09T22:00', '2026-07-11T22:00'],
    ['made for other days, long ago: a day before check-in', '2026-06-20T13:00', '2026-07-09T13:00'],
    ['made for the day before: as soon as it is a day old', '2026-07-08T20:00', '2026-07-09T20:00'],
    ['made for the evening before: not in the night before check-in', '2026-07-09T02:00', '2026-07-11T02:00'],
    ['made two days after check-in: never', '2026-07-10T13:00', undefined],
  ])('%s', (_, madeAt, at) => {
    const expected = at === undefined ? undefined : instant(`${at}:00Z`);
    expect(renewInviteAt(grant(invite(`${madeAt}:00Z`)))).toBe(expected);
  });

  it('counted from its last request, where nothing else is known of it', () => {
    const old = grant({ kind: 'invite', code: undefined, requestedAt: instant('2026-07-09T13:00:00Z') });
    expect(renewInviteAt(old)).toBe('2026-07-11T13:00:00.000Z');
  });

  it('and told to be redeemed within the shorter of the lives that are reported', () => {
    expect(redeemInviteBy(invite('2026-07-09T13:00:00Z').invite)).toBe('2026-07-10T13:00:00.000Z');
  });
});

describe('while an invite’s code is awaited', () => {
  it('its lock is looked at every five minutes', () => {
    expect(nextLook('2026-07-09T13:30:00Z', invite('2026-07-09T13:00:00Z'))).toBe('2026-07-09T13:35:00.000Z');
    const told = invite('2026-07-09T13:00:00Z', { code: new Redacted('123456789' as InviteCode) });
    expect(nextLook('2026-07-09T13:30:00Z', told)).toBe('2026-07-10T12:00:00.000Z');
  });
});
