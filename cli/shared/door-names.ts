import type { LockId } from '../../lib/domain/property.ts';
import type { StayRecord } from '../../lib/domain/record.ts';
import type { Properties } from '../../lib/ports/store.ts';

/** What the host calls the doors of a stay's properties. */
export async function doorNames(properties: Properties, { rooms }: StayRecord): Promise<ReadonlyMap<LockId, string>> {
  const ids = [...new Set(rooms.flatMap(({ propertyId }) => propertyId ?? []))];
  const found = await Promise.all(ids.map((id) => properties.get(id)));
  return new Map(found.flatMap((property) => property?.doors ?? []).map((door) => [door.lockId, door.name]));
}
