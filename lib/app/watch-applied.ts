import type { LockId, Property, Settings } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';
import type { Applied, PropertyWriter } from '../ports/host-tools.ts';
import { repeatOnConflict } from './repeat-on-conflict.ts';

/** Every door's lock is looked at as a whole from now on; one that is no door any more is not. */
export async function watchLocks(
  writer: PropertyWriter,
  applied: Applied,
  properties: readonly Property[],
  now: Instant,
): Promise<void> {
  const idsByLock = new Map<LockId, string[]>();
  for (const { id, doors } of properties) {
    for (const { lockId } of doors) idsByLock.set(lockId, [...(idsByLock.get(lockId) ?? []), id]);
  }
  for (const [lockId, propertyIds] of idsByLock) await writer.watchLock(lockId, propertyIds, now);
  for (const lockId of applied.lockIds) if (!idsByLock.has(lockId)) await writer.unwatchLock(lockId);
  const ids = properties.map(({ id }) => id);
  await writer.putDigest(ids, properties[0]?.timeZone ?? 'UTC');
}

/** Every connection's platform is asked for changes from now on; that of one that is gone is not. */
export async function watchConnections(
  writer: PropertyWriter,
  applied: Applied,
  { connections }: Settings,
  now: Instant,
): Promise<void> {
  for (const connection of connections) await repeatOnConflict(() => writer.watchConnection(connection, now));
  const gone = (applied.settings?.connections ?? []).filter(({ id }) => !connections.some((one) => one.id === id));
  for (const { id } of gone) await writer.unwatchConnection(id);
}
