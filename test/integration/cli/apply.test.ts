import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { apply } from '../../../cli/apply.ts';
import { propertyReader } from '../../../lib/aws/properties.ts';
import { passStore } from '../../../lib/aws/passes.ts';
import { unitMaps } from '../../../lib/aws/property-writer.ts';
import { stayStore } from '../../../lib/aws/stays.ts';
import { wholeTable } from '../../../lib/aws/whole-table.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { StaffPass } from '../../../lib/domain/pass.ts';
import type { LockId } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { madeTable, TABLE, terminalTo } from './made-table.ts';
import type { MadeTable, Printed } from './made-table.ts';
import { aStay, FAR_AWAY, LONG_AGO } from './stay-records.ts';

const now = () => instant(Date.now());
const folder = mkdtempSync(join(tmpdir(), 'apply-'));
const file = join(folder, 'properties.json');

const loft = (id: string, unit: string, more: object = {}) => ({
  id,
  name: id,
  timeZone: 'Europe/Vienna',
  checkIn: '15:00',
  checkOut: '10:00',
  units: [{ connection: 'smoobu-main', unit }],
  doors: [{ nukiAccount: 'main', smartlockId: 17179869201, name: 'Flat' }],
  ...more,
});
const base = {
  host: { name: 'Anna', email: 'host@example.com', language: 'de' },
  sender: 'stay@example.com',
  nukiAccounts: [{ id: 'main' }],
  connections: [{ id: 'smoobu-main', platform: 'smoobu' }],
};

function written(...properties: object[]): string {
  return writtenWhole({ ...base, properties });
}

function writtenWhole(content: object): string {
  writeFileSync(file, JSON.stringify(content));
  return file;
}

let made: MadeTable;
let printed: Printed;

afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  made = await madeTable(now);
  printed = terminalTo(made.url);
  return () => made.stop();
});

const run = (...args: string[]) => apply(args, printed.io);
const contents = async () => (await wholeTable(TABLE, made.client, now)('')).toSorted((a, b) => (a.pk < b.pk ? -1 : 1));
const stored = (record: StayRecord) => stayStore(made.table).save(record);
const read = (record: StayRecord) => stayStore(made.table).get(record.key);

describe('apply', () => {
  it('writes what the functions read', async () => {
    expect(await run(written(loft('loft-7', '398'), loft('loft-8', '10/2', { lateExitMinutes: 30 })))).toBe(0);
    expect(printed.said()).toEqual({ out: 'Applied 2 properties with 2 doors; 0 stays to look at again.', err: '' });

    const properties = propertyReader(made.table);
    expect(await properties.settings()).toMatchObject({
      host: { name: 'Anna', email: 'host@example.com', language: 'de' },
      sender: 'stay@example.com',
      timeZone: 'Europe/Vienna',
      hosts: [],
      lockAccounts: [{ id: 'main', vendor: 'nuki', apiUrl: undefined, requestsPerMinute: 120, codesPerLock: 100 }],
      ladderHours: [72, 24, 4, 1],
      connections: [{ id: 'smoobu-main', platform: 'smoobu', apiUrl: undefined, pollMinutes: 60 }],
    });
    expect(await properties.get('loft-8')).toMatchObject({
      id: 'loft-8',
      name: 'loft-8',
      address: undefined,
      timeZone: 'Europe/Vienna',
      checkIn: '15:00',
      checkOut: '10:00',
      earlyEntryMinutes: 0,
      lateExitMinutes: 30,
      language: 'de',
      units: [{ connection: 'smoobu-main', unit: '10/2' }],
      doors: [{ lockId: 'main#17179869201', name: 'Flat' }],
      access: 'auto',
      writeCodesDaysAhead: 7,
      tellGuestDaysAhead: 3,
    });
    expect(await properties.idOfUnit('smoobu-main', '398')).toBe('loft-7');
    expect(await properties.idOfUnit('smoobu-main', '398/1')).toBe('loft-7');
    expect(await properties.idOfUnit('smoobu-main', '10')).toBeUndefined();
    expect(await properties.idOfUnit('smoobu-main', '10/2')).toBe('loft-8');
    expect(Buffer.from(await properties.hashKey(), 'base64')).toHaveLength(32);
  });

  it('changes nothing when it is done again, least of all the key', async () => {
    await run(written(loft('loft-7', '398')));
    const before = await contents();
    expect(await run(file)).toBe(0);
    expect(await contents()).toEqual(before);
  });

  it('removes what the file no longer names', async () => {
    await run(written(loft('loft-7', '398'), loft('loft-8', '399')));
    printed.said();
    expect(await run(written(loft('loft-7', '400')))).toBe(0);
    expect(printed.said().out).toBe('Removed: loft-8.\nApplied 1 property with 1 door; 0 stays to look at again.');
    expect((await contents()).map(({ pk }) => pk)).toEqual([
      'CONNECTION#smoobu-main',
      'DIGEST',
      'LOCK#main#17179869201',
      'PROPERTY#loft-7',
      'SETTINGS',
      'UNIT#smoobu-main#400',
    ]);
  });

  it('has each connection polled, as often as it says, until it is gone', async () => {
    const polled = async () => {
      const items = (await contents()).filter(({ sk }) => sk === 'POLL');
      return items.map(({ pk, ...item }) => [pk, item['minutes'], item['dueAt'] !== undefined]);
    };
    const applied = (...connections: object[]) => run(writtenWhole({ ...base, connections, properties: [] }));
    const connection = (id: string, more: object = {}) => ({ id, platform: 'smoobu', ...more });
    await applied(connection('one'), connection('two', { pollMinutes: 15 }));
    expect(await polled()).toEqual([
      ['CONNECTION#one', 60, true],
      ['CONNECTION#two', 15, true],
    ]);
    await applied(connection('two', { pollMinutes: 0 }));
    expect(await polled()).toEqual([['CONNECTION#two', 0, false]]);
  });
});

