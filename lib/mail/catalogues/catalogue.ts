import type { ProblemCode } from '../../errors.ts';
import type { DigestWords } from './digest-words.ts';

/** A date's parts in the catalogue's language, in the form they take within a whole date. */
export interface DateWords {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface ProblemText {
  /** A few words; they open the subject. */
  readonly title: string;
  /** What is wrong, and what the guest suffers. */
  readonly what: string;
  /** Steps, in order. */
  readonly todo: readonly string[];
}

export type ProblemTexts = Readonly<Record<ProblemCode, ProblemText>>;
/** So many that they have a file of their own in each language. */
export type LockProblemCode = Extract<ProblemCode, `lock.${string}`>;

export interface Catalogue {
  /** BCP 47, for the `lang` attribute. */
  readonly language: string;
  /** For Intl. */
  readonly locale: string;
  readonly longDate: (date: DateWords) => string;
  readonly shortDate: (date: DateWords) => string;
  readonly moment: (date: string, time: string) => string;
  readonly words: CommonWords;
  readonly guest: GuestWords;
  readonly confirmation: ConfirmationWords;
  readonly alarm: AlarmWords;
  readonly digest: DigestWords;
  readonly problems: ProblemTexts;
}

interface CommonWords {
  readonly from: string;
  readonly until: string;
  readonly address: string;
  /** `zone`: `Central European Summer Time, GMT+2` */
  readonly localTime: (zone: string) => string;
  /** Between a label and its value, as the language writes it. */
  readonly labelled: (label: string, value: string) => string;
  /** On the host's link to the console. */
  readonly openConsole: string;
}

interface GuestWords {
  /** `places`: the names, joined; `from`: a short moment. */
  readonly subject: Readonly<Record<'access' | 'change', (places: string, from: string) => string>>;
  readonly title: Readonly<Record<'access' | 'change', (places: string) => string>>;
  readonly preheader: Readonly<Record<'access' | 'change', string>>;
  readonly greeting: (name: string | undefined) => string;
  readonly intro: Readonly<Record<'access' | 'change', string>>;
  readonly codeFor: (doors: string) => string;
  /** `digits`: `3, 4, 5, 6, 7, 8` */
  readonly typeIt: (digits: string) => string;
  readonly keypadTitle: string;
  readonly keypadSteps: (length: number) => readonly string[];
  readonly inviteTitle: (doors: string) => string;
  readonly inviteSteps: readonly string[];
  readonly inviteChanged: string;
  /** On the guest's link to the page of her doors, and what it is for. */
  readonly openPage: string;
  readonly aboutPage: string;
  readonly onlyThen: string;
  readonly contact: (name: string, email: string) => string;
}

interface ConfirmationWords {
  readonly subject: Readonly<
    Record<'by-mail' | 'pass-on', (reservation: string, places: string, from: string) => string>
  >;
  readonly title: Readonly<Record<'by-mail' | 'pass-on', string>>;
  readonly intro: Readonly<Record<'access' | 'change', string>>;
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
}

interface AlarmWords {
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
