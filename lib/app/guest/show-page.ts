import type { PagePlace } from '../../domain/door-page.ts';
import { LOOKS } from '../../domain/door-page.ts';
import { pressNews } from '../../domain/press.ts';
import type { LockId } from '../../domain/property.ts';
import { minus } from '../../domain/time.ts';
import type { Instant } from '../../domain/time.ts';
import { codeOf } from '../../errors.ts';
import type { PageAnswer } from '../../pages/exchange.ts';
import { guestDoorPage } from '../../pages/guest/door-page.ts';
import type { DoorPageInput, PlaceView } from '../../pages/guest/views.ts';
import { howToOpen } from '../how-to-open.ts';
import type { GuestPageDeps } from './deps.ts';
import type { FoundPage } from './find-page.ts';

/** A found page whose doors may be shown. */
export type ShownPage = FoundPage & { readonly page: { readonly kind: 'doors' } };

/** How long before the doors open the locks are asked whether they are there. */
const LOOKED_AT_AHEAD = { hours: 1 };

type Connected = ReadonlyMap<LockId, boolean>;

/** The page as it is now; `look`: with how the locks are at this moment, as far as they answer. */
export async function showPage(deps: GuestPageDeps, found: ShownPage, look: boolean): Promise<PageAnswer> {
  const now = deps.now();
  const places = found.page.places.filter(({ window }) => now < window.until);
  const [connected, last] = await Promise.all([
    look ? lookAtLocks(deps, found.hash, places) : new Map<LockId, boolean>(),
    deps.pages.lastPress(found.hash),
  ]);
  return {
    status: 200,
    page: guestDoorPage({
      language: found.language,
      now,
      path: found.path,
      host: found.host,
      texts: found.property?.texts[found.language],
      places: places.map((place) => placeView(place, { now, connected, buttonOf: found.buttonOf })),
      tellsFrom: found.page.tellsFrom,
      hostKnows: found.record.problems.length > 0,
      news: newsOf(found.page.places, pressNews(last, now)),
    }),
  };
}

function placeView(
  { property, window, doors }: PagePlace,
  { now, connected, buttonOf }: { now: Instant; connected: Connected; buttonOf: FoundPage['buttonOf'] },
): PlaceView {
  const isOpen = window.from <= now;
  return {
    name: property.name,
    address: property.address,
    timeZone: property.timeZone,
    window,
    doors: doors.map(({ lockId, name, shown, fromHere }) => ({
      name,
      how: shown && howToOpen(shown, now),
      connected: connected.get(lockId),
      press: isOpen && fromHere ? buttonOf(lockId) : undefined,
    })),
  };
}

function newsOf(places: readonly PagePlace[], press: ReturnType<typeof pressNews>): DoorPageInput['news'] {
  const door = places.flatMap(({ doors }) => doors).find(({ lockId }) => lockId === press?.lockId);
  return press && door && { door: door.name, outcome: press.outcome ?? 'opening' };
}

/** Which locks are in reach, of places that open now or soon. What is not known by and by is left out: the page waits for it. */
async function lookAtLocks(deps: GuestPageDeps, hash: string, places: readonly PagePlace[]): Promise<Connected> {
  const now = deps.now();
  const near = places.filter(({ window }) => minus(window.from, LOOKED_AT_AHEAD) <= now);
  const locks = [...new Set(near.flatMap(({ doors }) => doors.map(({ lockId }) => lockId)))];
  if (locks.length === 0 || (await deps.pages.take(hash, 'look', LOOKS, now)) !== 'taken') return new Map();
  const answers = await Promise.all(locks.map(async (lockId) => [lockId, await isThere(deps, lockId)] as const));
  return new Map(answers.flatMap(([lockId, there]) => (there === undefined ? [] : [[lockId, there]])));
}

async function isThere(deps: GuestPageDeps, lockId: LockId): Promise<boolean | undefined> {
  try {
    const { client, mayCall } = await deps.connectBriefly(lockId);
    return (await mayCall(1, 'patient')) ? (await client.facts(lockId)).online : undefined;
  } catch (error) {
    deps.log('lock.look_failed', { lockId, errorCode: codeOf(error) });
    return undefined;
  }
}
