import type { ErrorCode } from '../errors.ts';
import type { AlarmScope } from '../ports/store.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';

/** Failures in a row after which the host hears that a platform doesn't answer. */
const FAILURES_BEFORE_ALARM = 5;
const TROUBLES = ['platform.token_dead', 'platform.unavailable', 'feed.refused'] as const;

/** Tells the host what keeps us from asking a platform. `attempts`: failures in a row, with this one. */
export async function tellOfTrouble(
  deps: ProblemDeps,
  connection: string,
  code: ErrorCode,
  attempts: number,
): Promise<void> {
  const scope: AlarmScope = { kind: 'connection', connection };
  if (code === 'platform.token_dead') await raise(deps, scope, { code, subject: '' });
  const silent = code === 'platform.unavailable' || code === 'platform.not_there_yet';
  if (silent && attempts === FAILURES_BEFORE_ALARM) {
    await raise(deps, scope, { code: 'platform.unavailable', subject: '' });
  }
  // some turn away whom they take for a robot: once is no proof that the address is no longer good
  if (code === 'feed.refused' && attempts === FAILURES_BEFORE_ALARM) await raise(deps, scope, { code, subject: '' });
}

/** It can be asked again. */
export async function troubleIsOver({ alarms }: Pick<ProblemDeps, 'alarms'>, connection: string): Promise<void> {
  for (const code of TROUBLES) await alarms.clear({ kind: 'connection', connection }, { code, subject: '' });
}
