import type { PressOutcome } from '../../domain/press.ts';
import type { LockId } from '../../domain/property.ts';
import type { ReservationKey } from '../../domain/stay.ts';
import { codeOf, kindOf } from '../../errors.ts';
import type { ConnectedLock } from '../connect-lock.ts';
import type { GuestPageDeps } from './deps.ts';

/** What an opening may take of the account's requests. */
const REQUESTS = 7;

/** Has the lock asked, and says what came of it as far as it is known: never that it opened unless it says so. */
export async function openDoor(
  deps: GuestPageDeps,
  { connection, id }: ReservationKey,
  lockId: LockId,
): Promise<PressOutcome> {
  const about = { connection, reservationId: id, lockId };
  const failed = (error: unknown, outcome: PressOutcome): PressOutcome => {
    deps.log('door.failed', { ...about, kind: outcome, errorCode: codeOf(error) });
    return outcome;
  };
  let lock: ConnectedLock;
  try {
    lock = await deps.connectLock(lockId);
    await lock.mayCall(REQUESTS); // counted, but not waited for: somebody stands at the door
  } catch (error) {
    return failed(error, 'failed');
  }
  try {
    const outcome = await lock.client.open(lockId, { now: deps.now, pause: deps.pause });
    deps.log('door.pressed', { ...about, kind: outcome });
    return outcome;
  } catch (error) {
    if (kindOf(error) !== 'permanent') return failed(error, 'asked'); // it may have heard of it
    return failed(error, codeOf(error) === 'lock.offline' ? 'offline' : 'failed');
  }
}
