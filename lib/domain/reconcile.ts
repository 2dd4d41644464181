import type { Authorization } from './authorization.ts';
import { inviteAt } from './timing.ts';
import type { Grant } from './grant.ts';
import { plus } from './time.ts';
import type { Instant } from './time.ts';
import { sameWindow } from './validity-window.ts';

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
  /** Somebody else's entry has this code: this stay needs another. */
  | { readonly kind: 'code-taken'; readonly grant: Grant }
  /** Named as ours, unknown to us (another install, a restored table): reported, left to expire. */
  | { readonly kind: 'stray'; readonly authorization: Authorization };

/** A request may show on the list this much later: until then its absence proves nothing. */
const SETTLES_WITHIN_MINUTES = 2;
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

/** Which entries are which grant's: by the id once seen, by our name, or by code and window if the host renamed it. */
function pairUp(grants: readonly Grant[], observed: readonly Authorization[]): Map<Grant, Authorization[]> {
  const pairs = new Map<Grant, Authorization[]>();
  for (const authorization of observed) {
    const grant =
      grants.find((candidate) => candidate.id === authorization.grantId) ??
      grants.find((candidate) => candidate.authorizationId === authorization.id) ??
      grants.find((candidate) => authorization.grantId === undefined && isRenamed(authorization, candidate));
    if (grant !== undefined) pairs.set(grant, [...(pairs.get(grant) ?? []), authorization]);
  }
  return pairs;
}

function isRenamed(authorization: Authorization, grant: Grant): boolean {
  return (
    grant.requestedAt !== undefined && grant.authorizationId === undefined && holdsWhatWeAsked(authorization, grant)
  );
}

function forWanted(
  grant: Grant,
  entries: readonly Authorization[],
  observed: readonly Authorization[],
  now: Instant,
): Outcome {
  const [best, ...others] = [...entries].sort((a, b) => Number(matches(b, grant)) - Number(matches(a, grant)));
  const copies: LockAction[] = others.map((authorization) => ({ kind: 'revoke', grant, authorization }));
  if (best === undefined) return forMissing(grant, observed, now);
  if (matches(best, grant)) return { actions: copies, findings: [{ kind: 'proven', grant, authorization: best }] };
  if (best.busy || requestedWithin(grant, SETTLES_WITHIN_MINUTES, now)) {
    return { actions: copies, findings: [{ kind: 'pending', grant }] };
  }
  if (codeIsTaken(grant, observed, entries)) return { actions: copies, findings: [{ kind: 'code-taken', grant }] };
  const kindChanged = best.kind !== grant.kind;
  return kindChanged
    ? { actions: [{ kind: 'revoke', grant, authorization: best }, ...copies], findings: [] }
    : { actions: [{ kind: 'update', grant, authorization: best }, ...copies], findings: [] };
}

function forMissing(grant: Grant, observed: readonly Authorization[], now: Instant): Outcome {
  if (grant.kind === 'undecided' || (grant.kind === 'invite' && now < inviteAt(grant.window))) return NOTHING;
  if (codeIsTaken(grant, observed, [])) return { actions: [], findings: [{ kind: 'code-taken', grant }] };
  if (requestedWithin(grant, SETTLES_WITHIN_MINUTES, now))
    return { actions: [], findings: [{ kind: 'pending', grant }] };
  return { actions: [{ kind: 'create', grant }], findings: [] };
}

function forUnwanted(grant: Grant, entries: readonly Authorization[], now: Instant): Outcome {
  if (entries.length > 0) {
    const actions = entries.filter((entry) => !entry.busy);
    return {
      actions: actions.map((authorization) => ({ kind: 'revoke', grant, authorization })),
      findings: actions.length < entries.length ? [{ kind: 'pending', grant }] : [],
    };
  }
  if (grant.evidence === 'revoked') return NOTHING;
  const mayStillLand = grant.authorizationId === undefined && requestedWithin(grant, LANDS_WITHIN_MINUTES, now);
  return { actions: [], findings: [{ kind: mayStillLand ? 'pending' : 'gone', grant }] };
}

const NOTHING: Outcome = { actions: [], findings: [] };

function requestedWithin(grant: Grant, minutes: number, now: Instant): boolean {
  return grant.requestedAt !== undefined && grant.attempts > 0 && now < plus(grant.requestedAt, { minutes });
}

/** The whole truth that a guest depends on: right code or person, right window, nothing that cuts it short. */
export function matches(authorization: Authorization, grant: Grant): boolean {
  return authorization.enabled && !authorization.busy && holdsWhatWeAsked(authorization, grant);
}

function holdsWhatWeAsked(authorization: Authorization, grant: Grant): boolean {
  if (authorization.kind !== grant.kind || !authorization.wholeWindow) return false;
  if (authorization.from === undefined || authorization.until === undefined) return false;
  if (!sameWindow({ from: authorization.from, until: authorization.until }, grant.window)) return false;
  return grant.kind === 'keypad'
    ? authorization.code !== undefined && authorization.code.reveal() === grant.code?.reveal()
    : authorization.holder !== undefined && authorization.holder === grant.holder;
}

function codeIsTaken(grant: Grant, observed: readonly Authorization[], own: readonly Authorization[]): boolean {
  return (
    grant.kind === 'keypad' &&
    grant.code !== undefined &&
    observed.some((entry) => !own.includes(entry) && entry.code?.reveal() === grant.code?.reveal())
  );
}
