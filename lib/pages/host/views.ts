import type { Attention } from '../../domain/attention.ts';
import type { Evidence, GrantKind } from '../../domain/grant.ts';
import type { Informed } from '../../domain/informed.ts';
import type { ReservationState } from '../../domain/stay.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { ValidityWindow } from '../../domain/validity-window.ts';

/** One stay as the lists show it. Names are clean, codes are not among it. */
export interface StayCard {
  /** `smoobu-main 1200001` */
  readonly booking: string;
  readonly guest: string | undefined;
  readonly places: readonly string[];
  readonly unmapped: readonly string[];
  /** Of the first place; UTC where there is none. */
  readonly timeZone: string;
  readonly arrival: LocalDate;
  readonly departure: LocalDate;
  /** From the first door that opens to the last that does. */
  readonly window: ValidityWindow | undefined;
  readonly state: ReservationState;
  readonly takenAway: boolean;
  readonly doors: readonly DoorState[];
  readonly informed: Informed;
  readonly attention: readonly Attention[];
}

/** How far one door is for one stay. */
export interface DoorState {
  readonly lockId: string;
  readonly name: string;
  readonly evidence: Evidence;
  readonly kind: GrantKind;
  readonly window: ValidityWindow;
  /** What stands in its way, in a few words. */
  readonly reason: string | undefined;
  /** A new code is on its way: this one goes when that is proven. */
  readonly replaced: boolean;
}
