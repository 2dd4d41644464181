import type { Instant } from '../../lib/domain/time.ts';
import type { ProblemCode } from '../../lib/errors.ts';
import type { NextAnswer, SimEntry, Switches } from '../simulators/nuki/index.ts';
import type { Moment } from './timeline.ts';

/** What a call asked of a lock. */
export type CallKind = 'list' | 'create' | 'update' | 'remove' | 'sync' | 'facts' | 'other';

/** What a lock's memory holds of a stay: what it should, nothing, or something else. */
export type Holding = 'right' | 'nothing' | 'wrong';

/** One call of the Nuki API about a lock, and what the lock's memory held afterwards. */
export interface SeenCall {
  readonly at: Instant;
  readonly kind: CallKind;
  readonly answer: number | 'reset' | 'hang';
  readonly holds: Holding;
}

/** What has come of a fault: another one, or the stay's course, may have left it nothing to spoil. */
export interface Outcome {
  readonly calls: readonly SeenCall[];
  readonly endsAt: Instant;
  readonly edited: boolean;
  readonly scenario: { readonly cancelled: boolean };
}

/** What a fault sets. Two faults that set the same can't be had on one lock at once. */
export type Part =
  | 'create'
  | 'update'
  | 'remove'
  | 'lists'
  | 'reach'
  | 'plan'
  | 'token'
  | 'room'
  | 'shape'
  | 'strangers'
  | 'junk'
  | 'entry'
  | 'outcome';

/** One lock with its stay, in the hands of a fault. */
export interface Hands {
  readonly switches: (change: Partial<Switches>) => void;
  /** How the next calls about this lock are answered. */
  readonly answer: (answer: Omit<NextAnswer, 'smartlockId'>) => void;
  readonly answerAsUsual: () => void;
  readonly setLock: (settings: LockChange) => void;
  /** The cloud reads this lock again, as it does daily. */
  readonly daySync: () => void;
  readonly addStranger: (entry: Partial<SimEntry> & { readonly listed?: boolean; readonly onLock?: boolean }) => void;
  /** The stay's own entry, edited or deleted by the host in the app; nothing, while the lock has none. */
  readonly editOurs: (change: { readonly set?: EntryChange; readonly remove?: boolean }) => void;
  /** Another operation runs on the stay's own entry, for so many lists. */
  readonly occupyOurs: (lists: number) => void;
  /** Takes back a create that was accepted and has not landed; its code, if there was one. */
  readonly takeBackCreate: () => string | undefined;
  /** Calls of this kind so far that were answered with this status. */
  readonly count: (kind: CallKind, answer: number) => number;
  /** Lets go what Nuki held back of the lock's requests. */
  readonly tellLate: () => void;
  readonly killToken: () => void;
  readonly newToken: () => void;
}

export type EntryChange = { readonly [Field in keyof SimEntry]?: SimEntry[Field] | null };

export interface LockChange {
  readonly serverState?: number;
  readonly adminPinState?: number;
  readonly subscription?: { readonly state: string } | null;
  readonly codeCapacity?: number;
  readonly ghostCodes?: string[];
}

type Act = (lock: Hands) => void;

/** What the host must be told, at the latest when, and what she does once she has read it. */
export interface HostsPart {
  readonly told: ProblemCode;
  readonly by: Moment;
  /** Whether there was anything to tell. Default: there was. */
  readonly if?: (outcome: Outcome) => boolean;
  readonly does?: Act;
}

export interface Fault {
  /** As the table shows it; no two are alike. */
  readonly name: string;
  readonly sets: readonly Part[];
  /** What the stay must do to meet it. Default: it comes and goes as booked. */
  readonly course?: 'moved' | 'cancelled';
  /** It may take another code, so the stay has a second door that must take it too. */
  readonly anotherCode?: true;
  /** The lock will never hold a code: then the host has to be told in time, and the guest nothing. */
  readonly hopeless?: true;
  /** The guest is invited, in our own mail. Not one of a pair: what else befalls a lock, codes have shown. */
  readonly invited?: true;
  /** Left out where time is short: it takes long, or another shows nearly the same. */
  readonly extra?: true;
  /** It concerns a whole account, so its lock has one of its own. */
  readonly ownAccount?: true;
  readonly at?: { readonly [At in Moment]?: Act };
  /** After each call about this lock, before it is answered. */
  readonly onCall?: (
    lock: Hands,
    call: { readonly kind: CallKind; readonly answer: number | 'reset' | 'hang' },
  ) => void;
  readonly host?: HostsPart;
}
