import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authorization } from '../../../lib/domain/authorization.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { reconcile } from '../../../lib/domain/reconcile.ts';
import type { LockAction } from '../../../lib/domain/reconcile.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import { authorizationFor, code, grant } from '../../support/samples.ts';

const NOW = instant('2026-07-05T12:00:00Z');
const kinds = (of: ReturnType<typeof reconcile>) => [
  of.actions.map(({ kind }) => kind),
  of.findings.map(({ kind }) => kind),
];

describe('reconcile', () => {
  it('asks for what is missing', () => {
    expect(kinds(reconcile([grant()], [], NOW))).toEqual([['create'], []]);
  });

  it('is quiet when the lock holds what we want, and says that it is proven', () => {
    expect(kinds(reconcile([grant()], [authorizationFor(grant())], NOW))).toEqual([[], ['proven']]);
  });

  it('waits for a request to settle before it asks again', () => {
    const asked = grant({ attempts: 1, requestedAt: NOW });
    expect(kinds(reconcile([asked], [], plus(NOW, { minutes: 1 })))).toEqual([[], ['pending']]);
    expect(kinds(reconcile([asked], [], plus(NOW, { minutes: 2 })))).toEqual([['create'], []]);
  });

  it.each<[string, Partial<Authorization>]>([
    ['without a window', { from: undefined, until: undefined }],
    ['cut short by weekdays or hours', { wholeWindow: false }],
    ['with another end', { until: instant('2026-07-15T08:00:00Z') }],
    ['with another code', { code: code('981647') }],
    ['that is switched off', { enabled: false }],
  ])('rewrites an entry %s', (_, wrong) => {
    const { actions } = reconcile([grant()], [authorizationFor(grant(), wrong)], NOW);
    expect(actions.map(({ kind }) => kind)).toEqual(['update']);
  });

  it('calls an entry without its window by its name, and makes it anew if one rewrite does not mend it', () => {
    const forever = authorizationFor(grant(), { from: undefined, until: undefined, wholeWindow: false });
    expect(kinds(reconcile([grant()], [forever], NOW))).toEqual([['update'], ['permanent']]);
    const rewritten = grant({ evidence: 'requested', attempts: 1, requestedAt: NOW });
    expect(kinds(reconcile([rewritten], [forever], NOW))).toEqual([['revoke'], ['permanent']]);
  });

  it('removes what has become a key for ever at once, and calls it that, though nobody wants it any more', () => {
    const over = grant({ wanted: false, evidence: 'withdrawn', requestedAt: NOW, authorizationId: 'entry-1' });
    const forever = authorizationFor(over, { from: undefined, until: undefined, wholeWindow: false });
    expect(kinds(reconcile([over], [forever], NOW))).toEqual([['revoke'], ['permanent']]);
    expect(kinds(reconcile([over], [{ ...forever, enabled: false }], NOW))).toEqual([['revoke'], []]);
  });

  it('tells what somebody else has changed from what is still on its way', () => {
    const proven = grant({ evidence: 'confirmed', authorizationId: 'x', requestedAt: NOW });
    const edited = authorizationFor(proven, { until: instant('2026-07-20T08:00:00Z') });
    expect(kinds(reconcile([proven], [edited], NOW))).toEqual([['update'], ['changed']]);
    expect(kinds(reconcile([proven], [], NOW))).toEqual([['create'], ['changed']]);
    expect(kinds(reconcile([grant()], [edited], NOW))).toEqual([['update'], []]);
  });

  it('deletes and makes anew what three rewrites did not mend', () => {
    const stuck = grant({ evidence: 'requested', attempts: 3, requestedAt: instant('2026-07-05T11:00:00Z') });
    const wrong = authorizationFor(stuck, { until: instant('2026-07-20T08:00:00Z') });
    expect(kinds(reconcile([stuck], [wrong], NOW))).toEqual([['revoke'], []]);
  });

  it('rewrites first, however often the lock could not be asked before', () => {
    const [moved, proven] = (['planned', 'confirmed'] as const).map((evidence) => grant({ evidence, attempts: 9 }));
    const old = authorizationFor(grant(), { until: instant('2026-07-20T08:00:00Z') });
    expect([moved, proven].map((one) => reconcile([one ?? grant()], [old], NOW).actions[0]?.kind)).toEqual([
      'update',
      'update',
    ]);
  });

  it('makes an unused invite anew once it is dead for certain, and leaves a used one alone', () => {
    const asked = instant('2026-07-09T13:00:00Z');
    const invite = grant({ kind: 'invite', code: undefined, holder: '7', evidence: 'confirmed', requestedAt: asked });
    const entry = authorizationFor(invite);
    expect(kinds(reconcile([invite], [entry], instant('2026-07-11T12:59:00Z')))).toEqual([[], ['proven']]);
    expect(kinds(reconcile([invite], [entry], instant('2026-07-11T13:00:00Z')))).toEqual([['revoke'], []]);
    expect(kinds(reconcile([invite], [{ ...entry, used: true }], instant('2026-07-11T13:00:00Z')))).toEqual([
      [],
      ['proven'],
    ]);
    const late = { ...invite, requestedAt: instant('2026-07-11T13:00:00Z') };
    expect(kinds(reconcile([late], [entry], instant('2026-07-13T13:00:00Z')))).toEqual([[], ['proven']]);
  });

  it('makes an invite anew whose code has not come, again and again until it is gone', () => {
    const madeAt = instant('2026-07-09T13:00:00Z');
    const ours = { madeAt, mailedBy: 'us', requests: ['r'], code: undefined, codeGivenUp: false } as const;
    const proven = { evidence: 'confirmed', confirmedAt: madeAt, requestedAt: madeAt } as const;
    const invite = grant({ kind: 'invite', code: undefined, holder: '7', ...proven, invite: ours });
    const at = (time: string, one = invite) => kinds(reconcile([one], [authorizationFor(one)], instant(time)));
    expect(at('2026-07-09T13:29:00Z')).toEqual([[], ['proven']]);
    expect(at('2026-07-09T13:30:00Z')).toEqual([['revoke'], []]);
    const asked = grant({ ...invite, evidence: 'requested', invite: { ...ours, codeGivenUp: true } });
    expect(at('2026-07-09T13:31:00Z', asked)).toEqual([['revoke'], []]);
  });

  it('does not mind seconds that the vendor rounds', () => {
    const rounded = authorizationFor(grant(), { from: instant('2026-07-10T13:00:59Z') });
    expect(kinds(reconcile([grant()], [rounded], NOW))).toEqual([[], ['proven']]);
  });

  it('takes away what is withdrawn, and is done only when it is gone', () => {
    const withdrawn = grant({
      wanted: false,
      evidence: 'withdrawn',
      requestedAt: NOW,
      authorizationId: 'x',
      attempts: 0,
    });
    expect(kinds(reconcile([withdrawn], [authorizationFor(withdrawn)], NOW))).toEqual([['revoke'], []]);
    expect(kinds(reconcile([withdrawn], [], NOW))).toEqual([[], ['gone']]);
  });

  it('takes a grant away when its window is over, and one that comes back after its end', () => {
    const over = grant({ evidence: 'confirmed', requestedAt: NOW, authorizationId: 'x' });
    expect(kinds(reconcile([over], [authorizationFor(over)], over.window.until))).toEqual([['revoke'], []]);
    const ended = grant({ wanted: false, evidence: 'revoked' });
    expect(kinds(reconcile([ended], [authorizationFor(ended)], NOW))).toEqual([['revoke'], []]);
    expect(kinds(reconcile([ended], [], NOW))).toEqual([[], []]);
  });

  it('does not believe in an empty list while an accepted request may still land', () => {
    const unseen = grant({ wanted: false, evidence: 'withdrawn', requestedAt: NOW, attempts: 0 });
    expect(kinds(reconcile([unseen], [], plus(NOW, { minutes: 29 })))).toEqual([[], ['pending']]);
    expect(kinds(reconcile([unseen], [], plus(NOW, { minutes: 30 })))).toEqual([[], ['gone']]);
  });

  it('never touches what is not ours, and reports what is named as ours but unknown', () => {
    const foreign = authorizationFor(grant(), { id: 'f', name: 'Cleaner', grantId: undefined, code: code('981647') });
    const stray = authorizationFor(grant(), { id: 's', grantId: 'zzzzzzzzzzzz', code: code('864297') });
    expect(kinds(reconcile([], [foreign, stray], NOW))).toEqual([[], ['stray']]);
  });

  it('asks for another code when somebody else has ours', () => {
    const foreign = authorizationFor(grant(), { id: 'f', name: 'Cleaner', grantId: undefined, wholeWindow: false });
    expect(kinds(reconcile([grant()], [foreign], NOW))).toEqual([[], ['code-taken']]);
  });

  it('adopts its entry under whatever name the host gave it', () => {
    const asked = grant({ attempts: 1, requestedAt: NOW });
    const renamed = authorizationFor(asked, { name: 'Anna', grantId: undefined });
    expect(kinds(reconcile([asked], [renamed], NOW))).toEqual([[], ['proven']]);
    const seen = grant({ authorizationId: 'entry-1', requestedAt: NOW });
    const moved = authorizationFor(seen, { id: 'entry-1', name: 'Anna', grantId: undefined, code: code('981647') });
    expect(kinds(reconcile([seen], [moved], NOW))).toEqual([['update'], []]);
  });

  it('never takes an invite of the host’s for its own, though it is for the same person and days', () => {
    const dayBefore = instant('2026-07-09T20:00:00Z');
    const invite = grant({ kind: 'invite', code: undefined, holder: '7', attempts: 1, requestedAt: dayBefore });
    const hosts = authorizationFor(invite, { id: 'hosts', name: 'Anna', grantId: undefined });
    expect(kinds(reconcile([invite], [hosts], dayBefore))).toEqual([[], ['pending']]);
    const over = { ...invite, wanted: false, evidence: 'withdrawn' } as const;
    expect(reconcile([over], [hosts], dayBefore).actions).toEqual([]);
  });

  it('removes a second copy', () => {
    const copy = authorizationFor(grant(), { id: 'copy', until: instant('2026-07-20T08:00:00Z') });
    const { actions, findings } = reconcile([grant()], [copy, authorizationFor(grant())], NOW);
    expect(actions).toMatchObject([{ kind: 'revoke', authorization: { id: 'copy' } }]);
    expect(findings).toMatchObject([{ kind: 'proven' }]);
  });

  it('leaves an entry alone while an operation on it runs', () => {
    const busy = authorizationFor(grant(), { busy: true });
    expect(kinds(reconcile([grant()], [busy], NOW))).toEqual([[], ['pending']]);
    const withdrawn = grant({ wanted: false, evidence: 'revoking', requestedAt: NOW });
    expect(kinds(reconcile([withdrawn], [busy], NOW))).toEqual([[], ['pending']]);
  });

  it('makes an invite only when its short life covers the arrival', () => {
    const invite = grant({ kind: 'invite', code: undefined, holder: '7' });
    expect(kinds(reconcile([invite], [], instant('2026-07-09T12:59:00Z')))).toEqual([[], []]);
    expect(kinds(reconcile([invite], [], instant('2026-07-09T13:00:00Z')))).toEqual([['create'], []]);
  });

  it('is done when its actions are: applying them and looking again gives none', () => {
    const grants = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z2-7]{12}$/),
        wanted: fc.boolean(),
        code: fc.stringMatching(/^[3-9]{6}$/).map(code),
      }),
      { selector: ({ code: drawn }) => drawn.reveal(), maxLength: 8 },
    );
    const present = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(grants, present, (drawn, holds) => {
        const all = drawn.map((one, index) => grant({ ...one, id: `${one.id.slice(0, 11)}${'abcdefgh'[index]}` }));
        const observed = all.flatMap((one, index) => {
          const [is, whole, twice] = holds[index] ?? [false, false, false];
          const entry = authorizationFor(one, { wholeWindow: whole });
          return is ? [entry, ...(twice ? [{ ...entry, id: `${entry.id}-2` }] : [])] : [];
        });
        const after = apply(observed, reconcile(all, observed, NOW).actions);
        expect(reconcile(all, after, NOW).actions).toEqual([]);
        const held = after.map(({ grantId }) => grantId).sort();
        expect(held).toEqual(
          all
            .filter(({ wanted }) => wanted)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });
});

