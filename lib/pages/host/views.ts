import type { Attention } from '../../domain/attention.ts';
import type { Evidence, GrantKind } from '../../domain/grant.ts';
import type { LockId } from '../../domain/property.ts';
import type { Informed } from '../../domain/informed.ts';
import type { ReservationState } from '../../domain/stay.ts';
import type { Instant, LocalDate, LocalTime } from '../../domain/time.ts';
import type { ValidityWindow } from '../../domain/validity-window.ts';
import type { ProblemText } from '../../mail/catalogues/catalogue.ts';

/** One stay as the lists show it. Names are clean, codes are not among it. */
export interface StayCard {
  /** Where it is shown whole. */
  readonly href: string;
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
  readonly lockId: LockId;
  readonly name: string;
  readonly evidence: Evidence;
  readonly kind: GrantKind;
  readonly window: ValidityWindow;
  /** What stands in its way, in a few words. */
  readonly reason: string | undefined;
  /** A new code is on its way: this one goes when that is proven. */
  readonly replaced: boolean;
}

/** Something that happened to a stay. */
export interface StoryLine {
  readonly at: Instant;
  readonly text: string;
  /** The host who decided it. */
  readonly by: string | undefined;
  readonly mark: 'ok' | 'warn' | undefined;
}

/** A mail about a stay, as it left. */
export interface MailSent {
  readonly at: Instant;
  readonly to: 'guest' | 'host';
  readonly subject: string;
  /** Undefined for whoever may not see codes. */
  readonly text: string | undefined;
}

/** Somebody else's stay at the same place, just before or after. */
export interface Neighbour {
  readonly href: string;
  readonly guest: string | undefined;
  readonly at: Instant;
}

/** A moment on the clock at the door, as a form shows it. */
export interface LocalMoment {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/** What a host can do about one stay just now. */
export interface StayActions {
  /** Which stay, and what was seen of it: back they come with each form. */
  readonly of: string;
  readonly form: string;
  readonly seen: string;
  /** Undefined where no property tells the clock. */
  readonly entry: (LocalMoment & { readonly isAgreed: boolean }) | undefined;
  readonly exit: (LocalMoment & { readonly isAgreed: boolean }) | undefined;
  readonly hasDoors: boolean;
  readonly hasCode: boolean;
  readonly wasTold: boolean;
  /** The guest's door page: `none` before she is told of it, and while her keys are taken away. */
  readonly link: 'none' | 'shows' | 'revoked';
}

/** Everything about one stay. */
export interface StayDetail {
  readonly card: StayCard;
  /** Of each door, in the order of `card.doors`; undefined: none, or not for these eyes. */
  readonly codes: readonly (string | undefined)[];
  /** Other guests of the place leave less than was booked or agreed. */
  readonly isBounded: boolean;
  readonly problems: readonly ProblemText[];
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly story: readonly StoryLine[];
  readonly mails: readonly MailSent[];
  /** Undefined where nothing can be decided, or not by whoever looks. */
  readonly actions: StayActions | undefined;
}
