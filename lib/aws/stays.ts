import type { Arrivals, Grants, Stays } from '../ports/store.ts';
import { RetryableError } from '../errors.ts';
import { isPass } from '../domain/pass.ts';
import type { StayRecord } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import { dueShard } from './due.ts';
import { decodeGrant, encodeGrant, grantKey, lockPk } from './grant-items.ts';
import { decodeStay, encodeStay, stayKey, stayPk } from './stay-items.ts';
import type { Expression, Item, Table } from './table.ts';

export function stayStore(table: Table): Stays {
  const note = noter(table);
  return {
    get: stayReader(table),
    save: (record) => saveNext(table, record, encodeStay),
    noteTold: (key, told) => note(key, 'told = list_append(told, :told)', { ':told': told }),
    noteAddressRefused: (key) => note(key, 'addressRefused = :yes', { ':yes': true }),
    touch: async (key, now) => {
      await ignoringConflict(() =>
        table.update(
          stayKey(key),
          {
            expression: 'SET dueAt = :now, duePk = :shard, rev = rev + :one',
            values: { ':now': now, ':shard': dueShard(stayPk(key)), ':one': 1 },
          },
          { expression: 'attribute_exists(pk)' },
        ),
      );
    },
    refuseCode: async (key, code, now) => {
      await ignoringConflict(() =>
        table.update(
          stayKey(key),
          {
            expression: 'SET codeRefused = :yes, dueAt = :now, duePk = :shard, rev = rev + :one',
            values: { ':yes': true, ':now': now, ':shard': dueShard(stayPk(key)), ':one': 1, ':code': code.reveal() },
            names: { '#code': 'code' },
          },
          { expression: '#code = :code' },
        ),
      );
    },
  };
}

/** Sets single attributes of a stay, whatever its revision, and reads it back. */
function noter(table: Table) {
  return async (key: ReservationKey, set: string, values: Record<string, unknown>): Promise<StayRecord> => {
    const update = { expression: `SET ${set}, rev = rev + :one`, values: { ...values, ':one': 1 } };
    await table.update(stayKey(key), update, { expression: 'attribute_exists(pk)' });
    const record = await stayReader(table)(key);
    if (record !== undefined) return record;
    throw new RetryableError('store.conflict');
  };
}

function stayReader(table: Table): Stays['get'] {
  return async (key) => {
    if (isPass(key)) return undefined;
    const item = await table.get(stayKey(key));
    return item && decodeStay(item);
  };
}

export function arrivalIndex(table: Table): Arrivals {
  return {
    between: async (property, first, last) => (await table.arrivals(property, first, last)).map(decodeStay),
  };
}

export function grantStore(table: Table): Grants {
  return {
    onLock: async (lock) => (await table.query(lockPk(lock), 'GRANT#')).map(decodeGrant),
    ofStay: async (refs) => {
      const items = await Promise.all(refs.map((ref) => table.get(grantKey(ref.lockId, ref.grantId))));
      return items.filter((item): item is Item => item !== undefined).map(decodeGrant);
    },
    save: (grant) => saveNext(table, grant, encodeGrant),
  };
}

/** Stores the next revision of what was read, if nobody else has; `rev` 0 stores the first. */
export async function saveNext<T extends { readonly rev: number }>(
  table: Table,
  read: T,
  encode: (value: T) => Item,
): Promise<T> {
  const next = { ...read, rev: read.rev + 1 };
  const condition: Expression =
    read.rev === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: 'rev = :read', values: { ':read': read.rev } };
  await table.put(encode(next), condition);
  return next;
}

/** Where the condition says "if it is still so": if it is not, there is nothing to do. */
export async function ignoringConflict(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof RetryableError && error.code === 'store.conflict') return false;
    throw error;
  }
}
