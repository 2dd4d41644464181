import * as v from 'valibot';
import { reservationStates } from '../domain/stay.ts';
import { isLocalDate } from '../domain/time.ts';
import type { Feeds } from '../ports/feeds.ts';
import { parseItem } from './parse-item.ts';
import { pollKey } from './polls.ts';
import { saveNext } from './stays.ts';
import type { Key, Table } from './table.ts';

const Day = v.pipe(v.string(), v.guard(isLocalDate));
const FeedItem = v.object({
  connection: v.string(),
  known: v.array(
    v.object({
      uid: v.string(),
      state: v.picklist(reservationStates),
      arrivalDate: Day,
      departureDate: Day,
      misses: v.number(),
    }),
  ),
  lostAll: v.boolean(),
  rev: v.number(),
});

/** Beside the connection's poll, but not in it: that is written hourly. */
export function feedKey(connection: string): Key {
  return { ...pollKey(connection), sk: 'FEED' };
}

export function feedStore(table: Table): Feeds {
  return {
    get: async (connection) => {
      const item = await table.get(feedKey(connection));
      return item === undefined ? { connection, known: [], lostAll: false, rev: 0 } : parseItem(FeedItem, item);
    },
    save: (memory) => saveNext(table, memory, (next) => ({ ...feedKey(memory.connection), ...next })),
  };
}
