import { pressRefusal, PRESSES } from '../../domain/door-page.ts';
import type { PagePlace } from '../../domain/door-page.ts';
import { isSamePress, outcomeWords } from '../../domain/press.ts';
import type { Press } from '../../domain/press.ts';
import type { LockId } from '../../domain/property.ts';
import { earliest } from '../../domain/time.ts';
import { BY_GUEST } from '../../domain/trail.ts';
import { shortMoment } from '../../mail/local-times.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { notDonePage } from '../../pages/guest/other-pages.ts';
import { tongues } from '../../pages/guest/tongues.ts';
import { repeatOnConflict } from '../repeat-on-conflict.ts';
import type { GuestPageDeps } from './deps.ts';
import type { FoundPage } from './find-page.ts';
import { openDoor } from './open-door.ts';
import { refused } from './refused.ts';
import type { RefusedPress } from './refused.ts';
import type { ShownPage } from './show-page.ts';

/**
 * A press on a door's button: has the lock asked, and leads back to the page, which says what came of it. Refused are
 * forms that no page of ours has sent, doors that are not this stay's or not for this, presses outside of the window,
 * and more presses than anybody needs. A second press in a few seconds is the first one.
 */
export async function pressButton(deps: GuestPageDeps, found: ShownPage, request: PageRequest): Promise<PageAnswer> {
  const now = deps.now();
  const { places } = found.page;
  const lockId = lockOf(places, found, request.form['door']);
  const why = request.sentBy === 'others' ? 'not-from-there' : pressRefusal(places, lockId, now);
  if (why !== undefined || lockId === undefined) return notDone(deps, found, why ?? 'not-this-door', lockId);

  const turn = await deps.pages.take(found.hash, 'press', PRESSES, now);
  if (turn !== 'taken')
    return { ...(await notDone(deps, found, 'too-often', lockId)), retryAfterSeconds: turn.waitSeconds };

  const press: Press = { lockId, at: now, outcome: undefined };
  const isFirst = await repeatOnConflict(async () => {
    const last = await deps.pages.lastPress(found.hash);
    if (isSamePress(last, lockId, now)) return false;
    await deps.pages.startPress(found.hash, press, last);
    return true;
  });
  if (isFirst) await open(deps, found, press);
  return { seeOther: found.path };
}

async function open(deps: GuestPageDeps, { record, hash }: FoundPage, press: Press): Promise<void> {
  const { lockId } = press;
  const note = (word: 'door-pressed' | (typeof outcomeWords)[keyof typeof outcomeWords]) =>
    deps.trail.append(record.key, { at: deps.now(), word, about: lockId, by: BY_GUEST });
  await note('door-pressed');
  const outcome = await openDoor(deps, record.key, lockId);
  await deps.pages.endPress(hash, { ...press, outcome });
  await note(outcomeWords[outcome]);
}

function lockOf(places: readonly PagePlace[], { buttonOf }: FoundPage, button: string | undefined): LockId | undefined {
  const doors = places.flatMap((place) => place.doors);
  return doors.find(({ lockId }) => buttonOf(lockId) === button)?.lockId;
}

async function notDone(
  deps: GuestPageDeps,
  found: ShownPage,
  why: RefusedPress,
  lockId: LockId | undefined,
): Promise<Extract<PageAnswer, { status: number }>> {
  await refused(deps, found.record.key, why);
  const status = why === 'too-often' ? 429 : 403;
  return { status, page: notDonePage(found.language, sentence(found, why, lockId), found.path) };
}

function sentence({ language, page }: ShownPage, why: RefusedPress, lockId: LockId | undefined): string {
  const tongue = tongues[language];
  const { page: words } = tongue;
  switch (why) {
    case 'too-often':
      return words.tooOften;
    case 'too-late':
      return words.tooLate;
    case 'too-early': {
      const places = page.places.filter(({ doors }) => doors.some((door) => door.lockId === lockId));
      const from = earliest(...places.map(({ window }) => window.from));
      const zone = places[0]?.property.timeZone;
      return from && zone ? words.tooEarly(shortMoment(from, zone, tongue)) : words.notFromThere;
    }
    default:
      return words.notFromThere;
  }
}
