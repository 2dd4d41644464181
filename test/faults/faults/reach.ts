import type { Fault, Hands } from '../fault.ts';

/** The lock, its plan or its account can't be had for a while. */
export const reachFaults: readonly Fault[] = [
  {
    name: 'offline for three hours, writes lost',
    sets: ['reach'],
    at: { start: offline, threeHoursOn: online },
  },
  {
    name: 'offline until after the alarm, writes lost',
    sets: ['reach'],
    at: { start: offline, inTheApp: online },
    host: { told: 'lock.offline', by: 'dayBefore' },
  },
  {
    name: 'offline for six hours, writes land late',
    sets: ['reach'],
    anotherCode: true,
    at: {
      start: (lock) => {
        lock.switches({ unreachableWrites: 'late' });
        offline(lock);
      },
      noon: online,
    },
  },
  { ...unlinked(1), extra: true },
  unlinked(2),
  { ...unlinked(3), extra: true },
  {
    name: 'PIN missing until the host enters it',
    sets: ['reach'],
    at: { start: (lock) => lock.setLock({ adminPinState: 1 }) },
    host: { told: 'lock.admin_pin', by: 'dayBefore', does: (lock) => lock.setLock({ adminPinState: 0 }) },
  },
  {
    name: 'plan lapsed until the host renews it',
    sets: ['plan'],
    at: {
      start: (lock) => {
        lock.setLock({ subscription: { state: 'EXPIRED' } });
        lock.answer({ route: 'create', answer: 402, times: FOR_GOOD });
      },
    },
    host: {
      told: 'lock.plan_lapsed',
      by: 'threeHoursOn',
      does: (lock) => {
        lock.setLock({ subscription: { state: 'ACTIVE' } });
        lock.answerAsUsual();
      },
    },
  },
  {
    name: 'token dead until the host replaces it',
    sets: ['token'],
    ownAccount: true,
    at: { start: (lock) => lock.killToken() },
    host: { told: 'lock.token_dead', by: 'threeHoursOn', does: (lock) => lock.newToken() },
  },
  {
    name: 'token dies after the code is written',
    sets: ['token'],
    extra: true,
    ownAccount: true,
    at: { threeHoursOn: (lock) => lock.killToken() },
    host: { told: 'lock.token_dead', by: 'dayBefore', does: (lock) => lock.newToken() },
  },
  {
    name: '429 for the whole account, for six hours',
    sets: [],
    ownAccount: true,
    at: {
      start: (lock) => lock.answer({ route: 'any', answer: 429, headers: { 'retry-after': '1800' }, times: FOR_GOOD }),
      noon: (lock) => lock.answerAsUsual(),
    },
  },
  {
    name: 'full for three hours',
    sets: ['room'],
    anotherCode: true,
    at: {
      start: (lock) => lock.setLock({ codeCapacity: 0 }),
      threeHoursOn: (lock) => lock.setLock({ codeCapacity: 100 }),
    },
  },
  {
    name: 'full until the host makes room',
    sets: ['room'],
    extra: true,
    anotherCode: true,
    at: { start: (lock) => lock.setLock({ codeCapacity: 0 }) },
    host: { told: 'lock.not_proven', by: 'dayBefore', does: (lock) => lock.setLock({ codeCapacity: 100 }) },
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
    host: { told: 'lock.relink_needed', by: 'dayBefore', does: (lock) => lock.setLock({ serverState: 0 }) },
  };
}
