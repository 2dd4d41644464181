import type { LockFacts } from '../../domain/authorization.ts';
import type { LockCounts, Severity } from '../../domain/lock-health.ts';
import type { Schedule } from '../../domain/schedule.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { ValidityWindow } from '../../domain/validity-window.ts';
import type { ProblemText } from '../../mail/catalogues/catalogue.ts';
import type { DoorState, StoryLine } from './views.ts';

/** Something wrong with a lock. */
export interface DoorFinding extends ProblemText {
  readonly severity: Severity;
  readonly since: Instant;
  readonly count: number | undefined;
  readonly fullAt: Instant | undefined;
}

/** Whoever is there, or comes next. */
export interface NextGuest {
  readonly href: string;
  readonly window: ValidityWindow;
  readonly isThere: boolean;
  /** The lock is proven to hold what she opens it with. */
  readonly isReady: boolean;
}

/** One lock, as it was last seen. */
export interface DoorCard {
  readonly door: string;
  readonly places: readonly string[];
  readonly timeZone: string;
  readonly number: string;
  /** Undefined until it has answered once. */
  readonly checkedAt: Instant | undefined;
  /** Looks without an answer since. */
  readonly unanswered: number;
  readonly facts: LockFacts | undefined;
  readonly counts: LockCounts | undefined;
  /** The most urgent first. */
  readonly findings: readonly DoorFinding[];
  readonly next: NextGuest | undefined;
}

/** What a platform calls something that guests sleep in. */
export interface UnitCard {
  readonly connection: string;
  readonly unit: string;
  /** Undefined: nobody's. */
  readonly propertyId: string | undefined;
  /** Whoever has booked it and is not gone, by arrival. */
  readonly stays: readonly { readonly href: string; readonly guest: string; readonly arrival: LocalDate }[];
}

/** One stay at one door. */
export interface TimelineBar {
  readonly href: string;
  readonly name: string;
  readonly window: ValidityWindow;
  readonly door: DoorState;
}

/** A part of a timeline's row: so many hours of a stay, or of nobody's. */
export interface TimelineCell {
  readonly hours: number;
  /** Midnight is at its left. */
  readonly startsDay: boolean;
  readonly bar: TimelineBar | undefined;
}

export interface TimelineDoor {
  readonly door: string;
  readonly places: readonly string[];
  readonly timeZone: string;
  /** More than one where several stays are there at once. */
  readonly lanes: readonly (readonly TimelineCell[])[];
}

/** A code for somebody who works here. */
export interface PassCard {
  readonly id: string;
  readonly name: string;
  readonly isRemoved: boolean;
  readonly schedule: Schedule;
  /** Its last day. */
  readonly last: LocalDate;
  /** Of its first door; the hours are each lock's own. */
  readonly timeZone: string;
  readonly doors: readonly Pick<DoorState, 'name' | 'evidence' | 'reason'>[];
  /** Undefined until every lock is proven to hold it, and for whoever may not see codes. */
  readonly code: string | undefined;
  readonly isReady: boolean;
  readonly problems: readonly ProblemText[];
  readonly story: readonly StoryLine[];
}
