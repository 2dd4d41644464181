import type { Instant } from './time.ts';

/** What a carrier may report of a mail; the stay's trail has the same words. */
export const reportedStates = ['delayed', 'returned', 'delivered', 'rejected', 'bounced', 'complained'] as const;

/**
 * How far a mail has come, as its carrier reports. In this order a later word beats an earlier one, so that duplicates
 * and late reports come out the same in any order. `returned` came back this once (a full mailbox, an answering machine:
 * such a report can follow a delivery, and is then no news); `bounced`, `rejected` and `complained` are for good.
 */
export const deliveryStates = ['sent', ...reportedStates] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What is reported of one mail; `at` is when it first came that far. */
export interface Delivery {
  /** As `mailIdOf` names it. */
  readonly mail: string;
  readonly state: DeliveryState;
  readonly at: Instant;
}

/** Reports of older mails are of no more use: a stay has a handful. */
const KEPT = 20;

/** The reports with one more, whatever the order they come in. The very same list if it says nothing new. */
export function withReport(known: readonly Delivery[], report: Delivery): readonly Delivery[] {
  const held = known.find(({ mail }) => mail === report.mail);
  if (held === undefined) return [...known, report].slice(-KEPT);
  const order = deliveryStates.indexOf(report.state) - deliveryStates.indexOf(held.state);
  if (order < 0 || (order === 0 && report.at >= held.at)) return known;
  return known.map((one) => (one === held ? report : one));
}

/** The mail did not arrive, or nothing more will arrive there: the guest has not been told. */
export function isLost(state: DeliveryState): boolean {
  return state === 'returned' || state === 'rejected' || state === 'bounced' || state === 'complained';
}

/** Turns a text into a short one that shows nothing but whether two are the same. */
export type Fingerprint = (text: string) => string;

/**
 * Names one mail to a guest without anything personal, in letters and digits: whom it went to and what it said. The
 * same mail again, after an unknown outcome, has the same name; one sent after it has been noted (`earlier` counts
 * those) has another.
 */
export function mailIdOf(mail: { email: string; content: string; earlier: number }, fingerprint: Fingerprint): string {
  return `${addresseeOf(mail.email, fingerprint)}-${fingerprint(`${mail.earlier}|${mail.content}`).slice(0, 16)}`;
}

/** Whether the mail of this name went to `email`. */
export function wentTo(mailId: string, email: string, fingerprint: Fingerprint): boolean {
  return mailId.startsWith(`${addresseeOf(email, fingerprint)}-`);
}

function addresseeOf(email: string, fingerprint: Fingerprint): string {
  return fingerprint(`to|${email}`).slice(0, 16);
}

/**
 * Whether a stay's present address takes our mail no more, given what is reported of the mails that went there.
 * `before`: what was thought so far, which a delivery there disproves.
 */
export function isRefused(before: boolean, toPresentAddress: readonly Delivery[]): boolean {
  if (toPresentAddress.some(({ state }) => isLost(state))) return true;
  return before && !toPresentAddress.some(({ state }) => state === 'delivered');
}
