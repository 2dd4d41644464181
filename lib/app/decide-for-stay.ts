import { codeOf } from '../errors.ts';
import { decide } from '../domain/host-decision.ts';
import type { Decided, HostDecision } from '../domain/host-decision.ts';
import { placesOf, provenContent } from '../domain/what-to-tell.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { Queues } from '../ports/queues.ts';
import type { Grants, Properties, Stays, Trail, TrailWord } from '../ports/store.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';
import { viewOf } from './stay-view.ts';

export interface DecideForStayDeps {
  readonly stays: Stays;
  readonly grants: Grants;
  readonly properties: Properties;
  readonly trail: Trail;
  readonly queues: Pick<Queues, 'notice'>;
  /** A keyed hash, so that what was told can be compared but not read. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
}

export type Outcome = Exclude<Decided, { kind: 'decided' }> | { readonly kind: 'decided' | 'no-such-stay' };

const words: Readonly<Record<HostDecision['kind'], TrailWord>> = {
  'move-entry': 'entry-moved',
  'usual-entry': 'entry-usual',
  'move-exit': 'exit-moved',
  'usual-exit': 'exit-usual',
  'send-again': 'send-again',
  'new-code': 'new-code',
  'take-away': 'taken-away',
  'give-back': 'given-back',
  'mark-told': 'marked-told',
  'revoke-link': 'link-revoked',
  'restore-link': 'link-restored',
};

/**
 * Carries out what a host has decided about one stay: written into its trail, with who, then into its record, and the
 * stay is planned anew as after any other change. No lock is asked here, no mail is sent here.
 */
export function decideForStay(deps: DecideForStayDeps) {
  return async (key: ReservationKey, decision: HostDecision, by: string): Promise<Outcome> => {
    const now = deps.now();
    const outcome = await repeatOnConflict(async (): Promise<Outcome> => {
      const view = await viewOf(deps, key);
      if (view === undefined) return { kind: 'no-such-stay' };
      const { record, grants, properties } = view;
      const content = provenContent(placesOf(record, properties, grants), await deps.fingerprint());
      const decided = decide(record, decision, { now, grants, content });
      if (decided.kind !== 'decided') return decided;

      await deps.trail.append(key, { at: now, word: words[decision.kind], about: aboutOf(decision), by });
      await deps.stays.save({ ...decided.record, dueAt: now });
      return { kind: 'decided' };
    });
    if (outcome.kind !== 'decided') return outcome;
    deps.log('host.decided', { reservationId: key.id, kind: decision.kind });
    await wake(deps, key);
    return outcome;
  };
}

function aboutOf(decision: HostDecision): string | undefined {
  return 'date' in decision ? `${decision.date} ${decision.time}` : undefined;
}

async function wake(deps: DecideForStayDeps, key: ReservationKey): Promise<void> {
  try {
    await deps.queues.notice({ kind: 'stay', key }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { reservationId: key.id, errorCode: codeOf(error) }); // the stay is due: the sweep wakes it
  }
}
