import { switchesOf } from './faults.ts';
import type { Reach } from './faults.ts';
import { nineDigits, tellOutcome } from './outcomes.ts';
import { nextId } from './state.ts';
import type { SimEntry, SimLock, SimOperation, SimulatorState } from './state.ts';

/**
 * The way of a write: accepted (204) → pending → landed in the cloud's list and the lock's memory, or lost on the way.
 * What was decided by the switches at the time of the write stays decided.
 */
export function accept(
  state: SimulatorState,
  lock: SimLock,
  write: Pick<SimOperation, 'kind' | 'entryId' | 'entry' | 'request'>,
): void {
  const switches = switchesOf(state, lock.smartlockId);
  if (!isReachable(lock) && switches.unreachableWrites === 'lost') {
    if (write.request !== undefined) tellOutcome(state, lock, write.request, 'ff');
    return;
  }
  const reach = { create: switches.createReaches, update: switches.updateReaches, delete: switches.deleteReaches };
  if (reach[write.kind] === 'nothing') return;

  lock.pending.push({
    ...write,
    ...layersOf(reach[write.kind]),
    ...(write.request === undefined ? {} : { errorCode: switches.authCreationError }),
    id: nextId(state),
    listsLeft: switches.visibleAfterLists,
  });
  landWhatIsDue(state, lock);
}

/** A call that lets time pass for this lock: a list, or a sync, which is done after whatever was asked before it. */
export function timePasses(state: SimulatorState, lock: SimLock): void {
  for (const operation of lock.pending) operation.listsLeft -= 1;
  landWhatIsDue(state, lock);
}

/**
 * The cloud reads the lock again: what the lock does not have goes from the list, what it has comes in. A lock out of
 * reach can't be read.
 */
export function readLockAgain(lock: SimLock): void {
  if (!isReachable(lock)) return;
  lock.listing = structuredClone(lock.memory);
  lock.ghostCodes = [];
}

export const isReachable = (lock: SimLock) => lock.serverState === 0 && lock.adminPinState === 0;

/** The operation that still runs on this entry, if any. */
export function runningOn(lock: SimLock, entryId: string): SimOperation | undefined {
  return lock.pending.find((operation) => operation.entryId === entryId);
}

const layersOf = (reach: Reach) => ({
  reachesList: reach === 'both' || reach === 'list',
  reachesLock: reach === 'both' || reach === 'lock',
});

function landWhatIsDue(state: SimulatorState, lock: SimLock): void {
  if (!isReachable(lock)) return; // waits until the lock is back
  const due = lock.pending.filter((operation) => operation.listsLeft <= 0);
  lock.pending = lock.pending.filter((operation) => !due.includes(operation));
  for (const operation of due) land(state, lock, operation);
}

function land(state: SimulatorState, lock: SimLock, operation: SimOperation): void {
  const { entry, entryId, request } = operation;
  const full = entry !== undefined && operation.reachesLock && isRefusedByLock(lock, entry);
  const refused = full ? '13' : (operation.errorCode ?? '');
  if (request !== undefined) tellOutcome(state, lock, request, refused);
  if (full || refused !== '') return;
  const isKnown = [...lock.listing, ...lock.memory].some(({ id }) => id === entryId);
  if (operation.kind === 'update' && !isKnown) return; // deleted meanwhile
  if (operation.reachesList) lock.listing = replaced(lock.listing, entryId, entry);
  if (operation.reachesLock) lock.memory = replaced(lock.memory, entryId, entry);
  if (operation.kind === 'create' && entry?.type === 0 && operation.reachesLock && request === undefined)
    sendInvite(state, entry);
}

/** The lock knows of codes that the cloud may not know of, and of its own limits. */
function isRefusedByLock(lock: SimLock, entry: SimEntry): boolean {
  const others = lock.memory.filter(({ id }) => id !== entry.id);
  if (entry.code !== undefined && others.some(({ code }) => code === entry.code)) return true;
  if (others.length < lock.memory.length) return false; // it has its place already
  const capacity = entry.type === 13 ? lock.codeCapacity : lock.inviteCapacity;
  return others.filter(({ type }) => (type === 13) === (entry.type === 13)).length >= capacity;
}

function replaced(entries: readonly SimEntry[], id: string, entry: SimEntry | undefined): SimEntry[] {
  if (entry === undefined) return entries.filter((one) => one.id !== id);
  const copy = structuredClone(entry);
  return entries.some((one) => one.id === id) ? entries.map((one) => (one.id === id ? copy : one)) : [...entries, copy];
}

/** Once the lock has it, Nuki's own mail goes out. */
function sendInvite(state: SimulatorState, { smartlockId, accountUserId }: SimEntry): void {
  const user = state.users.find((one) => one.accountUserId === accountUserId);
  if (user === undefined) return;
  const code = nineDigits(state.inviteMails.length + 1, 48_271);
  state.inviteMails.push({ to: user.email, language: user.language, smartlockId, code });
}
