import { WEEK } from '../../domain/schedule.ts';
import type { Schedule } from '../../domain/schedule.ts';

export const EVERY_DAY = 127;
export const ALWAYS: Schedule = { weekDays: WEEK, fromMinute: 0, untilMinute: 0 };
const MINUTES_OF_A_DAY = 1_440;

/** Monday 64 … Sunday 1 [C]. */
export function maskOf(weekDays: readonly number[]): number {
  return weekDays.reduce((mask, day) => mask | bitOf(day), 0);
}

/** Undefined unless all three are there and say a schedule: without weekdays Nuki was reported to ignore the dates [L]. */
export function scheduleFrom(mask: unknown, from: unknown, until: unknown): Schedule | undefined {
  if (!isBelow(mask, EVERY_DAY + 1) || mask === 0) return undefined;
  const [fromMinute, untilMinute] = [from ?? 0, until ?? 0];
  if (!isBelow(fromMinute, MINUTES_OF_A_DAY + 1) || !isBelow(untilMinute, MINUTES_OF_A_DAY + 1)) return undefined;
  return { weekDays: WEEK.filter((day) => (mask & bitOf(day)) !== 0), fromMinute, untilMinute };
}

function bitOf(day: number): number {
  return 1 << (7 - day);
}

function isBelow(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < limit;
}
