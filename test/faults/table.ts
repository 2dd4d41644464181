import { healingOf } from './healing.ts';
import type { Seen } from './seen.ts';
import type { Verdict } from './verdict.ts';

const HEAD = ['fault', 'healed by', 'opens', 'shut before', 'shut after', 'told the truth', ''];
const WIDEST = 64;

/** One row a scenario; those that did not hold say why. */
export function faultTable(rows: readonly { readonly seen: Seen; readonly verdict: Verdict }[]): string[] {
  const cells = rows.map(({ seen, verdict }) => [
    seen.scenario.name,
    healingOf(seen),
    answer(verdict.opened),
    answer(verdict.shutBefore),
    answer(verdict.shutAfter),
    answer(verdict.toldTruth),
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

/** The last line. */
export function countLine(rows: readonly { readonly verdict: Verdict }[]): string {
  const held = rows.filter(({ verdict }) => verdict.held).length;
  return `${held} of ${rows.length} held`;
}
