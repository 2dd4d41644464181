import { invalid } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Body } from './checks.ts';
import { createEntries } from './entries.ts';
import { switchesOf } from './faults.ts';
import { tellOutcome } from './outcomes.ts';
import { nextId } from './state.ts';
import type { SimLock, SimulatorState } from './state.ts';

/** PUT /smartlock/auth/advanced: invites that are mailed to nobody; what becomes of them is told in a webhook. */
export function createAdvanced(state: SimulatorState, locks: readonly SimLock[], body: Body): Answer {
  for (const field of ['type', 'code'] as const) {
    if (body[field] !== undefined) return invalid(field, body[field]);
  }
  const request = nextId(state);
  const refused = locks.filter(({ smartlockId }) => switchesOf(state, smartlockId).withoutSubscription);
  const others = locks.filter((lock) => !refused.includes(lock));
  if (others.length > 0) {
    const answer = createEntries(state, others, { ...body, type: 0 }, request);
    if (answer.status !== 204) return answer;
  }
  for (const lock of others) {
    if (switchesOf(state, lock.smartlockId).authCreation === 'early') tellOutcome(state, lock, request);
  }
  const error = refused.map(({ smartlockId }) => ({ smartlockId, error: 'subscription required' }));
  return { status: 200, json: { requestId: request, ...(error.length > 0 ? { error } : {}) } };
}
