import type { GuestTexts } from './guest-texts.ts';
import type { ConsoleHost } from './hosts.ts';
import type { LocalTime } from './time.ts';

/** One lock of one account at its vendor, as `account#lock`: `main#17179869201`. */
export type LockId = string & { readonly __brand: 'LockId' };

export function lockId(account: string, lock: string | number): LockId {
  return `${account}#${lock}` as LockId;
}

/** `{ account: 'main', lock: '17179869201' }` */
export function partsOfLockId(id: LockId): { account: string; lock: string } {
  const at = id.indexOf('#');
  return { account: id.slice(0, at), lock: id.slice(at + 1) };
}

export interface Door {
  readonly lockId: LockId;
  readonly name: string;
  /** Guests may open it from their door page while their stay lasts. Undefined: they may not. */
  readonly remoteUnlock?: boolean | undefined;
}

/** `auto`: keypad code where a keypad is paired, else app invite. `link`: from the guest's door page, and by nothing else. */
export const accessKinds = ['auto', 'keypad', 'invite', 'link'] as const;
export type Access = (typeof accessKinds)[number];

/**
 * `report`: each has a key, and the host hears of it. `refuse`: the rooms are one stay's at a time, the first that was
 * booked. `allow`: it is normal, as in a dormitory, or in a room type with several rooms; buffers overlap as well.
 */
export const overlapRules = ['report', 'refuse', 'allow'] as const;
export type Overlaps = (typeof overlapRules)[number];

export interface Property {
  readonly id: string;
  readonly name: string;
  readonly address: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly checkIn: LocalTime;
  readonly checkOut: LocalTime;
  readonly earlyEntryMinutes: number;
  readonly lateExitMinutes: number;
  /** Used where the booking names no language that we write. */
  readonly language: string;
  readonly units: readonly { readonly connection: string; readonly unit: string }[];
  readonly doors: readonly Door[];
  readonly access: Access;
  readonly writeCodesDaysAhead: number;
  readonly tellGuestDaysAhead: number;
  /** What becomes of two stays whose nights overlap. */
  readonly overlaps: Overlaps;
  /** Whether guests are written to again on the morning of their arrival. */
  readonly arrivalReminder: boolean;
  /** The host's own words to guests. */
  readonly texts: GuestTexts;
}

export interface Host {
  readonly name: string;
  readonly email: string;
  /** For guests who stand before a door. */
  readonly phone?: string | undefined;
  readonly language: string;
}

/** Two a second: Nuki publishes no number, and refuses above one to three [G]. */
export const DEFAULT_REQUESTS_PER_MINUTE = 120;

/** As Nuki has it for locks of the second generation on [C]; the first holds as many entries of all kinds. */
export const DEFAULT_CODES_PER_LOCK = 100;

export interface LockAccount {
  readonly id: string;
  readonly vendor: string;
  /** Replaces the vendor's documented origin; honoured in the local stage only. */
  readonly apiUrl: string | undefined;
  /** How many requests a minute this account is sent at most. */
  readonly requestsPerMinute: number;
  /** How many keypad codes a lock of this account holds. */
  readonly codesPerLock: number;
  /** It may have invites made whose codes are told to us, so that they are in our own mails. Undefined: it may not. */
  readonly advancedApi?: boolean | undefined;
}

/** What can be found in the body of a platform that has no form of its own. */
export const bodyFields = [
  'id',
  'state',
  'unit',
  'arrival',
  'departure',
  'checkIn',
  'checkOut',
  'name',
  'email',
  'language',
  'revision',
] as const;
export type BodyField = (typeof bodyFields)[number];

/** Words that such a platform has for a state of ours, in small letters. */
export type StateWords = Readonly<
  Record<'confirmed' | 'cancelled' | 'noShow' | 'enquiry' | 'block', readonly string[]>
>;

/** Where a connection's bodies have what: the names on the way to a value, joined with dots, as in `booking.guest.email`. */
export interface BodyForm {
  readonly fields: Readonly<Partial<Record<BodyField, string | undefined>>>;
  readonly states: StateWords;
}

export interface Connection {
  readonly id: string;
  readonly platform: string;
  readonly apiUrl: string | undefined;
  /** How often its platform is asked for what has changed, where that can be done; 0: never. */
  readonly pollMinutes: number;
  /** Undefined where the platform's own form holds. */
  readonly form?: BodyForm | undefined;
}

/** What holds for the whole installation. */
export interface Settings {
  readonly host: Host;
  /** Who else may sign in to the console. */
  readonly hosts: readonly ConsoleHost[];
  /** The address that mails come from. */
  readonly sender: string;
  readonly lockAccounts: readonly LockAccount[];
  readonly connections: readonly Connection[];
  /** Of the first property: for a booking whose property is not known yet. */
  readonly timeZone?: string | undefined;
  /** The arrival ladder: hours before check-in, longest first. */
  readonly ladderHours: readonly number[];
}
