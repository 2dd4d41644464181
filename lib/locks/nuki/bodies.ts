import { PermanentError } from '../../errors.ts';
import type { KeypadCode } from '../../domain/grant.ts';
import type { KeypadRules } from '../../domain/keypad-codes.ts';
import type { Instant } from '../../domain/time.ts';
import type { AuthorizationSpec, InviteSpec } from '../../ports/lock-vendor.ts';
import { entryName } from './names.ts';
import { ALWAYS, maskOf } from './weekdays.ts';

/** What a Nuki keypad takes: six digits, no zero, not beginning with 12; a lock holds about a hundred [C]. */
export const CODE_RULES: KeypadRules = { length: 6, digits: '123456789', forbiddenPrefixes: ['12'], capacity: 100 };

const APP = 0;
const KEYPAD_CODE = 13;

/**
 * A window as Nuki needs it, always with every field. The dates are UTC instants [C]. The times are minutes of each
 * single day by the lock's own clock [C], so the hours of a guest's check-in and check-out must never be put there: 0 and
 * 0 is no limit. Dates without weekdays were reported as ignored [L] and fields left out of an update as wiped [L], either
 * of which makes a key for ever; hence every field, every time.
 */
interface WindowBody {
  readonly allowedFromDate: Instant;
  readonly allowedUntilDate: Instant;
  readonly allowedWeekDays: number;
  readonly allowedFromTime: number;
  readonly allowedUntilTime: number;
}

interface EntryBody extends WindowBody {
  readonly name: string;
  readonly remoteAllowed: false;
}

/**
 * Type 13 has a code or does not compile. Nuki refuses type 13 without a code ('null' for 'code') and on a lock without
 * a keypad ('13' for 'type'). The second can't be seen from here: whoever creates reads `facts().keypad` first.
 */
export interface KeypadCreate extends EntryBody {
  readonly type: typeof KEYPAD_CODE;
  readonly code: number;
  readonly accountUserId?: never;
}

/** SmartlocksAuthAdvancedCreate, for invites alone: it has neither type nor code [C]. */
export interface OwnInviteCreate extends EntryBody {
  readonly accountUserId: number;
  readonly smartlockIds: readonly number[];
  readonly smartActionsEnabled: false;
  readonly code?: never;
}

/** Type 0 with a code is refused as well [C], so it has none. */
export interface InviteCreate extends OwnInviteCreate {
  readonly type: typeof APP;
}

export type EntryUpdate = EntryBody & { readonly enabled: boolean } & (
    | { readonly code: number; readonly accountUserId?: never }
    | { readonly accountUserId: number; readonly code?: never }
  );

type KeypadSpec = Extract<AuthorizationSpec, { kind: 'keypad' }>;

/** For PUT /smartlock/{id}/auth. Throws PermanentError (`lock.code_missing`, `lock.code_refused`). */
export function keypadCreate(spec: KeypadSpec, installTag: string): KeypadCreate {
  return { ...entry(spec, installTag), type: KEYPAD_CODE, code: codeNumber(spec.code.reveal()) };
}

/** For PUT /smartlock/auth. */
export function inviteCreate(spec: InviteSpec, installTag: string, smartlockId: number): InviteCreate {
  return { ...ownInviteCreate(spec, installTag, smartlockId), type: APP };
}

/** For PUT /smartlock/auth/advanced. One lock a request, so that what is told of it later is of one grant. */
export function ownInviteCreate(spec: InviteSpec, installTag: string, smartlockId: number): OwnInviteCreate {
  return {
    ...entry(spec, installTag),
    accountUserId: userNumber(spec.holder),
    smartlockIds: [smartlockId],
    smartActionsEnabled: false,
  };
}

/** For POST /smartlock/{id}/auth/{entry}: everything, `enabled` too, for the host may have switched the entry off. */
export function entryUpdate(spec: AuthorizationSpec, installTag: string): EntryUpdate {
  const whole = { ...entry(spec, installTag), enabled: spec.enabled ?? true };
  return spec.kind === 'keypad'
    ? { ...whole, code: codeNumber(spec.code.reveal()) }
    : { ...whole, accountUserId: userNumber(spec.holder) };
}

function entry(spec: AuthorizationSpec, installTag: string): EntryBody {
  return {
    name: entryName(installTag, spec.grantId),
    // A keypad is used at the door, and so is the app, over Bluetooth; `true` would let a guest open it from anywhere.
    remoteAllowed: false,
    ...windowBody(spec),
  };
}

function windowBody({ window: { from, until }, schedule = ALWAYS }: AuthorizationSpec): WindowBody {
  if (!(from < until)) throw new PermanentError('lock.rejected'); // an empty window opens nothing, a broken one anything
  return {
    allowedFromDate: from,
    allowedUntilDate: until,
    allowedWeekDays: maskOf(schedule.weekDays),
    allowedFromTime: schedule.fromMinute,
    allowedUntilTime: schedule.untilMinute,
  };
}

/** The type says that there is a code, the table it came from might not. */
function codeNumber(code: KeypadCode | undefined): number {
  if (code === undefined || code === null || code === '') throw new PermanentError('lock.code_missing');
  if (!/^(?!12)[1-9]{6}$/.test(code)) throw new PermanentError('lock.code_refused');
  return Number(code);
}

function userNumber(holder: string): number {
  const id = Number(holder);
  if (!/^\d+$/.test(holder) || !Number.isSafeInteger(id)) throw new PermanentError('lock.rejected');
  return id;
}
