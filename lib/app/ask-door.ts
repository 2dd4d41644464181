import { codeOf, isProblemCode, kindOf, RetryableError } from '../errors.ts';
import type { LockFacts } from '../domain/authorization.ts';
import type { Grant, GrantKind } from '../domain/grant.ts';
import type { WantedDoor } from '../domain/plan-doors.ts';
import { partsOfLockId } from '../domain/property.ts';
import type { LockId } from '../domain/property.ts';
import type { Problem, StayRecord } from '../domain/record.ts';
import { ATTEMPTS_BEFORE_LATE } from '../domain/stay-look.ts';
import { alarmAt } from '../domain/timing.ts';
import type { ConnectLock } from './connect-lock.ts';
import { raise } from './problems.ts';
import type { ProblemDeps } from './problems.ts';

export interface AskDoorDeps extends ProblemDeps {
  readonly connectLock: ConnectLock;
}

/** Whom a door is to open for. */
export interface Asker extends Pick<StayRecord, 'key' | 'attempts'> {
  /** Whether there is an address that an invite could go to. */
  readonly isMailable: boolean;
}

/** What a lock said of itself, as far as it could be asked. */
export interface Asked {
  readonly lockId: LockId;
  readonly kind?: GrantKind;
  readonly problem?: Problem;
  readonly retry?: boolean;
  readonly retryAfterSeconds?: number | undefined;
  /** The account has had its requests for this minute. */
  readonly wait?: boolean;
}

/** With days to go an outage is nobody's business yet. */
const FAILURES_BEFORE_ALARM = 5;

/** Asks a door's lock whether it is opened by code or by invite, unless that is decided. */
export async function askDoor(
  deps: AskDoorDeps,
  record: Asker,
  door: WantedDoor,
  grant: Grant | undefined,
): Promise<Asked> {
  const { lockId } = door;
  if (grant === undefined || grant.kind !== 'undecided') return { lockId };
  if (door.access === 'link') return { lockId, kind: 'link' }; // nothing is put on the lock, whatever it is
  try {
    const { client, mayCall } = await deps.connectLock(lockId, record.attempts > 0);
    if (!(await mayCall(1, 'patient'))) return { lockId, wait: true };
    return { lockId, ...kindFor(door, await client.facts(lockId), record) };
  } catch (error) {
    return failed(deps, record, door, error);
  }
}

/** A dead token is the whole account's problem, told once; anything else is this door's. */
async function failed(deps: AskDoorDeps, record: Asker, door: WantedDoor, error: unknown): Promise<Asked> {
  const { lockId, window } = door;
  const code = codeOf(error);
  deps.log('stay.postponed', { reservationId: record.key.id, lockId, errorCode: code });
  const retryAfterSeconds = error instanceof RetryableError ? error.retryAfterSeconds : undefined;
  const again: Asked = { lockId, retry: true, retryAfterSeconds };
  if (code === 'lock.token_dead') {
    await raise(deps, { kind: 'account', account: partsOfLockId(lockId).account }, { code, subject: '' });
    return again;
  }
  const enough = deps.now() >= alarmAt(window) ? ATTEMPTS_BEFORE_LATE : FAILURES_BEFORE_ALARM;
  const tell = isProblemCode(code) && (kindOf(error) === 'permanent' || record.attempts >= enough);
  return tell ? { ...again, problem: { code, subject: lockId } } : again;
}

/** Keypad paired: code. None: invite, which needs the guest's address. Read from the lock before it is asked for anything. */
function kindFor(door: WantedDoor, facts: LockFacts, { isMailable }: Asker): Omit<Asked, 'lockId'> {
  const subject = door.lockId;
  if (door.access !== 'invite' && facts.keypad) return { kind: 'keypad' };
  if (door.access === 'keypad') return { retry: true, problem: { code: 'lock.no_keypad', subject } };
  if (!isMailable) {
    return { retry: true, problem: { code: 'guest.no_address_for_invite', subject } };
  }
  return { kind: 'invite' };
}
