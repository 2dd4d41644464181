import { plus } from '../domain/time.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Tombstones } from '../ports/tombstones.ts';
import { epochSeconds } from './due.ts';
import { stayPk } from './stay-items.ts';
import type { Key, Table } from './table.ts';

const DAYS_KEPT = 30;

/** An item beside the one that the stay would have. */
export function tombstoneStore(table: Table): Tombstones {
  return {
    put: (key, now) => table.put({ ...keyOf(key), expiresAt: epochSeconds(plus(now, { days: DAYS_KEPT })) }),
    has: async (key) => (await table.get(keyOf(key))) !== undefined,
  };
}

function keyOf(key: ReservationKey): Key {
  return { pk: stayPk(key), sk: 'GONE' };
}
