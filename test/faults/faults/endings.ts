import { plus } from '../../../lib/domain/time.ts';
import type { Fault, Hands, HostsPart, Outcome } from '../fault.ts';

/** An entry that will not change, or will not go. */
export const endingFaults: readonly Fault[] = [
  {
    name: 'update drops the window',
    sets: ['update'],
    course: 'moved',
    at: { start: (lock) => lock.switches({ updateDropsWindow: true }) },
    host: {
      told: 'lock.permanent_key',
      by: 'dayBefore',
      if: ({ calls }) => calls.some(({ kind, answer }) => kind === 'update' && answer === 204),
    },
  },
  {
    name: 'update answers 204, and nothing changes',
    sets: ['update'],
    course: 'moved',
    at: { start: (lock) => lock.switches({ updateReaches: 'nothing' }) },
  },
  keptEntries(5),
  {
    name: 'DELETE leaves the entry after departure',
    sets: ['remove'],
    at: { evening: keeps, afterwards: deletesAgain },
    host: { told: 'lock.not_revoked', by: 'afterwards' },
  },
  {
    name: 'DELETE leaves the entry until the evening',
    sets: ['remove'],
    extra: true,
    course: 'cancelled',
    at: { start: keeps, evening: deletesAgain },
    host: toldOfRevoke(),
  },
  {
    name: 'DELETE leaves the entry until the host deletes it in the app',
    sets: ['remove', 'entry'],
    course: 'cancelled',
    at: { start: keeps },
    host: { ...toldOfRevoke(), does: (lock) => lock.editOurs({ remove: true }) },
  },
  {
    name: 'DELETE leaves a ghost in the list',
    sets: ['remove'],
    course: 'cancelled',
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
    name: 'offline when it has to go, deletes lost',
    sets: ['reach'],
    course: 'cancelled',
    at: { inTheApp: (lock) => lock.setLock({ serverState: 4 }), lastHours: (lock) => lock.setLock({ serverState: 0 }) },
    host: toldOfRevoke(),
  },
  {
    name: 'token dead when it has to go, until the host replaces it',
    sets: ['token'],
    course: 'cancelled',
    ownAccount: true,
    at: { inTheApp: (lock) => lock.killToken() },
    host: { told: 'lock.token_dead', by: 'afterCancelling', does: (lock) => lock.newToken() },
  },
  {
    name: 'plan lapsed when it has to go, until the host renews it',
    sets: ['plan'],
    course: 'cancelled',
    at: {
      inTheApp: (lock) => {
        lock.setLock({ subscription: { state: 'EXPIRED' } });
        lock.answer({ route: 'remove', answer: 402, times: 1_000_000 });
      },
    },
    host: {
      told: 'lock.plan_lapsed',
      by: 'afterCancelling',
      does: (lock) => {
        lock.setLock({ subscription: { state: 'ACTIVE' } });
        lock.answerAsUsual();
      },
    },
  },
];

function keeps(lock: Hands): void {
  lock.switches({ deleteReaches: 'nothing' });
}

function deletesAgain(lock: Hands): void {
  lock.switches({ deleteReaches: 'both' });
}

function toldOfRevoke(): HostsPart {
  return { told: 'lock.not_revoked', by: 'afterCancelling', if: outstayed };
}

/** The lock still had it half an hour after the stay's end. */
function outstayed({ calls, endsAt }: Outcome): boolean {
  const patience = plus(endsAt, { minutes: 30 });
  return calls.some(({ at, holds }) => at >= patience && holds !== 'right');
}

function keptEntries(times: number): Fault {
  return {
    name: `DELETE leaves the entry, ${times} times`,
    sets: ['remove'],
    course: 'cancelled',
    at: { start: keeps },
    onCall: (lock, { kind }) => {
      if (kind === 'remove' && lock.count('remove', 204) >= times) deletesAgain(lock);
    },
    host: toldOfRevoke(),
  };
}
