import { reservationKeyText } from '../domain/stay.ts';
import { plus, toMilliseconds } from '../domain/time.ts';
import type { CodeClaims } from '../ports/store.ts';
import { epochSeconds } from './due.ts';
import { lockPk } from './grant-items.ts';
import { ignoringConflict } from './stays.ts';
import type { Table } from './table.ts';

/** A code that was on a lock is not given to anybody else there for this long after the stay. */
const DAYS_KEPT_AFTER_STAY = 90;

/** `keyedHash` hides the code: the claim outlives the stay, the code should not. */
export function codeClaims(table: Table, keyedHash: (text: string) => Promise<string>): CodeClaims {
  return {
    claim: async (lock, code, { stay, until, now }) => {
      const item = {
        pk: lockPk(lock),
        sk: `CODE#${await keyedHash(`${lock}#${code.reveal()}`)}`,
        stay: reservationKeyText(stay),
        expiresAt: epochSeconds(plus(until, { days: DAYS_KEPT_AFTER_STAY })),
      };
      return ignoringConflict(() =>
        table.put(item, {
          expression: 'attribute_not_exists(pk) OR stay = :stay OR expiresAt < :now',
          values: { ':stay': item.stay, ':now': Math.floor(toMilliseconds(now) / 1_000) },
        }),
      );
    },
  };
}
