import { parseArgs } from 'node:util';
import { healthStore } from '../lib/aws/health-items.ts';
import { decodeProperty } from '../lib/aws/property-items.ts';
import { grantStore } from '../lib/aws/stays.ts';
import { tableClient } from '../lib/aws/table.ts';
import { wholeTable } from '../lib/aws/whole-table.ts';
import type { Grant } from '../lib/domain/grant.ts';
import { isProven } from '../lib/domain/grant.ts';
import type { LastingFinding, LockHealth } from '../lib/domain/lock-health.ts';
import { isPass } from '../lib/domain/pass.ts';
import type { Door, Property } from '../lib/domain/property.ts';
import { toMilliseconds } from '../lib/domain/time.ts';
import type { Instant } from '../lib/domain/time.ts';
import { findTable, LOCAL } from './shared/find-table.ts';
import type { FoundTable } from './shared/find-table.ts';
import { runCommand, terminal } from './shared/program.ts';
import type { Io } from './shared/program.ts';

const USAGE = `npm run doctor -- [--findings] [--stage NAME] [--table NAME]

Lists every door: what is wrong with its lock, when that was last looked at, and who comes next. Asks the table, no lock.

  --findings  only doors with something wrong, or never looked at
  --stage     a deployed stage; without it the stack that runs on this machine
  --table     another table than that stage's own`;

/** Lists the doors: 0; 1 if the table can't be used; 2 usage. */
export function doctor(args: readonly string[], io: Io): Promise<number> {
  return runCommand(USAGE, io, async () => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        findings: { type: 'boolean', default: false },
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
    const doors = await doorsOf(table).finally(() => table.client.destroy());
    const needy = doors.filter(({ health }) => health?.checkedAt === undefined || health.findings.length > 0);
    const now = table.now();
    for (const door of values.findings ? needy : doors) for (const line of linesOf(door, now)) io.out(line);
    io.out(`${doors.length} doors, ${needy.length} of them with something to see to.`);
    return 0;
  });
}

interface DoorView {
  readonly property: Property;
  readonly door: Door;
  /** Undefined: not applied since locks are looked at. */
  readonly health: LockHealth | undefined;
  readonly next: Grant | undefined;
}

async function doorsOf({ name, client, now }: FoundTable): Promise<readonly DoorView[]> {
  const table = tableClient(name, client, now);
  const items = await wholeTable(name, client, now)('PROPERTY#');
  const properties = items.map(decodeProperty).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const doors = properties.flatMap((property) => property.doors.map((door) => ({ property, door })));
  return Promise.all(
    doors.map(async ({ property, door }) => {
      const grants = await grantStore(table).onLock(door.lockId);
      const guests = grants.filter(({ wanted, window, stay }) => wanted && window.until > now() && !isPass(stay));
      const [next] = guests.toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
      return { property, door, health: await healthStore(table).get(door.lockId), next };
    }),
  );
}

function linesOf({ property, door, health, next }: DoorView, now: Instant): readonly string[] {
  const looked = health?.checkedAt === undefined ? 'never looked at' : `looked at ${age(health.checkedAt, now)} ago`;
  return [
    `${property.id}  ${door.name}  ${door.lockId}  ${looked}`,
    `    ${next === undefined ? 'nobody is booked' : nextText(next, now)}`,
    ...(health === undefined ? [] : stateLines(health)),
    ...(health?.findings ?? []).map(findingText),
  ];
}

function nextText(grant: Grant, now: Instant): string {
  const { stay, window, evidence } = grant;
  const when = window.from > now ? `next arrival ${window.from}` : `a guest is there until ${window.until}`;
  return `${when}  ${stay.connection} ${stay.id}, ${isProven(grant) ? 'the lock has it' : evidence}`;
}

function stateLines({ facts, counts, attempts }: LockHealth): string[] {
  const state = [
    facts && (facts.online ? 'online' : 'offline'),
    facts && (facts.keypad ? 'keypad' : 'no keypad'),
    counts && `${counts.keypadCodes} codes`,
    attempts > 0 && `${attempts} looks without an answer since`,
  ];
  const known = state.filter((one) => typeof one === 'string');
  return known.length === 0 ? [] : [`    ${known.join(', ')}`];
}

function findingText({ code, severity, count, fullAt, threat, since }: LastingFinding): string {
  const parts = [
    `    ${severity}: ${code}`,
    count !== undefined && `(${count})`,
    fullAt !== undefined && `full ${fullAt}`,
    threat !== undefined && `hits ${threat.stay.connection} ${threat.stay.id} from ${threat.from}`,
    `since ${since}`,
  ];
  return parts.filter((part) => part !== false).join('  ');
}

/** `40 min`, `7 h`, `3 days` */
function age(at: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.round((toMilliseconds(now) - toMilliseconds(at)) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1_440)} days`;
}

if (import.meta.main) process.exitCode = await doctor(process.argv.slice(2), terminal);
