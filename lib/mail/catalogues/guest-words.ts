import type { GuestMailKind } from '../../domain/guest-texts.ts';

/** The words of the mails to a guest. */
export interface GuestWords {
  /** `places`: the names, joined; `from`: a short moment. */
  readonly subject: Readonly<Record<GuestMailKind, (places: string, from: string) => string>>;
  readonly title: Readonly<Record<GuestMailKind, (places: string) => string>>;
  readonly preheader: Readonly<Record<GuestMailKind, string>>;
  readonly greeting: (name: string | undefined) => string;
  /** Follows the greeting, whose comma it goes on from in some languages. */
  readonly intro: Readonly<Record<GuestMailKind, string>>;
  readonly codeFor: (doors: string) => string;
  /** `digits`: `3, 4, 5, 6, 7, 8` */
  readonly typeIt: (digits: string) => string;
  readonly keypadTitle: string;
  readonly keypadSteps: (length: number) => readonly string[];
  readonly inviteTitle: (doors: string) => string;
  readonly inviteSteps: readonly string[];
  readonly inviteChanged: string;
  /** For an invite that is ours to mail: its code, as `codeFor` and `typeIt`, and the link that opens it in the app. */
  readonly inviteCodeFor: (doors: string) => string;
  readonly typeInvite: (digits: string) => string;
  readonly openInvite: string;
  /** `moment`: the last at which it works for certain. */
  readonly redeemBy: (moment: string) => string;
  /** In place of `redeemBy`, once that is past. */
  readonly redeemedOrOld: string;
  readonly inviteCodeSteps: readonly string[];
  /** For doors that open from the door page. */
  readonly linkTitle: (doors: string) => string;
  readonly linkSteps: readonly string[];
  /** On the guest's link to the page of her doors, and what it is for. */
  readonly openPage: string;
  readonly aboutPage: string;
  readonly onlyThen: string;
  /** `ways`: the host's mail address, with the telephone number if there is one. */
  readonly contact: (name: string, ways: string) => string;
  readonly calendar: {
    readonly summary: (places: string) => string;
    /** `subject`: of the mail that says how to get in; the calendar does not, for others may see it. */
    readonly description: (subject: string) => string;
  };
}
