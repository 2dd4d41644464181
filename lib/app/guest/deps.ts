import type { Instant } from '../../domain/time.ts';
import type { Log } from '../../observability/log.ts';
import type { DoorPages } from '../../ports/door-pages.ts';
import type { Grants, Properties, Stays, Trail } from '../../ports/store.ts';
import type { ConnectLock } from '../connect-lock.ts';

export interface GuestPageDeps {
  readonly stays: Stays;
  readonly grants: Grants;
  readonly properties: Properties;
  readonly trail: Pick<Trail, 'append'>;
  readonly pages: DoorPages;
  /** To have a door opened. */
  readonly connectLock: ConnectLock;
  /** To look how a lock is, for a page that is waited for: gives up soon. */
  readonly connectBriefly: ConnectLock;
  /** A keyed hash: of the page's token, and of what was told. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  readonly now: () => Instant;
  /** Between two looks at a lock that is opening. */
  readonly pause: () => Promise<void>;
  readonly log: Log;
}
