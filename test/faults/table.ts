import { healingOf } from './healing.ts';
import type { Healing } from './healing.ts';
import type { Seen } from './seen.ts';
import { verdictOn } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What the table says of one scenario; it can be sent from process to process. */
export interface Row {
  readonly name: string;
  readonly healing: Healing;
  readonly verdict: Verdict;
  /** What the host was told of, whether or not she has a part in it. */
  readonly alarms: readonly string[];
}

export function rowOf(seen: Seen): Row {
  const alarms = [...new Set(seen.alarms.flatMap(({ problem }) => problem ?? []))];
  return { name: seen.scenario.name, healing: healingOf(seen), verdict: verdictOn(seen), alarms };
}

const HEAD = [
  'fault',
  'put there',
  'taken away',
  'shut before',
  'opens',
  'shut after',
  'told the truth',
  'host told',
  '',
];
const WIDEST = 64;

/** One row a scenario; those that did not hold say why. */
export function faultTable(rows: readonly Row[]): string[] {
  const cells = rows.map(({ name, healing, verdict, alarms }) => [
    name,
    healing.putThere,
    healing.takenAway,
    answer(verdict.shutBefore),
    answer(verdict.opened),
    answer(verdict.shutAfter),
    answer(verdict.toldTruth),
    [answer(verdict.hostTold), ...alarms].join(' '),
    verdict.held ? '' : `← WRONG ${verdict.wrong.join(', ')}`.trimEnd(),
  ]);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...cells].map((row) => row[column]?.length ?? 0)));
  return [HEAD, ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? WIDEST))
      .join('  ')
      .trimEnd(),
  );
}

function answer(is: boolean | undefined): string {
  return is === undefined ? '–' : is ? 'yes' : 'NO';
}

/** The last line, in the words of the tests. */
export function countLine(rows: readonly Pick<Row, 'verdict'>[]): string {
  const held = rows.filter(({ verdict }) => verdict.held).length;
  return `${held} passed, ${rows.length - held} failed`;
}
