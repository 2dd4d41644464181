import * as v from 'valibot';
import type { Digest } from '../domain/digest.ts';
import { healthCodes, severities } from '../domain/lock-health.ts';
import type { Digests } from '../ports/store.ts';
import { dueShard } from './due.ts';
import { InstantField, LockIdField, parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Item, Key, Table } from './table.ts';

export const DIGEST_KEY: Key = { pk: 'DIGEST', sk: 'DIGEST' };

const DigestItem = v.object({
  propertyIds: v.array(v.string()),
  timeZone: v.string(),
  told: v.optional(
    v.array(
      v.object({
        lockId: LockIdField,
        code: v.picklist(healthCodes),
        severity: v.picklist(severities),
        at: InstantField,
      }),
    ),
    [],
  ),
  sentAt: v.optional(InstantField),
  dueAt: v.optional(InstantField),
  attempts: v.optional(v.number(), 0),
  rev: v.number(),
});

export function digestStore(table: Table): Digests {
  const there = { expression: 'attribute_exists(pk)' };
  return {
    get: async () => {
      const item = await table.get(DIGEST_KEY);
      return item && decodeDigest(item);
    },
    wake: async (at) => {
      const update = {
        expression: 'SET dueAt = if_not_exists(dueAt, :at), duePk = :shard, rev = rev + :one',
        values: { ':at': at, ':shard': dueShard(DIGEST_KEY.pk), ':one': 1 },
      };
      await ignoringConflict(() => table.update(DIGEST_KEY, update, there));
    },
    settle: async ({ rev }, told, sentAt) => {
      const values = { ':told': told, ':zero': 0, ...(sentAt === undefined ? {} : { ':sentAt': sentAt }) };
      const set = `SET told = :told, attempts = :zero${sentAt === undefined ? '' : ', sentAt = :sentAt'}`;
      const asRead = { expression: 'rev = :rev', values: { ':rev': rev } };
      const done = () => table.update(DIGEST_KEY, { expression: `${set} REMOVE dueAt, duePk`, values }, asRead);
      if (await ignoringConflict(done)) return;
      await table.update(DIGEST_KEY, { expression: set, values }, there); // woken meanwhile: stays due
    },
    postpone: async (_digest, dueAt, attempts) => {
      const values = { ':dueAt': dueAt, ':shard': dueShard(DIGEST_KEY.pk), ':attempts': attempts };
      const expression = 'SET dueAt = :dueAt, duePk = :shard, attempts = :attempts';
      await table.update(DIGEST_KEY, { expression, values }, there);
    },
  };
}

function decodeDigest(item: Item): Digest {
  const read = parseItem(DigestItem, item);
  return { ...read, sentAt: read.sentAt, dueAt: read.dueAt };
}
