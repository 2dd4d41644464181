/**
 * When, within its window, a grant opens the door: on which weekdays, and from which minute of the day until which, by
 * the lock's own clock. A guest has none: her window is whole.
 */
export interface Schedule {
  /** 1 Monday … 7 Sunday, in this order, each once; never none. */
  readonly weekDays: readonly number[];
  /** 0 … 1439. Both 0: the whole day. */
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

export function sameSchedule(a: Schedule, b: Schedule): boolean {
  return spelledOut(a) === spelledOut(b);
}

function spelledOut({ weekDays, fromMinute, untilMinute }: Schedule): string {
  return [weekDays.join(), fromMinute, untilMinute].join('|');
}