describe('stays', () => {
  it('that are not over are looked at again, whatever became of them; the others are left alone', async () => {
    const comes = await stored(aStay('1', { departure: FAR_AWAY }));
    const cancelled = await stored(aStay('2', { departure: FAR_AWAY, state: 'cancelled' }));
    const over = await stored(aStay('3', { departure: LONG_AGO }));
    const started = now();

    expect(await run(written(loft('loft-7', '398')))).toBe(0);
    expect(printed.said().out).toBe('Applied 1 property with 1 door; 2 stays to look at again.');

    for (const stay of [comes, cancelled]) {
      const touched = await read(stay);
      expect(touched).toMatchObject({ rev: stay.rev + 1 });
      expect(touched!.dueAt! >= started && touched!.dueAt! <= now()).toBe(true);
    }
    expect(await read(over)).toMatchObject({ rev: over.rev, dueAt: undefined });
    const due = (await Promise.all([0, 1, 2, 3].map((shard) => made.table.due(shard, now(), 10)))).flat();
    expect(due.map(({ pk }) => pk).sort()).toEqual([
      'CONNECTION#smoobu-main',
      'LOCK#main#17179869201',
      'RES#smoobu-main#1',
      'RES#smoobu-main#2',
    ]);
  });

  it('to come keep their property, unless that is forced', async () => {
    await run(written(loft('loft-7', '398')));
    const stay = await stored(aStay('1', { departure: FAR_AWAY }));
    printed.said();
    const before = await contents();

    expect(await run(written())).toBe(1);
    expect(printed.said()).toEqual({
      out: '',
      err:
        'Unit 398 of smoobu-main (loft-7) is no longer in the file, and has 1 stay to come.\n' +
        'Nothing was written. Put it back, or add --force to take these doors away from those guests.',
    });
    expect(await contents()).toEqual(before);

    expect(await run(file, '--force')).toBe(0);
    expect(printed.said().out).toBe('Removed: loft-7.\nApplied 0 properties with 0 doors; 1 stay to look at again.');
    expect(await read(stay)).toMatchObject({ rev: stay.rev + 1 });
  });

  it('that are cancelled or over hold nothing up', async () => {
    await run(written(loft('loft-7', '398')));
    await stored(aStay('1', { departure: FAR_AWAY, state: 'cancelled' }));
    await stored(aStay('2', { departure: LONG_AGO }));
    expect(await run(written())).toBe(0);
  });

  it('may find their unit at another property', async () => {
    await run(written(loft('loft-7', '398')));
    await stored(aStay('1', { departure: FAR_AWAY, units: ['398/4'] }));
    expect(await run(written(loft('attic', '398/4')))).toBe(0);
    expect(await propertyReader(made.table).idOfUnit('smoobu-main', '398/4')).toBe('attic');
  });

  it('keep the account that their locks are reached through, unless that is forced', async () => {
    await run(written(loft('loft-7', '398')));
    await stored(aStay('1', { departure: FAR_AWAY, state: 'cancelled', grantsOn: ['main#17179869201'] }));
    printed.said();
    const doors = [{ nukiAccount: 'new', smartlockId: 1, name: 'Flat' }];
    const content = { ...base, nukiAccounts: [{ id: 'new' }], properties: [loft('loft-7', '398', { doors })] };

    expect(await run(writtenWhole(content))).toBe(1);
    expect(printed.said().err).toContain('nukiAccount main is no longer in the file');
    expect(await run(file, '--force')).toBe(0);
  });

  it('keep it for staff codes, too, until those are over', async () => {
    await run(written(loft('loft-7', '398')));
    const lockId = 'main#17179869201' as LockId;
    const code: StaffPass = {
      id: 'abc',
      name: new Redacted('Eva'),
      lockIds: [lockId],
      window: { from: now(), until: instant(`${FAR_AWAY}T00:00:00Z`) },
      schedule: { weekDays: [1], fromMinute: 0, untilMinute: 0 },
      grants: [{ lockId, grantId: 'aaaabbbbcccc', generation: 0 }],
      code: undefined,
      codeRefused: false,
      problems: [],
      removedAt: undefined,
      dueAt: undefined,
      attempts: 0,
      rev: 0,
    };
    const saved = await passStore(made.table).save(code);
    printed.said();
    const doors = [{ nukiAccount: 'new', smartlockId: 1, name: 'Flat' }];
    const content = { ...base, nukiAccounts: [{ id: 'new' }], properties: [loft('loft-7', '398', { doors })] };
    expect(await run(writtenWhole(content))).toBe(1);
    expect(printed.said().err).toContain('given to 0 stays and 1 staff code.');
    await passStore(made.table).save({ ...saved, removedAt: now() });
    expect(await run(file)).toBe(0);
  });
});

