import * as v from 'valibot';
import { healthCodes, severities } from '../domain/lock-health.ts';
import type { LastingFinding, LockHealth } from '../domain/lock-health.ts';
import type { LockId } from '../domain/property.ts';
import type { LockHealths } from '../ports/store.ts';
import { dueAttributes, dueShard } from './due.ts';
import { lockPk } from './grant-items.ts';
import { InstantField, LockIdField, parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Item, Key, Table } from './table.ts';

const Finding = v.object({
  code: v.picklist(healthCodes),
  severity: v.picklist(severities),
  threat: v.optional(
    v.object({
      stay: v.object({ connection: v.string(), id: v.string() }),
      from: InstantField,
      until: InstantField,
      ready: v.boolean(),
    }),
  ),
  count: v.optional(v.number()),
  fullAt: v.optional(InstantField),
  since: InstantField,
});
/** What `apply` writes first has no look in it yet. */
const HealthItem = v.object({
  lockId: LockIdField,
  propertyIds: v.array(v.string()),
  facts: v.optional(
    v.object({
      online: v.boolean(),
      keypad: v.boolean(),
      blockedBy: v.optional(v.picklist(['lock.relink_needed', 'lock.admin_pin', 'lock.plan_lapsed'])),
      batteryLow: v.boolean(),
      keypadBatteryLow: v.boolean(),
    }),
  ),
  counts: v.optional(
    v.object({
      keypadCodes: v.number(),
      capacity: v.optional(v.number()),
      strays: v.number(),
      wrongCodesAnHour: v.optional(v.number()),
    }),
  ),
  findings: v.optional(v.array(Finding), []),
  checkedAt: v.optional(InstantField),
  attempts: v.optional(v.number(), 0),
  dueAt: v.optional(InstantField),
  rev: v.number(),
});

/** Sorts after every arrival: among what is due at once, guests go first. */
export const LEAST_URGENT = '9';

export function healthKey(lock: LockId): Key {
  return { pk: lockPk(lock), sk: 'HEALTH' };
}

export function healthStore(table: Table): LockHealths {
  return {
    get: async (lock) => {
      const item = await table.get(healthKey(lock));
      return item && decodeHealth(item);
    },
    save: async (read) => {
      const next = { ...read, rev: read.rev + 1 };
      await table.put(encodeHealth(next), { expression: 'rev = :read', values: { ':read': read.rev } });
      return next;
    },
    remove: (lock) => table.remove(healthKey(lock)),
    bringForward: async (lock, at) => {
      const key = healthKey(lock);
      const update = {
        expression: 'SET dueAt = :at, duePk = :shard, rev = rev + :one',
        values: { ':at': at, ':shard': dueShard(key.pk), ':one': 1 },
      };
      await ignoringConflict(() => table.update(key, update, { expression: 'dueAt > :at' }));
    },
  };
}

function encodeHealth(health: LockHealth): Item {
  const { dueAt, ...rest } = health;
  const key = healthKey(health.lockId);
  return { ...key, ...rest, urgentAt: LEAST_URGENT, ...dueAttributes(key.pk, dueAt) };
}

function decodeHealth(item: Item): LockHealth {
  const { facts, counts, ...read } = parseItem(HealthItem, item);
  return {
    ...read,
    facts: facts && { ...facts, blockedBy: facts.blockedBy },
    counts: counts && { ...counts, wrongCodesAnHour: counts.wrongCodesAnHour },
    findings: read.findings.map((finding): LastingFinding => {
      return { ...finding, threat: finding.threat, count: finding.count, fullAt: finding.fullAt };
    }),
    checkedAt: read.checkedAt,
    dueAt: read.dueAt,
  };
}
