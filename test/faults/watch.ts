import type { Instant } from '../../lib/domain/time.ts';
import { problemCodes } from '../../lib/errors.ts';
import type { ProblemCode } from '../../lib/errors.ts';
import { en } from '../../lib/mail/catalogues/en/index.ts';
import type { PostedMail } from '../integration/stack/mailbox.ts';
import { HOST } from '../integration/stack/lofts.ts';
import type { LoggedCall, NukiSimulator } from '../simulators/nuki/index.ts';
import { bookingOf, countName, windowAt } from './case.ts';
import type { Case } from './case.ts';
import type { CallKind, Hands } from './fault.ts';
import { isInvited, keyOf, keysIn } from './invites.ts';
import { holdingOf, holdsWindow, opensAt, oursOn } from './locks.ts';
import type { SeenMail } from './seen.ts';
import { at } from './timeline.ts';
import type { DoorMoment } from './timeline.ts';

const KINDS: Readonly<Record<string, CallKind>> = {
  'GET /smartlock/{id}/auth': 'list',
  'PUT /smartlock/{id}/auth': 'create',
  'PUT /smartlock/auth': 'create',
  'PUT /smartlock/auth/advanced': 'create',
  'POST /smartlock/{id}/auth/{entry}': 'update',
  'DELETE /smartlock/{id}/auth/{entry}': 'remove',
  'POST /smartlock/{id}/sync': 'sync',
  'GET /smartlock/{id}': 'facts',
};

/** At once, or in the lock doctor's morning mail. */
const ALARMS = ['host-alarm', 'host-digest'];
const IN_WORDS = problemCodes.map((problem) => ({ problem, title: en.problems[problem].title }));

/** Hears each call about a lock that ails: its faults first, then the record. */
export function watchCalls(nuki: () => NukiSimulator, cases: readonly Case[], hands: (one: Case) => Hands) {
  const byLock = new Map(cases.map((one) => [one.locks[0], one]));
  return (call: LoggedCall, now: Instant): void => {
    const one = byLock.get(call.smartlockId);
    if (one === undefined) return;
    const kind = KINDS[`${call.method} ${call.route}`] ?? 'other';
    const { answer } = call;
    const name = countName(kind, answer);
    one.counts.set(name, (one.counts.get(name) ?? 0) + 1);
    for (const fault of one.scenario.faults) fault.onCall?.(hands(one), { kind, answer });
    one.calls.push({ at: now, kind, answer, holds: holdingOf(nuki(), one, now) });
  };
}

/** Reads each mail as it is sent, and asks the locks whether what it says is so. */
export function watchMails(nuki: NukiSimulator, cases: readonly Case[]) {
  return (mail: PostedMail, now: Instant): void => {
    const about = cases.filter((one) => isAbout(mail, one));
    for (const one of about) {
      if (ALARMS.includes(mail.kind)) one.alarms.push({ at: now, problem: problemIn(mail) });
      else if (mail.kind !== 'guest-cancelled') one.mails.push(readMail(nuki, one, mail, now));
    }
  };
}

/** The one that an alarm is about, as its subject says. */
function problemIn({ kind, subject }: PostedMail): ProblemCode | undefined {
  return kind === 'host-alarm' ? IN_WORDS.find(({ title }) => subject.includes(title))?.problem : undefined;
}

/** An alarm that names no booking is about an account. */
function isAbout({ to, subject, text }: PostedMail, one: Case): boolean {
  if (to !== HOST) return to === one.guest;
  const words = `${subject}\n${text}`;
  const who = /smoobu-main \d/.test(words) ? `smoobu-main ${bookingOf(one)}` : one.account;
  return new RegExp(`(?<![\\w-])${who}(?![\\w-])`).test(words);
}

function readMail(nuki: NukiSimulator, one: Case, mail: PostedMail, now: Instant): SeenMail {
  const codes = keysIn(mail.text, isInvited(one.scenario));
  const window = windowAt(one, now);
  const doors = one.locks.flatMap((lock) => {
    const entries = oursOn(nuki, one, lock).filter((entry) => codes.includes(keyOf(nuki, entry) ?? ''));
    const held = window !== undefined && entries.some((entry) => holdsWindow(nuki, lock, entry, window));
    return held ? [] : ['told a code that a door did not hold'];
  });
  const untrue = [...doors, ...(codes.length === 1 ? [] : [`told ${codes.length} codes`])];
  return { at: now, to: mail.to === HOST ? 'host' : 'guest', codes, untrue };
}

/** Asks every door of a stay with the code that its guest was told last. */
export function askDoors(nuki: NukiSimulator, one: Case, moment: DoorMoment): void {
  const code = one.mails.findLast(({ to }) => to === 'guest')?.codes[0];
  const instant = at(moment, one.wave);
  for (const lock of one.locks) {
    const opensAtAll = oursOn(nuki, one, lock).some((entry) => opensAt(nuki, lock, entry, instant));
    const invited = oursOn(nuki, one, lock).filter((entry) => entry.type === 0 && keyOf(nuki, entry) === code);
    const byInvite = invited.some((entry) => opensAt(nuki, lock, entry, instant));
    const opens = code !== undefined && (byInvite || nuki.wouldOpen(lock, code, instant));
    one.doors.push({ moment, door: String(lock), opens, opensAtAll });
  }
}
