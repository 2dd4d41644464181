import type { Fault, Hands } from '../fault.ts';

/** The lock, its plan or its account can't be had for a while. */
export const reachFaults: readonly Fault[] = [
  { ...offlineUntil('threeHoursOn'), inPairs: true },
  offlineUntil('lastMorning'),
  {
    ...offlineUntil('told'),
    name: 'offline for a day, writes land late',
    at: {
      start: (lock) => {
        lock.switches({ unreachableWrites: 'late' });
        lock.setLock({ serverState: 4 });
      },
      told: (lock) => lock.setLock({ serverState: 0 }),
    },
  },
  unlinked(1),
  { ...unlinked(2), inPairs: true },
  unlinked(3),
  {
    name: 'PIN missing until the host enters it',
    sets: ['reach'],
    at: { start: (lock) => lock.setLock({ adminPinState: 1 }) },
    whenAlarmed: (lock) => lock.setLock({ adminPinState: 0 }),
  },
  {
    name: 'plan lapsed until the host renews it',
    sets: ['plan'],
    inPairs: true,
    at: {
      start: (lock) => {
        lock.setLock({ subscription: { state: 'EXPIRED' } });
        lock.answer({ route: 'create', answer: 402, times: FOR_GOOD });
      },
    },
    whenAlarmed: (lock) => {
      lock.setLock({ subscription: { state: 'ACTIVE' } });
      lock.answerAsUsual();
    },
  },
  {
    name: 'token dead until the host replaces it',
    sets: ['token'],
    ownAccount: true,
    inPairs: true,
    at: { start: (lock) => lock.killToken() },
    whenAlarmed: (lock) => lock.newToken(),
  },
  {
    name: 'token dies after the code is written',
    sets: ['token'],
    ownAccount: true,
    at: { evening: (lock) => lock.killToken() },
    whenAlarmed: (lock) => lock.newToken(),
  },
  {
    name: '429 for the whole account, for a day',
    sets: [],
    ownAccount: true,
    at: {
      start: (lock) => lock.answer({ route: 'any', answer: 429, headers: { 'retry-after': '1800' }, times: FOR_GOOD }),
      told: (lock) => lock.answerAsUsual(),
    },
  },
  { ...fullUntil('threeHoursOn'), inPairs: true },
  {
    name: 'full until the host makes room',
    sets: ['room'],
    at: { start: (lock) => lock.setLock({ codeCapacity: 0 }) },
    whenAlarmed: (lock) => lock.setLock({ codeCapacity: 100 }),
  },
];

const FOR_GOOD = 1_000_000;

function offlineUntil(end: 'threeHoursOn' | 'told' | 'lastMorning'): Fault {
  const online = (lock: Hands) => lock.setLock({ serverState: 0 });
  return {
    name: end === 'threeHoursOn' ? 'offline for three hours, writes lost' : 'offline for two days, writes lost',
    sets: ['reach'],
    at: { start: (lock) => lock.setLock({ serverState: 4 }), [end]: online },
  };
}

function unlinked(serverState: 1 | 2 | 3): Fault {
  return {
    name: `server state ${serverState} until the host links it again`,
    sets: ['reach'],
    at: { start: (lock) => lock.setLock({ serverState }) },
    whenAlarmed: (lock) => lock.setLock({ serverState: 0 }),
  };
}

function fullUntil(end: 'threeHoursOn'): Fault {
  return {
    name: 'full for three hours',
    sets: ['room'],
    at: {
      start: (lock) => lock.setLock({ codeCapacity: 0 }),
      [end]: (lock: Hands) => lock.setLock({ codeCapacity: 100 }),
    },
  };
}
