import type { DueItem } from '../run/due-items.ts';
import type { Quiet } from '../run/quiet.ts';
import type { Schedules } from '../run/schedules.ts';
import type { EventSource } from '../run/event-source.ts';
import type { LocalClock } from './local-clock.ts';

export interface WalkDeps {
  readonly clock: LocalClock;
  readonly schedules: Schedules;
  readonly sources: readonly EventSource[];
  readonly dueItems: (now: number) => Promise<readonly DueItem[]>;
  readonly quiet: Quiet;
  readonly warn: (line: string) => void;
  /** Aborted when the local run ends: a walk ends where it is. */
  readonly stopping: AbortSignal;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Real time for the work of one stop. */
const PATIENCE_MS = 60_000;
/** An item that is still due after so many sweeps makes no progress; the walk stops waiting for it. */
const SWEEPS_WITHOUT_PROGRESS = 3;
/** After so many stops a walk goes by the hour at least. */
const MANY_STOPS = 5_000;

/**
 * Moves the clock forward to `target` (milliseconds since 1970) from due instant to due instant: at each, what waits for
 * that time is redelivered, the schedules tick, and everything that follows is worked through before the clock goes on.
 * Backwards it only sets the clock.
 */
export async function walk(deps: WalkDeps, target: number): Promise<void> {
  const { clock, schedules, sources } = deps;
  const from = clock.now();
  if (target < from) {
    clock.set(target);
    schedules.forget(target);
    for (const source of sources) source.setBack(from - target);
    return;
  }
  await deps.quiet.settle(PATIENCE_MS); // what is under way belongs to the time before
  const stuck = stuckItems(deps.warn);
  let due = await deps.dueItems(clock.now());
  for (let stops = 1; !deps.stopping.aborted; stops += 1) {
    if (stops === MANY_STOPS) deps.warn(`${MANY_STOPS} stops so far: the walk goes on by the hour`);
    const soonest = due.find((item) => !stuck.has(item));
    const next = nextStop(deps, soonest, stops >= MANY_STOPS ? HOUR : MINUTE);
    if (next === undefined || next >= target) break;
    await stopAt(deps, next);
    due = await deps.dueItems(clock.now());
    stuck.note(due, clock.now());
  }
  if (deps.stopping.aborted) return;
  await stopAt(deps, target);
  await schedules.fireFrequent(clock.now()); // what fell due since the last whole minute
  await deps.quiet.settle(PATIENCE_MS);
}

/** Work takes time, so the clock may be past `at` already: it never goes back. */
async function stopAt({ clock, schedules, sources, quiet }: WalkDeps, at: number): Promise<void> {
  if (at > clock.now()) clock.set(at);
  for (const source of sources) await source.redeliver();
  await schedules.fireTicked(clock.now());
  await quiet.settle(PATIENCE_MS);
}

/** The next instant at which anything can happen; a sweep that finds a due item comes with the tick after it. */
function nextStop(deps: WalkDeps, due: DueItem | undefined, step: number): number | undefined {
  const now = deps.clock.now();
  const stops = [
    due && Math.ceil(Math.max(due.at, now + 1) / step) * step,
    deps.schedules.nextRareTick(now),
    ...deps.sources.flatMap((source) => source.redeliveries()),
  ].filter((stop) => stop !== undefined);
  return stops.length === 0 ? undefined : Math.max(Math.min(...stops), now);
}

interface StuckItems {
  readonly has: (item: DueItem) => boolean;
  /** Counts those that a sweep at `now` has left due. */
  readonly note: (items: readonly DueItem[], now: number) => void;
}

function stuckItems(warn: (line: string) => void): StuckItems {
  const sweeps = new Map<string, number>();
  return {
    has: ({ key }) => (sweeps.get(key) ?? 0) >= SWEEPS_WITHOUT_PROGRESS,
    note: (items, now) => {
      for (const { key, at } of items) {
        if (at > now - MINUTE) continue; // the tick after it is still to come, or was only just
        const count = (sweeps.get(key) ?? 0) + 1;
        sweeps.set(key, count);
        if (count === SWEEPS_WITHOUT_PROGRESS) warn(`${key} stays due: the walk goes on without waiting for it`);
      }
    },
  };
}
