import type { ProblemCode } from '../../errors.ts';
import type { DigestWords } from './digest-words.ts';
import type { GuestWords } from './guest-words.ts';
import type { AlarmWords, ConfirmationWords } from './host-words.ts';

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

/** How a language writes days, times and labels. */
export interface Speech {
  /** BCP 47, for the `lang` attribute. */
  readonly language: string;
  /** For Intl. */
  readonly locale: string;
  readonly longDate: (date: DateWords) => string;
  readonly shortDate: (date: DateWords) => string;
  readonly moment: (date: string, time: string) => string;
  readonly words: CommonWords;
}

/** All that a language says. */
export interface Catalogue extends Speech {
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
