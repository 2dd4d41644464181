/** One of the processes of `npm run faults`: plays what it is sent, answers with the rows of the table, and ends. */
import { play } from './play.ts';
import { everyScenario } from './scenarios.ts';
import type { Order, Report } from './stacks.ts';
import { rowOf } from './table.ts';

const say = (report: Report) => void process.send?.(report);
process.once('disconnect', () => process.exit(1)); // whoever wanted it is gone
process.once('message', (order: Order) => void run(order));

async function run({ names, synthesized }: Order): Promise<void> {
  const scenarios = everyScenario().filter(({ name }) => names.includes(name));
  const seen = await play(scenarios, { synthesized, say: (line) => say({ kind: 'said', line }) });
  process.send?.({ kind: 'done', rows: seen.map(rowOf) } satisfies Report, () => process.exit(0));
}
