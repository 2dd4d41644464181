import * as v from 'valibot';
import { pressOutcomes } from '../domain/press.ts';
import type { Press } from '../domain/press.ts';
import { plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { DoorPages } from '../ports/door-pages.ts';
import { noneLives, takeCall } from './call-items.ts';
import { epochSeconds } from './due.ts';
import { InstantField, LockIdField, parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Expression, Item, Key, Table } from './table.ts';

const PageItem = v.object({ stay: v.object({ connection: v.string(), id: v.string() }) });
const PressItem = v.object({ lockId: LockIdField, at: InstantField, outcome: v.optional(v.picklist(pressOutcomes)) });

/** Beside each page its latest press, and the counts of presses and looks; all of it expires by itself. */
export function doorPageStore(table: Table): DoorPages {
  return {
    put: (hash, stay, until) =>
      table.put({ ...keyOf(hash, 'PAGE'), stay: { ...stay }, expiresAt: epochSeconds(until) }),
    find: async (hash) => {
      const item = await table.get(keyOf(hash, 'PAGE'));
      return item && parseItem(PageItem, item).stay;
    },
    lastPress: async (hash) => {
      const item = await table.get(keyOf(hash, 'PRESS'));
      if (item === undefined) return undefined;
      const { lockId, at, outcome } = parseItem(PressItem, item);
      return { lockId, at, outcome };
    },
    startPress: (hash, press, last) => table.put(pressItem(hash, press), isLatest(last, press.at)),
    endPress: async (hash, press) => {
      await ignoringConflict(() => table.put(pressItem(hash, press), isLatest(press, press.at)));
    },
    take: (hash, what, limit, now) => takeCall(table, keyOf(hash, what === 'press' ? 'PRESSES' : 'LOOKS'), limit, now),
  };
}

function keyOf(hash: string, sk: 'PAGE' | 'PRESS' | 'PRESSES' | 'LOOKS'): Key {
  return { pk: `PAGE#${hash}`, sk };
}

function pressItem(hash: string, press: Press): Item {
  return { ...keyOf(hash, 'PRESS'), ...press, expiresAt: epochSeconds(plus(press.at, { hours: 1 })) };
}

/** `press`: the one that was read; undefined: none, or one past its time. */
function isLatest(press: Press | undefined, now: Instant): Expression {
  return press === undefined
    ? noneLives(now)
    : { expression: '#at = :at', names: { '#at': 'at' }, values: { ':at': press.at } };
}
