/**
 * `npm run faults`: everything that is known to go wrong with a lock, alone and in pairs, each on a stay of its own from
 * booking to a day after departure. `npm run faults -- --singles` leaves out the pairs, `--only=ghost` plays those with such a name. Exit code 0 only if all held.
 */
import { pairs, singles } from './scenarios.ts';
import { countLine, faultTable } from './table.ts';
import { play } from './play.ts';
import { verdictOn } from './verdict.ts';

const started = performance.now();
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
const all = process.argv.includes('--singles') ? singles() : [...singles(), ...pairs()];
const scenarios = all.filter(({ name }) => name.includes(only));
const seconds = () => Math.round((performance.now() - started) / 1_000);
const say = process.argv.includes('--progress')
  ? (line: string) => console.error(`${seconds()} s  ${line}`)
  : undefined;
const seen = await play(scenarios, say === undefined ? {} : { say });
const rows = seen.map((one) => ({ seen: one, verdict: verdictOn(one) }));
for (const line of faultTable(rows)) console.log(line);
console.log(`${seconds()} s`);
console.log(countLine(rows));
process.exitCode = rows.length > 0 && rows.every(({ verdict }) => verdict.held) ? 0 : 1;
