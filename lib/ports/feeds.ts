import type { FeedMemory } from '../domain/feed.ts';
import type { ReservationState } from '../domain/stay.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { BodyForm } from '../domain/property.ts';

/** An event of a calendar: a day, or an instant that the property's zone makes a day of. */
export interface FeedEvent {
  readonly uid: string;
  readonly state: ReservationState;
  readonly arrival: LocalDate | Instant;
  /** The day of departure. */
  readonly departure: LocalDate | Instant;
}

/** A platform that is never heard, only read: a calendar at an address that is itself the secret. */
export interface PlatformFeed {
  /**
   * The events; `isWhole` is false where one of them can't be read, so that what is missing may be that one. Throws
   * CallerError(`webhook.malformed`) on what is no calendar, or breaks off. `form` has the connection's own words.
   */
  readonly read: (
    text: string,
    form?: BodyForm,
  ) => { readonly events: readonly FeedEvent[]; readonly isWhole: boolean };
}

export interface Feeds {
  readonly get: (connection: string) => Promise<FeedMemory>;
  /** Throws RetryableError(`store.conflict`) if it isn't the one read any more. */
  readonly save: (memory: FeedMemory) => Promise<FeedMemory>;
}
