import { describe, expect, it } from 'vitest';
import type { Invite, InviteCode } from '../../../lib/domain/grant.ts';
import {
  awaitsCode,
  codeIsLost,
  inviteWhenAsked,
  isTellable,
  outcomeFor,
  requested,
} from '../../../lib/domain/invite.ts';
import type { InviteOutcome } from '../../../lib/domain/invite.ts';
import { instant } from '../../../lib/domain/time.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { FLAT, grant, STREET } from '../../support/samples.ts';

/** A day before check-in on 10 July, 13:00 UTC. */
const MADE = instant('2026-07-09T13:00:00Z');
const CODE = new Redacted('123456789' as InviteCode);
const ours: Invite = { madeAt: MADE, mailedBy: 'us', requests: ['r-1'], code: undefined, codeGivenUp: false };
const of = (invite: Partial<Invite> = {}, more = {}) =>
  grant({
    kind: 'invite',
    code: undefined,
    holder: '7',
    evidence: 'confirmed',
    confirmedAt: MADE,
    invite: { ...ours, ...invite },
    ...more,
  });

describe('an invite that is ours to mail', () => {
  it('is told of when it is proven and its code is known, and not before', () => {
    expect([of(), of({ code: CODE }), of({ code: CODE }, { evidence: 'requested' })].map(isTellable)).toEqual([
      false,
      true,
      false,
    ]);
    expect(isTellable(of({ mailedBy: 'vendor' }))).toBe(true);
    expect(isTellable(grant({ evidence: 'confirmed' }))).toBe(true);
  });

  it('awaits no code once it is used, or not wanted any more', () => {
    expect([of(), of({}, { usedAt: MADE }), of({}, { wanted: false })].map(awaitsCode)).toEqual([true, false, false]);
  });

  it.each([
    ['half an hour after it was seen', of(), '2026-07-09T13:30:00Z'],
    [
      'counted from when the lock had it',
      of({}, { confirmedAt: instant('2026-07-09T20:00:00Z') }),
      '2026-07-09T20:30:00Z',
    ],
    [
      'counted from its making, not from what was there before',
      of({ madeAt: instant('2026-07-09T20:00:00Z') }),
      '2026-07-09T20:30:00Z',
    ],
    ['ten minutes, with the guest on her way', of({ madeAt: instant('2026-07-10T09:00:00Z') }), '2026-07-10T09:10:00Z'],
  ])('is no use without its code: %s', (_, one, at) => {
    expect(codeIsLost(one, instant(Date.parse(at) - 1_000))).toBe(false);
    expect(codeIsLost(one, instant(at))).toBe(true);
  });

  it('is never lost while nobody has seen it, or if the vendor mails it', () => {
    const later = instant('2026-07-10T12:00:00Z');
    const others = [of({}, { evidence: 'requested' }), of({ mailedBy: 'vendor' }), of({ code: CODE })];
    expect(others.map((one) => codeIsLost(one, later))).toEqual([false, false, false]);
  });
});

describe('before the lock is asked', () => {
  const now = instant('2026-07-09T14:00:00Z');

  it('for an invite, it is written down whose it is to mail', () => {
    const first = grant({ kind: 'invite', code: undefined });
    const asked = (weMail: boolean) => inviteWhenAsked(first, 'create', { now, weMail });
    expect(asked(true)).toEqual({ ...ours, madeAt: now, requests: [] });
    expect(asked(false)?.mailedBy).toBe('vendor');
    expect(inviteWhenAsked(grant(), 'create', { now, weMail: true })).toBeUndefined();
  });

  it('once more, what is known of the first request stays known', () => {
    const again = inviteWhenAsked(of({ code: CODE }, { evidence: 'requested' }), 'create', { now, weMail: true });
    expect(again).toEqual({ ...ours, code: CODE, madeAt: now });
  });

  it('for one that somebody took away, its code is forgotten', () => {
    const anew = inviteWhenAsked(of({ code: CODE }), 'create', { now, weMail: true });
    expect(anew).toEqual({ ...ours, requests: [], madeAt: now });
  });

  it('to remove it, its code is forgotten; and given up, if that is why', () => {
    const renewed = inviteWhenAsked(of({ code: CODE }), 'revoke', { now: MADE, weMail: true });
    expect(renewed).toEqual({ ...ours, requests: [] });
    const lost = inviteWhenAsked(of(), 'revoke', { now, weMail: true });
    expect(lost?.codeGivenUp).toBe(true);
    const next = inviteWhenAsked(of({ codeGivenUp: true }), 'create', { now, weMail: true });
    expect(next?.mailedBy).toBe('vendor');
  });

  it('its requests are remembered, the last few', () => {
    const many = ['2', '3', '4', '5', '6'].reduce((invite, request) => requested(invite, request), ours);
    expect(many.requests).toEqual(['2', '3', '4', '5', '6']);
  });
});

describe('what the vendor tells of it', () => {
  const outcome = (request: string, more: Partial<InviteOutcome> = {}): InviteOutcome => ({
    lockId: FLAT,
    request,
    authorizationId: undefined,
    code: undefined,
    failed: false,
    problem: undefined,
    ...more,
  });
  const told = outcome('r-1', { code: CODE });

  it('is found by the name of the request', () => {
    expect(outcomeFor(of(), [outcome('r-0', { code: CODE }), told])).toBe(told);
    expect(outcomeFor(of(), [outcome('r-0', { code: CODE })])).toBeUndefined();
    expect(outcomeFor(of(), [{ ...told, lockId: STREET }])).toBeUndefined();
  });

  it('is found by the entry where that name was lost', () => {
    const byEntry = outcome('unknown', { code: CODE, authorizationId: 'entry-1' });
    const seen = of({ requests: [] }, { authorizationId: 'entry-1' });
    expect(outcomeFor(seen, [told, byEntry])).toBe(byEntry);
    expect(outcomeFor(of({ requests: [] }), [told, byEntry])).toBeUndefined();
  });

  it('is taken of the very entry, else of the newest request that brought a code', () => {
    const second = outcome('r-2', { code: CODE, authorizationId: 'entry-2' });
    const first = { ...told, authorizationId: 'entry-1' };
    const twice = of({ requests: ['r-1', 'r-2'] });
    expect(outcomeFor(twice, [second, first])).toBe(second);
    expect(outcomeFor({ ...twice, authorizationId: 'entry-1' }, [second, first])).toBe(first);
  });

  it('is a failure only if it is the newest that failed', () => {
    const failed = outcome('r-1', { failed: true });
    expect(outcomeFor(of(), [failed])).toBe(failed);
    expect(outcomeFor(of({ requests: ['r-1', 'r-2'] }), [failed])).toBeUndefined();
    expect(outcomeFor(of({ requests: ['r-1', 'r-2'] }), [failed, outcome('r-2', { code: CODE })])?.code).toBe(CODE);
  });

  it('comes too late for one that was given up', () => {
    expect(outcomeFor(of({ codeGivenUp: true }), [told])).toBeUndefined();
  });
});
