import type { SimEntry, SimLock, SimUser } from './state.ts';

/** Would typing this code at this lock's keypad open the door at this instant? Asks the lock's memory, nothing else. */
export function codeOpens(lock: SimLock, code: string, at: Date): boolean {
  return entryOfCode(lock, code, at) !== undefined;
}

/** The entry by which it would. */
export function entryOfCode(lock: SimLock, code: string, at: Date): SimEntry | undefined {
  if (!lock.keypadPaired && !lock.keypad2Paired) return undefined;
  return lock.memory.find((entry) => entry.type === 13 && entry.code === code && allows(entry, at, lock.timeZone));
}

/** Would this person's app open the door at this instant, once the invite was taken up? */
export function inviteOpens(lock: SimLock, user: SimUser | undefined, at: Date): boolean {
  if (user === undefined) return false;
  return lock.memory.some(
    (entry) => entry.type === 0 && entry.accountUserId === user.accountUserId && allows(entry, at, lock.timeZone),
  );
}

/** Dates are UTC instants, weekdays and times of day those of the lock's own clock. What is not there limits nothing. */
export function allows(entry: SimEntry, at: Date, timeZone: string): boolean {
  if (!entry.enabled) return false;
  if (entry.allowedFromDate !== undefined && at.getTime() < Date.parse(entry.allowedFromDate)) return false;
  if (entry.allowedUntilDate !== undefined && at.getTime() >= Date.parse(entry.allowedUntilDate)) return false;

  const { dayBit, minute } = onLocksClock(at, timeZone);
  if (entry.allowedWeekDays !== undefined && (entry.allowedWeekDays & dayBit) === 0) return false;
  return isWithinDay(minute, entry.allowedFromTime ?? 0, entry.allowedUntilTime ?? 0);
}

/** 0 and 0 is no limit; `until` before `from` reaches over midnight. */
function isWithinDay(minute: number, from: number, until: number): boolean {
  if (from === 0 && until === 0) return true;
  return from <= until ? from <= minute && minute < until : from <= minute || minute < until;
}

/** Monday 64 … Sunday 1, and the minute of the day. */
function onLocksClock(at: Date, timeZone: string): { dayBit: number; minute: number } {
  const parts = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const day = ['Sun', 'Sat', 'Fri', 'Thu', 'Wed', 'Tue', 'Mon'].indexOf(parts['weekday'] ?? '');
  return { dayBit: 1 << day, minute: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all the rest of a question. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const options = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timeZone, clock);
  return clock;
}
