import type { OwnTexts } from '../../domain/guest-texts.ts';
import type { PressOutcome } from '../../domain/press.ts';
import type { Instant } from '../../domain/time.ts';
import type { ValidityWindow } from '../../domain/validity-window.ts';
import type { Language } from '../../mail/catalogues/languages.ts';
import type { DoorAccess } from '../../mail/mail-content.ts';

/** Who helps. */
export interface HostView {
  readonly name: string;
  readonly email: string;
  readonly phone?: string | undefined;
}

export interface DoorView {
  readonly name: string;
  /** Undefined: it is not proven, or not yet to be told. */
  readonly how: DoorAccess['how'] | undefined;
  /** Whether its lock is in reach, if it was asked just now and answered. */
  readonly connected: boolean | undefined;
  /** What the button sends that has it opened; undefined: there is none, or not now. */
  readonly press: string | undefined;
}

export interface PlaceView {
  readonly name: string;
  readonly address: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly window: ValidityWindow;
  readonly doors: readonly DoorView[];
}

export interface DoorPageInput {
  readonly language: Language;
  readonly now: Instant;
  /** Where the page is: `/s/…`. */
  readonly path: string;
  readonly host: HostView;
  /** The host's own words, in this language. */
  readonly texts?: OwnTexts | undefined;
  /** Those that are not over. */
  readonly places: readonly PlaceView[];
  /** Until then nothing is said of how the doors open. */
  readonly tellsFrom: Instant | undefined;
  /** The host has been told that something is not as it should be. */
  readonly hostKnows: boolean;
  /** What came of the latest press; `opening`: nothing yet. */
  readonly news: { readonly door: string; readonly outcome: PressOutcome | 'opening' } | undefined;
}
