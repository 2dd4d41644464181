import { AppError, codeOf, RetryableError } from '../errors.ts';
import { listSince, nextPollAt } from '../domain/poll.ts';
import type { Poll } from '../domain/poll.ts';
import type { Instant } from '../domain/time.ts';
import { retryAt } from '../domain/timing.ts';
import type { BookingPlatform } from '../ports/booking-platform.ts';
import type { Polls } from '../ports/polls.ts';
import { connectPlatform } from './ask-platform.ts';
import { listen } from './listen.ts';
import { tellOfTrouble, troubleIsOver } from './platform-trouble.ts';
import { listChanges } from './read-notice.ts';
import { readFeed } from './read-feed.ts';
import type { ReadFeedDeps } from './read-feed.ts';
import { takeUpAll } from './take-up.ts';
import type { TakeUpDeps } from './take-up.ts';

export type PollDeps = TakeUpDeps &
  ReadFeedDeps & {
    readonly polls: Polls;
    readonly platformOf: (name: string) => BookingPlatform | undefined;
  };

/**
 * Asks a connection's platform what has changed since it was last asked, in case a webhook was lost, and brings each
 * reservation of the list up to date; or reads its calendar. What is known already is not written. A platform that doesn't answer is asked
 * again later, for the same stretch of time.
 */
export function pollPlatform(deps: PollDeps) {
  return async (connection: string): Promise<void> => {
    const poll = await deps.polls.get(connection);
    if (poll?.dueAt === undefined || poll.dueAt > deps.now()) return; // asked meanwhile, or not to be asked any more
    const platform = deps.platformOf(poll.platform);
    let asked: Asked | undefined;
    try {
      asked = platform && (await askForChanges(deps, platform, poll));
    } catch (error) {
      return postpone(deps, poll, error);
    }
    if (asked !== undefined && poll.attempts > 0) await troubleIsOver(deps, connection);
    const ears = await listen(deps, poll, asked?.news);
    const dueAt = nextPollAt(poll, asked !== undefined, deps.now());
    await deps.polls.save({ ...poll, ...ears, listedAt: asked?.at ?? poll.listedAt, attempts: 0, dueAt });
  };
}

interface Asked {
  readonly at: Instant;
  readonly news: number;
}

/** Undefined where it can't be asked: we hold no key or address, or it can't list. */
async function askForChanges(deps: PollDeps, platform: BookingPlatform, poll: Poll): Promise<Asked | undefined> {
  const { connection } = poll;
  const at = deps.now();
  const { id, feed } = platform;
  const news =
    feed === undefined
      ? await takeUpChanges(deps, platform, poll, at)
      : await readFeed(deps, { platform: id, feed }, poll);
  if (news === undefined) return undefined;
  deps.log('poll.done', { platform: id, connection, count: news });
  return { at, news };
}

async function takeUpChanges(
  deps: PollDeps,
  platform: BookingPlatform,
  poll: Poll,
  at: Instant,
): Promise<number | undefined> {
  const { connection, attempts } = poll;
  if (platform.api?.listChanged === undefined) return undefined;
  const ask = await connectPlatform(deps, platform.api, { connection, fresh: attempts > 0 });
  const notices = await listChanges(platform, ask, listSince(poll, at));
  return notices && (await takeUpAll(deps, platform, { connection, attempts }, { notices, ask }));
}

async function postpone(deps: PollDeps, poll: Poll, error: unknown): Promise<void> {
  const { connection, platform } = poll;
  const code = codeOf(error);
  const attempts = poll.attempts + (code === 'platform.rate_limited' ? 0 : 1);
  await tellOfTrouble(deps, connection, code, attempts);
  const wait = error instanceof RetryableError ? error.retryAfterSeconds : undefined;
  await deps.polls.save({ ...poll, attempts, dueAt: retryAt(attempts, deps.now(), wait) });
  deps.log('poll.postponed', { platform, connection, errorCode: code, attempts });
  if (!(error instanceof AppError)) throw error; // a mistake of ours: seen in the alarms, and still due again
}
