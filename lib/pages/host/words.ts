import type { LockFacts } from '../../domain/authorization.ts';
import type { Attention } from '../../domain/attention.ts';
import type { Evidence, GrantKind } from '../../domain/grant.ts';
import type { DecisionRefusal, HostDecision } from '../../domain/host-decision.ts';
import { FARTHEST_DAYS } from '../../domain/host-decision.ts';
import type { Severity } from '../../domain/lock-health.ts';
import type { Informed } from '../../domain/informed.ts';
import type { ReservationState } from '../../domain/stay.ts';

/** How the console says things. The compiler sees that nothing is left unsaid. */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  planned: 'planned, not on the lock yet',
  requested: 'asked for, not proven yet',
  confirmed: 'proven on the lock',
  used: 'proven, has opened the door',
  withdrawn: 'to be taken off the lock',
  revoking: 'being taken off the lock',
  revoked: 'off the lock',
  failed: 'refused by the lock',
};

export const kindWords: Readonly<Record<GrantKind, string>> = {
  undecided: 'settled later',
  keypad: 'code',
  invite: 'app invite',
  link: 'the guest’s page',
};

export const informedWords: Readonly<Record<Informed, string>> = {
  'not-told': 'not told yet',
  sent: 'mail sent',
  delayed: 'mail sent, held up on its way',
  delivered: 'mail delivered',
  'by-chat': 'told in the platform’s chat',
  'by-host': 'told by a host',
  'passed-on': 'not reached by mail: pass the text on',
  lost: 'mail came back',
};

export const attentionWords: Readonly<Record<Attention, string>> = {
  problem: 'There is a problem',
  'not-told': 'The guest should know by now, and does not',
  'pass-on': 'The guest can’t be reached by mail: pass the text on, then mark it as told',
  'mail-lost': 'The guest’s mail came back',
  'mail-delayed': 'The guest’s mail is held up',
  'entry-lapsed': 'The agreed entry was for another arrival day, and counts no more',
  'exit-lapsed': 'The agreed exit was for another departure day, and counts no more',
};

export const stateWords: Readonly<Record<ReservationState, string>> = {
  confirmed: 'confirmed',
  cancelled: 'cancelled',
  'no-show': 'no-show',
  enquiry: 'an enquiry, not booked',
  block: 'blocked by the owner',
  unknown: 'of a status that we do not know',
};

export const blockWords: Readonly<Record<NonNullable<LockFacts['blockedBy']>, string>> = {
  'lock.relink_needed': 'link it again',
  'lock.admin_pin': 'PIN missing',
  'lock.plan_lapsed': 'plan lapsed',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  urgent: 'urgent',
  soon: 'soon',
  later: 'when there is time',
};

/** The word for a name that comes from outside; undefined: it is none of ours. */
export function wordFor<K extends string>(
  words: Readonly<Record<K, string>>,
  name: string | undefined,
): string | undefined {
  return name !== undefined && Object.hasOwn(words, name) ? words[name as K] : undefined;
}

/** What a form has done, on the page that follows it. */
export const doneWords: Readonly<Record<HostDecision['kind'] | 'unchanged', string>> = {
  unchanged: 'It is so already.',
  'move-entry': 'The entry is moved. The doors follow within minutes, then the guest is told.',
  'usual-entry': 'The usual check-in time counts again. The doors follow within minutes.',
  'move-exit': 'The exit is moved. The doors follow within minutes, then the guest is told.',
  'usual-exit': 'The usual check-out time counts again. The doors follow within minutes.',
  'send-again': 'The guest’s mail goes out once more.',
  'new-code': 'A new code is on its way. The old one goes as soon as the new one is proven on every door.',
  'take-away': 'The keys are taken away. Each lock is asked at once to forget them.',
  'give-back': 'The guest gets the keys back. The doors follow within minutes.',
  'mark-told': 'Noted: the guest has been told.',
  'revoke-link': 'The guest’s page shows nothing and opens no door any more.',
  'restore-link': 'The guest’s page is back: it shows the doors, and opens them where it may, within the stay.',
};

export const unitDoneWords = {
  mapped: 'The unit is mapped. Its stays are being set up.',
  unmapped: 'The unit is nobody’s any more. Keys of its stays are being taken away.',
} as const;
export const unitRefusalWords = {
  changed: 'The unit, or the property, is not what it was when you opened the page. Look again.',
} as const;

/** From Monday on. */
export const weekdayWords = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const passDoneWords = {
  made: 'The code is ordered. It is shown here as soon as every lock is proven to hold it.',
  removed: 'The code is taken away. Each lock is asked at once to forget it.',
} as const;
export const passRefusalWords = {
  unreadable:
    'A name, a door, a weekday and a last day are needed; and two times, the first before the second, or none.',
  over: 'The last day is over.',
} as const;

export const refusalWords: Readonly<Record<DecisionRefusal | 'changed' | 'unreadable', string>> = {
  changed: 'The stay has changed since you opened the page. Look at it as it is now, and decide again.',
  unreadable: 'A day and a time are needed.',
  'not-confirmed': 'Only a confirmed stay can be changed.',
  'too-far': `That is more than ${FARTHEST_DAYS} days from what the platform says. Move the booking there.`,
  'no-time-left': 'The guest would have to leave before she may enter.',
  'not-told-yet': 'The guest has not been told yet, so there is nothing to send again.',
  'nothing-proven': 'Not every door is proven yet, so there is nothing to tell the guest.',
  'no-code-yet': 'This stay has no code on any keypad.',
};
