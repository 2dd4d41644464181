import type { ReservationKey } from '../domain/stay.ts';
import type { TrailEntry } from '../domain/trail.ts';

export interface Trail {
  /** The same entry twice is one entry. */
  readonly append: (key: ReservationKey, entry: TrailEntry) => Promise<void>;
  readonly of: (key: ReservationKey) => Promise<readonly TrailEntry[]>;
}
