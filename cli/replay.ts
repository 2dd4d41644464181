import { parseArgs } from 'node:util';
import { parkedWebhooks } from '../lib/aws/parked-webhooks.ts';
import { tableClient } from '../lib/aws/table.ts';
import { wholeTable } from '../lib/aws/whole-table.ts';
import { findTable, LOCAL } from './shared/find-table.ts';
import { runCommand, terminal } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run replay -- [--list] [--connection ID] [--stage NAME] [--table NAME]

Has webhooks that could not be read, and were parked, read again: after a fix. The next minute takes them up.

  --list        only says which are parked
  --connection  only those of one connection
  --stage       a deployed stage; without it the stack that runs on this machine
  --table       another table than that stage's own`;

/** Makes parked webhooks due again: 0, also if there are none; 1 if the table can't be used; 2 usage. */
export function replay(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        list: { type: 'boolean', default: false },
        connection: { type: 'string' },
        stage: { type: 'string', default: LOCAL },
        table: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      io.out(USAGE);
      return 0;
    }
    const { name, client, now } = await findTable({ stage: values.stage, table: values.table }, io);
    try {
      const webhooks = parkedWebhooks(tableClient(name, client, now), wholeTable(name, client, now));
      const parked = await webhooks.list(values.connection);
      for (const { key, platform, receivedAt } of parked) io.out(`${receivedAt}  ${key.connection}  ${platform}`);
      if (values.list) io.out(`${parked.length} parked.`);
      else io.out(`${await replayed(parked.map(({ key }) => webhooks.replay(key, now())))} to be read again.`);
      return 0;
    } finally {
      client.destroy();
    }
  });
}

async function replayed(all: readonly Promise<boolean>[]): Promise<number> {
  return (await Promise.all(all)).filter((done) => done).length;
}

if (import.meta.main) process.exitCode = await replay(process.argv.slice(2), terminal);