/** A lock that does at once what it is asked. */
function apply(observed: readonly Authorization[], actions: readonly LockAction[]): Authorization[] {
  return actions.reduce<Authorization[]>(
    (held, action) => {
      const others = held.filter((entry) => action.kind === 'create' || entry.id !== action.authorization.id);
      return action.kind === 'revoke' ? others : [...others, authorizationFor(action.grant satisfies Grant)];
    },
    [...observed],
  );
}

describe('a grant with weekdays and hours', () => {
  const schedule = { weekDays: [1, 4], fromMinute: 480, untilMinute: 720 };
  const pass = grant({ schedule });

  it('is proven by an entry that has exactly those, and by no other', () => {
    expect(kinds(reconcile([pass], [authorizationFor(pass)], NOW))).toEqual([[], ['proven']]);
    for (const wrong of [
      { ...schedule, weekDays: [1] },
      { ...schedule, fromMinute: 0 },
      { ...schedule, untilMinute: 721 },
    ]) {
      expect(kinds(reconcile([pass], [authorizationFor(pass, { schedule: wrong })], NOW))).toEqual([['update'], []]);
    }
    expect(kinds(reconcile([grant()], [authorizationFor(pass)], NOW))[0]).toEqual(['update']); // a guest's is whole
  });

  it('is called changed where somebody edited its days, and a key for ever where it has none', () => {
    const proven = grant({ schedule, evidence: 'confirmed', requestedAt: NOW });
    const edited = authorizationFor(proven, { schedule: { ...schedule, weekDays: [1, 2, 3, 4, 5, 6, 7] } });
    expect(kinds(reconcile([proven], [edited], NOW))).toEqual([['update'], ['changed']]);
    expect(kinds(reconcile([proven], [authorizationFor(proven, { schedule: undefined })], NOW))).toEqual([
      ['update'],
      ['permanent'],
    ]);
  });
});
