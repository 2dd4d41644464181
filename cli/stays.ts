import { parseArgs } from 'node:util';
import { parkedWebhooks } from '../lib/aws/parked-webhooks.ts';
import { propertyReader } from '../lib/aws/properties.ts';
import { grantStore } from '../lib/aws/stays.ts';
import { tableClient } from '../lib/aws/table.ts';
import { allStays, wholeTable } from '../lib/aws/whole-table.ts';
import { isProven } from '../lib/domain/grant.ts';
import type { Grant } from '../lib/domain/grant.ts';
import { informedOf } from '../lib/domain/informed.ts';
import type { Informed } from '../lib/domain/informed.ts';
import type { LockId } from '../lib/domain/property.ts';
import type { StayRecord } from '../lib/domain/record.ts';
import { standing } from '../lib/domain/succession.ts';
import type { LocalDate } from '../lib/domain/time.ts';
import { doorNames } from './shared/door-names.ts';
import { findTable, LOCAL } from './shared/find-table.ts';
import type { FoundTable } from './shared/find-table.ts';
import { runCommand, terminal } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run stays -- [--without-access] [--stage NAME] [--table NAME]

Lists every stay that isn't over: what each door is proven to hold, and whether the guest was told: mailed, and\nwhether that arrived. No codes, no names.

  --without-access  only stays that are confirmed, or of unknown status, with a door that is not proven yet
  --stage           a deployed stage; without it the stack that runs on this machine
  --table           another table than that stage's own`;

/** Lists the stays: 0; 1 if the table can't be used; 2 usage. */
export function stays(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'without-access': { type: 'boolean', default: false },
        stage: { type: 'string', default: LOCAL },
        table: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      io.out(USAGE);
      return 0;
    }
    const table = await findTable({ stage: values.stage, table: values.table }, io);
    const [seen, parked] = await read(table).finally(() => table.client.destroy());
    const shown = seen.filter((view) => !values['without-access'] || lacksAccess(view));
    for (const view of shown) for (const line of linesOf(view)) io.out(line);
    io.out(`${seen.length} stays, ${seen.filter(lacksAccess).length} of them without access yet.`);
    if (parked > 0) io.out(`Parked, and perhaps bookings: ${parked}. See npm run replay -- --list.`);
    return 0;
  });
}

interface StayView {
  readonly record: StayRecord;
  /** Those that the stay is to have. */
  readonly grants: readonly Grant[];
  readonly doorNames: ReadonlyMap<LockId, string>;
}

async function read(table: FoundTable): Promise<readonly [readonly StayView[], number]> {
  const { name, client, now } = table;
  const scan = wholeTable(name, client, now);
  const parked = await parkedWebhooks(tableClient(name, client, now), scan).list(undefined);
  return [await viewsOf(table), parked.length];
}

async function viewsOf({ name, client, now }: FoundTable): Promise<readonly StayView[]> {
  const table = tableClient(name, client, now);
  const properties = propertyReader(table);
  const records = await allStays(wholeTable(name, client, now)).leavingFrom(now().slice(0, 10) as LocalDate);
  const views: StayView[] = [];
  for (const record of records) {
    const grants = await grantStore(table).ofStay(record.grants);
    views.push({
      record,
      grants: grants.filter(({ wanted }) => wanted),
      doorNames: await doorNames(properties, record),
    });
  }
  return views;
}

/** A guest who comes now would stand before a closed door; so may one whose booking has a status that we don't know. */
function lacksAccess({ record, grants }: StayView): boolean {
  const { state } = record.reservation;
  if (state !== 'confirmed' && state !== 'unknown') return false;
  const unmapped = record.rooms.some(({ propertyId }) => propertyId === undefined);
  const byLock = Map.groupBy(grants, ({ lockId }) => lockId); // a successor need not be there yet
  return unmapped || byLock.size === 0 || ![...byLock.values()].map(standing).every((one) => one && isProven(one));
}

function linesOf({ record, grants, doorNames }: StayView): readonly string[] {
  const { key, reservation, rooms, problems } = record;
  const where = rooms.map(({ unit, propertyId }) => propertyId ?? `unit ${unit}, unmapped`).join(', ');
  const { arrivalDate, departureDate } = reservation.stay;
  return [
    `${arrivalDate} to ${departureDate}  ${key.connection} ${key.id}  ${where}  ${reservation.state}, ${toldText(record)}`,
    ...grants.map(({ lockId, kind, evidence, reason }) =>
      [`    ${doorNames.get(lockId) ?? lockId}:`, kind, evidence, reason ?? ''].join(' ').trimEnd(),
    ),
    ...problems.map(({ code, subject }) => `    problem: ${code} ${subject}`.trimEnd()),
  ];
}

function toldText(record: StayRecord): string {
  const at = record.told.findLast(({ kind }) => kind !== 'confirmation')?.at ?? '';
  const words: Readonly<Record<Informed, string>> = {
    'not-told': 'not told yet',
    sent: `told ${at}`,
    delivered: `told ${at}, delivered`,
    delayed: `told ${at}, held up on its way`,
    'by-chat': `told ${at}, through the platform`,
    'by-host': `told ${at}, by the host`,
    'passed-on': `NOT INFORMED, the host has the text since ${at}`,
    lost: `NOT INFORMED, the mail of ${at} did not arrive`,
  };
  return words[informedOf(record)];
}

if (import.meta.main) process.exitCode = await stays(process.argv.slice(2), terminal);
