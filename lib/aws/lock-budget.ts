import { toMilliseconds } from '../domain/time.ts';
import type { LockBudget } from '../ports/lock-budget.ts';
import { ignoringConflict } from './stays.ts';
import type { Table } from './table.ts';

/** Counts in one item an account: the minute, and what of it is used. */
export function lockBudget(table: Table): LockBudget {
  return {
    take: async (account, calls, { now, perMinute, leave = 0 }) => {
      const key = { pk: `ACCOUNT#${account}`, sk: 'BUDGET' };
      const minute = Math.floor(toMilliseconds(now) / 60_000);
      const values = { ':minute': minute, ':calls': calls };
      const most = perMinute - leave - calls;
      if (most < 0) return false;
      const sameMinute = () =>
        table.update(
          key,
          { expression: 'SET used = used + :calls', values: { ...values, ':most': most } },
          { expression: '#minute = :minute AND used <= :most', names: { '#minute': 'minute' } },
        );
      const newMinute = () =>
        table.update(
          key,
          { expression: 'SET #minute = :minute, used = :calls', names: { '#minute': 'minute' }, values },
          { expression: 'attribute_not_exists(pk) OR #minute <> :minute' },
        );
      // two workers may start a minute at once: the one that comes second finds it started
      return (
        (await ignoringConflict(sameMinute)) || (await ignoringConflict(newMinute)) || ignoringConflict(sameMinute)
      );
    },
  };
}
