/** The languages in which guests and hosts are written to. */
export const writtenLanguages = ['en', 'de', 'fr', 'it', 'es', 'nl', 'cs', 'sk', 'pl', 'pt'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/**
 * What each mail to a guest is about: `change` and `new-code` replace an earlier one (`new-code`: times and doors stay),
 * `reminder` repeats it on the day of arrival, `cancelled` takes it back.
 */
export const guestMailKinds = ['access', 'change', 'new-code', 'reminder', 'cancelled'] as const;
export type GuestMailKind = (typeof guestMailKinds)[number];

/** What stands in braces in a text of the host's own. `guest` is known of most guests only. */
export const placeholders = ['guest', 'places', 'from', 'host', 'email', 'doors', 'digits', 'length', 'by'] as const;
export type Placeholder = (typeof placeholders)[number];

export interface TextRule {
  /** `lines`: a list of texts, such as steps. */
  readonly form: 'line' | 'lines';
  readonly may: readonly Placeholder[];
  readonly must: readonly Placeholder[];
}

const EVERYWHERE: readonly Placeholder[] = ['guest', 'places', 'from', 'host', 'email'];
/** An inbox shows it to whoever holds the phone. */
const IN_SUBJECTS: readonly Placeholder[] = ['places', 'from', 'host'];

function line(must: readonly Placeholder[] = []): TextRule {
  return { form: 'line', may: [...new Set([...EVERYWHERE, ...must])], must };
}

function lines(extra: readonly Placeholder[] = []): TextRule {
  return { form: 'lines', may: [...EVERYWHERE, ...extra], must: [] };
}

const SUBJECT: TextRule = { form: 'line', may: IN_SUBJECTS, must: ['places'] };
const PREHEADER: TextRule = { form: 'line', may: IN_SUBJECTS, must: [] };

/** Every text of a mail to a guest that a host can word otherwise, and what it may and must hold. */
export const guestTextRules = {
  'access.subject': SUBJECT,
  'access.preheader': PREHEADER,
  'access.title': line(),
  'access.intro': line(),
  'change.subject': SUBJECT,
  'change.preheader': PREHEADER,
  'change.title': line(),
  'change.intro': line(),
  'new-code.subject': SUBJECT,
  'new-code.preheader': PREHEADER,
  'new-code.title': line(),
  'new-code.intro': line(),
  'reminder.subject': SUBJECT,
  'reminder.preheader': PREHEADER,
  'reminder.title': line(),
  'reminder.intro': line(),
  'cancelled.subject': SUBJECT,
  'cancelled.preheader': PREHEADER,
  'cancelled.title': line(),
  'cancelled.intro': line(),
  greeting: line(['guest']),
  onlyThen: line(),
  'code.label': line(['doors']),
  'code.note': line(['digits']),
  'keypad.title': line(),
  'keypad.steps': lines(['length']),
  'invite.title': line(['doors']),
  'invite.steps': lines(),
  'invite.changed': line(),
  'inviteCode.label': line(['doors']),
  'inviteCode.note': line(['digits']),
  'inviteCode.link': line(),
  'inviteCode.by': line(['by']),
  'inviteCode.old': line(),
  'inviteCode.steps': lines(),
  'link.title': line(['doors']),
  'link.steps': lines(),
  'page.label': line(),
  'page.about': line(),
  /** Ours is empty: what else the host wants to say, such as where to park. */
  note: lines(),
  contact: line(['email']),
} as const satisfies Record<string, TextRule>;
export type GuestTextKey = keyof typeof guestTextRules;

/** A host's own texts for one property: plain, never HTML. What is not there is ours. */
export type OwnTexts = Readonly<Partial<Record<GuestTextKey, string | readonly string[]>>>;
export type GuestTexts = Readonly<Partial<Record<WrittenLanguage, OwnTexts>>>;
