import * as v from 'valibot';
import { DEFAULT_LADDER } from '../domain/ladder.ts';
import { DEFAULT_POLL_MINUTES } from '../domain/poll.ts';
import { hostRoles } from '../domain/hosts.ts';
import {
  accessKinds,
  bodyFields,
  DEFAULT_CODES_PER_LOCK,
  DEFAULT_REQUESTS_PER_MINUTE,
  overlapRules,
} from '../domain/property.ts';
import type { BodyField, Property, Settings } from '../domain/property.ts';
import { isLocalTime } from '../domain/time.ts';
import type { MappedUnit } from '../ports/host-tools.ts';
import { LockIdField, parseItem } from './parse-item.ts';
import type { Item, Key } from './table.ts';

const Text = v.pipe(v.string(), v.nonEmpty());
const MaybeText = v.optional(Text);
const Time = v.pipe(v.string(), v.guard(isLocalTime));

const PropertyItem = v.object({
  id: Text,
  name: Text,
  address: MaybeText,
  timeZone: Text,
  checkIn: Time,
  checkOut: Time,
  earlyEntryMinutes: v.number(),
  lateExitMinutes: v.number(),
  language: Text,
  units: v.array(v.object({ connection: Text, unit: Text })),
  doors: v.array(v.object({ lockId: LockIdField, name: Text, remoteUnlock: v.optional(v.boolean()) })),
  access: v.picklist(accessKinds),
  writeCodesDaysAhead: v.number(),
  tellGuestDaysAhead: v.number(),
  overlaps: v.optional(v.picklist(overlapRules), 'report'),
  arrivalReminder: v.optional(v.boolean(), false),
  texts: v.optional(v.record(v.string(), v.record(v.string(), v.union([v.string(), v.array(v.string())]))), {}),
});
const LockAccountField = v.object({
  id: Text,
  vendor: Text,
  apiUrl: MaybeText,
  requestsPerMinute: v.optional(v.number(), DEFAULT_REQUESTS_PER_MINUTE),
  codesPerLock: v.optional(v.number(), DEFAULT_CODES_PER_LOCK),
  advancedApi: v.optional(v.boolean()),
});
const Words = v.array(Text);
const FormField = v.object({
  fields: v.object(
    Object.fromEntries(bodyFields.map((name) => [name, MaybeText])) as Record<BodyField, typeof MaybeText>,
  ),
  states: v.object({ confirmed: Words, cancelled: Words, noShow: Words, enquiry: Words, block: Words }),
});
const ConnectionField = v.object({
  id: Text,
  platform: Text,
  apiUrl: MaybeText,
  pollMinutes: v.optional(v.number(), DEFAULT_POLL_MINUTES),
  form: v.optional(FormField),
});
const SettingsItem = v.object({
  settings: v.object({
    host: v.object({ name: Text, email: Text, phone: MaybeText, language: Text }),
    hosts: v.optional(v.array(v.object({ email: Text, role: v.picklist(hostRoles) })), []),
    sender: Text,
    lockAccounts: v.array(LockAccountField),
    connections: v.array(ConnectionField),
    timeZone: MaybeText,
    ladderHours: v.optional(v.array(v.number()), [...DEFAULT_LADDER]),
  }),
  codeKey: Text,
});
const UnitItem = v.object({ connection: Text, unit: Text, propertyId: Text, byHost: MaybeText });

export const SETTINGS_KEY: Key = { pk: 'SETTINGS', sk: 'SETTINGS' };

export function propertyKey(id: string): Key {
  return { pk: `PROPERTY#${id}`, sk: 'PROPERTY' };
}

export function unitKey(connection: string, unit: string): Key {
  return { pk: `UNIT#${connection}#${unit}`, sk: 'UNIT' };
}

export function encodeProperty(property: Property): Item {
  return { ...propertyKey(property.id), ...property };
}

/** Throws PermanentError(`item.malformed`), as the others do. */
export function decodeProperty(item: Item): Property {
  const { address, ...rest } = parseItem(PropertyItem, item);
  return { ...rest, address };
}

/** `codeKey`: 32 random bytes as base64, the key of everything that is hashed in the table. */
export function encodeSettings(settings: Settings, codeKey: string): Item {
  return { ...SETTINGS_KEY, settings, codeKey };
}

export function decodeSettings(item: Item): { readonly settings: Settings; readonly codeKey: string } {
  const { settings, codeKey } = parseItem(SettingsItem, item);
  const lockAccounts = settings.lockAccounts.map((account) => ({ ...account, apiUrl: account.apiUrl }));
  const connections = settings.connections.map(({ apiUrl, ...rest }) => ({ ...rest, apiUrl }));
  return { settings: { ...settings, lockAccounts, connections }, codeKey };
}

export function encodeUnit(unit: MappedUnit): Item {
  return { ...unitKey(unit.connection, unit.unit), ...unit };
}

export function decodeUnit(item: Item): MappedUnit {
  return parseItem(UnitItem, item);
}
