import type { PressRefusal } from '../../domain/door-page.ts';
import type { ReservationKey } from '../../domain/stay.ts';
import { instant } from '../../domain/time.ts';
import { BY_GUEST } from '../../domain/trail.ts';
import type { GuestPageDeps } from './deps.ts';

/** Why nothing was opened; `over`: the stay is, or it has been taken back. */
export type RefusedPress = PressRefusal | 'not-from-there' | 'too-often' | 'switched-off' | 'over';

/** Writes it into the stay's trail, each reason once a minute: whoever presses a thousand times fills no table. */
export async function refused(deps: GuestPageDeps, key: ReservationKey, why: RefusedPress): Promise<void> {
  const minute = instant(`${deps.now().slice(0, 16)}:00Z`);
  await deps.trail.append(key, { at: minute, word: 'door-refused', about: why, by: BY_GUEST });
  deps.log('door.refused', { connection: key.connection, reservationId: key.id, kind: why });
}
