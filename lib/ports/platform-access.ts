import type { Instant } from '../domain/time.ts';
import type { Redacted } from '../redacted.ts';

/** What we hold of a connection's access to its platform's API. */
export interface HeldAccess {
  /** Undefined: none, or one sealed with a secret that is no longer ours. */
  readonly token: Redacted<string> | undefined;
  /** One that came with a token and takes the place of the configured one. */
  readonly refreshToken: Redacted<string> | undefined;
  readonly expiresAt: Instant | undefined;
  /** When tokens were asked for in the last 24 hours. */
  readonly askedAt: readonly Instant[];
  /** The platform doesn't want to be asked for a token before. */
  readonly notBefore: Instant | undefined;
  readonly rev: number;
}

/** Access tokens, kept outside of any worker's memory: some platforms give five a day. */
export interface AccessTokens {
  /** `secret`: what the token was got with; it opens what was sealed with it. */
  readonly get: (connection: string, secret: Redacted<string>) => Promise<HeldAccess>;
  /** Throws RetryableError(`store.conflict`) if it isn't the one read any more. */
  readonly save: (connection: string, secret: Redacted<string>, held: HeldAccess) => Promise<HeldAccess>;
}

/** The questions that a platform's API takes in a while, shared by all workers of a connection. */
export interface ApiBudget {
  /** Takes one; else how many seconds until there is one. */
  readonly take: (
    connection: string,
    limit: { readonly questions: number; readonly seconds: number },
    now: Instant,
  ) => Promise<'taken' | { readonly waitSeconds: number }>;
}
