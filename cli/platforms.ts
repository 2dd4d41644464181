import { parseArgs } from 'node:util';
import { platforms } from '../lib/platforms/index.ts';
import type { BookingPlatform, PlatformFacts } from '../lib/ports/booking-platform.ts';
import { runCommand, terminal } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run platforms

Prints a table of the booking platforms there are, and what each can tell.`;

const columns = {
  name: 'Platform',
  proof: 'Proves itself by',
  credentials: 'Its API takes',
  order: 'Order',
  times: 'Times',
  email: 'E-mail',
  noShow: 'No-show',
} as const satisfies Record<keyof PlatformFacts, string>;

/** The table as Markdown, in the order of the registry: 0; 2 usage. */
export function listPlatforms(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', default: false } } });
    for (const line of values.help ? [USAGE] : table(Object.values<BookingPlatform>(platforms))) io.out(line);
    return 0;
  });
}

function table(all: readonly BookingPlatform[]): readonly string[] {
  const names = Object.keys(columns) as (keyof PlatformFacts)[];
  const rows = all.map(({ id, facts, api }) => [
    `\`${id}\``,
    ...names.map((name) => facts[name]),
    api?.sendMessage === undefined ? '–' : 'yes',
  ]);
  const head = ['`platform`', ...names.map((name) => columns[name]), 'Tells guests'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

if (import.meta.main) process.exitCode = await listPlatforms(process.argv.slice(2), terminal);
