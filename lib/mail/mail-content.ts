import type { GuestMailKind, OwnTexts } from '../domain/guest-texts.ts';
import type { Instant } from '../domain/time.ts';
import type { ValidityWindow } from '../domain/validity-window.ts';

/** A mail's words. `text` and `html` say the same; `subject` never holds a code or the guest's name. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The stay for the guest's calendar: text/calendar, METHOD:PUBLISH. */
  readonly calendar?: string | undefined;
}

/**
 * `invite`: the vendor mails it. `invite-code`: we do, nine digits; `redeemBy` is undefined where that is past. `link`:
 * from the door page, so there must be a `pageUrl`.
 */
export type HowToOpen =
  | { readonly kind: 'keypad'; readonly code: string }
  | { readonly kind: 'invite-code'; readonly code: string; readonly redeemBy: Instant | undefined }
  | { readonly kind: 'invite' | 'link' };

export interface DoorAccess {
  readonly name: string;
  readonly how: HowToOpen;
}

export interface Place {
  readonly name: string;
  readonly address: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly window: ValidityWindow;
  readonly doors: readonly DoorAccess[];
}

export interface GuestMailInput {
  readonly kind: GuestMailKind;
  /** As the platform has it: hostile until `cleanName`. */
  readonly guestName: string | undefined;
  /** A language tag as the booking or the property has it, e.g. `de-AT`. */
  readonly language: string;
  readonly host: { readonly name: string; readonly email: string; readonly phone?: string | undefined };
  readonly places: readonly Place[];
  /** The page of this stay's doors. It opens them, so it is as secret as a code. */
  readonly pageUrl?: string | undefined;
  /** The host's own words, in the language of the mail. */
  readonly texts?: OwnTexts | undefined;
  /** For the stay's calendar file; none is made without. */
  readonly calendar?: CalendarEvent | undefined;
}

/** What tells a calendar which of its events this is. */
export interface CalendarEvent {
  /** The same for a stay for ever. */
  readonly uid: string;
  /** Greater with each mail that changes something. */
  readonly sequence: number;
  readonly at: Instant;
}

/** A mail that hands over a key, new or changed: the host is told of it. */
export interface KeyMailInput extends GuestMailInput {
  readonly kind: Extract<GuestMailKind, 'access' | 'change' | 'new-code'>;
}
