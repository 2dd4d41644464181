import type { Grant } from './grant.ts';
import type { Instant, LocalDate, LocalTime } from './time.ts';

/**
 * What the host has decided about one stay, beside what the platform says of it. No word of a platform changes it, and
 * nothing here reaches a lock but by way of the plan.
 */
export interface Adjustment {
  /** When the guest may first enter, instead of the check-in time. */
  readonly entry: AgreedMoment | undefined;
  /** Until when she may, instead of the check-out time. */
  readonly exit: AgreedMoment | undefined;
  /** Her keys are taken away, whatever the platform says, until the host gives them back. */
  readonly withdrawn: boolean;
  /** Ids of grants that go as soon as those that come in their place are proven. */
  readonly replaced: readonly string[];
  /** What the guest was told before this goes out once more. */
  readonly sendAgainAt: Instant | undefined;
  /** The link by which she opens the door from her page does so no more. */
  readonly linkRevoked: boolean;
  /** The form that the last decision was sent with: pressed twice, it decides once. */
  readonly lastForm: string | undefined;
}

/** A moment on the clock at the door, agreed between host and guest. */
export interface AgreedMoment {
  /** The arrival, or departure, that it was agreed for: it counts for as long as the platform names that very day. */
  readonly of: LocalDate;
  readonly date: LocalDate;
  readonly time: LocalTime;
}

export const NO_ADJUSTMENT: Adjustment = {
  entry: undefined,
  exit: undefined,
  withdrawn: false,
  replaced: [],
  sendAgainAt: undefined,
  linkRevoked: false,
  lastForm: undefined,
};

/** The moment, if it was agreed for this day: a stay that moves may meet other guests, so its extra hours lapse. */
export function agreedFor(day: LocalDate, moment: AgreedMoment | undefined): AgreedMoment | undefined {
  return moment?.of === day ? moment : undefined;
}

/** The grant is only there until the one that comes in its place is proven. */
export function isReplaced(adjustment: Adjustment, grant: Pick<Grant, 'id'>): boolean {
  return adjustment.replaced.includes(grant.id);
}
