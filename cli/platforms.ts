import { parseArgs } from 'node:util';
import { platforms } from '../lib/platforms/index.ts';
import type { BookingPlatform, PlatformFacts } from '../lib/ports/booking-platform.ts';
import { runCommand, terminal } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run platforms [-- --markdown]

Prints which booking platforms there are, and what each can tell; with --markdown as a table.`;

const columns = {
  name: 'Platform',
  proof: 'Proves itself by',
  credentials: 'Its API takes',
  order: 'Order',
  times: 'Times',
  email: 'E-mail',
  noShow: 'No-show',
} as const satisfies Record<keyof PlatformFacts, string>;

const names = Object.keys(columns) as (keyof PlatformFacts)[];
const flag = { type: 'boolean', default: false } as const;

/** In the order of the registry: 0; 2 usage. */
export function listPlatforms(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values } = parseArgs({ args: [...args], options: { help: flag, markdown: flag } });
    const all = Object.values<BookingPlatform>(platforms);
    const lines = values.help ? [USAGE] : values.markdown ? table(all) : all.flatMap(paragraph);
    for (const line of lines) io.out(line);
    return 0;
  });
}

/** What is told of a platform, by its titles; what its file can do is seen in the file. */
function told({ facts, api }: BookingPlatform): readonly (readonly [title: string, fact: string])[] {
  return [
    ...names.map((name) => [columns[name], facts[name]] as const),
    ['Lists changes', api?.listChanged === undefined ? '–' : 'yes'],
    ['Tells guests', api?.sendMessage === undefined ? '–' : 'yes'],
  ];
}

function paragraph(platform: BookingPlatform): readonly string[] {
  const [, ...rows] = told(platform);
  const width = Math.max(...rows.map(([title]) => title.length));
  const { id, facts } = platform;
  return [`${id} (${facts.name})`, ...rows.map(([title, fact]) => `  ${title.padEnd(width)}  ${fact}`), ''];
}

/** With columns of one width, as a formatter writes them. */
function table(all: readonly BookingPlatform[]): readonly string[] {
  const rows = all.map((platform) => [`\`${platform.id}\``, ...told(platform).map(([, fact]) => fact)]);
  const head = ['`platform`', ...all.slice(0, 1).flatMap((platform) => told(platform).map(([title]) => title))];
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((cells) => cells[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

if (import.meta.main) process.exitCode = await listPlatforms(process.argv.slice(2), terminal);
