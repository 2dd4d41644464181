import type { Instant } from './time.ts';
import type { KeypadCode } from './grant.ts';
import type { Schedule } from './schedule.ts';
import type { Redacted } from '../redacted.ts';

/** The lock's fact: an entry that its vendor reports. */
export interface Authorization {
  /** The vendor's id of the entry. */
  readonly id: string;
  readonly kind: 'keypad' | 'invite' | 'other';
  readonly name: string;
  /** The grant that the entry's name says it is; undefined: not ours, never touched. */
  readonly grantId: string | undefined;
  readonly code: Redacted<KeypadCode> | undefined;
  readonly holder: string | undefined;
  /** Undefined where the entry has no (or half a) window: a permanent key. */
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
  /** False where the vendor's further limits (weekdays, hours) would cut the window short, or where it would ignore it. */
  readonly wholeWindow: boolean;
  /** The weekdays and hours as the vendor reports them; undefined where it does not say them all. */
  readonly schedule?: Schedule | undefined;
  readonly enabled: boolean;
  /** An earlier request about this entry is still running: leave it alone until it is done. */
  readonly busy: boolean;
  /** It has opened the door at least once. */
  readonly used: boolean;
}

/** What a lock says of itself. */
export interface LockFacts {
  readonly online: boolean;
  readonly keypad: boolean;
  /** Why the vendor's cloud can't manage this lock at all, e.g. `lock.relink_needed`; undefined if it can. */
  readonly blockedBy: 'lock.relink_needed' | 'lock.admin_pin' | 'lock.plan_lapsed' | undefined;
  readonly batteryLow: boolean;
  readonly keypadBatteryLow: boolean;
}
