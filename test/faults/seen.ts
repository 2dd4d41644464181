import type { Instant } from '../../lib/domain/time.ts';
import type { ProblemCode } from '../../lib/errors.ts';
import type { SeenCall } from './fault.ts';
import type { Scenario } from './scenarios.ts';
import type { DoorMoment } from './timeline.ts';

export type { Holding, SeenCall } from './fault.ts';

/** A mail with codes: to the guest, or to the host about what the guest was told. */
export interface SeenMail {
  readonly at: Instant;
  readonly to: 'guest' | 'host';
  readonly codes: readonly string[];
  /** What was not so at that moment, in the memories of the locks. */
  readonly untrue: readonly string[];
}

export interface SeenDoor {
  readonly moment: DoorMoment;
  readonly door: string;
  /** With the code that the guest was told last. */
  readonly opens: boolean;
  /** Any code of this stay opens it, told or not. */
  readonly opensAtAll: boolean;
}

/** A mail that has told the host of a problem with this stay or its account; undefined: the lock doctor's. */
export interface SeenAlarm {
  readonly at: Instant;
  readonly problem: ProblemCode | undefined;
}

/** Everything that a verdict needs to know of one scenario. */
export interface Seen {
  readonly scenario: Scenario;
  readonly wave: number;
  readonly checkIn: Instant;
  /** From then on its locks should hold nothing: it is over, or was cancelled. */
  readonly endsAt: Instant;
  /** When the guest's stay was moved, if it was. */
  readonly movedAt: Instant | undefined;
  readonly doors: readonly SeenDoor[];
  readonly mails: readonly SeenMail[];
  readonly alarms: readonly SeenAlarm[];
  /** When a code was chosen for the door that ails. */
  readonly codesChosen: readonly Instant[];
  /** Of the lock that ails. */
  readonly calls: readonly SeenCall[];
  /** Whether the stay's own entry was edited or deleted in the app: where there is none, nothing can be. */
  readonly edited: boolean;
  /** Entries of ours that are still on a lock or in its list when all is over. */
  readonly left: number;
  /** Other people's entries that are no longer as they were. */
  readonly strangersTouched: number;
}
