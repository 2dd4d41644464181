import * as v from 'valibot';
import { problemCodes } from '../errors.ts';
import type { Problem } from '../domain/record.ts';
import type { Instant } from '../domain/time.ts';
import type { Alarm, Alarms, AlarmScope } from '../ports/store.ts';
import { dueAttributes } from './due.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { stayPk } from './stay-items.ts';
import { ignoringConflict } from './stays.ts';
import type { Item, Key, Table } from './table.ts';

const Scope = v.variant('kind', [
  v.object({ kind: v.literal('stay'), key: v.object({ connection: v.string(), id: v.string() }) }),
  v.object({ kind: v.literal('account'), account: v.string() }),
  v.object({ kind: v.literal('connection'), connection: v.string() }),
]);
const AlarmItem = v.object({
  scope: Scope,
  problem: v.object({ code: v.picklist(problemCodes), subject: v.string() }),
  raisedAt: InstantField,
  toldAt: v.optional(InstantField),
  dueAt: v.optional(InstantField),
  attempts: v.number(),
});

/** A stay's alarms lie beside it; those of an account or a connection have a partition of their own. */
export function alarmPk(scope: AlarmScope): string {
  switch (scope.kind) {
    case 'stay':
      return stayPk(scope.key);
    case 'account':
      return `ACCOUNT#${scope.account}`;
    case 'connection':
      return `CONNECTION#${scope.connection}`;
  }
}

function alarmKey(scope: AlarmScope, problem: Problem): Key {
  return { pk: alarmPk(scope), sk: `ALARM#${problem.code}#${problem.subject}` };
}

export function alarmStore(table: Table): Alarms {
  return {
    raise: (scope, problem, now) => {
      const key = alarmKey(scope, problem);
      const item = { ...key, scope, problem, raisedAt: now, attempts: 0, ...dueAttributes(key.pk, now) };
      return ignoringConflict(() => table.put(item, { expression: 'attribute_not_exists(pk)' }));
    },
    clear: (scope, problem) => table.remove(alarmKey(scope, problem)),
    of: async (scope) => (await table.query(alarmPk(scope), 'ALARM#')).map(decodeAlarm),
    get: async (scope, problem) => {
      const item = await table.get(alarmKey(scope, problem));
      return item && decodeAlarm(item);
    },
    told: async (alarm, at) => {
      await updateIfThere(table, alarm, { expression: 'SET toldAt = :at REMOVE dueAt, duePk', values: { ':at': at } });
    },
    postpone: async (alarm, dueAt: Instant) => {
      await updateIfThere(table, alarm, {
        expression: 'SET dueAt = :dueAt, attempts = :attempts',
        values: { ':dueAt': dueAt, ':attempts': alarm.attempts + 1 },
      });
    },
  };
}

/** A problem that is over has no alarm any more: then there is nothing to note down. */
async function updateIfThere(table: Table, alarm: Alarm, update: Parameters<Table['update']>[1]): Promise<void> {
  await ignoringConflict(() =>
    table.update(alarmKey(alarm.scope, alarm.problem), update, { expression: 'attribute_exists(pk)' }),
  );
}

export function decodeAlarm(item: Item): Alarm {
  const read = parseItem(AlarmItem, item);
  return { ...read, toldAt: read.toldAt, dueAt: read.dueAt };
}
