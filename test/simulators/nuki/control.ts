import { catchUp, openingsOf } from './bolt.ts';
import { changeFaults } from './faults.ts';
import type { FaultChange } from './faults.ts';
import type { Deliveries } from './deliveries.ts';
import { codeOpens, entryOfCode, inviteOpens } from './lock-memory.ts';
import { addToLog } from './log.ts';
import type { LogEntry } from './log.ts';
import { readLockAgain } from './operations.ts';
import { newLock, nextId } from './state.ts';
import type { LockSettings, SimEntry, SimLock, SimulatorState } from './state.ts';
import { userBy } from './users.ts';

/** One call of the API; no query, no body, no header: nothing personal. */
export interface LoggedCall {
  method: string;
  /** `/smartlock/{id}/auth` */
  route: string;
  smartlockId: number | undefined;
  answer: number | 'reset' | 'hang';
}

/** An entry that the owner made, by other means than ours. */
export interface ForeignEntry extends Partial<Omit<SimEntry, 'id'>> {
  smartlockId: number;
  /** False: a ghost's opposite, the cloud does not know of it. */
  listed?: boolean;
  /** False: a ghost, the lock does not know of it. */
  onLock?: boolean;
}

/** What the host does in the app, standing at the lock: the cloud learns of it with the next sync. */
export interface AppEdit {
  smartlockId: number;
  id: string;
  /** Fields to set; null takes one away. */
  set?: { [field in keyof SimEntry]?: SimEntry[field] | null };
  remove?: boolean;
  /** True: the cloud knows at once. */
  synced?: boolean;
}

/** Everything a test or another process can do to the simulated locks besides calling the API. */
export function controlOf(
  state: SimulatorState,
  { calls, deliveries, now }: { calls: LoggedCall[]; deliveries: Deliveries; now: () => number },
) {
  const lockOf = (id: number): SimLock => {
    const lock = state.locks[id];
    if (lock === undefined) throw new Error(`no lock ${id}`);
    return lock;
  };
  const telling =
    <A extends unknown[], R>(change: (...given: A) => R) =>
    (...given: A): R => {
      const result = change(...given);
      deliveries.tellChanges();
      return result;
    };
  return {
    /** Makes a lock, or changes one. */
    putLock: (id: number, settings: Partial<LockSettings> = {}) => {
      const lock = putLock(state, id, settings);
      catchUp(state, lock, new Date(now()));
      return lock;
    },
    lock: lockOf,
    setFaults: (change: FaultChange) => changeFaults(state, change),
    /** Token → account; none: any token will do. */
    setTokens: (tokens: Record<string, string>) => void (state.tokens = tokens),
    addForeign: telling((entry: ForeignEntry) => addForeign(state, lockOf(entry.smartlockId), entry)),
    editInApp: telling((edit: AppEdit) => editInApp(lockOf(edit.smartlockId), edit)),
    /** The cloud's daily sync: it reads every lock that is in reach, or this one. */
    syncLock: telling((id: number) => readLockAgain(lockOf(id))),
    syncAll: telling(() => Object.values(state.locks).forEach(readLockAgain)),
    /** When the lock opened because it was asked to over the web; `since` leaves out what was before. */
    openings: (id: number, since: string | number | Date = 0) => openingsOf(lockOf(id), instantOf(since)),
    addToLog: (entry: LogEntry) => addToLog(state, lockOf(entry.smartlockId), entry),
    calls: (): readonly LoggedCall[] => calls,
    forgetCalls: () => void calls.splice(0),
    inviteMails: () => state.inviteMails,
    ownInvites: () => state.ownInvites,
    /** Sends the webhooks about advanced requests that were held back; of this lock, or all. */
    tellLate: (id?: number) => {
      for (const outcome of state.outbox) if (id === undefined || outcome.smartlockId === id) outcome.late = false;
      void deliveries.tellOutcomes();
    },
    /** Sends what registered webhooks ask for; an address of this machine may then be plain HTTP. */
    deliverWebhooks: telling((on?: boolean) => void (state.deliversWebhooks = on ?? true)),
    webhooks: () => ({ delivers: state.deliversWebhooks, webhooks: state.webhooks, sent: deliveries.sent }),
    /** Done when no webhook is under way. */
    webhooksSettled: () => deliveries.settled(),
    /** Types this code at this door: true if it opened. The cloud hears of it. */
    typeCode: (id: number, code: string, at: string | number | Date) =>
      typeCode(lockOf(id), code, instantOf(at), deliveries),
    /** Would this code open this door at this instant? The lock's memory is asked, not the cloud's list. */
    wouldOpen: (id: number, code: string, at: string | number | Date) => codeOpens(lockOf(id), code, instantOf(at)),
    /** The same for an invited person: an e-mail address or an account user's id. Takes the invite as taken up. */
    inviteOpens: (id: number, who: string | number, at: string | number | Date) =>
      inviteOpens(lockOf(id), userBy(state, who), instantOf(at)),
  };
}
export type Control = ReturnType<typeof controlOf>;

function putLock(state: SimulatorState, id: number, settings: Partial<LockSettings>): SimLock {
  if (!Number.isSafeInteger(id) || id <= 0) throw new Error(`no lock id: ${id}`);
  const lock = state.locks[id] ?? newLock(id);
  const fixed = ['smartlockId', 'listing', 'memory', 'pending', 'log', 'waitingActions'];
  const unknown = Object.keys(settings).find((name) => !Object.hasOwn(lock, name) || fixed.includes(name));
  if (unknown !== undefined) throw new Error(`no setting '${unknown}'`);
  state.locks[id] = Object.assign(lock, settings);
  return lock;
}

function addForeign(state: SimulatorState, lock: SimLock, foreign: ForeignEntry): string {
  const { listed = true, onLock = true, ...fields } = foreign;
  const entry = { type: 13, name: 'Owner', enabled: true, remoteAllowed: false, ...fields, id: nextId(state) };
  if (listed) lock.listing.push(structuredClone(entry));
  if (onLock) lock.memory.push(structuredClone(entry));
  return entry.id;
}

function editInApp(lock: SimLock, { id, set = {}, remove = false, synced = false }: AppEdit): void {
  const entry = lock.memory.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`the lock has no entry ${id}`);
  const fields = Object.entries({ ...entry, ...set }).filter(([, value]) => value !== null);
  const edited = remove ? [] : [Object.fromEntries(fields) as unknown as SimEntry];
  lock.memory = lock.memory.flatMap((one) => (one.id === id ? edited : [one]));
  if (synced) lock.listing = lock.listing.flatMap((one) => (one.id === id ? edited : [one]));
}

function typeCode(lock: SimLock, code: string, at: Date, deliveries: Deliveries): boolean {
  const entry = entryOfCode(lock, code, at);
  if (entry === undefined) return false;
  const lockCount = (entry.lockCount ?? 0) + 1;
  for (const one of [...lock.memory, ...lock.listing]) if (one.id === entry.id) one.lockCount = lockCount;
  deliveries.tellUse(lock, entry);
  return true;
}

function instantOf(at: string | number | Date): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new Error('no instant');
  return date;
}
