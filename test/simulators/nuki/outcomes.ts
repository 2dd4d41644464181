import { switchesOf } from './faults.ts';
import type { OwnInvite, SimEntry, SimLock, SimulatorState } from './state.ts';

/** What Nuki does to tell of a request that came of age: AuthCreation, by whatever the switches make of that. */
export function tellOutcome(state: SimulatorState, lock: SimLock, request: string, errorCode = ''): void {
  const { account, smartlockId } = lock;
  const { authCreation, inviteCodeField } = switchesOf(state, smartlockId);
  const invite = state.ownInvites.find((one) => one.request === request && one.smartlockId === smartlockId);
  if (invite === undefined || invite.told) return;
  invite.told = true;
  if (authCreation === 'lost') return;
  const success = errorCode === '';
  const code = { [inviteCodeField]: shaped(invite.code, switchesOf(state, smartlockId).inviteCodeShape) };
  const detail = [{ smartlockId, success, ...(success ? { id: invite.entryId, ...code } : { errorCode }) }];
  const body = JSON.stringify({ type: 'AuthCreation', requestId: request, success, detail });
  const outcome = { account, smartlockId, body, late: authCreation === 'late' };
  state.outbox.push(outcome, ...(authCreation === 'twice' ? [outcome] : []));
}

/** Nine digits for an entry that is asked for by this request. */
export function ownInvite(state: SimulatorState, request: string, { id, smartlockId }: SimEntry): OwnInvite {
  const code = nineDigits(state.ownInvites.length + 1, 16_807);
  const invite = { request, smartlockId, entryId: id, code, told: false };
  state.ownInvites.push(invite);
  return invite;
}

/** Other ones for each number, and the same in every run. */
export function nineDigits(number: number, step: number): string {
  return String(100_000_000 + ((number * step) % 900_000_000));
}

function shaped(code: string, shape: 'string' | 'number' | 'grouped'): string | number {
  if (shape === 'number') return Number(code);
  return shape === 'grouped' ? code.replace(/(\d{3})(?=\d)/g, '$1-') : code;
}
