import { allows } from '../../simulators/nuki/lock-memory.ts';
import type { SimulatorState } from '../../simulators/nuki/index.ts';
import type { PostedMail } from './mailbox.ts';
import { HOST } from './lofts.ts';

/** One grant of `GET /__local/stays`. */
export interface GrantView {
  readonly id: string;
  readonly door: string;
  readonly smartlockId: number;
  readonly kind: 'undecided' | 'keypad' | 'invite' | 'link';
  readonly code?: string;
  readonly invite?: { readonly mailedBy: 'us' | 'vendor'; readonly code?: string };
  readonly evidence: string;
  readonly reason?: string;
  readonly wanted: boolean;
  readonly from: string;
  readonly until: string;
}

/** One stay of `GET /__local/stays`. */
export interface StayView {
  readonly connection: string;
  readonly id: string;
  readonly state: string;
  readonly arrivalDate: string;
  readonly departureDate: string;
  readonly guest: { readonly name?: string; readonly email?: string };
  readonly properties: readonly string[];
  readonly problems: readonly { readonly code: string; readonly subject: string }[];
  readonly told: readonly { readonly kind: string }[];
  /** How the guest stands: `delivered`, `passed-on` … */
  readonly informed: string;
  readonly dueAt?: string;
  readonly grants: readonly GrantView[];
  readonly trail: readonly {
    readonly at: string;
    readonly word: string;
    readonly about?: string;
    readonly by?: string;
  }[];
  /** The address of the guest's door page. */
  readonly page: string;
}

/** To hosts, of no stay alone: they may carry no code whatever. */
const CODELESS = ['host-alarm', 'host-digest', 'host-sign-in'];

/**
 * What every mail owes its reader, whatever happens: no code in a subject; a code only in a mail about its stay, and
 * only while all doors of that stay hold it with its window, in the memory of the locks themselves; the same for
 * invites; and none once it is cancelled. Returns what is wrong with this mail at this moment.
 */
export function brokenPromises(mail: PostedMail, stays: readonly StayView[], state: SimulatorState): string[] {
  const codes = everyCode(stays, state);
  const wrong = codes.filter((code) => carries(mail.subject, code)).map(() => 'a code in the subject');
  const inText = codes.filter((code) => carries(mail.text, code) || carries(mail.html, code));
  if (CODELESS.includes(mail.kind)) return [...wrong, ...inText.map(() => `a code in a ${mail.kind}`)];
  if (mail.from !== 'stay@example.com') wrong.push(`from ${mail.from}`);

  if (mail.kind === 'guest-cancelled') return [...wrong, ...inText.map(() => 'a code of a booking that is cancelled')];

  const stay = stays.find((one) => isAbout(mail, one));
  if (stay === undefined) return [...wrong, 'about no stay'];
  const grants = stay.grants.filter(({ wanted }) => wanted);
  const own = new Set(grants.flatMap(({ code }) => code ?? []));
  wrong.push(...inText.filter((code) => !own.has(code)).map(() => "a code that is not this stay's"));
  wrong.push(...[...own].filter((code) => !inText.includes(code)).map(() => 'a code of the stay is missing'));
  if (grants.length === 0) wrong.push('the stay has no doors');
  wrong.push(...grants.flatMap((grant) => invitePromises(grant, mail, state)));
  return [...wrong, ...grants.flatMap((grant) => doorPromises(grant, stay, state))].map(
    (what) => `${mail.kind} to ${mail.to} about ${stay.connection} ${stay.id}: ${what}`,
  );
}

function isAbout(mail: PostedMail, stay: StayView): boolean {
  return mail.to === HOST ? mail.subject.includes(`${stay.connection} ${stay.id})`) : mail.to === stay.guest.email;
}

/** The nine digits that we mail are those of the very entry that the lock holds; where Nuki mails, there are none. */
function invitePromises(grant: GrantView, mail: PostedMail, state: SimulatorState): string[] {
  if (grant.kind !== 'invite') return [];
  const held = state.locks[grant.smartlockId]?.memory.map(({ id }) => id) ?? [];
  const ours = state.ownInvites.filter(({ smartlockId }) => smartlockId === grant.smartlockId);
  const told = ours.filter(({ code }) => mail.text.includes(code.replace(/(\d{3})(?=\d)/g, '$1 ')));
  const stale = told.filter(({ entryId }) => !held.includes(entryId)).map(() => 'an invite that is gone');
  const wanted = grant.invite?.mailedBy === 'us' ? 1 : 0;
  return [...stale, ...(told.length === wanted ? [] : [`${told.length} invites in place of ${wanted}`])];
}

function doorPromises(grant: GrantView, stay: StayView, state: SimulatorState): string[] {
  const lock = state.locks[grant.smartlockId];
  if (lock === undefined) return [`no lock ${grant.smartlockId}`];
  if (grant.kind === 'link') return lock.serverState === 0 ? [] : [`${grant.door} is out of reach`];
  const user = state.users.find(({ email }) => email === stay.guest.email);
  const entry = lock.memory.find(({ type, code, accountUserId }) =>
    grant.kind === 'keypad' ? type === 13 && code === grant.code : type === 0 && accountUserId === user?.accountUserId,
  );
  if (entry === undefined) return [`${grant.door} does not hold it`];
  const opens = (at: number) => allows(entry, new Date(at), lock.timeZone);
  const [from, until] = [Date.parse(grant.from), Date.parse(grant.until)];
  const held = opens(from) && opens(until - 60_000) && !opens(from - 60_000) && !opens(until);
  return held ? [] : [`${grant.door} does not hold it for the stay's window`];
}

/** Every code there is: decided, or on a lock, whoever's. */
function everyCode(stays: readonly StayView[], state: SimulatorState): readonly string[] {
  const decided = stays.flatMap(({ grants }) => grants.map(({ code }) => code));
  const onLocks = Object.values(state.locks).flatMap(({ memory, listing }) => [...memory, ...listing]);
  const all = [...decided, ...onLocks.map(({ code }) => code)];
  return [...new Set(all.filter((code) => code !== undefined))];
}

/** `483 921` in a text, `483921` anywhere. */
function carries(text: string, code: string): boolean {
  const [head, tail] = [code.slice(0, 3), code.slice(3)];
  return new RegExp(`(?<!\\d)${head}(\\s|&nbsp;|&#160;)?${tail}(?!\\d)`).test(text);
}
