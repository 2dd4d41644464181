import type { Fault, Hands } from '../fault.ts';

/** The lock, its plan or its account can't be had for a while. */
export const reachFaults: readonly Fault[] = [
  {
    name: 'offline for three hours, writes lost',
    sets: ['reach'],
    inPairs: true,
    at: { start: offline, threeHoursOn: online },
  },
  {
    name: 'offline for two days, writes lost',
    sets: ['reach'],
    early: true,
    slow: true,
    at: { early: offline, twoDaysOn: online },
  },
  {
    name: 'offline for a night, writes land late',
    sets: ['reach'],
    anotherCode: true,
    at: {
      start: (lock) => {
        lock.switches({ unreachableWrites: 'late' });
        offline(lock);
      },
      lastMorning: online,
    },
  },
  { ...unlinked(1), slow: true },
  { ...unlinked(2), inPairs: true },
  { ...unlinked(3), slow: true },
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
    at: { threeHoursOn: (lock) => lock.killToken() },
    whenAlarmed: (lock) => lock.newToken(),
  },
  {
    name: '429 for the whole account, for a night',
    sets: [],
    ownAccount: true,
    at: {
      start: (lock) => lock.answer({ route: 'any', answer: 429, headers: { 'retry-after': '1800' }, times: FOR_GOOD }),
      lastMorning: (lock) => lock.answerAsUsual(),
    },
  },
  {
    name: 'full for three hours',
    sets: ['room'],
    anotherCode: true,
    inPairs: true,
    at: {
      start: (lock) => lock.setLock({ codeCapacity: 0 }),
      threeHoursOn: (lock) => lock.setLock({ codeCapacity: 100 }),
    },
  },
  {
    name: 'full until the host makes room',
    sets: ['room'],
    slow: true,
    at: { start: (lock) => lock.setLock({ codeCapacity: 0 }) },
    whenAlarmed: (lock) => lock.setLock({ codeCapacity: 100 }),
  },
];

const FOR_GOOD = 1_000_000;

function offline(lock: Hands): void {
  lock.setLock({ serverState: 4 });
}

function online(lock: Hands): void {
  lock.setLock({ serverState: 0 });
}

function unlinked(serverState: 1 | 2 | 3): Fault {
  return {
    name: `server state ${serverState} until the host links it again`,
    sets: ['reach'],
    at: { start: (lock) => lock.setLock({ serverState }) },
    whenAlarmed: (lock) => lock.setLock({ serverState: 0 }),
  };
}
