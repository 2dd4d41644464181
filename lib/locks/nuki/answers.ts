import * as v from 'valibot';
import type { Authorization, LockFacts } from '../../domain/authorization.ts';
import type { KeypadCode } from '../../domain/grant.ts';
import { Redacted } from '../../redacted.ts';
import { grantIdIn } from './names.ts';
import { EVERY_DAY, scheduleFrom } from './weekdays.ts';
import { instantOrNone, readable, readableOnes, readJson } from './read-json.ts';

const WholeNumber = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]),
  v.safeInteger(),
);

/** A code was met as number, as text and as a list of one [L]. */
const OneCode = v.union([v.number(), v.string()]);
const Code = v.pipe(
  v.union([
    OneCode,
    v.pipe(
      v.tupleWithRest([OneCode], v.unknown()),
      v.transform(([first]) => first),
    ),
  ]),
  v.transform((code) => String(code).trim()),
  v.regex(/^\d{6}$/),
  v.transform((code) => new Redacted(code as KeypadCode)),
);

/** SmartlockAuth. Types are not checked against a list: the documented one lacks keypad codes. */
const Entry = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty()),
  type: readable(WholeNumber),
  name: readable(v.string()),
  enabled: readable(v.boolean()),
  code: readable(Code),
  accountUserId: readable(WholeNumber),
  allowedFromDate: v.optional(v.unknown()),
  allowedUntilDate: v.optional(v.unknown()),
  allowedWeekDays: v.optional(v.unknown()),
  allowedFromTime: v.optional(v.unknown()),
  allowedUntilTime: v.optional(v.unknown()),
  operationId: v.optional(v.unknown()),
  lockCount: readable(WholeNumber),
});

/** Smartlock. Its `type` is not read: a lock that we don't know is still a lock. */
const Lock = v.object({
  smartlockId: WholeNumber, // the one field asked for: `{}` must not pass for a lock without a keypad
  config: readable(v.object({ keypadPaired: readable(v.boolean()), keypad2Paired: readable(v.boolean()) })),
  state: readable(
    v.object({
      state: readable(WholeNumber),
      batteryCritical: readable(v.boolean()),
      keypadBatteryCritical: readable(v.boolean()),
    }),
  ),
  serverState: readable(WholeNumber),
  adminPinState: readable(WholeNumber),
  currentSubscription: readable(v.object({ state: readable(v.string()), isInGracePeriod: readable(v.boolean()) })),
});

const AccountUser = v.object({
  accountUserId: v.pipe(WholeNumber, v.transform(String)),
  email: readable(
    v.pipe(
      v.string(),
      v.transform((email) => new Redacted(email)),
    ),
  ),
});
export type AccountUser = v.InferOutput<typeof AccountUser>;

/** GET /smartlock/{id}. Throws RetryableError(`lock.answer_malformed`). */
export function readFacts(text: string): LockFacts {
  const lock = readJson(Lock, text);
  return {
    online: (lock.serverState ?? 0) === 0,
    keypad: lock.config?.keypadPaired === true || lock.config?.keypad2Paired === true,
    blockedBy: blockOf(lock),
    batteryLow: lock.state?.batteryCritical === true,
    keypadBatteryLow: lock.state?.keypadBatteryCritical === true,
  };
}

/** Smartlock.State.state, of the same answer: 1 locked, 3 unlocked; 255 where it is not told. */
export function lockStateOf(text: string): number {
  return readJson(Lock, text).state?.state ?? 255;
}

/** 1–3: the lock has to be linked again; 4 is a passing outage. Any other PIN state than 0: Nuki can't manage entries. */
function blockOf(lock: v.InferOutput<typeof Lock>): LockFacts['blockedBy'] {
  if ([1, 2, 3].includes(lock.serverState ?? 0)) return 'lock.relink_needed';
  if ((lock.adminPinState ?? 0) !== 0) return 'lock.admin_pin';
  const plan = lock.currentSubscription;
  if (plan?.state === undefined || plan.isInGracePeriod === true) return undefined;
  return ['ACTIVE', 'PENDING_CANCEL'].includes(plan.state) ? undefined : 'lock.plan_lapsed';
}

/**
 * GET /smartlock/{id}/auth. An entry that can't be read whole is kept with what can, so that it hides no other; only
 * one without an id is left out. Throws RetryableError(`lock.answer_malformed`) if the answer is no list.
 */
export function readEntries(text: string, installTag: string): readonly Authorization[] {
  return readableOnes(Entry, readJson(v.array(v.unknown()), text)).map((entry) => toAuthorization(entry, installTag));
}

/** GET /account/user. */
export function readUsers(text: string): readonly AccountUser[] {
  return readableOnes(AccountUser, readJson(v.array(v.unknown()), text));
}

/** PUT /account/user. */
export function readUser(text: string): AccountUser {
  return readJson(AccountUser, text);
}

function toAuthorization(entry: v.InferOutput<typeof Entry>, installTag: string): Authorization {
  const name = entry.name ?? '';
  const from = instantOrNone(entry.allowedFromDate);
  const until = instantOrNone(entry.allowedUntilDate);
  const unlimitedDays = entry.allowedWeekDays === EVERY_DAY; // without them Nuki was reported to ignore the dates [L]
  const unlimitedHours = isNoTime(entry.allowedFromTime) && isNoTime(entry.allowedUntilTime);
  return {
    id: entry.id,
    kind: entry.type === 13 ? 'keypad' : entry.type === 0 ? 'invite' : 'other',
    name,
    grantId: grantIdIn(name, installTag),
    code: entry.code,
    holder: entry.accountUserId?.toString(),
    from,
    until,
    schedule: scheduleFrom(entry.allowedWeekDays, entry.allowedFromTime, entry.allowedUntilTime),
    wholeWindow: from !== undefined && until !== undefined && unlimitedDays && unlimitedHours,
    enabled: entry.enabled ?? true,
    busy: (entry.operationId ?? '') !== '',
    used: (entry.lockCount ?? 0) > 0,
  };
}

const isNoTime = (minutes: unknown) => (minutes ?? 0) === 0;
