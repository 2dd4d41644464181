import { codeOf } from '../errors.ts';
import type { Grant } from '../domain/grant.ts';
import { isEnded } from '../domain/grant.ts';
import type { WantedDoor } from '../domain/plan-doors.ts';
import type { LockId } from '../domain/property.ts';
import type { StayRecord } from '../domain/record.ts';
import type { Guest } from '../domain/stay.ts';
import { mayBecomeCode } from '../domain/succession.ts';
import type { Succession } from '../domain/succession.ts';
import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { ConnectLock } from './connect-lock.ts';

export interface SuccessionDeps {
  readonly connectLock: ConnectLock;
  /** A keyed hash, so that two addresses can be compared but not read. */
  readonly fingerprint: () => Promise<(content: string) => string>;
  readonly now: () => Instant;
  readonly log: Log;
}

/** What may make a stay's invites outdated: whom they are for by now, and at which of their locks there is a keypad. */
export async function successionOf(
  deps: SuccessionDeps,
  record: StayRecord,
  doors: readonly WantedDoor[],
  grants: readonly Grant[],
): Promise<Succession> {
  const now = deps.now();
  const newest = doors.flatMap((door) => {
    const grant = grants.findLast(({ lockId, wanted }) => lockId === door.lockId && wanted);
    return door.access !== 'invite' && grant !== undefined && !isEnded(grant) && mayBecomeCode(grant, now)
      ? [grant]
      : [];
  });
  const found = await Promise.all(newest.map(async ({ lockId }) => ((await hasKeypad(deps, lockId)) ? [lockId] : [])));
  return { now, invitee: await inviteeOf(deps, record.reservation.guest), keypads: new Set(found.flat()) };
}

/** Undefined without an address. */
export async function inviteeOf(
  { fingerprint }: Pick<SuccessionDeps, 'fingerprint'>,
  { email }: Guest,
): Promise<string | undefined> {
  const address = email?.reveal().trim().toLowerCase() ?? '';
  return address === '' ? undefined : (await fingerprint())(`invitee ${address}`);
}

/** Only a chance: a lock that can't be asked now is asked when the stay is next looked at. */
async function hasKeypad({ connectLock, log }: SuccessionDeps, lockId: LockId): Promise<boolean> {
  try {
    const { client, mayCall } = await connectLock(lockId);
    return (await mayCall(1, 'patient')) && (await client.facts(lockId)).keypad;
  } catch (error) {
    log('lock.look_failed', { lockId, errorCode: codeOf(error) });
    return false;
  }
}
