import type { PropertyWriter, UnitMaps } from '../ports/host-tools.ts';
import { DIGEST_KEY } from './digest-item.ts';
import { dueShard } from './due.ts';
import { feedKey } from './feeds.ts';
import { healthKey, LEAST_URGENT } from './health-items.ts';
import { pollKey, watchConnection } from './polls.ts';
import {
  decodeProperty,
  decodeSettings,
  decodeUnit,
  encodeProperty,
  encodeSettings,
  encodeUnit,
  propertyKey,
  SETTINGS_KEY,
  unitKey,
} from './property-items.ts';
import { decodePass } from './passes.ts';
import { PASSES_PK } from './stay-items.ts';
import type { Key, Table } from './table.ts';
import type { Scan } from './whole-table.ts';

/** What of it the console needs: no reading of the whole table. What hosts map there is listed, and a list may lag behind. */
export function unitMaps(table: Table): UnitMaps {
  return {
    putUnit: async (unit) => {
      const { connection, unit: path, byHost } = unit;
      if (byHost !== undefined) await table.put({ ...listedKey(connection, path), connection, unit: path });
      await table.put(encodeUnit(unit));
    },
    removeUnit: ({ connection, unit }) => table.remove(unitKey(connection, unit)),
    mappedByHosts: async () => {
      const listed = await table.query(LISTED, 'UNIT#');
      const items = await Promise.all(
        listed.map(({ connection, unit }) => table.get(unitKey(String(connection), String(unit)))),
      );
      const units = items.flatMap((item) => (item === undefined ? [] : [decodeUnit(item)]));
      return units.filter(({ byHost }) => byHost !== undefined);
    },
  };
}

const LISTED = 'UNITS';

function listedKey(connection: string, unit: string): Key {
  return { pk: LISTED, sk: `UNIT#${connection}#${unit}` };
}

export function propertyWriter(table: Table, scan: Scan): PropertyWriter {
  return {
    applied: async () => {
      const items = await scan('SETTINGS', 'PROPERTY#', 'UNIT#', PASSES_PK);
      const ofKind = (sk: string) => items.filter((item) => item.sk === sk);
      const properties = ofKind('PROPERTY').map(decodeProperty);
      return {
        settings: ofKind('SETTINGS').map((item) => decodeSettings(item).settings)[0],
        propertyIds: properties.map(({ id }) => id),
        units: ofKind('UNIT').map(decodeUnit),
        passes: items.filter(({ pk }) => pk === PASSES_PK).map(decodePass),
        lockIds: [...new Set(properties.flatMap(({ doors }) => doors.map(({ lockId }) => lockId)))],
      };
    },
    putSettings: async (settings, newCodeKey) => {
      const item = encodeSettings(settings, newCodeKey);
      await table.update(SETTINGS_KEY, {
        expression: 'SET settings = :settings, codeKey = if_not_exists(codeKey, :codeKey)',
        values: { ':settings': item['settings'], ':codeKey': item['codeKey'] },
      });
    },
    putProperty: (property) => table.put(encodeProperty(property)),
    removeProperty: (id) => table.remove(propertyKey(id)),
    ...unitMaps(table),
    watchLock: async (lockId, propertyIds, now) => {
      const key = healthKey(lockId);
      const due = { dueAt: now, duePk: dueShard(key.pk), urgentAt: LEAST_URGENT };
      await setIfNew(table, key, { lockId, propertyIds }, due);
    },
    unwatchLock: (lockId) => table.remove(healthKey(lockId)),
    watchConnection: (connection, now) => watchConnection(table, connection, now),
    unwatchConnection: async (id) => {
      await table.remove(pollKey(id));
      await table.remove(feedKey(id));
    },
    putDigest: (propertyIds, timeZone) => setIfNew(table, DIGEST_KEY, { propertyIds, timeZone }, {}),
  };
}

/** Sets these attributes unless they are so already, and `once` where there are none yet; what others keep there stays. */
async function setIfNew(
  table: Table,
  key: Key,
  attributes: Readonly<Record<string, unknown>>,
  once: Readonly<Record<string, unknown>>,
): Promise<void> {
  const held = await table.get(key);
  const isNew = ([name, value]: [string, unknown]) => JSON.stringify(held?.[name]) !== JSON.stringify(value);
  if (!Object.entries(attributes).some(isNew)) return;

  const all = { ...attributes, ...once };
  const names = Object.keys(all);
  const set = names.map((name) => `#${name} = ${name in once ? `if_not_exists(#${name}, :${name})` : `:${name}`}`);
  await table.update(key, {
    expression: `SET rev = if_not_exists(rev, :zero) + :one, ${set.join(', ')}`,
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: {
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [`:${name}`, value])),
      ':zero': 0,
      ':one': 1,
    },
  });
}
