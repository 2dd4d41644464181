import type { KeyMailInput } from '../mail-content.ts';

/** The words of the mail that confirms to the host what a guest was told. */
export interface ConfirmationWords {
  readonly subject: Readonly<
    Record<'by-mail' | 'pass-on', (reservation: string, places: string, from: string) => string>
  >;
  readonly title: Readonly<Record<'by-mail' | 'pass-on', string>>;
  readonly intro: Readonly<Record<KeyMailInput['kind'], string>>;
  /** In place of `intro`, where the booking platform took her text for its chat with her. */
  readonly introByChat: string;
  readonly why: Readonly<Record<'no-address' | 'address-refused' | 'unsaid', string>>;
  readonly inviteWarning: Readonly<Record<'no-address' | 'address-refused' | 'unsaid', string>>;
  readonly copyTitle: string;
  readonly copyHint: string;
  readonly factsTitle: string;
  readonly booking: string;
  readonly guest: string;
  readonly noName: string;
  readonly writtenIn: string;
  readonly keypadDoor: (code: string) => string;
  readonly inviteDoor: string;
  readonly inviteCodeDoor: (code: string) => string;
  readonly linkDoor: string;
}

/** The words around a problem that the host is told of. */
export interface AlarmWords {
  readonly subject: (title: string, about: string | undefined, arrival: string | undefined) => string;
  readonly preheader: string;
  readonly about: string;
  readonly affected: string;
  readonly booking: string;
  readonly property: string;
  readonly arrival: string;
  readonly departure: string;
  readonly atTheDoor: string;
  readonly doors: string;
  readonly todo: string;
}
