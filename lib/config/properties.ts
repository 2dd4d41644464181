import * as v from 'valibot';
import { lockId } from '../domain/property.ts';
import type { Connection, Property, Settings } from '../domain/property.ts';
import { complaintOf } from './complaints.ts';
import { crossChecks } from './cross-checks.ts';
import type { Known } from './cross-checks.ts';
import { States } from './connection-schema.ts';
import { PropertiesFile } from './properties-schema.ts';

const TELL_GUEST_DAYS_AHEAD = 3;

export type ReadProperties =
  | { readonly ok: true; readonly settings: Settings; readonly properties: readonly Property[] }
  | { readonly ok: false; readonly complaints: readonly string[] };

/**
 * properties.json in our types, or every complaint about it at once, each with its path and the fix, e.g.
 * `properties[0].doors[1].smartlockId: must be the whole number that Nuki Web shows for this lock, without quotes`.
 */
export function readProperties(text: string, known: Known): ReadProperties {
  const file = jsonOf(text);
  if (!file.ok) return { ok: false, complaints: [file.complaint] };

  const parsed = v.safeParse(PropertiesFile, file.json);
  const complaints = [...(parsed.issues ?? []).map(complaintOf), ...crossChecks(file.json, known)];
  if (!parsed.success || complaints.length > 0) return { ok: false, complaints: [...new Set(complaints)] };

  return { ok: true, settings: settingsFrom(parsed.output), properties: propertiesFrom(parsed.output) };
}

function jsonOf(text: string): { ok: true; json: unknown } | { ok: false; complaint: string } {
  try {
    return { ok: true, json: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { ok: false, complaint: `properties.json: is not JSON: ${error instanceof Error ? error.message : ''}` };
  }
}

function settingsFrom(file: PropertiesFile): Settings {
  const { host, hosts, sender, nukiAccounts, connections, properties, arrivalLadderHours } = file;
  return {
    host: { name: host.name, email: host.email, phone: host.phone, language: host.language },
    hosts: hosts.map(({ email, role }) => ({ email, role })),
    sender,
    lockAccounts: nukiAccounts.map((account) => ({ ...account, vendor: 'nuki', apiUrl: account.apiUrl })),
    connections: connections.map(connectionFrom),
    timeZone: properties[0]?.timeZone,
    ladderHours: arrivalLadderHours,
  };
}

function connectionFrom(entry: PropertiesFile['connections'][number]): Connection {
  const { id, platform, apiUrl, pollMinutes, fields, states } = entry;
  const isUsual = fields === undefined && states === undefined;
  const form = isUsual ? undefined : { fields: { ...fields }, states: states ?? v.parse(States, {}) };
  return { id, platform, apiUrl, pollMinutes, ...(form && { form }) };
}

function propertiesFrom({ host, properties }: PropertiesFile): readonly Property[] {
  return properties.map((entry) => ({
    id: entry.id,
    name: entry.name,
    address: entry.address,
    timeZone: entry.timeZone,
    checkIn: entry.checkIn,
    checkOut: entry.checkOut,
    earlyEntryMinutes: entry.earlyEntryMinutes,
    lateExitMinutes: entry.lateExitMinutes,
    language: entry.language ?? host.language,
    units: entry.units.map(({ connection, unit }) => ({ connection, unit })),
    doors: entry.doors.map(({ nukiAccount, smartlockId, name, remoteUnlock }) => ({
      lockId: lockId(nukiAccount, smartlockId),
      name,
      remoteUnlock: remoteUnlock ?? entry.access === 'link',
    })),
    access: entry.access,
    writeCodesDaysAhead: entry.writeCodesDaysAhead,
    tellGuestDaysAhead: entry.tellGuestDaysAhead ?? Math.min(TELL_GUEST_DAYS_AHEAD, entry.writeCodesDaysAhead),
    overlaps: entry.overlaps,
    arrivalReminder: entry.arrivalReminder,
    texts: entry.texts,
  }));
}
