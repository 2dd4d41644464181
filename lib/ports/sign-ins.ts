import type { Instant } from '../domain/time.ts';

/** A link that was mailed to a host and has not been used. Hosts are named by the keyed hash of their address. */
export interface SignIn {
  readonly host: string;
  /** Where in the console she wanted to go. */
  readonly to: string;
  /** From then on it counts no more. */
  readonly until: Instant;
}

/** Who is about to sign in to the console, and who has signed out. Throws RetryableError(`store.unavailable`). */
export interface SignIns {
  /** Counts a link for this host; false, and counts nothing, if there were `most` in this quarter of an hour. */
  readonly count: (host: string, most: number, now: Instant) => Promise<boolean>;
  /** `hash`: of the link's token, which itself is kept nowhere. */
  readonly put: (hash: string, signIn: SignIn) => Promise<void>;
  /** Uses it up: of any number of callers, one gets it. */
  readonly take: (hash: string) => Promise<SignIn | undefined>;
  /** This session counts no more, though its cookie would until then. */
  readonly end: (session: string, until: Instant) => Promise<void>;
  readonly hasEnded: (session: string) => Promise<boolean>;
}
