import type { Fault, Hands } from '../fault.ts';

/** Deletes and updates that are answered 204 and are not what they seem. */
export const endingFaults: readonly Fault[] = [
  { ...keptEntries(5), inPairs: true },
  keptAfterDeparture(),
  {
    name: 'DELETE leaves the entry until the night',
    sets: ['remove'],
    course: 'cancelled',
    at: { start: (lock) => lock.switches({ deleteReaches: 'nothing' }), night: deletesAgain },
  },
  {
    name: 'DELETE leaves a ghost in the list',
    sets: ['remove'],
    course: 'cancelled',
    inPairs: true,
    at: { start: (lock) => lock.switches({ deleteReaches: 'lock' }), lastHours: deletesAgain },
  },
  {
    name: 'DELETE unlists it, and it opens, until the daily sync',
    sets: ['remove'],
    course: 'cancelled',
    at: {
      start: (lock) => lock.switches({ deleteReaches: 'list' }),
      lastHours: (lock) => {
        deletesAgain(lock);
        lock.daySync();
      },
    },
  },
  {
    name: 'update drops the window',
    sets: ['update'],
    course: 'moved',
    inPairs: true,
    at: { start: (lock) => lock.switches({ updateDropsWindow: true }) },
  },
  {
    name: 'update answers 204, and nothing changes',
    sets: ['update'],
    course: 'moved',
    at: { start: (lock) => lock.switches({ updateReaches: 'nothing' }) },
  },
];

function deletesAgain(lock: Hands): void {
  lock.switches({ deleteReaches: 'both' });
}

function keptEntries(times: number): Fault {
  return {
    name: `DELETE leaves the entry, ${times} times`,
    sets: ['remove'],
    course: 'cancelled',
    at: { start: (lock) => lock.switches({ deleteReaches: 'nothing' }) },
    onCall: (lock, { kind }) => {
      if (kind === 'remove' && lock.count('remove', 204) >= times) deletesAgain(lock);
    },
  };
}

function keptAfterDeparture(): Fault {
  return {
    name: 'DELETE leaves the entry after departure',
    sets: ['remove'],
    at: { night: (lock) => lock.switches({ deleteReaches: 'nothing' }), afterwards: deletesAgain },
  };
}
