import { isProven } from '../../domain/grant.ts';
import type { Grant } from '../../domain/grant.ts';
import { byUrgency } from '../../domain/lock-health.ts';
import type { LockHealth } from '../../domain/lock-health.ts';
import { isPass } from '../../domain/pass.ts';
import { partsOfLockId } from '../../domain/property.ts';
import type { LockId } from '../../domain/property.ts';
import type { Instant } from '../../domain/time.ts';
import { healthText } from '../../mail/health-text.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { doorsPage } from '../../pages/host/doors.ts';
import type { DoorCard, NextGuest } from '../../pages/host/door-views.ts';
import type { ConsoleDeps } from './deps.ts';
import { namedLocks } from '../named-locks.ts';
import type { NamedLock } from '../named-locks.ts';
import { readHouse } from './house.ts';
import { stayPlace } from './places.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';

/** Every door with what the lock doctor last saw of it, and whom it opens for next. */
export async function showDoors(deps: ConsoleDeps, _request: PageRequest, session: Session): Promise<PageAnswer> {
  const house = await readHouse(deps);
  const now = deps.now();
  const doors = await Promise.all(
    [...namedLocks(house.properties)].map(async ([lockId, lock]) => {
      const [health, grants] = await Promise.all([deps.health.get(lockId), deps.grants.onLock(lockId)]);
      return doorCard(lock, { lockId, health, grants, now });
    }),
  );
  return { status: 200, page: doorsPage({ viewer: viewerOf(session), doors }) };
}

interface Known {
  readonly lockId: LockId;
  readonly health: LockHealth | undefined;
  readonly grants: readonly Grant[];
  readonly now: Instant;
}

function doorCard(lock: NamedLock, { lockId, health, grants, now }: Known): DoorCard {
  const findings = (health?.findings ?? []).toSorted(byUrgency);
  return {
    ...lock,
    number: partsOfLockId(lockId).lock, // as the vendor counts them
    checkedAt: health?.checkedAt,
    unanswered: health?.attempts ?? 0,
    facts: health?.facts,
    counts: health?.counts,
    findings: findings.map(({ code, severity, since, count, fullAt }) => {
      return { ...healthText(code, en), severity, since, count, fullAt };
    }),
    next: nextGuest(grants, now),
  };
}

function nextGuest(grants: readonly Grant[], now: Instant): NextGuest | undefined {
  const [next] = grants
    .filter(({ wanted, window, stay }) => wanted && window.until > now && !isPass(stay))
    .toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
  return (
    next && {
      href: stayPlace(next.stay),
      window: next.window,
      isThere: next.window.from <= now,
      isReady: isProven(next),
    }
  );
}
