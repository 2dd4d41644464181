import type { Grant, GrantRef, KeypadCode } from '../domain/grant.ts';
import type { LockId, Property, Settings } from '../domain/property.ts';
import type { Problem, StayRecord, Told } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { Redacted } from '../redacted.ts';
import type { AlarmScope } from './alarms.ts';
import type { InboxKey } from './inbox.ts';
import type { MappedUnit } from './host-tools.ts';

/**
 * The table, seen from the use cases. Every write is conditional on what was read: a writer that comes second gets
 * RetryableError(`store.conflict`) and repeats from its read. Out of reach: RetryableError(`store.unavailable`).
 */
export interface Stays {
  readonly get: (key: ReservationKey) => Promise<StayRecord | undefined>;
  /** Writes the whole record with `rev + 1`, if it is still the one read (`rev` 0: if there is none). Returns it as written. */
  readonly save: (record: StayRecord) => Promise<StayRecord>;
  /**
   * Notes what has been told, whatever else has changed meanwhile: a mail that left has left. Returns the record as it
   * is then.
   */
  readonly noteTold: (key: ReservationKey, told: readonly Told[]) => Promise<StayRecord>;
  /** The guest's address was refused for good; otherwise as `noteTold`. */
  readonly noteAddressRefused: (key: ReservationKey) => Promise<StayRecord>;
  /** Something this stay rests on has changed: look at it now. A stay that is not there is no error. */
  readonly touch: (key: ReservationKey, now: Instant) => Promise<void>;
  /** The lock holds this stay's code for somebody else. Marks it, if it is still the stay's code, and touches the stay. */
  readonly refuseCode: (key: ReservationKey, code: Redacted<KeypadCode>, now: Instant) => Promise<void>;
}

/** The stays of a property by their arrival; the property is that of the first room that is mapped. */
export interface Arrivals {
  /**
   * Those that arrive between two days, both included; `UNMAPPED`: those none of whose rooms is any property's. What
   * was written a moment ago may still be missing or be as it was.
   */
  readonly between: (property: string, first: LocalDate, last: LocalDate) => Promise<readonly StayRecord[]>;
}

/** Instead of a property's id, which never has a `#`. */
export const UNMAPPED = '#unmapped';

export interface Grants {
  readonly onLock: (lock: LockId) => Promise<readonly Grant[]>;
  /** In the order of the references; those that are no longer stored are left out. */
  readonly ofStay: (refs: readonly GrantRef[]) => Promise<readonly Grant[]>;
  /** As Stays.save. */
  readonly save: (grant: Grant) => Promise<Grant>;
}

export interface CodeClaims {
  /**
   * Takes `code` on `lock` for a stay until `until` (and the 90 days after it). False if another stay has it;
   * true if this stay has it already.
   */
  readonly claim: (
    lock: LockId,
    code: Redacted<KeypadCode>,
    by: { readonly stay: ReservationKey; readonly until: Instant; readonly now: Instant },
  ) => Promise<boolean>;
}

export interface Properties {
  /** Throws PermanentError(`config.missing`) before the first `apply`. */
  readonly settings: () => Promise<Settings>;
  readonly get: (id: string) => Promise<Property | undefined>;
  /** The property of a unit: the longest match of the path's leading parts; undefined: unmapped. */
  readonly idOfUnit: (connection: string, unit: string) => Promise<string | undefined>;
  /** One more unit of a property, until the next `apply` says otherwise. */
  readonly addUnit: (unit: MappedUnit) => Promise<void>;
}

/** Something whose instant has come. */
export type Due =
  | { readonly kind: 'inbox'; readonly key: InboxKey; readonly dueAt: Instant }
  | { readonly kind: 'stay'; readonly key: ReservationKey; readonly dueAt: Instant }
  | { readonly kind: 'poll'; readonly key: { readonly connection: string }; readonly dueAt: Instant }
  | { readonly kind: 'lock'; readonly lockId: LockId; readonly dueAt: Instant }
  | { readonly kind: 'alarm'; readonly scope: AlarmScope; readonly problem: Problem; readonly dueAt: Instant }
  | { readonly kind: 'lock-health'; readonly lockId: LockId; readonly dueAt: Instant }
  | { readonly kind: 'digest'; readonly dueAt: Instant };

export interface DueIndex {
  /**
   * What is due at `now`, the most urgent first: inbox, alarms and what has to be revoked, then the nearest arrival. At
   * most `limit` a shard, the longest due.
   */
  readonly pastDue: (now: Instant, limit: number) => Promise<readonly Due[]>;
}

export type { Alarm, Alarms, AlarmScope } from './alarms.ts';
export type { Feeds } from './feeds.ts';
export type { Inbox, InboxItem, InboxKey } from './inbox.ts';
export type { Digests, LockHealths } from './lock-doctor.ts';
export type { Polls } from './polls.ts';
export type { SentMail, SentMails } from './sent-mails.ts';
export type { TrailEntry, TrailWord } from '../domain/trail.ts';
export type { Trail } from './trail.ts';
