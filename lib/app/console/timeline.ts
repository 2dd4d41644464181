import { dateIn, daysBetween, isTimeZone, timeIn } from '../../domain/time.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { TimelineBar, TimelineCell } from '../../pages/host/door-views.ts';

export const DAYS = 14;
const HOURS = 24;
/** Fewer hours could not be read or pressed. */
const SHORTEST = 3;

export type Bar = TimelineBar;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly bar: Bar;
}

/**
 * The bars of one door as rows of cells, as many rows as stays are there at once. A row is as long as the days shown,
 * by the hours of the door's own clock: what is empty ends at midnight, a bar goes on.
 */
export function lanesOf(bars: readonly Bar[], zone: string, first: LocalDate): readonly (readonly TimelineCell[])[] {
  const lanes: Placed[][] = [];
  for (const placed of bars.flatMap((bar) => place(bar, zone, first)).toSorted((a, b) => a.start - b.start)) {
    const free = lanes.find((lane) => (lane.at(-1)?.end ?? 0) <= placed.start);
    if (free === undefined) lanes.push([placed]);
    else free.push(placed);
  }
  return (lanes.length === 0 ? [[]] : lanes).map(cellsOf);
}

/** In hours from the first day's midnight; nothing where the days shown have no part of it. */
function place(bar: Bar, zone: string, first: LocalDate): readonly Placed[] {
  const last = DAYS * HOURS;
  const from = hourOf(bar.window.from, zone, first, Math.floor);
  const until = hourOf(bar.window.until, zone, first, Math.ceil);
  if (until <= 0 || from >= last) return [];
  const start = Math.min(Math.max(from, 0), last - SHORTEST);
  return [{ start, end: Math.min(Math.max(until, start + SHORTEST), last), bar }];
}

function hourOf(at: Instant, timeZone: string, first: LocalDate, round: (hours: number) => number): number {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const [hours = 0, minutes = 0] = timeIn(at, zone).split(':').map(Number);
  return daysBetween(first, dateIn(at, zone)) * HOURS + round(hours + minutes / 60);
}

function cellsOf(lane: readonly Placed[]): readonly TimelineCell[] {
  const cells: TimelineCell[] = [];
  let at = 0;
  const emptyUntil = (end: number) => {
    while (at < end) {
      const next = Math.min(end, (Math.floor(at / HOURS) + 1) * HOURS);
      cells.push({ hours: next - at, startsDay: at % HOURS === 0, bar: undefined });
      at = next;
    }
  };
  for (const { start, end, bar } of lane) {
    emptyUntil(start);
    cells.push({ hours: end - start, startsDay: false, bar });
    at = end;
  }
  emptyUntil(DAYS * HOURS);
  return cells;
}
