import { codeOf } from '../errors.ts';
import { decide, decidedUpon } from '../domain/host-decision.ts';
import type { Decided, HostDecision } from '../domain/host-decision.ts';
import { placesOf, provenContent } from '../domain/what-to-tell.ts';
import type { Fingerprint } from '../domain/delivery.ts';
import type { StayRecord } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { isTimeZone } from '../domain/time.ts';
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
  readonly fingerprint: () => Promise<Fingerprint>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
}

/** `changed`: the stay is not what the host saw any more, so nothing was done. */
export type Outcome =
  | Exclude<Decided, { kind: 'decided' }>
  | { readonly kind: 'decided' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'no-such-stay' };

/** A host's press of a button. */
export interface Press {
  /** Who, as the keyed hash of her address. */
  readonly by: string;
  /** Which form it was on, each time that the page is shown another: a second press of the same one decides nothing more. */
  readonly form: string;
  /** What the page showed: `sightOf`. */
  readonly seen: string;
}

/** A short text that changes with what a host decides upon. */
export function sightOf(record: StayRecord, fingerprint: Fingerprint): string {
  return fingerprint(`seen|${decidedUpon(record)}`).slice(0, 16);
}

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
 * stay is planned anew as after any other change. No lock is asked here, no mail is sent here. Where the stay has
 * changed since the host saw it nothing is done.
 */
export function decideForStay(deps: DecideForStayDeps) {
  return async (key: ReservationKey, decision: HostDecision, { by, form, seen }: Press): Promise<Outcome> => {
    const now = deps.now();
    const outcome = await repeatOnConflict(async (): Promise<Outcome> => {
      const view = await viewOf(deps, key);
      if (view === undefined) return { kind: 'no-such-stay' };
      const { record, grants, properties } = view;
      if (record.adjustment.lastForm === form) return { kind: 'decided' };
      const fingerprint = await deps.fingerprint();
      if (sightOf(record, fingerprint) !== seen) return { kind: 'changed' };
      const known = properties.filter(({ timeZone }) => isTimeZone(timeZone));
      const isWhole = known.length === properties.length; // else nobody knows when its doors would open
      const content = isWhole ? provenContent(placesOf(record, known, grants), fingerprint) : undefined;
      const decided = decide(record, decision, { now, properties: known, grants, content });
      if (decided.kind !== 'decided') return decided;

      await deps.trail.append(key, { at: now, word: words[decision.kind], about: aboutOf(decision), by });
      const adjustment = { ...decided.record.adjustment, lastForm: form };
      await deps.stays.save({ ...decided.record, adjustment, dueAt: now });
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
