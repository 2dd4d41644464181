import type { Poll } from '../domain/poll.ts';

export interface Polls {
  readonly get: (connection: string) => Promise<Poll | undefined>;
  /** Throws RetryableError(`store.conflict`) if it isn't the one read any more. */
  readonly save: (poll: Poll) => Promise<Poll>;
}
