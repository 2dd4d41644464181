import { codeOf, RetryableError } from '../../errors.ts';
import { isEnded, isProven } from '../../domain/grant.ts';
import { isPassOver, passKey } from '../../domain/pass.ts';
import type { StaffPass } from '../../domain/pass.ts';
import { dateIn, isTimeZone, minus } from '../../domain/time.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { passesPage, passNotice } from '../../pages/host/passes.ts';
import type { PassCard } from '../../pages/host/door-views.ts';
import { repeatOnConflict } from '../repeat-on-conflict.ts';
import { namedLocks } from '../named-locks.ts';
import type { ConsoleDeps } from './deps.ts';
import { readHouse, todayAt } from './house.ts';
import type { House } from './house.ts';
import { passFrom } from './pass-form.ts';
import { placeOf } from './places.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';
import { storyOf } from './story.ts';

/** The codes of those who work here, and a form for another. */
export async function showPasses(deps: ConsoleDeps, { query }: PageRequest, session: Session): Promise<PageAnswer> {
  const house = await readHouse(deps);
  const now = deps.now();
  const passes = (await deps.passes.list()).toSorted((a, b) => (a.window.from < b.window.from ? 1 : -1));
  const cards = await Promise.all(
    passes.map(async (pass) => ({ pass, card: await passCard(deps, pass, { house, session }) })),
  );
  const page = passesPage({
    viewer: viewerOf(session),
    passes: cards.flatMap(({ pass, card }) => (card.doors.length > 0 || !isPassOver(pass, now) ? [card] : [])),
    doors: [...namedLocks(house.properties)].map(([lockId, { door, places }]) => ({ lockId, door, places })),
    form: deps.newId(),
    today: todayAt(house, now),
    notice: passNotice(query['done'], query['refused']),
  });
  return { status: 200, page };
}

async function passCard(
  deps: ConsoleDeps,
  pass: StaffPass,
  { house, session }: { readonly house: House; readonly session: Session },
): Promise<PassCard> {
  const [grants, trail, hash] = await Promise.all([
    deps.grants.ofStay(pass.grants),
    deps.trail.of(passKey(pass.id)),
    deps.fingerprint(),
  ]);
  const locks = namedLocks(house.properties);
  const shown = grants.filter((grant) => !isEnded(grant));
  const isReady = shown.length === pass.lockIds.length && shown.every(isProven);
  const timeZone = pass.lockIds.map((lockId) => locks.get(lockId)?.timeZone ?? '').find(isTimeZone) ?? 'UTC';
  return {
    id: pass.id,
    name: pass.name.reveal(),
    isRemoved: pass.removedAt !== undefined,
    schedule: pass.schedule,
    last: dateIn(minus(pass.window.until, { minutes: 1 }), timeZone),
    timeZone,
    doors: shown.map(({ lockId, evidence, reason }) => {
      return { name: locks.get(lockId)?.door ?? lockId, evidence, reason: reason && en.problems[reason].title };
    }),
    code: session.role === 'host' && isReady ? shown[0]?.code?.reveal() : undefined,
    isReady,
    problems: [...new Set(pass.problems.map(({ code }) => code))].map((code) => en.problems[code]),
    story: storyOf(trail, { ...house, hash }),
  };
}

/** The form for another code, or a button that takes one away. */
export async function pressForPass(deps: ConsoleDeps, { form }: PageRequest, session: Session): Promise<PageAnswer> {
  const said =
    form['remove'] === undefined
      ? await makePass(deps, form, session)
      : await removePass(deps, form['remove'], session);
  return { seeOther: placeOf('/host/staff', said) };
}

async function makePass(
  deps: ConsoleDeps,
  form: PageRequest['form'],
  { mark }: Session,
): Promise<Record<string, string>> {
  const { properties } = await readHouse(deps);
  const now = deps.now();
  const id = (await deps.fingerprint())(`pass|${form['form'] ?? ''}`).slice(0, 12);
  const read = passFrom(form, { id, properties, now });
  if ('refused' in read) return read;
  try {
    await deps.trail.append(passKey(id), { at: now, word: 'pass-made', about: undefined, by: mark.host });
    await deps.passes.save(read.pass);
  } catch (error) {
    if (!(error instanceof RetryableError) || error.code !== 'store.conflict') throw error;
    return { done: 'made' }; // the same form, pressed twice
  }
  deps.log('host.decided', { kind: 'pass-made' });
  await wake(deps, id);
  return { done: 'made' };
}

async function removePass(deps: ConsoleDeps, id: string, { mark }: Session): Promise<Record<string, string>> {
  const now = deps.now();
  await repeatOnConflict(async () => {
    const pass = await deps.passes.get(id);
    if (pass === undefined || pass.removedAt !== undefined) return;
    await deps.trail.append(passKey(id), { at: now, word: 'pass-removed', about: undefined, by: mark.host });
    await deps.passes.save({ ...pass, removedAt: now, dueAt: now });
    deps.log('host.decided', { kind: 'pass-removed' });
  });
  await wake(deps, id);
  return { done: 'removed' };
}

/** It is due: a message that is lost costs a minute. */
async function wake({ queues, newId, log }: ConsoleDeps, id: string): Promise<void> {
  try {
    await queues.notice({ kind: 'stay', key: passKey(id) }, newId());
  } catch (error) {
    log('wake.lost', { errorCode: codeOf(error) });
  }
}
