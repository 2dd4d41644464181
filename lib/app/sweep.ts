import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { Queues } from '../ports/queues.ts';
import type { Due, DueIndex } from '../ports/store.ts';
import { assertNever } from '../assert-never.ts';

export interface SweepDeps {
  readonly due: DueIndex;
  readonly queues: Queues;
  readonly now: () => Instant;
  readonly log: Log;
}

/** As many as one run can wake in its minute; the rest is the next run's. */
const MOST_A_RUN = 1_000;

/**
 * Wakes whatever is due: the one clock of the system, and the one way in which lost messages heal. What stays due is
 * woken again, at most once in five minutes for the same instant.
 */
export function sweep(deps: SweepDeps) {
  return async (): Promise<void> => {
    const due = await deps.due.pastDue(deps.now(), MOST_A_RUN);
    const wakes = new Map<string, Due>();
    for (const one of due) {
      const name = nameOf(one);
      if (!wakes.has(name)) wakes.set(name, one); // one look serves every grant on a lock
    }
    for (const [name, one] of wakes) await wake(deps.queues, one, `${name}@${one.dueAt}`);
    deps.log('sweep.woken', { count: wakes.size });
  };
}

async function wake(queues: Queues, due: Due, once: string): Promise<void> {
  switch (due.kind) {
    case 'inbox':
      return queues.notice({ kind: 'inbox', key: due.key }, once);
    case 'stay':
      return queues.notice({ kind: 'stay', key: due.key }, once);
    case 'poll':
      return queues.notice({ kind: 'poll', key: due.key }, once);
    case 'lock':
      return queues.lockCheck({ lockId: due.lockId }, once);
    case 'alarm':
      return queues.message({ kind: 'alarm', scope: due.scope, problem: due.problem }, once);
    case 'lock-health':
      return queues.lockCheck({ lockId: due.lockId, examine: true }, once);
    case 'digest':
      return queues.message({ kind: 'digest' }, once);
    default:
      return assertNever(due);
  }
}

function nameOf(due: Due): string {
  switch (due.kind) {
    case 'lock':
    case 'lock-health':
      return `${due.kind} ${due.lockId}`;
    case 'digest':
      return due.kind;
    case 'alarm':
      return `alarm ${JSON.stringify([due.scope, due.problem])}`;
    default:
      return `${due.kind} ${JSON.stringify(due.key)}`;
  }
}
