import type { Poll } from '../domain/poll.ts';
import { heardWith, isSilent } from '../domain/silence.ts';
import { instant } from '../domain/time.ts';
import type { Inbox } from '../ports/store.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';

export interface ListenDeps extends ProblemDeps {
  readonly inbox: Pick<Inbox, 'heardSince'>;
}

/**
 * What is heard of a connection by now, and an alarm if a talkative one has fallen silent. `news`: what was found by asking
 * just now; undefined: it was not asked. Of the first list nobody could have heard.
 */
export async function listen(
  deps: ListenDeps,
  poll: Poll,
  news: number | undefined,
): Promise<Pick<Poll, 'heard' | 'missedAt' | 'silent'>> {
  const { connection, listedAt } = poll;
  const now = deps.now();
  const since = await deps.inbox.heardSince(connection, poll.heard.at(-1) ?? instant(0));
  const heard = heardWith(poll.heard, since);
  const missed = listedAt !== undefined && (news ?? 0) > 0;
  const missedAt = missed ? now : poll.missedAt;
  const silent = isSilent({ heard, missedAt }, news !== undefined, now);
  const scope = { kind: 'connection', connection } as const;
  const problem = { code: 'connection.silent', subject: '' } as const;
  if (silent) await raise(deps, scope, problem);
  if (!silent && poll.silent) await deps.alarms.clear(scope, problem);
  return { heard, missedAt, silent };
}
