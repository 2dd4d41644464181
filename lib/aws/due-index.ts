import * as v from 'valibot';
import { passKey } from '../domain/pass.ts';
import type { LockId } from '../domain/property.ts';
import type { Due, DueIndex } from '../ports/store.ts';
import { decodeAlarm } from './alarms.ts';
import { DIGEST_KEY } from './digest-item.ts';
import { DUE_SHARDS } from './due.ts';
import { PASSES_PK } from './stay-items.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { POLL } from './polls.ts';
import type { Item, Table } from './table.ts';

const DueItem = v.object({ pk: v.string(), sk: v.string(), dueAt: InstantField, urgentAt: v.optional(v.string(), '') });

export function dueIndex(table: Table): DueIndex {
  return {
    pastDue: async (now, limit) => {
      const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => table.due(shard, now, limit));
      const items = (await Promise.all(shards)).flat();
      const order = (item: Item) => [parseItem(DueItem, item).urgentAt, item['dueAt']].join(' ');
      const urgentFirst = items.sort((a, b) => (order(a) < order(b) ? -1 : 1));
      return urgentFirst.map(whatIsDue).filter((one): one is Due => one !== undefined);
    },
  };
}

/** What an item of the index asks for, told by its keys. */
function whatIsDue(item: Item): Due | undefined {
  const { pk, sk, dueAt } = parseItem(DueItem, item);
  if (pk.startsWith('INBOX#')) return { kind: 'inbox', key: { connection: pk.slice(6), receipt: sk }, dueAt };
  if (sk.startsWith('ALARM#')) {
    const { scope, problem } = decodeAlarm(item);
    return { kind: 'alarm', scope, problem, dueAt };
  }
  if (sk === POLL) return { kind: 'poll', key: { connection: pk.slice('CONNECTION#'.length) }, dueAt };
  if (pk === DIGEST_KEY.pk) return { kind: 'digest', dueAt };
  if (sk === 'HEALTH') return { kind: 'lock-health', lockId: pk.slice(5) as LockId, dueAt };
  if (pk.startsWith('LOCK#')) return { kind: 'lock', lockId: pk.slice(5) as LockId, dueAt };
  if (pk.startsWith('RES#') && sk === 'RES') {
    const text = pk.slice(4);
    const at = text.indexOf('#');
    return { kind: 'stay', key: { connection: text.slice(0, at), id: text.slice(at + 1) }, dueAt };
  }
  if (pk === PASSES_PK) return { kind: 'stay', key: passKey(sk.slice(5)), dueAt };
  return undefined;
}
