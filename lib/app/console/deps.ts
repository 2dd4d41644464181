import type { Instant } from '../../domain/time.ts';
import type { Log } from '../../observability/log.ts';
import type { UnitMaps } from '../../ports/host-tools.ts';
import type { Passes } from '../../ports/passes.ts';
import type { Queues } from '../../ports/queues.ts';
import type { SignIns } from '../../ports/sign-ins.ts';
import type { Arrivals, Digests, Grants, LockHealths, Properties, SentMails, Stays, Trail } from '../../ports/store.ts';

/** Text that only this installation could have written. */
export interface Seal {
  readonly close: (text: string) => string;
  /** Undefined: it is not ours, or not of this kind. */
  readonly open: (sealed: string) => string | undefined;
}

export interface ConsoleDeps {
  readonly stays: Stays;
  readonly arrivals: Arrivals;
  readonly grants: Grants;
  readonly properties: Properties;
  readonly trail: Trail;
  readonly health: Pick<LockHealths, 'get'>;
  /** Knows every property's id. */
  readonly digests: Pick<Digests, 'get'>;
  readonly sentMails: Pick<SentMails, 'of'>;
  readonly passes: Passes;
  readonly units: UnitMaps;
  readonly signIns: SignIns;
  readonly queues: Pick<Queues, 'notice' | 'message'>;
  /** A keyed hash: the same text is the same hash, and neither shows the other. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  /** The seal of one purpose. */
  readonly seal: (purpose: string) => Promise<Seal>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
  /** Browsers keep the cookie for https alone, as everywhere but in the local stage. */
  readonly secureCookie: boolean;
}
