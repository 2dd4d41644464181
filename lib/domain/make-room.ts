import type { Authorization } from './authorization.ts';
import { isProven } from './grant.ts';
import type { Grant } from './grant.ts';
import { isOurs } from './match.ts';
import type { LockAction } from './reconcile.ts';
import type { Instant } from './time.ts';

/** What is asked of a lock that holds no more codes than `capacity`. */
export interface Room {
  readonly actions: readonly LockAction[];
  /** Have no place yet, the nearest arrival first. */
  readonly withoutPlace: readonly Grant[];
}

/**
 * On a lock that is full the nearest arrivals have the places. Where one has none, the code of the farthest later arrival
 * makes room, if its guest has not been told of it: it comes back as soon as there is a place again. Whoever else's
 * codes are on the lock stay. A place that is made is taken with the next look, when it is seen to be free.
 */
export function makeRoom(
  actions: readonly LockAction[],
  grants: readonly Grant[],
  observed: readonly Authorization[],
  { capacity, now }: { readonly capacity: number; readonly now: Instant },
): Room {
  const isCreate = (action: LockAction) => action.kind === 'create' && action.grant.kind === 'keypad';
  const creates = actions.filter(isCreate).toSorted(byArrival);
  const leaving = actions.flatMap((action) => (action.kind === 'revoke' ? [action.authorization.id] : []));
  const held = observed.filter(({ kind, id }) => kind === 'keypad' && !leaving.includes(id)).length;
  const free = Math.max(0, capacity - held);
  if (creates.length <= free) return { actions, withoutPlace: [] };

  const withoutPlace = creates.slice(free).map(({ grant }) => grant);
  const victims = grants
    .filter((grant) => mayWait(grant, now) && !actions.some((action) => action.grant.id === grant.id))
    .flatMap((grant): LockAction[] => {
      const authorization = observed.find((entry) => isOurs(entry, grant));
      return authorization === undefined ? [] : [{ kind: 'revoke', grant, authorization }];
    })
    .toSorted(byArrival);
  const made: LockAction[] = [];
  for (const grant of withoutPlace) {
    const farthest = victims.at(-1);
    if (farthest === undefined || farthest.grant.window.from <= grant.window.from) break;
    victims.pop();
    made.push(farthest);
  }
  const first = creates.slice(0, free);
  const kept = actions.filter((action) => !isCreate(action) || first.includes(action));
  return { actions: [...kept, ...made], withoutPlace };
}

/** Nobody has its code yet. */
function mayWait(grant: Grant, now: Instant): boolean {
  return grant.wanted && grant.kind === 'keypad' && isProven(grant) && grant.usedAt === undefined && untold(grant, now);
}

function untold({ tellAt }: Grant, now: Instant): boolean {
  return tellAt !== undefined && tellAt > now;
}

function byArrival({ grant: a }: LockAction, { grant: b }: LockAction): number {
  return a.window.from < b.window.from ? -1 : a.window.from > b.window.from ? 1 : 0;
}
