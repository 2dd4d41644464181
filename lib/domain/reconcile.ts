import type { Authorization } from './authorization.ts';
import { codeIsTaken, isPermanent, matches, pairUp } from './match.ts';
import { isProven } from './grant.ts';
import type { Grant } from './grant.ts';
import { codeIsLost } from './invite.ts';
import { inviteAt, renewInviteAt } from './timing.ts';
import { plus } from './time.ts';
import type { Instant } from './time.ts';

/** What to ask of a lock. */
export type LockAction =
  | { readonly kind: 'create'; readonly grant: Grant }
  | { readonly kind: 'update'; readonly grant: Grant; readonly authorization: Authorization }
  | { readonly kind: 'revoke'; readonly grant: Grant; readonly authorization: Authorization };

/** What a look at a lock has shown. */
export type Finding =
  | { readonly kind: 'proven'; readonly grant: Grant; readonly authorization: Authorization }
  | { readonly kind: 'gone'; readonly grant: Grant }
  /** Asked a moment ago, or an earlier request is still running. */
  | { readonly kind: 'pending'; readonly grant: Grant }
  /** What was proven is no longer so, and not by us: deleted or edited elsewhere. */
  | { readonly kind: 'changed'; readonly grant: Grant }
  /** Our entry without its window: a key for ever, until it is mended. */
  | { readonly kind: 'permanent'; readonly grant: Grant }
  /** Somebody else's entry has this code: this stay needs another. */
  | { readonly kind: 'code-taken'; readonly grant: Grant }
  /** Named as ours, unknown to us (another install, a restored table): reported, left to expire. */
  | { readonly kind: 'stray'; readonly authorization: Authorization };

/** A request may show on the list this much later: until then its absence proves nothing. */
const SETTLES_WITHIN_MINUTES = 2;
/** A full rewrite that doesn't take after this many: delete and create. A key for ever gets one. */
const REWRITES_BEFORE_REMAKING = 3;
/** A request that was accepted but never seen can still land; only after this is an empty list the proof of a revoke. */
const LANDS_WITHIN_MINUTES = 30;

/**
 * What to ask of one lock so that it holds exactly our wanted grants besides what is not ours, and what it proves
 * already. `grants` are all of that lock which are stored, ended ones included. Applying the actions and looking
 * again gives no actions.
 */
export function reconcile(
  grants: readonly Grant[],
  observed: readonly Authorization[],
  now: Instant,
): { readonly actions: readonly LockAction[]; readonly findings: readonly Finding[] } {
  const actions: LockAction[] = [];
  const findings: Finding[] = [];
  const mine = pairUp(grants, observed);

  for (const grant of grants) {
    const entries = mine.get(grant) ?? [];
    const wanted = grant.wanted && now < grant.window.until;
    const outcome = wanted ? forWanted(grant, entries, observed, now) : forUnwanted(grant, entries, now);
    actions.push(...outcome.actions);
    findings.push(...outcome.findings);
  }
  const paired = new Set([...mine.values()].flat());
  for (const authorization of observed) {
    if (authorization.grantId !== undefined && !paired.has(authorization))
      findings.push({ kind: 'stray', authorization });
  }
  return { actions, findings };
}

type Outcome = { readonly actions: readonly LockAction[]; readonly findings: readonly Finding[] };

function forWanted(
  grant: Grant,
  entries: readonly Authorization[],
  observed: readonly Authorization[],
  now: Instant,
): Outcome {
  const [best, ...others] = [...entries].sort((a, b) => Number(matches(b, grant)) - Number(matches(a, grant)));
  const copies: LockAction[] = others.map((authorization) => ({ kind: 'revoke', grant, authorization }));
  if (best === undefined) return forMissing(grant, observed, now);
  if (matches(best, grant)) return forProven(grant, best, copies, now);
  const wrong = whatIsWrong(grant, best);
  const settling = !isPermanent(best, grant) && requestedWithin(grant, SETTLES_WITHIN_MINUTES, now);
  if (best.busy || settling) {
    return { actions: copies, findings: [{ kind: 'pending', grant }, ...wrong] };
  }
  if (codeIsTaken(grant, observed, entries)) return { actions: copies, findings: [{ kind: 'code-taken', grant }] };
  // looks that failed count as attempts too: what was never rewritten is not deleted under the guest's hand
  const rewrites = grant.evidence === 'requested' ? grant.attempts : 0;
  const remake = best.kind !== grant.kind || rewrites >= (isPermanent(best, grant) ? 1 : REWRITES_BEFORE_REMAKING);
  const mend: LockAction = { kind: remake ? 'revoke' : 'update', grant, authorization: best };
  return { actions: [mend, ...copies], findings: wrong };
}

function forMissing(grant: Grant, observed: readonly Authorization[], now: Instant): Outcome {
  if (grant.kind === 'undecided' || grant.kind === 'link' || (grant.kind === 'invite' && now < inviteAt(grant.window)))
    return NOTHING;
  if (codeIsTaken(grant, observed, [])) return { actions: [], findings: [{ kind: 'code-taken', grant }] };
  if (requestedWithin(grant, SETTLES_WITHIN_MINUTES, now))
    return { actions: [], findings: [{ kind: 'pending', grant }] };
  return { actions: [{ kind: 'create', grant }], findings: isProven(grant) ? [{ kind: 'changed', grant }] : [] };
}

/** An invite that nobody has redeemed dies within a day or two; one whose code we never learned is no use: made anew. */
function forProven(grant: Grant, entry: Authorization, copies: readonly LockAction[], now: Instant): Outcome {
  const isStale = () => codeIsLost(grant, now) || now >= (renewInviteAt(grant) ?? grant.window.until);
  if (grant.kind === 'invite' && !entry.used && isStale()) {
    return { actions: [{ kind: 'revoke', grant, authorization: entry }, ...copies], findings: [] };
  }
  return { actions: copies, findings: [{ kind: 'proven', grant, authorization: entry }] };
}

function whatIsWrong(grant: Grant, entry: Authorization): Finding[] {
  if (isPermanent(entry, grant)) return [{ kind: 'permanent', grant }];
  return isProven(grant) ? [{ kind: 'changed', grant }] : [];
}

function forUnwanted(grant: Grant, entries: readonly Authorization[], now: Instant): Outcome {
  if (entries.length > 0) {
    const actions = entries.filter((entry) => !entry.busy);
    const forEver = entries.some((entry) => entry.enabled && isPermanent(entry, grant));
    return {
      actions: actions.map((authorization) => ({ kind: 'revoke', grant, authorization })),
      findings: [
        ...(actions.length < entries.length ? [{ kind: 'pending', grant } as const] : []),
        ...(forEver ? [{ kind: 'permanent', grant } as const] : []),
      ],
    };
  }
  if (grant.evidence === 'revoked') return NOTHING;
  const landsBy = grant.requestedAt && plus(grant.requestedAt, { minutes: LANDS_WITHIN_MINUTES });
  const mayStillLand = grant.authorizationId === undefined && landsBy !== undefined && now < landsBy;
  return { actions: [], findings: [{ kind: mayStillLand ? 'pending' : 'gone', grant }] };
}

const NOTHING: Outcome = { actions: [], findings: [] };

function requestedWithin(grant: Grant, minutes: number, now: Instant): boolean {
  return grant.requestedAt !== undefined && grant.attempts > 0 && now < plus(grant.requestedAt, { minutes });
}
