import { randomUUID } from 'node:crypto';
import type { ScheduleModel } from '../template/model.ts';
import { ACCOUNT_ID } from '../template/standings.ts';

/** The template's schedules. Ticks are whole multiples of a period since 1970, so a minute's tick is the whole minute. */
export interface Schedules {
  /** Fires each that has had a tick since it was last fired, once however many there were, and waits for them. */
  readonly fireTicked: (now: number) => Promise<void>;
  /** Fires the frequent ones, tick or not. */
  readonly fireFrequent: (now: number) => Promise<void>;
  /** The first tick after `now` of the rare ones: those that no due item stands for. */
  readonly nextRareTick: (now: number) => number | undefined;
  /** No tick before `now` is owed. */
  readonly forget: (now: number) => void;
}

/** More often than this a schedule only asks what is due: in a walk it is fired when something is. */
const RARE_MS = 3_600_000;

export function schedules(
  models: readonly ScheduleModel[],
  region: string,
  invoke: (functionId: string, event: unknown) => Promise<unknown>,
): Schedules {
  const fired = new Map<ScheduleModel, number>();
  const tickOf = (model: ScheduleModel, now: number) => Math.floor(now / model.everyMs);
  const fire = async (model: ScheduleModel, now: number) => {
    fired.set(model, tickOf(model, now));
    const event = model.input ?? scheduledEvent(model, region, now);
    await invoke(model.functionId, event).catch(() => undefined); // said in the log; the next tick comes
  };
  const fireAll = async (due: readonly ScheduleModel[], now: number) => {
    await Promise.all(due.map((model) => fire(model, now)));
  };

  return {
    fireTicked: (now) =>
      fireAll(
        models.filter((model) => tickOf(model, now) > (fired.get(model) ?? -1)),
        now,
      ),
    fireFrequent: (now) =>
      fireAll(
        models.filter(({ everyMs }) => everyMs < RARE_MS),
        now,
      ),
    nextRareTick: (now) => {
      const ticks = models
        .filter(({ everyMs }) => everyMs >= RARE_MS)
        .map((model) => (tickOf(model, now) + 1) * model.everyMs);
      return ticks.length === 0 ? undefined : Math.min(...ticks);
    },
    forget: (now) => models.forEach((model) => fired.set(model, tickOf(model, now))),
  };
}

function scheduledEvent(model: ScheduleModel, region: string, now: number) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: ACCOUNT_ID,
    time: new Date(now).toISOString(),
    region,
    resources: [`arn:aws:events:${region}:${ACCOUNT_ID}:rule/${model.logicalId}`],
    detail: {},
  };
}
