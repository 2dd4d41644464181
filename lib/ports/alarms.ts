import type { Problem } from '../domain/record.ts';
import type { ReservationKey } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';

/** A problem that the host has to know of, told once for as long as it lasts. */
export interface Alarm {
  readonly scope: AlarmScope;
  readonly problem: Problem;
  readonly raisedAt: Instant;
  readonly toldAt: Instant | undefined;
  readonly dueAt: Instant | undefined;
  readonly attempts: number;
}

/** Whom a problem concerns. */
export type AlarmScope =
  | { readonly kind: 'stay'; readonly key: ReservationKey }
  | { readonly kind: 'account'; readonly account: string }
  | { readonly kind: 'connection'; readonly connection: string };

export interface Alarms {
  /** Nothing happens if it is raised already. True if this call raised it. */
  readonly raise: (scope: AlarmScope, problem: Problem, now: Instant) => Promise<boolean>;
  /** The problem is over; the next one like it alarms anew. */
  readonly clear: (scope: AlarmScope, problem: Problem) => Promise<void>;
  readonly of: (scope: AlarmScope) => Promise<readonly Alarm[]>;
  readonly get: (scope: AlarmScope, problem: Problem) => Promise<Alarm | undefined>;
  readonly told: (alarm: Alarm, at: Instant) => Promise<void>;
  readonly postpone: (alarm: Alarm, dueAt: Instant) => Promise<void>;
}
