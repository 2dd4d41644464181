import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Configuration, Refusal } from '../lib/app/apply-properties.ts';
import { readProperties } from '../lib/config/properties.ts';
import { known } from './shared/known.ts';
import { applyTo } from './shared/apply-to.ts';
import { findTable, LOCAL } from './shared/find-table.ts';
import { Complaint, runCommand, terminal, UsageError } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run apply -- [properties.json] [--check] [--force] [--stage NAME] [--table NAME]

Writes the properties, their doors and units to a stage, and has every stay to come looked at again.

  --check   only says what is wrong with the file; needs no AWS
  --force   also where it takes doors away from stays to come
  --stage   a deployed stage; without it the stack that runs on this machine
  --table   another table than that stage's own`;

/** Applies properties.json: 0 written (or, with --check, nothing to complain of), 1 complaints, 2 usage. */
export function apply(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        stage: { type: 'string', default: LOCAL },
        table: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return say(io, USAGE);
    if (positionals.length > 1) throw new UsageError('One file at a time.');

    const file = positionals[0] ?? io.env['STAYKEY_PROPERTIES'] ?? 'properties.json';
    const wanted = readFile(file, values.stage);
    const doors = wanted.properties.reduce((sum, property) => sum + property.doors.length, 0);
    const size = `${counted(wanted.properties.length, 'property', 'properties')} with ${counted(doors, 'door')}`;
    if (values.check) return say(io, `${file} is fine: ${size}.`);

    const table = await findTable({ stage: values.stage, table: values.table }, io);
    const outcome = await applyTo(table, wanted, { force: values.force }).finally(() => table.client.destroy());
    if (outcome.kind === 'refused') throw new Complaint(refusalText(outcome.refusals));
    for (const { connection, unit, propertyId } of outcome.kept) {
      io.out(`Kept: unit ${unit} of ${connection}, mapped to ${propertyId} in the console; the file does not name it.`);
    }
    if (outcome.removed.length > 0) io.out(`Removed: ${outcome.removed.join(', ')}.`);
    return say(io, `Applied ${size}; ${counted(outcome.touched, 'stay')} to look at again.`);
  });
}

/** Throws Complaint with all that is wrong with the file. */
function readFile(file: string, stage: string): Configuration {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Complaint(`${file}: can't be read; name your properties.json.`);
  }
  const read = readProperties(text, { ...known, allowApiUrl: stage === LOCAL });
  if (!read.ok) throw new Complaint(read.complaints.join('\n'));
  return read;
}

function refusalText(refusals: readonly Refusal[]): string {
  const lines = refusals.map((refusal) => {
    const stays = counted(refusal.stays, 'stay');
    switch (refusal.kind) {
      case 'unit': {
        const { connection, unit, propertyId } = refusal.unit;
        return `Unit ${unit} of ${connection} (${propertyId}) is no longer in the file, and has ${stays} to come.`;
      }
      case 'account':
        return `nukiAccount ${refusal.account} is no longer in the file, and its locks were given to ${stays} and ${counted(refusal.passes, 'staff code')}.`;
    }
  });
  return [
    ...lines,
    'Nothing was written. Put it back, or add --force to take these doors away from those guests.',
  ].join('\n');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function say(io: Io, line: string): number {
  io.out(line);
  return 0;
}

if (import.meta.main) process.exitCode = await apply(process.argv.slice(2), terminal);