describe('what is wrong is said', () => {
  it('with every complaint of the file, before any AWS is asked', async () => {
    const bad = written(loft('loft-7', '398', { checkIn: '3 pm' }), loft('loft-7', '399'));
    expect(await apply([bad, '--check'], terminalTo('http://127.0.0.1:1').io)).toBe(1);
    expect(await run(bad)).toBe(1);
    expect(printed.said().err.split('\n')).toEqual([
      expect.stringMatching(/^properties\[0\]\.checkIn: must be a time of day/),
      expect.stringMatching(/^properties\[1\]\.id: is the same as properties\[0\]\.id/),
    ]);
    expect(await contents()).toEqual([]);
  });

  it('or that nothing is, without any AWS', async () => {
    const { io, said } = terminalTo('http://127.0.0.1:1');
    expect(await apply([written(loft('loft-7', '398')), '--check', '--stage', 'prod'], io)).toBe(0);
    expect(said().out).toBe(`${file} is fine: 1 property with 1 door.`);
  });

  it('about apiUrl, outside the local stage', async () => {
    const content = {
      ...base,
      connections: [{ ...base.connections[0], apiUrl: 'http://127.0.0.1:9' }],
      properties: [],
    };
    expect(await run(writtenWhole(content), '--check')).toBe(0);
    expect(await run(file, '--check', '--stage', 'prod')).toBe(1);
    expect(printed.said().err).toBe('connections[0].apiUrl: counts in the stage "local" only; take it out');
  });

  it.each([[['--chek']], [['a.json', 'b.json']], [['--stage', 'PROD!', 'x']]])('about the usage %j', async (args) => {
    const given = args.includes('--stage') ? [written(), ...args.slice(0, 2)] : args;
    expect(await run(...given)).toBe(2);
    expect(printed.said().err).toContain('npm run apply');
  });

  it('about a file that is not there, a table that is not there, and a stack that does not run', async () => {
    expect(await run(join(folder, 'none.json'))).toBe(1);
    expect(printed.said().err).toContain("can't be read");
    expect(await run(written(), '--table', 'other')).toBe(1);
    expect(printed.said().err).toContain('ResourceNotFoundException');
    const nowhere = terminalTo('', { AWS_ENDPOINT_URL_DYNAMODB: undefined });
    expect(await apply([file], nowhere.io)).toBe(1);
    expect(nowhere.said().err).toContain('npm start');
  });
});

