import { accepted, invalid } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Body } from './checks.ts';
import { switchesOf } from './faults.ts';
import { addToLog } from './log.ts';
import type { SimLock, SimulatorState } from './state.ts';

const BY_WEB = 4;
const OPENING_ACTIONS = [1, 3, 4, 5];
/** What the bolt is like after unlock, lock, unlatch, lock'n'go with and without the latch. */
const boltAfter: Record<number, number> = { 1: 3, 2: 1, 3: 5, 4: 6, 5: 5 };

/** POST …/action: 204 when it is queued, also where the lock is out of reach and may never hear of it. */
export function act(state: SimulatorState, lock: SimLock, body: Body, now: Date): Answer {
  const action = body['action'];
  if (typeof action !== 'number' || !(action in boltAfter)) return invalid('action', action);
  if (isThere(lock)) move(state, lock, action, now);
  else if (switchesOf(state, lock.smartlockId).unreachableWrites === 'late') {
    lock.waitingActions = [...(lock.waitingActions ?? []), action];
  }
  return accepted;
}

/** Does what it was asked while it was away: doors open then, whoever stands there. */
export function catchUp(state: SimulatorState, lock: SimLock, now: Date): void {
  if (!isThere(lock)) return;
  for (const action of lock.waitingActions ?? []) move(state, lock, action, now);
  delete lock.waitingActions;
}

/** Opening takes no PIN. */
const isThere = (lock: SimLock) => lock.serverState === 0;

function move(state: SimulatorState, lock: SimLock, action: number, now: Date): void {
  const { actionDoes } = switchesOf(state, lock.smartlockId);
  if (actionDoes === 'nothing') return;
  lock.bolt = actionDoes === 'stuck' ? 254 : (boltAfter[action] ?? lock.bolt);
  const outcome = actionDoes === 'stuck' ? 1 : 0;
  const { smartlockId } = lock;
  addToLog(state, lock, { smartlockId, date: now.toISOString(), action, trigger: BY_WEB, state: outcome, name: 'API' });
}

/** When somebody who asked over the web could walk in. */
export function openingsOf({ log = [] }: SimLock, since: Date): { at: string; action: number }[] {
  return log
    .filter(({ trigger, action, state }) => trigger === BY_WEB && OPENING_ACTIONS.includes(action) && state === 0)
    .filter(({ date }) => Date.parse(date) >= since.getTime())
    .map(({ date, action }) => ({ at: date, action }));
}
