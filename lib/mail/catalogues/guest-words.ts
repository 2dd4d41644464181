/** The words of the mails to a guest. */
export interface GuestWords {
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
