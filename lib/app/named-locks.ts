import type { LockId, Property } from '../domain/property.ts';

/** One lock as the host knows it: a street door has one name, and as many places as share it. */
export interface NamedLock {
  readonly door: string;
  readonly places: readonly string[];
  readonly timeZone: string;
}

export function namedLocks(properties: readonly Property[]): ReadonlyMap<LockId, NamedLock> {
  const locks = new Map<LockId, NamedLock>();
  for (const { doors, name, timeZone } of properties) {
    for (const door of doors) {
      const known = locks.get(door.lockId);
      locks.set(door.lockId, {
        door: known?.door ?? door.name,
        places: [...(known?.places ?? []), name],
        timeZone: known?.timeZone ?? timeZone,
      });
    }
  }
  return locks;
}
