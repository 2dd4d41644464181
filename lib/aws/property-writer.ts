import type { PropertyWriter } from '../ports/host-tools.ts';
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
import type { Table } from './table.ts';
import type { Scan } from './whole-table.ts';

export function propertyWriter(table: Table, scan: Scan): PropertyWriter {
  return {
    applied: async () => {
      const items = await scan('SETTINGS', 'PROPERTY#', 'UNIT#');
      const ofKind = (sk: string) => items.filter((item) => item.sk === sk);
      return {
        settings: ofKind('SETTINGS').map((item) => decodeSettings(item).settings)[0],
        propertyIds: ofKind('PROPERTY').map((item) => decodeProperty(item).id),
        units: ofKind('UNIT').map(decodeUnit),
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
    putUnit: (unit) => table.put(encodeUnit(unit)),
    removeUnit: ({ connection, unit }) => table.remove(unitKey(connection, unit)),
  };
}
