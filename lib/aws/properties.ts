import { PermanentError } from '../errors.ts';
import type { Properties } from '../ports/store.ts';
import { decodeProperty, decodeSettings, encodeUnit, propertyKey, SETTINGS_KEY, unitKey } from './property-items.ts';
import type { Table } from './table.ts';

/** Reads what `apply` has written. */
export function propertyReader(table: Table): Properties & {
  /** The key of everything that is hashed in the table; made at the first `apply`. */
  readonly hashKey: () => Promise<string>;
} {
  const settingsItem = async () => {
    const item = await table.get(SETTINGS_KEY);
    if (item === undefined) throw new PermanentError('config.missing');
    return decodeSettings(item);
  };
  return {
    settings: async () => (await settingsItem()).settings,
    hashKey: async () => (await settingsItem()).codeKey,
    get: async (id) => {
      const item = await table.get(propertyKey(id));
      return item && decodeProperty(item);
    },
    idOfUnit: async (connection, unit) => {
      for (const path of pathsOf(unit)) {
        const item = await table.get(unitKey(connection, path));
        if (typeof item?.['propertyId'] === 'string') return item['propertyId'];
      }
      return undefined;
    },
    addUnit: (unit) => table.put(encodeUnit(unit)),
  };
}

/** `10001/12345` covers `10001/12345` first, then all of `10001`. */
function pathsOf(unit: string): string[] {
  const parts = unit.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
