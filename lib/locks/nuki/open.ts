import * as v from 'valibot';
import type { LockFacts } from '../../domain/authorization.ts';
import type { Instant } from '../../domain/time.ts';
import { minus } from '../../domain/time.ts';
import { PermanentError } from '../../errors.ts';
import type { Opening, OpeningTools } from '../../ports/lock-vendor.ts';
import { lockStateOf, readFacts } from './answers.ts';
import type { NukiCall } from './call.ts';
import { instantOrNone, readable, readableOnes, readJson } from './read-json.ts';

/** SmartlockAction.action [C]. Unlocking pulls the latch as well where the host has set the lock up so (`autoUnlatch`). */
const UNLOCK = 1;
/** On an Opener, 1 is "ring to open"; 3 is what lets somebody in. */
const BUZZ = 3;
const OPENER = 2;
/** The type is the id's upper half [L]. */
const typeOf = (smartlockId: number) => Math.floor(smartlockId / 2 ** 32);

/** Smartlock.State.state: unlocked, unlatched, unlocked by lock'n'go [C]. */
const OPEN_STATES = [3, 5, 6];
const MOTOR_BLOCKED = 254;
/** SmartlockLog: asked over the web; unlock, unlatch, either by lock'n'go [C]. */
const BY_WEB = 4;
const OPENING_ACTIONS = [1, 3, 4, 5];
const LOG_ENTRIES = 5;
/** How often the lock is looked at after it was asked. */
const LOOKS = 4;
/** The lock's clock may be behind ours by this much; less than lies between two requests. */
const CLOCKS_DIFFER_BY = { seconds: 2 };

const LogEntry = v.object({
  action: readable(v.number()),
  trigger: readable(v.number()),
  state: readable(v.number()),
  date: readable(v.string()),
});

export interface NukiLock {
  readonly call: NukiCall;
  readonly smartlockId: number;
}

/**
 * Asks one lock to open, and looks until it has. A request is answered 204 when it is queued, whether or not the lock is
 * there [C]; so a lock that is away is not asked at all: it might open when it is back and nobody stands before it. Proof
 * is a lock that was shut and is open, or what its own log says; the log takes the scope `smartlock.log`.
 */
export async function openLock(lock: NukiLock, { now, pause }: OpeningTools): Promise<Opening> {
  const before = await lookAt(lock);
  checkReach(before.facts);
  const wasOpen = OPEN_STATES.includes(before.state);
  const wasStuck = before.state === MOTOR_BLOCKED; // and says so until it moves
  const since = minus(now(), CLOCKS_DIFFER_BY);
  await ask(lock);

  for (let look = 1; look <= LOOKS; look += 1) {
    await pause();
    const { state } = await lookAt(lock);
    if (state === MOTOR_BLOCKED && !wasStuck) return 'stuck';
    if (!wasOpen && OPEN_STATES.includes(state)) return 'opened';
    const logged = wasOpen || wasStuck || look === LOOKS ? await loggedSince(lock, since) : undefined;
    if (logged !== undefined) return logged === 0 ? 'opened' : 'stuck';
  }
  return 'asked';
}

/**
 * Whether this token may open this lock. Having it read again takes the very same right (`smartlock.action`) [C] and moves
 * nothing. Throws PermanentError(`lock.may_not_open`).
 */
export async function mayOpenLock({ call, smartlockId }: NukiLock): Promise<void> {
  await call('open', { method: 'POST', path: `/smartlock/${smartlockId}/sync` });
}

async function lookAt({ call, smartlockId }: NukiLock): Promise<{ facts: LockFacts; state: number }> {
  const text = await call('facts', { method: 'GET', path: `/smartlock/${smartlockId}` });
  return { facts: readFacts(text), state: lockStateOf(text) };
}

function checkReach({ online, blockedBy }: LockFacts): void {
  if (blockedBy === 'lock.relink_needed' || blockedBy === 'lock.plan_lapsed') throw new PermanentError(blockedBy);
  if (!online) throw new PermanentError('lock.offline');
}

async function ask({ call, smartlockId }: NukiLock): Promise<void> {
  const body = { action: typeOf(smartlockId) === OPENER ? BUZZ : UNLOCK };
  await call('open', { method: 'POST', path: `/smartlock/${smartlockId}/action`, body });
}

/** How the lock says the opening went that was asked for since then: 0 is well. Undefined: it does not say, or not to us. */
async function loggedSince({ call, smartlockId }: NukiLock, since: Instant): Promise<number | undefined> {
  const query = `fromDate=${encodeURIComponent(since)}&limit=${LOG_ENTRIES}`;
  const text = await call('log', { method: 'GET', path: `/smartlock/${smartlockId}/log?${query}` }, 403);
  const list = v.safeParse(v.array(v.unknown()), readJson(v.unknown(), text));
  if (!list.success) return undefined; // an error's body, not a list: it was the 403
  return readableOnes(LogEntry, list.output).find(({ action, trigger, date }) => {
    const at = instantOrNone(date);
    return trigger === BY_WEB && OPENING_ACTIONS.includes(action ?? 0) && at !== undefined && at >= since;
  })?.state;
}
