/** properties.json and secrets.json for tests: as a host writes them, not as the program reads them. */
export interface DoorEntry {
  readonly nukiAccount: string;
  readonly smartlockId: number;
  readonly name: string;
  readonly remoteUnlock?: boolean;
}

export interface PropertyEntry {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly timeZone: string;
  readonly checkIn: string;
  readonly checkOut: string;
  readonly language: string;
  readonly units: readonly { readonly connection: string; readonly unit: string }[];
  readonly doors: readonly DoorEntry[];
  readonly access?: 'auto' | 'keypad' | 'invite' | 'link';
  readonly earlyEntryMinutes?: number;
  readonly lateExitMinutes?: number;
  readonly overlaps?: 'report' | 'refuse' | 'allow';
  readonly writeCodesDaysAhead: number;
  readonly tellGuestDaysAhead: number;
}

export const HOST = 'host@example.com';
export const SMOOBU_TOKEN = 'for-tests-only-smoobu-token';
export const LODGIFY_SECRET = 'for-tests-only-lodgify-secret';
export const NUKI_TOKEN = 'for-tests-only-nuki-token';

/** The locks of loft `n`: its street door and its flat, or as many as asked for. */
export function lockOf(n: number, door: 1 | 2): number {
  return 17_179_870_000 + n * 10 + door;
}

/** Loft `n` is Smoobu's unit `n`, in Vienna, from 15:00 to 10:00; codes a week ahead, told three days ahead. */
export function loft(n: number, overrides: Partial<PropertyEntry> = {}): PropertyEntry {
  return {
    id: `loft-${n}`,
    name: `Loft ${n}`,
    address: `Praterstraße ${n}, 1020 Wien`,
    timeZone: 'Europe/Vienna',
    checkIn: '15:00',
    checkOut: '10:00',
    language: 'en',
    units: [{ connection: 'smoobu-main', unit: String(n) }],
    doors: [
      { nukiAccount: 'main', smartlockId: lockOf(n, 1), name: 'Street door' },
      { nukiAccount: 'main', smartlockId: lockOf(n, 2), name: 'Flat' },
    ],
    writeCodesDaysAhead: 7,
    tellGuestDaysAhead: 3,
    ...overrides,
  };
}

/** A loft with one door. */
export function studio(n: number, overrides: Partial<PropertyEntry> = {}): PropertyEntry {
  return loft(n, { doors: [{ nukiAccount: 'main', smartlockId: lockOf(n, 1), name: 'Door' }], ...overrides });
}

export interface PropertiesJson {
  readonly connections?: readonly {
    readonly id: string;
    readonly platform: string;
    readonly apiUrl?: string;
    readonly pollMinutes?: number;
  }[];
  readonly nukiAccounts?: readonly {
    readonly id: string;
    readonly apiUrl?: string;
    readonly codesPerLock?: number;
    readonly advancedApi?: boolean;
  }[];
  readonly properties: readonly PropertyEntry[];
}

export function propertiesJson({ connections, nukiAccounts, properties }: PropertiesJson): string {
  return JSON.stringify({
    host: { name: 'Anna', email: HOST, language: 'en' },
    sender: 'stay@example.com',
    nukiAccounts: nukiAccounts ?? [{ id: 'main' }],
    connections: connections ?? [
      { id: 'smoobu-main', platform: 'smoobu' },
      { id: 'lodgify-main', platform: 'lodgify' },
    ],
    properties,
  });
}

export const SECRETS = {
  inbound: {
    'smoobu-main': { webhookToken: SMOOBU_TOKEN },
    'lodgify-main': { webhookSecrets: { current: [LODGIFY_SECRET], previous: [] } },
  },
  outbound: { 'nuki/main': { token: NUKI_TOKEN } },
} as const;