describe('a local stack', () => {
  it('is found where it says it is, and its clock counts', async () => {
    const then = instant('2031-05-06T07:08:09.000Z');
    const stack = createServer((request, response) => {
      const whereabouts = { url: stackUrl(), table: TABLE, dynamodb: made.url };
      response.end(JSON.stringify(request.url === '/__local/clock' ? { now: then } : whereabouts));
    });
    await new Promise<void>((resolve) => stack.listen(0, '127.0.0.1', resolve));
    const stackUrl = () => `http://127.0.0.1:${(stack.address() as AddressInfo).port}`;
    const stay = await stored(aStay('1', { departure: FAR_AWAY }));

    const noNames = { AWS_ENDPOINT_URL_DYNAMODB: undefined, TABLE_NAME: undefined };
    const byPort = terminalTo('', { ...noNames, PORT: new URL(stackUrl()).port });
    expect(await apply([written(loft('loft-7', '398'))], byPort.io)).toBe(0);
    expect((await read(stay))?.dueAt?.slice(0, 10)).toBe('2031-05-06');

    writeFileSync(
      join(folder, 'endpoints.json'),
      JSON.stringify({ url: stackUrl(), table: TABLE, dynamodb: made.url }),
    );
    const byFile = terminalTo('', { ...noNames, DATA_DIR: folder });
    expect(await apply([file], byFile.io)).toBe(0);
    expect(await read(stay)).toMatchObject({ rev: stay.rev + 2 });

    stack.closeAllConnections();
    await new Promise((resolve) => stack.close(resolve));
    expect(await apply([file], byFile.io)).toBe(1); // the file is there, but nobody answers
  });
});

describe('a unit that a host has mapped in the console', () => {
  const mapped = { connection: 'smoobu-main', unit: '777', propertyId: 'a', byHost: 'f00d' };
  const map = () => unitMaps(made.table).putUnit(mapped);
  const propertyOf = (unit: string) => propertyReader(made.table).idOfUnit('smoobu-main', unit);

  it('stays as it is, and is named', async () => {
    await run(written(loft('a', '1')));
    await map();
    expect(await run(written(loft('a', '1'), loft('b', '2')))).toBe(0);
    expect(printed.said().out).toContain('Kept: unit 777 of smoobu-main, mapped to a in the console');
    expect(await propertyOf('777')).toBe('a');
    expect(await unitMaps(made.table).mappedByHosts()).toEqual([mapped]);
  });

  it('is the file’s once that names it', async () => {
    await run(written(loft('a', '1')));
    await map();
    await run(written(loft('a', '1'), loft('b', '777')));
    expect(await propertyOf('777')).toBe('b');
    expect(await unitMaps(made.table).mappedByHosts()).toEqual([]);
    await run(written(loft('a', '1')), '--force');
    expect(await propertyOf('777')).toBeUndefined();
  });

  it('goes with its property, and not without --force while somebody is to come', async () => {
    await run(written(loft('a', '1'), loft('b', '2')));
    await map();
    await stored(aStay('7', { departure: FAR_AWAY, units: ['777'] }));
    expect(await run(written(loft('b', '2')))).toBe(1);
    expect(await propertyOf('777')).toBe('a');
    expect(await run(written(loft('a', '1'), loft('b', '2')))).toBe(0);
    expect(await run(written(loft('b', '2')), '--force')).toBe(0);
    expect(await propertyOf('777')).toBeUndefined();
  });
});
