import { beforeEach, expect, it } from 'vitest';
import { stays } from '../../../cli/stays.ts';
import { inboxStore } from '../../../lib/aws/inbox.ts';
import { encodeProperty } from '../../../lib/aws/property-items.ts';
import { grantStore, stayStore } from '../../../lib/aws/stays.ts';
import type { Evidence, Grant, KeypadCode } from '../../../lib/domain/grant.ts';
import { lockId } from '../../../lib/domain/property.ts';
import type { Property } from '../../../lib/domain/property.ts';
import type { DeliveryState } from '../../../lib/domain/delivery.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { LocalTime } from '../../../lib/domain/time.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { madeTable, terminalTo } from './made-table.ts';
import type { MadeTable, Printed } from './made-table.ts';
import { aStay, FAR_AWAY, LONG_AGO } from './stay-records.ts';
import type { StayOptions } from './stay-records.ts';

const now = () => instant(Date.now());
const doors = [
  { lockId: lockId('main', 1), name: 'Street door' },
  { lockId: lockId('main', 2), name: 'Flat' },
];
const loft: Property = {
  id: 'loft-7',
  name: 'Loft 7',
  address: undefined,
  timeZone: 'Europe/Vienna',
  checkIn: '15:00' as LocalTime,
  checkOut: '10:00' as LocalTime,
  earlyEntryMinutes: 0,
  lateExitMinutes: 0,
  language: 'de',
  units: [{ connection: 'smoobu-main', unit: '398' }],
  doors,
  access: 'auto',
  writeCodesDaysAhead: 7,
  tellGuestDaysAhead: 3,
  overlaps: 'report',
  arrivalReminder: false,
  texts: {},
};

let made: MadeTable;
let printed: Printed;

beforeEach(async () => {
  made = await madeTable(now);
  printed = terminalTo(made.url);
  await made.table.put(encodeProperty(loft));
  return () => made.stop();
});

/** A stay at the loft whose two doors are known this far. */
async function saved(id: string, evidence: readonly Evidence[], options: Partial<StayOptions> = {}, more: object = {}) {
  const grantsOn = evidence.map((_, index) => doors[index]?.lockId ?? '');
  const record = aStay(id, { departure: FAR_AWAY, propertyId: 'loft-7', grantsOn, ...options });
  await stayStore(made.table).save({ ...record, ...more });
  for (const [index, ref] of record.grants.entries()) {
    const grant: Grant = {
      id: ref.grantId,
      lockId: ref.lockId,
      stay: record.key,
      window: { from: instant('2039-12-01T14:00:00Z'), until: instant('2039-12-24T09:00:00Z') },
      kind: 'keypad',
      code: new Redacted('592837' as KeypadCode),
      holder: undefined,
      invitee: undefined,
      wanted: true,
      evidence: evidence[index] ?? 'planned',
      reason: evidence[index] === 'failed' ? 'lock.offline' : undefined,
      authorizationId: undefined,
      attempts: 0,
      requestedAt: undefined,
      usedAt: undefined,
      codesGivenUp: 0,
      confirmedAt: undefined,
      endedAt: undefined,
      tellAt: undefined,
      dueAt: undefined,
      rev: 0,
    };
    await grantStore(made.table).save(grant);
  }
}

async function list(...args: string[]): Promise<string> {
  expect(await stays(args, printed.io)).toBe(0);
  return printed.said().out;
}

it('shows what each door is proven to hold, and whether the guest was told', async () => {
  const at = instant('2039-11-28T10:00:00Z');
  const told = [{ kind: 'access' as const, at, content: 'x', mail: 'a-1' }];
  await saved('1', ['confirmed', 'used'], {}, { told });
  await saved('2', ['confirmed', 'failed'], {}, { problems: [{ code: 'lock.offline', subject: 'main#2' }] });
  expect(await list()).toBe(
    [
      '2039-12-01 to 2039-12-24  smoobu-main 1  loft-7  confirmed, told 2039-11-28T10:00:00.000Z',
      '    Street door: keypad confirmed',
      '    Flat: keypad used',
      '2039-12-01 to 2039-12-24  smoobu-main 2  loft-7  confirmed, not told yet',
      '    Street door: keypad confirmed',
      '    Flat: keypad failed lock.offline',
      '    problem: lock.offline main#2',
      '2 stays, 1 of them without access yet.',
    ].join('\n'),
  );
});

it('shows whether the mail arrived, and who has not been informed', async () => {
  const at = instant('2039-11-28T10:00:00Z');
  const mailed = { kind: 'access' as const, at, content: 'x', mail: 'a-1' };
  const reported = (state: DeliveryState) => [{ mail: 'a-1', state, at }];
  await saved('1', [], {}, { told: [mailed], deliveries: reported('delivered') });
  await saved('2', [], {}, { told: [mailed], deliveries: reported('delayed') });
  await saved('3', [], {}, { told: [mailed], deliveries: reported('bounced') });
  await saved('4', [], {}, { told: [mailed, { ...mailed, kind: 'passed-on' }], deliveries: reported('bounced') });
  await saved('5', [], {}, { told: [{ ...mailed, via: 'chat', mail: undefined }] });
  const said = (await list()).split('\n').map((line) => line.split('confirmed, ')[1]?.replace(` ${at}`, ''));
  expect(said.slice(0, 5)).toEqual([
    'told, delivered',
    'told, held up on its way',
    'NOT INFORMED, the mail of did not arrive',
    'NOT INFORMED, the host has the text since',
    'told, through the platform',
  ]);
});

it('names those without access: a door unproven, no door, no property', async () => {
  await saved('fine', ['confirmed', 'confirmed']);
  await saved('unproven', ['confirmed', 'requested']);
  await saved('doorless', []);
  await saved('unmapped', [], { propertyId: undefined });
  await saved('cancelled', [], { state: 'cancelled' });
  await saved('odd', [], { state: 'unknown' });
  await saved('over', [], { departure: LONG_AGO });
  const out = await list('--without-access');
  expect([...out.matchAll(/smoobu-main (\w+)/g)].map(([, id]) => id)).toEqual([
    'doorless',
    'odd',
    'unmapped',
    'unproven',
  ]);
  expect(out).toContain('unit 398, unmapped');
  expect(out).toContain('6 stays, 4 of them without access yet.');
});

it('says that there are webhooks which could not be read: each may be a booking', async () => {
  expect(await list('--without-access')).not.toContain('replay');
  const key = { connection: 'smoobu-main', receipt: `${now()}#1` };
  await inboxStore(made.table).put({
    ...{ key, platform: 'smoobu', receivedAt: now(), rawBody: new Redacted('{}'), headers: {} },
    ...{ outcome: 'parked', attempts: 0, dueAt: undefined },
  });
  expect(await list('--without-access')).toContain('Parked, and perhaps bookings: 1.');
});

it('shows no code, no name, no address', async () => {
  await saved('1', ['confirmed', 'confirmed'], {}, { code: new Redacted('592837') });
  expect(await list()).not.toMatch(/592837|Ida|Beispiel|example\.com/);
});

it('says how it is used', async () => {
  expect(await stays(['--codes'], printed.io)).toBe(2);
  expect(printed.said().err).toContain('npm run stays');
  expect(await list('--help')).toContain('--without-access');
  expect(await list()).toBe('0 stays, 0 of them without access yet.');
});
