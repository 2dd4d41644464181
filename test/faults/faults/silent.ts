import type { Fault, Hands } from '../fault.ts';

/** Accepted with 204, and then nothing, or not everywhere, or not yet. */
export const silentFaults: readonly Fault[] = [
  { ...seenAfter(2), extra: true },
  seenAfter(5),
  { ...lostCreates(2), extra: true },
  lostCreates(8),
  {
    name: '204 and nothing lands, for good',
    sets: ['create', 'entry', 'update', 'remove'],
    hopeless: true,
    anotherCode: true,
    at: { start: (lock) => lock.switches({ createReaches: 'nothing' }) },
    host: { told: 'lock.not_proven', by: 'dayBefore' },
  },
  {
    name: 'on the lock, not in the list',
    sets: ['create'],
    at: { start: (lock) => lock.switches({ createReaches: 'lock' }) },
    onCall: (lock, { kind }) => kind === 'create' && lock.switches({ createReaches: 'both' }),
  },
  {
    name: 'in the list, not on the lock, until the daily sync',
    sets: ['create'],
    at: {
      start: (lock) => lock.switches({ createReaches: 'list' }),
      noon: (lock) => {
        lock.switches({ createReaches: 'both' });
        lock.daySync();
      },
    },
  },
  {
    name: '409 from a ghost in the list',
    sets: ['create'],
    anotherCode: true,
    onCall: (lock) => haunt(lock, (code) => lock.addStranger({ name: 'Old guest', code, onLock: false })),
  },
  {
    name: '409 from a ghost that no list shows',
    sets: ['create'],
    anotherCode: true,
    onCall: (lock) => haunt(lock, (code) => lock.setLock({ ghostCodes: [code] })),
  },
  {
    name: 'the lock alone knows the code',
    sets: ['create'],
    anotherCode: true,
    onCall: (lock) => haunt(lock, (code) => lock.addStranger({ name: 'Old guest', code, listed: false })),
  },
];

function seenAfter(lists: number): Fault {
  return {
    name: `seen after ${lists} lists`,
    sets: ['lists'],
    at: { start: (lock) => lock.switches({ visibleAfterLists: lists }) },
  };
}

function lostCreates(times: number): Fault {
  return {
    name: `204 and nothing lands, ${times} times`,
    sets: ['create'],
    anotherCode: true,
    at: { start: (lock) => lock.switches({ createReaches: 'nothing' }) },
    onCall: (lock, { kind }) => {
      if (kind === 'create' && lock.count('create', 204) >= times) lock.switches({ createReaches: 'both' });
    },
  };
}

/** The first create that is accepted turns into a ghost: its code is known somewhere, its entry is not there. */
function haunt(lock: Hands, ghost: (code: string) => void): void {
  if (lock.count('create', 204) !== 1) return;
  const code = lock.takeBackCreate();
  if (code !== undefined) ghost(code);
}
