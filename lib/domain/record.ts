import type { ProblemCode } from '../errors.ts';
import type { Redacted } from '../redacted.ts';
import type { Adjustment } from './adjustment.ts';
import type { Delivery } from './delivery.ts';
import type { GrantRef, KeypadCode } from './grant.ts';
import type { Reservation, ReservationKey } from './stay.ts';
import type { Instant } from './time.ts';

export interface Room {
  /** As the platform names it. */
  readonly unit: string;
  /** Undefined: unmapped. */
  readonly propertyId: string | undefined;
}

export const toldKinds = [
  'access',
  'change',
  'new-code',
  'cancelled',
  'reminder',
  'passed-on',
  'by-host',
  'confirmation',
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** A message that left, and what it said: the same content never leaves twice. */
export interface Told {
  /**
   * `change` and `new-code` replace what was told before, `cancelled` takes it back, `reminder` repeats it.
   * `passed-on`: the guest could not be mailed, and the host had her text to pass on. `by-host`: the host says that the
   * guest has been told.
   */
  readonly kind: ToldKind;
  readonly at: Instant;
  /** A keyed hash of what the message said: codes, windows, doors. */
  readonly content: string;
  /** The same without the codes: whether only they have changed. */
  readonly apartFromCode?: string | undefined;
  /** How it went to her; undefined: by mail. `chat`: through the booking platform. */
  readonly via?: 'chat' | undefined;
  /** Which mail it was (`mailIdOf`), so that what is reported of it can be found. */
  readonly mail?: string | undefined;
}

/** A problem of this stay that the host has to know of. `subject` tells two of a kind apart: a unit, a lock. */
export interface Problem {
  readonly code: ProblemCode;
  readonly subject: string;
}

/** What the other guests of a property leave of a stay's window there. */
export interface Bound {
  readonly propertyId: string;
  /** Somebody else may still be in. */
  readonly notBefore: Instant | undefined;
  /** Somebody else comes. */
  readonly notAfter: Instant | undefined;
  /** The booking itself overlaps one that was there first: both have a key, or this one ends as that begins, or has none. */
  readonly doubleBooked: 'both' | 'cut-short' | 'no-key' | undefined;
}

/** Everything we remember of a reservation. */
export interface StayRecord {
  readonly key: ReservationKey;
  readonly platform: string;
  /** The latest that was accepted from the platform. */
  readonly reservation: Reservation;
  /** When that arrived here: the order where the platform gives none. */
  readonly receivedAt: Instant;
  /** When we first heard of it: of two that overlap, the earlier has the rooms. */
  readonly bookedAt: Instant;
  readonly rooms: readonly Room[];
  /** Where other guests bound it, as last planned. */
  readonly bounds: readonly Bound[];
  /** Every grant this stay has had, ended ones included. */
  readonly grants: readonly GrantRef[];
  /** The one code of all keypad doors of this stay; written before anything else knows it. */
  readonly code: Redacted<KeypadCode> | undefined;
  /** A lock already holds `code` for somebody else: choose another. */
  readonly codeRefused: boolean;
  readonly problems: readonly Problem[];
  readonly told: readonly Told[];
  /** What is reported of the mails to the guest, one entry a mail. */
  readonly deliveries: readonly Delivery[];
  /** The guest's address does not take our mail: the host passes the text on, until there is another. */
  readonly addressRefused: boolean;
  /** What the host has decided beside the platform. */
  readonly adjustment: Adjustment;
  /** When the first of its doors opens, as last planned: how urgent the stay is. */
  readonly opensAt: Instant | undefined;
  /** A lock could not be asked what it is: plan again then. */
  readonly planAgainAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  /** Failed looks since the last good one; spaces the retries. */
  readonly attempts: number;
  readonly rev: number;
}
