import { isLost } from './delivery.ts';
import type { DeliveryState } from './delivery.ts';
import { isMailable } from './mail-address.ts';
import type { StayRecord, Told } from './record.ts';
import { earliest, plus } from './time.ts';
import type { Instant } from './time.ts';
import { alarmAt } from './timing.ts';
import type { ValidityWindow } from './validity-window.ts';

type Said = Pick<StayRecord, 'told' | 'deliveries'>;

/** Whether a mail could reach her. If not, the host has her text to pass on, until she has an address that works. */
export function canMailGuest({ addressRefused, reservation }: StayRecord): boolean {
  return !addressRefused && isMailable(reservation.guest.email?.reveal());
}

/** What was said to the guest so far, by whatever way. A reminder says nothing that was not said. */
function saidToGuest({ told }: Said): readonly Told[] {
  return told.filter(({ kind }) => kind !== 'confirmation' && kind !== 'reminder');
}

/** By mail, or by her platform if that is how she was told last. */
export function canTellGuest(record: StayRecord): boolean {
  return canMailGuest(record) || saidToGuest(record).at(-1)?.via === 'chat';
}

/** How far a message has come; `sent` where nobody reports on it, and until somebody does. */
function stateOf({ deliveries }: Said, { mail }: Told): DeliveryState {
  return deliveries.find((one) => one.mail === mail)?.state ?? 'sent';
}

/** What she may have read: a lost mail she has not, and what the host was to pass on only if he still is to. */
export function mayHaveRead(record: StayRecord): readonly Told[] {
  const reachable = canMailGuest(record);
  return saidToGuest(record).filter((told) =>
    told.kind === 'passed-on' ? !reachable : !isLost(stateOf(record, told)),
  );
}

export interface Heard {
  /** She has been told exactly this; or the host is to tell her, because she can't be reached. */
  readonly knows: boolean;
  /** Her mail is held up on its way since then, and nobody else is to tell her. */
  readonly heldUpSince: Instant | undefined;
}

/** Whether the last that was said to her is `content`, and what is known of its arrival. */
export function heard(record: StayRecord, content: string): Heard {
  const said = saidToGuest(record);
  if (isWantedAgain(record, said.at(-1))) return { knows: false, heldUpSince: undefined };
  const at = said.findLastIndex(({ kind }) => kind !== 'passed-on');
  const toHer = said[at];
  const toPassOn = said.slice(at + 1);
  const hostHasIt = toPassOn.at(-1)?.content === content;
  const arrives = toHer !== undefined && !isLost(stateOf(record, toHer));
  if (!arrives || [toHer, ...toPassOn].some((told) => told.content !== content)) {
    return { knows: hostHasIt && !canMailGuest(record), heldUpSince: undefined };
  }
  const report = record.deliveries.find(({ mail }) => mail === toHer.mail);
  return { knows: true, heldUpSince: report?.state === 'delayed' && !hostHasIt ? report.at : undefined };
}

/** The host has asked for it after it was said last. */
function isWantedAgain({ adjustment }: StayRecord, last: Told | undefined): boolean {
  return last !== undefined && adjustment.sendAgainAt !== undefined && last.at < adjustment.sendAgainAt;
}

/**
 * When the host is asked to pass on what is held up: an hour after the first report, but no earlier than an unproven
 * door would be told. Farther from check-in the mail will have arrived by then or be lost: carriers try for half a day.
 */
export function heldUpAlarmAt(windows: readonly ValidityWindow[], since: Instant): Instant {
  const near = earliest(...windows.map(alarmAt)) ?? since;
  const patient = plus(since, { hours: 1 });
  return patient > near ? patient : near;
}

/**
 * How the guest stands: not told yet; a mail's own state; `by-chat` where the platform took her text; `passed-on`
 * where the host is to tell her, `by-host` once he says that he has; `lost` where her mail came back and nothing has taken its place yet.
 */
export type Informed = 'not-told' | 'sent' | 'delayed' | 'delivered' | 'by-chat' | 'by-host' | 'passed-on' | 'lost';

export function informedOf(record: Said): Informed {
  const said = saidToGuest(record);
  const last = said.at(-1);
  const toHer = said.findLast(({ kind }) => kind !== 'passed-on');
  if (last === undefined) return 'not-told';
  const state = toHer?.content === last.content ? stateOf(record, toHer) : 'sent';
  if (last !== toHer && state !== 'delivered') return 'passed-on';
  if (last.kind === 'by-host') return 'by-host';
  if (last.via === 'chat') return 'by-chat';
  return state === 'sent' || state === 'delayed' || state === 'delivered' ? state : 'lost';
}
