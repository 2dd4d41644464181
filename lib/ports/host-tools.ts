import type { StaffPass } from '../domain/pass.ts';
import type { Connection, LockId, Property, Settings } from '../domain/property.ts';
import type { StayRecord } from '../domain/record.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { InboxItem, InboxKey } from './store.ts';

/** Which property a platform's unit is. */
export interface MappedUnit {
  readonly connection: string;
  readonly unit: string;
  readonly propertyId: string;
  /** The host who mapped it in the console, as the keyed hash of her address; left out for what a file says. */
  readonly byHost?: string | undefined;
}

export interface UnitMaps {
  readonly putUnit: (unit: MappedUnit) => Promise<void>;
  readonly removeUnit: (unit: Pick<MappedUnit, 'connection' | 'unit'>) => Promise<void>;
  /** Those that hosts have mapped in the console, as long as no file says otherwise. */
  readonly mappedByHosts: () => Promise<readonly MappedUnit[]>;
}

/** What earlier calls of `apply` left in the table. */
export interface Applied {
  /** Undefined before the first. */
  readonly settings: Settings | undefined;
  readonly propertyIds: readonly string[];
  readonly units: readonly MappedUnit[];
  /** Of all properties, each once. */
  readonly lockIds: readonly LockId[];
  /** Codes of staff, those that are over included. */
  readonly passes: readonly StaffPass[];
}

/** The host's configuration in the table. Out of reach: RetryableError(`store.unavailable`). */
export interface PropertyWriter extends UnitMaps {
  /** Reads the whole table. */
  readonly applied: () => Promise<Applied>;
  /** Keeps the key that is there already: everything hashed with it would else be forgotten. */
  readonly putSettings: (settings: Settings, newCodeKey: string) => Promise<void>;
  readonly putProperty: (property: Property) => Promise<void>;
  readonly removeProperty: (id: string) => Promise<void>;
  /** Has the door's lock looked at as a whole from now on; at once if it wasn't yet. */
  readonly watchLock: (lock: LockId, propertyIds: readonly string[], now: Instant) => Promise<void>;
  readonly unwatchLock: (lock: LockId) => Promise<void>;
  /** Has the connection's platform asked for what has changed from now on; at once if it wasn't yet. */
  readonly watchConnection: (connection: Connection, now: Instant) => Promise<void>;
  readonly unwatchConnection: (id: string) => Promise<void>;
  /** Whose locks the host reads of once a day, on a morning in `timeZone`. */
  readonly putDigest: (propertyIds: readonly string[], timeZone: string) => Promise<void>;
}

/** Every stay that is stored, by arrival. Reads the whole table. */
export interface AllStays {
  /** Those that leave on `first` or later. */
  readonly leavingFrom: (first: LocalDate) => Promise<readonly StayRecord[]>;
}

/** Webhooks that could not be read, kept until a person has mended what was wrong. */
export interface ParkedWebhooks {
  /** Oldest first. Reads the whole table. */
  readonly list: (connection: string | undefined) => Promise<readonly InboxItem[]>;
  /** Makes it due at once, as if it had just come in. False if it isn't parked any more. */
  readonly replay: (key: InboxKey, now: Instant) => Promise<boolean>;
}
