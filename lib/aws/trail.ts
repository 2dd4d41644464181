import * as v from 'valibot';
import { plus } from '../domain/time.ts';
import { trailWords } from '../domain/trail.ts';
import type { Trail, TrailEntry } from '../ports/store.ts';
import { epochSeconds } from './due.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { stayPk } from './stay-items.ts';
import type { Item, Table } from './table.ts';

const DAYS_KEPT = 400;
const TrailItem = v.object({
  at: InstantField,
  word: v.picklist(trailWords),
  about: v.optional(v.string()),
  by: v.optional(v.string()),
});

export function trailStore(table: Table): Trail {
  return {
    append: (key, entry) =>
      table.put({
        pk: stayPk(key),
        sk: `AT#${entry.at}#${entry.word}#${entry.about ?? ''}`,
        ...entry,
        expiresAt: epochSeconds(plus(entry.at, { days: DAYS_KEPT })),
      }),
    of: async (key) => (await table.query(stayPk(key), 'AT#')).map(decodeTrailEntry),
  };
}

export function decodeTrailEntry(item: Item): TrailEntry {
  const { at, word, about, by } = parseItem(TrailItem, item);
  return { at, word, about, by };
}
