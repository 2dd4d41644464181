import { describe, expect, it } from 'vitest';
import type { Grant } from '../../../lib/domain/grant.ts';
import type { WantedDoor } from '../../../lib/domain/plan-doors.ts';
import { planGrants } from '../../../lib/domain/plan-grants.ts';
import type { GrantPlan } from '../../../lib/domain/plan-grants.ts';
import { isSpare, standing } from '../../../lib/domain/succession.ts';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, grant, record } from '../../support/samples.ts';

const { window } = grant();
const door: WantedDoor = { lockId: FLAT, window, access: 'auto', writeAt: window.from, tellAt: window.from };
const NOW = instant('2026-07-09T14:00:00Z');
const asked = { kind: 'invite', code: undefined, invitee: 'a', requestedAt: NOW } as const;
const invite = grant({ id: 'invite', tellAt: window.from, ...asked, evidence: 'confirmed' });
const successor = grant({ id: 'second', tellAt: window.from, kind: 'undecided', code: undefined });
const provenCode = grant({ id: 'second', tellAt: window.from, invitee: 'a', evidence: 'confirmed' });
const refs = (...grants: readonly Grant[]) =>
  grants.map(({ id }, generation) => ({ lockId: FLAT, grantId: id, generation }));

function plan(grants: readonly Grant[], { invitee = 'a', keypad = false, now = NOW } = {}): GrantPlan {
  const grantIdFor = (_stay: unknown, _lock: unknown, generation: number) => `made-${generation}`;
  const keypads = new Set(keypad ? [FLAT] : []);
  return planGrants(record({ grants: refs(...grants) }), [door], grants, { now, invitee, keypads, grantIdFor });
}
const story = ({ grants }: GrantPlan) =>
  grants.map(({ id, kind, wanted }) => `${id} ${kind} ${wanted ? '' : 'goes'}`.trim());

describe('planning an invite', () => {
  it('leaves it as it is while nothing better is there', () => {
    expect(plan([invite])).toEqual({ grants: [invite], changed: [], refs: refs(invite) });
    expect(plan([grant({ ...invite, invitee: undefined })], { invitee: 'b' }).changed).toEqual([]);
  });

  it.each([
    ['a keypad was paired', { keypad: true }],
    ['she has another address', { invitee: 'b' }],
  ])('opens one successor, once: %s', (_, why) => {
    const first = plan([invite], why);
    expect(story(first)).toEqual(['invite invite', 'made-1 undecided']);
    expect(first.changed.map(({ id }) => id)).toEqual(['made-1']);
    expect(plan(first.grants, why).changed).toEqual([]);
  });

  it.each([
    ['a keypad was paired', { keypad: true }],
    ['she has another address', { invitee: 'b' }],
  ])('decides anew what no lock has heard of: %s', (_, why) => {
    const planned = grant({ ...invite, evidence: 'planned', requestedAt: undefined, dueAt: NOW });
    const anew = plan([planned], why);
    expect(story(anew)).toEqual(['invite undecided']);
    expect(anew.changed).toMatchObject([{ invitee: undefined, dueAt: undefined, evidence: 'planned' }]);
  });

  it('takes nothing from a guest who is inside', () => {
    const used = grant({ ...invite, evidence: 'used', usedAt: NOW });
    expect(plan([used], { keypad: true, invitee: 'b' }).changed).toEqual([]);
    expect(story(plan([used, provenCode], { keypad: true }))).toEqual(['invite invite', 'second keypad goes']);
  });

  it('lets it go when its successor is proven, and not before', () => {
    expect(story(plan([invite, grant({ ...provenCode, evidence: 'requested' })], { keypad: true }))).toEqual([
      'invite invite',
      'second keypad',
    ]);
    const after = plan([invite, provenCode], { keypad: true });
    expect(story(after)).toEqual(['invite invite goes', 'second keypad']);
    expect(plan(after.grants, { keypad: true }).changed).toEqual([]); // what leaves is not called back
  });

  it('gives a code up that is not there at check-in, but not the invite for another address', () => {
    const late = { now: window.from };
    const asksCode = grant({ ...provenCode, evidence: 'requested', requestedAt: NOW });
    const asksInvite = grant({ ...invite, id: 'second', invitee: 'b', evidence: 'requested' });
    expect(story(plan([invite, asksCode], late))).toEqual(['invite invite', 'second keypad goes']);
    expect(story(plan([invite, asksInvite], { ...late, invitee: 'b' }))).toEqual(['invite invite', 'second invite']);
    expect(story(plan([invite, asksInvite], late))).toEqual(['invite invite', 'second invite goes']); // hers as before
  });
});

describe('what the guest is told of', () => {
  it('is the youngest that is proven, or else the oldest', () => {
    expect(standing([])).toBeUndefined();
    expect(standing([invite, successor])).toBe(invite);
    expect(standing([invite, provenCode])).toBe(provenCode);
    expect(standing([grant({ ...invite, usedAt: NOW }), provenCode])?.id).toBe('invite');
    expect(standing([grant({ ...invite, wanted: false }), successor])).toBe(successor);
  });

  it('is whole without a code that has a proven invite beside it', () => {
    const code = grant({ ...provenCode, evidence: 'requested' });
    expect(isSpare(code, [invite, code])).toBe(true);
    expect(isSpare(code, [grant({ ...invite, evidence: 'requested' }), code])).toBe(false);
    expect(isSpare(invite, [invite, code])).toBe(false);
    expect(isSpare(code, [code])).toBe(false);
    expect(isSpare(grant({ ...code, wanted: false }), [invite, code])).toBe(false);
  });
});
