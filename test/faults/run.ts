/**
 * `npm run faults`: everything that is known to go wrong with a lock, alone and in pairs, each on a stay of its own from
 * booking to twelve hours after departure, with the real bundles on simulated locks. Exit code 0 only if all held.
 *
 *   --singles        no pairs
 *   --quick          of the singles no extras either: what CI runs
 *   --pairs=N        so many pairs, drawn by lot and without extras; 200 if left out
 *   --seed=WORD      another draw
 *   --all            every pair there is
 *   --only=WORDS     those with such a name
 *   --stacks=N       processes side by side; one a core if left out
 *   --progress       says how far it is
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { allPairs, drawnPairs, quickSingles, singles } from './scenarios.ts';
import type { Scenario } from './scenarios.ts';
import { playOnStacks } from './stacks.ts';
import { countLine, faultTable } from './table.ts';

const { values: options } = parseArgs({
  options: {
    singles: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'staykey' },
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    stacks: { type: 'string', default: String(availableParallelism()) },
    progress: { type: 'boolean', default: false },
  },
});

function chosen(): readonly Scenario[] {
  if (options.quick) return quickSingles();
  if (options.singles) return singles();
  return [...singles(), ...(options.all ? allPairs() : drawnPairs(Number(options.pairs), options.seed))];
}

const started = performance.now();
const seconds = () => Math.round((performance.now() - started) / 1_000);
const scenarios = chosen().filter(({ name }) => name.includes(options.only));
const say = (line: string) => void (options.progress && console.error(`${seconds()} s  ${line}`));
const rows = await playOnStacks(scenarios, Math.max(1, Number(options.stacks)), say);
for (const line of faultTable(rows)) console.log(line);
const pairs = rows.length - singles().filter(({ name }) => rows.some((row) => row.name === name)).length;
console.log(`${rows.length - pairs} alone, ${pairs} of ${allPairs().length} pairs; ${seconds()} s`);
console.log(countLine(rows));
process.exitCode = rows.length === scenarios.length && rows.length > 0 && rows.every((row) => row.verdict.held) ? 0 : 1;
