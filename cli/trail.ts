import { parseArgs } from 'node:util';
import { propertyReader } from '../lib/aws/properties.ts';
import { stayStore } from '../lib/aws/stays.ts';
import { tableClient } from '../lib/aws/table.ts';
import { trailStore } from '../lib/aws/trail.ts';
import type { LockId } from '../lib/domain/property.ts';
import type { StayRecord } from '../lib/domain/record.ts';
import { BY_GUEST } from '../lib/domain/trail.ts';
import type { TrailEntry } from '../lib/ports/store.ts';
import { doorNames } from './shared/door-names.ts';
import { findTable, LOCAL } from './shared/find-table.ts';
import type { FoundTable } from './shared/find-table.ts';
import { Complaint, runCommand, terminal, UsageError } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run trail -- CONNECTION RESERVATION [--stage NAME] [--table NAME]

Tells a stay's story: what happened to it and when (UTC), in closed words. For example:
npm run trail -- smoobu-main 1200001`;

/** Prints the trail of one stay: 0; 1 if there is no such stay; 2 usage. */
export function trail(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { stage: { type: 'string', default: LOCAL }, table: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help === true) {
      io.out(USAGE);
      return 0;
    }
    const [connection, id, more] = positionals;
    if (connection === undefined || id === undefined || more !== undefined) {
      throw new UsageError('Name a connection and the platform’s own id of the booking.');
    }
    const table = await findTable({ stage: values.stage, table: values.table }, io);
    const lines = await storyOf(table, { connection, id }).finally(() => table.client.destroy());
    for (const line of lines) io.out(line);
    return 0;
  });
}

async function storyOf({ name, client, now }: FoundTable, key: StayRecord['key']): Promise<readonly string[]> {
  const table = tableClient(name, client, now);
  const record = await stayStore(table).get(key);
  if (record === undefined) throw new Complaint(`${key.connection} ${key.id}: no such stay, or it is long over.`);
  const doors = await doorNames(propertyReader(table), record);
  return (await trailStore(table).of(key)).map((entry) => lineOf(entry, doors));
}

function lineOf({ at, word, about = '', by }: TrailEntry, doors: ReadonlyMap<LockId, string>): string {
  const who = by === undefined ? '' : by === BY_GUEST ? '  by the guest' : `  by host ${by}`;
  return `${at.slice(0, 19)}Z  ${word.padEnd(12)}  ${doors.get(about as LockId) ?? about}${who}`.trimEnd();
}

if (import.meta.main) process.exitCode = await trail(process.argv.slice(2), terminal);
