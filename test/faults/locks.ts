import { minus, toMilliseconds } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { NukiSimulator, SimEntry } from '../simulators/nuki/index.ts';
import { allows } from '../simulators/nuki/lock-memory.ts';
import { countName, windowAt } from './case.ts';
import type { Case } from './case.ts';
import type { Hands } from './fault.ts';
import { keyOf } from './invites.ts';
import type { Holding } from './seen.ts';
import type { Town } from './town.ts';

/** What a lock's memory has besides other people's entries. */
export function oursOn(nuki: NukiSimulator, one: Case, lock: number): SimEntry[] {
  return nuki.control.lock(lock).memory.filter(({ id }) => !one.strangers.has(id));
}

export function opensAt(nuki: NukiSimulator, lock: number, entry: SimEntry, at: Instant): boolean {
  return allows(entry, new Date(toMilliseconds(at)), nuki.control.lock(lock).timeZone);
}

/** Opens from its first minute to its last, and not in those next to them. */
export function holdsWindow(
  nuki: NukiSimulator,
  lock: number,
  entry: SimEntry,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): boolean {
  const opens = (at: Instant) => opensAt(nuki, lock, entry, at);
  const lastMinute = minus(until, { minutes: 1 });
  return opens(from) && opens(lastMinute) && !opens(minus(from, { minutes: 1 })) && !opens(until);
}

/** Whether the lock that ails holds of this stay what it should at `now`. */
export function holdingOf(nuki: NukiSimulator, one: Case, now: Instant): Holding {
  const lock = one.locks[0] ?? 0;
  const ours = oursOn(nuki, one, lock);
  const window = windowAt(one, now);
  if (window === undefined) return ours.length === 0 ? 'right' : 'wrong';
  if (ours.length === 0) return 'nothing';
  const told = one.mails.findLast(({ to }) => to === 'guest')?.codes[0];
  const right = ours.filter((entry) => told === undefined || keyOf(nuki, entry) === told);
  const held = right.filter((entry) => holdsWindow(nuki, lock, entry, window));
  return ours.length === 1 && held.length === 1 ? 'right' : 'wrong';
}

/** Entries of others that are not as they were made. A ghost in the list goes when the cloud reads the lock again. */
export function strangersTouched(nuki: NukiSimulator, one: Case): number {
  const layers = one.locks.map((id) => nuki.control.lock(id));
  const now = layers.flatMap(({ memory, listing }) => [...memory, ...listing]);
  const atHome = layers.flatMap(({ memory }) => memory.map(({ id }) => id));
  return [...one.strangers].filter(([id, { entry, onLock }]) => {
    const found = now.filter((candidate) => candidate.id === id);
    return found.some((candidate) => JSON.stringify(candidate) !== entry) || (onLock && !atHome.includes(id));
  }).length;
}

/** Other people's entry, remembered as it was made. */
export function addStranger(
  nuki: NukiSimulator,
  one: Case,
  smartlockId: number,
  fields: Parameters<Hands['addStranger']>[0],
): void {
  const id = nuki.control.addForeign({ smartlockId, ...fields });
  const { memory, listing } = nuki.control.lock(smartlockId);
  const entry = JSON.stringify([...memory, ...listing].find((candidate) => candidate.id === id));
  one.strangers.set(id, { entry, onLock: fields.onLock ?? true });
}

/** The lock that ails, in the hands of its faults. */
export function handsOn(nuki: NukiSimulator, town: Town, one: Case): Hands {
  const { control, state } = nuki;
  const lock = one.locks[0] ?? 0;
  return {
    switches: (change) => control.setFaults({ ...change, smartlockId: lock }),
    answer: (answer) => control.setFaults({ next: [{ ...answer, smartlockId: lock }] }),
    answerAsUsual: () => {
      state.faults.next = state.faults.next.filter(({ smartlockId }) => smartlockId !== lock);
    },
    setLock: (settings) => void control.putLock(lock, settings),
    daySync: () => control.syncLock(lock),
    addStranger: (fields) => addStranger(nuki, one, lock, fields),
    editOurs: (change) => {
      const entry = oursOn(nuki, one, lock)[0];
      if (entry === undefined) return;
      one.edited = true;
      control.editInApp({ smartlockId: lock, id: entry.id, synced: true, ...change });
    },
    occupyOurs: (lists) => {
      const entry = oursOn(nuki, one, lock)[0];
      const operation = {
        id: '64f0a1b2c3d4e5f6aaaaaaaa',
        kind: 'update',
        reachesList: false,
        reachesLock: false,
      } as const;
      if (entry !== undefined) control.lock(lock).pending.push({ ...operation, entryId: entry.id, listsLeft: lists });
    },
    takeBackCreate: () => {
      const { pending } = control.lock(lock);
      const index = pending.findIndex(({ kind }) => kind === 'create');
      return index < 0 ? undefined : pending.splice(index, 1)[0]?.entry?.code;
    },
    count: (kind, answer) => one.counts.get(countName(kind, answer)) ?? 0,
    tellLate: () => control.tellLate(lock),
    killToken: () => town.killToken(one.account),
    newToken: () => town.newToken(one.account),
  };
}
