import type { Problem, StayRecord } from '../domain/record.ts';
import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { Queues } from '../ports/queues.ts';
import type { AlarmScope, Alarms } from '../ports/store.ts';
import { codeOf } from '../errors.ts';

export interface ProblemDeps {
  readonly alarms: Pick<Alarms, 'raise' | 'clear'>;
  readonly queues: Pick<Queues, 'message'>;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
}

/** Tells the host of a problem, once for as long as it lasts. */
export async function raise(deps: ProblemDeps, scope: AlarmScope, problem: Problem): Promise<boolean> {
  const isNew = await deps.alarms.raise(scope, problem, deps.now());
  if (!isNew) return false;
  deps.log('problem.raised', { kind: scope.kind, errorCode: problem.code });
  try {
    await deps.queues.message({ kind: 'alarm', scope, problem }, deps.newId());
  } catch (error) {
    deps.log('wake.lost', { errorCode: codeOf(error) });
  }
  return true;
}

export function sameProblem(a: Problem, b: Problem): boolean {
  return a.code === b.code && a.subject === b.subject;
}

/** Brings a stay's alarms into step with its problems: new ones are raised, those that are over are forgotten. */
export async function settleProblems(
  deps: ProblemDeps,
  record: StayRecord,
  problems: readonly Problem[],
): Promise<void> {
  const scope: AlarmScope = { kind: 'stay', key: record.key };
  for (const problem of problems) {
    if (!record.problems.some((known) => sameProblem(known, problem))) await raise(deps, scope, problem);
  }
  for (const known of record.problems) {
    if (problems.some((problem) => sameProblem(problem, known))) continue;
    await deps.alarms.clear(scope, known);
    deps.log('problem.cleared', { kind: scope.kind, errorCode: known.code });
  }
}
