import { walk } from '../clock/walk.ts';
import type { WalkDeps } from '../clock/walk.ts';

export type Idle = { readonly idle: true } | { readonly idle: false; readonly why: string };

/** Lets time pass for everything that hangs on it: schedules and redeliveries. */
export interface Timekeeper {
  /** Moves the clock to an instant, in milliseconds since 1970; done when all that falls due on the way is done. */
  readonly moveTo: (milliseconds: number) => Promise<void>;
  /** Waits until nothing is left to do now, for `patienceMs` of real time at most. Sweeps at once if something is due. */
  readonly untilIdle: (patienceMs: number) => Promise<Idle>;
  readonly stop: () => Promise<void>;
}

export interface TimekeeperDeps extends Omit<WalkDeps, 'stopping'> {
  /** Forgets what is past its time to live. */
  readonly expire: (now: number) => Promise<void>;
}

const LOOK_EVERY_MS = 200;
const SWEEP_EVERY_MS = 500;

/** Starts with a sweep, which wakes whatever fell due while nothing ran; from then on the ticks come as time passes. */
export function timekeeper(given: TimekeeperDeps): Timekeeper {
  const ending = new AbortController();
  const deps: WalkDeps = { ...given, stopping: ending.signal };
  const { clock, schedules, sources } = deps;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    waiting += 1;
    const mine = turn.then(work).finally(() => (waiting -= 1));
    turn = mine.catch(() => undefined);
    return mine;
  };

  schedules.forget(clock.now());
  const inPassing = (work: () => Promise<void>) => {
    inTurn(work).catch((error: unknown) => deps.warn(String(error))); // a service that is away may come back
  };
  inPassing(async () => {
    await schedules.fireFrequent(clock.now());
    await given.expire(clock.now());
  });
  const looking = setInterval(() => {
    if (waiting > 0) return; // a walk or a sweep is on its way
    inPassing(async () => {
      for (const source of sources) await source.redeliver();
      await schedules.fireTicked(clock.now());
    });
  }, LOOK_EVERY_MS);

  return {
    moveTo: (milliseconds) =>
      inTurn(async () => {
        await walk(deps, milliseconds);
        await given.expire(clock.now());
      }),
    untilIdle: async (patienceMs) => {
      const until = performance.now() + patienceMs;
      for (;;) {
        const patience = until - performance.now();
        const left = await orAfter(
          inTurn(() => leftToDo(deps, patience)),
          patience,
          'the clock is being moved',
        );
        if (left === undefined) return { idle: true };
        if (performance.now() >= until) return { idle: false, why: left };
        await new Promise((resolve) => setTimeout(resolve, SWEEP_EVERY_MS));
      }
    },
    stop: async () => {
      clearInterval(looking);
      ending.abort();
      await turn;
    },
  };
}

/** What `work` gives, or `otherwise` if it takes longer. */
async function orAfter<T>(work: Promise<T>, patienceMs: number, otherwise: T): Promise<T> {
  const over = Promise.withResolvers<T>();
  const timer = setTimeout(() => over.resolve(otherwise), patienceMs + SWEEP_EVERY_MS);
  return Promise.race([work, over.promise]).finally(() => clearTimeout(timer));
}

/** Why this is no moment of rest, or undefined if it is one. */
async function leftToDo(deps: WalkDeps, patienceMs: number): Promise<string | undefined> {
  const { clock, quiet, schedules } = deps;
  if (!(await quiet.settle(Math.max(patienceMs, 1)))) return 'messages are being worked through';
  const due = await pastDue(deps);
  if (due > 0) {
    await schedules.fireFrequent(clock.now());
    if (!(await quiet.settle(Math.max(patienceMs, 1)))) return 'messages are being worked through';
    const still = await pastDue(deps);
    if (still > 0) return `${still} items are due`;
  }
  return quiet.waiting() > 0 ? `${quiet.waiting()} messages wait to be delivered again` : undefined;
}

async function pastDue({ clock, dueItems }: WalkDeps): Promise<number> {
  const now = clock.now();
  return (await dueItems(now)).filter(({ at }) => at <= now).length;
}
