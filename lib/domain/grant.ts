import type { ProblemCode } from '../errors.ts';
import type { Redacted } from '../redacted.ts';
import type { LockId } from './property.ts';
import type { Schedule } from './schedule.ts';
import type { ReservationKey } from './stay.ts';
import type { Instant } from './time.ts';
import type { ValidityWindow } from './validity-window.ts';

/** Six digits, as text. */
export type KeypadCode = string & { readonly __brand: 'KeypadCode' };

/**
 * How far we know that a grant works:
 * planned → requested → confirmed → used, and at its end withdrawn → revoking → revoked; failed with a reason.
 */
export const evidences = [
  'planned',
  'requested',
  'confirmed',
  'used',
  'withdrawn',
  'revoking',
  'revoked',
  'failed',
] as const;
export type Evidence = (typeof evidences)[number];

/**
 * `undecided` until the lock has been asked, shortly before its code is written. `link`: nothing of it is on the lock;
 * the guest opens it from her door page, and what is proven is that she can.
 */
export const grantKinds = ['undecided', 'keypad', 'invite', 'link'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** Nine digits, as text. */
export type InviteCode = string & { readonly __brand: 'InviteCode' };

/** What is known of an app invite since it was first asked for. */
export interface Invite {
  /** The latest request to make it: it must be redeemed within a day or two of that. */
  readonly madeAt: Instant;
  /** Who mails its code to the guest. */
  readonly mailedBy: 'us' | 'vendor';
  /** Ours to mail: the vendor's names of our requests, by which it tells later what became of them. The newest last. */
  readonly requests: readonly string[];
  readonly code: Redacted<InviteCode> | undefined;
  /** Its code did not come in time: the next one is the vendor's to mail. */
  readonly codeGivenUp: boolean;
}

/** Our decision: this stay, this door, this window, this code or invite. */
export interface Grant {
  /** 12 characters of a-z2-7: with the install tag it is the entry's name on the lock. */
  readonly id: string;
  readonly lockId: LockId;
  readonly stay: ReservationKey;
  readonly window: ValidityWindow;
  /** Of a staff pass: its weekdays and hours within the window. A guest's grant has none. */
  readonly schedule?: Schedule | undefined;
  readonly kind: GrantKind;
  /** Set for `keypad` as soon as it is decided, before anything is asked of the lock. */
  readonly code: Redacted<KeypadCode> | undefined;
  /** The vendor's reference of the person invited; set before the invite is asked for. */
  readonly holder: string | undefined;
  /** A keyed hash of the address that the stay had when this was decided: whom an invite is for. */
  readonly invitee: string | undefined;
  /** Undefined until an invite has been asked for. */
  readonly invite?: Invite | undefined;
  /** False once withdrawn: cancelled, moved away, or over. */
  readonly wanted: boolean;
  readonly evidence: Evidence;
  readonly reason: ProblemCode | undefined;
  /** The lock's own id of the entry, once seen. */
  readonly authorizationId: string | undefined;
  /** Requests sent since the last time the lock had what we want. */
  readonly attempts: number;
  /** Codes given up on this lock because they would not get onto it. */
  readonly codesGivenUp: number;
  /** The latest request about this entry; undefined: the lock has never been asked. */
  readonly requestedAt: Instant | undefined;
  readonly confirmedAt: Instant | undefined;
  /** First seen to have opened the door: from then on its code is never swapped. */
  readonly usedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  /** When the guest is to be told of it: shortly before, the lock is looked at. */
  readonly tellAt: Instant | undefined;
  /** When somebody must look again; undefined when nobody ever needs to. */
  readonly dueAt: Instant | undefined;
  /** Grows with every write; a write names the one it read. */
  readonly rev: number;
}

/** Where a stay's grant is stored. `generation` counts the grants this stay has had on this lock. */
export interface GrantRef {
  readonly lockId: LockId;
  readonly grantId: string;
  readonly generation: number;
}

export function isEnded(grant: Grant): boolean {
  return grant.evidence === 'revoked';
}

/** The door is proven to hold this grant's code or invite with its window. */
export function isProven(grant: Grant): boolean {
  return grant.evidence === 'confirmed' || grant.evidence === 'used';
}
