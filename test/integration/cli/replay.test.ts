import { beforeEach, expect, it } from 'vitest';
import { replay } from '../../../cli/replay.ts';
import { inboxStore } from '../../../lib/aws/inbox.ts';
import { instant, minus } from '../../../lib/domain/time.ts';
import type { InboxItem } from '../../../lib/ports/store.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { madeTable, terminalTo } from './made-table.ts';
import type { MadeTable, Printed } from './made-table.ts';

const now = () => instant(Date.now());
const [first, second] = [minus(now(), { hours: 2 }), minus(now(), { hours: 1 })];

let made: MadeTable;
let printed: Printed;

beforeEach(async () => {
  made = await madeTable(now);
  printed = terminalTo(made.url);
  return () => made.stop();
});

const run = (...args: string[]) => replay(args, printed.io);
const inbox = () => inboxStore(made.table);
const due = async () => (await Promise.all([0, 1, 2, 3].map((shard) => made.table.due(shard, now(), 10)))).flat();

async function received(connection: string, outcome: 'applied' | 'parked', receivedAt = first): Promise<InboxItem> {
  const item: InboxItem = {
    key: { connection, receipt: `${receivedAt}#${outcome}` },
    platform: 'smoobu',
    receivedAt,
    rawBody: new Redacted('{"guest":"Ida"}'),
    headers: { 'x-kept': '1' },
    outcome: 'received',
    attempts: 3,
    dueAt: receivedAt,
  };
  await inbox().put(item);
  await inbox().settle(item.key, outcome);
  return item;
}

it('makes the parked ones due at once, and only those', async () => {
  const parked = await received('smoobu-main', 'parked');
  const applied = await received('smoobu-main', 'applied');
  const started = now();

  expect(await run()).toBe(0);
  expect(printed.said()).toEqual({ out: `${first}  smoobu-main  smoobu\n1 to be read again.`, err: '' });
  const again = await inbox().get(parked.key);
  expect(again).toMatchObject({ outcome: 'received', attempts: 0, headers: { 'x-kept': '1' } });
  expect(again?.rawBody.reveal()).toBe('{"guest":"Ida"}');
  expect(again!.dueAt! >= started).toBe(true);
  expect(await inbox().get(applied.key)).toMatchObject({ outcome: 'applied', dueAt: undefined });
  expect(await due()).toMatchObject([{ pk: 'INBOX#smoobu-main', sk: parked.key.receipt }]);

  expect(await run()).toBe(0);
  expect(printed.said().out).toBe('0 to be read again.');
});

it('takes one connection, and not another whose name starts the same', async () => {
  const wanted = await received('smoobu', 'parked');
  const other = await received('smoobu-2', 'parked');
  expect(await run('--connection', 'smoobu')).toBe(0);
  expect(await inbox().get(wanted.key)).toMatchObject({ outcome: 'received' });
  expect(await inbox().get(other.key)).toMatchObject({ outcome: 'parked' });
});

it('lists them, oldest first, without touching them or showing what a guest wrote', async () => {
  await received('smoobu-main', 'parked', second);
  await received('lodgify-main', 'parked', first);
  expect(await run('--list')).toBe(0);
  const { out } = printed.said();
  expect(out).toBe(`${first}  lodgify-main  smoobu\n${second}  smoobu-main  smoobu\n2 parked.`);
  expect(await due()).toEqual([]);
});

it('says how it is used', async () => {
  expect(await run('--all')).toBe(2);
  expect(await run('everything')).toBe(2);
  expect(printed.said().err).toContain('npm run replay');
  expect(await run('--help')).toBe(0);
});
