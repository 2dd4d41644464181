import type { Redacted } from '../redacted.ts';
import type { GrantRef, KeypadCode } from './grant.ts';
import type { LockId } from './property.ts';
import type { Problem } from './record.ts';
import type { Schedule } from './schedule.ts';
import type { ReservationKey } from './stay.ts';
import type { Instant } from './time.ts';
import type { ValidityWindow } from './validity-window.ts';

/** A code for somebody who works here: a cleaner, a caretaker. A host makes it in the console, and takes it away there. */
export interface StaffPass {
  readonly id: string;
  /** Whose it is, as the host calls her. */
  readonly name: Redacted<string>;
  readonly lockIds: readonly LockId[];
  readonly window: ValidityWindow;
  readonly schedule: Schedule;
  readonly grants: readonly GrantRef[];
  /** One for all its doors. */
  readonly code: Redacted<KeypadCode> | undefined;
  /** A lock already holds `code` for somebody else: choose another. */
  readonly codeRefused: boolean;
  readonly problems: readonly Problem[];
  /** Once the host has taken it away. */
  readonly removedAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  /** Failed looks since the last good one; spaces the retries. */
  readonly attempts: number;
  readonly rev: number;
}

/** In place of a connection, whose id never has a `#`: grants, claims and the trail know a pass by a key like a stay's. */
const PASSES = '#staff';

export function passKey(id: string): ReservationKey {
  return { connection: PASSES, id };
}

/** Whether a grant, an alarm or a message is about a pass rather than a stay. */
export function isPass({ connection }: ReservationKey): boolean {
  return connection === PASSES;
}

/** Nothing of it is to be on a lock any more. */
export function isPassOver({ removedAt, window }: Pick<StaffPass, 'removedAt' | 'window'>, now: Instant): boolean {
  return removedAt !== undefined || window.until <= now;
}
