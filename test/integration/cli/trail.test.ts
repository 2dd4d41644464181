import { beforeEach, expect, it } from 'vitest';
import { trail } from '../../../cli/trail.ts';
import { stayStore } from '../../../lib/aws/stays.ts';
import { trailStore } from '../../../lib/aws/trail.ts';
import { instant } from '../../../lib/domain/time.ts';
import { madeTable, terminalTo } from './made-table.ts';
import type { MadeTable, Printed } from './made-table.ts';
import { aStay, FAR_AWAY } from './stay-records.ts';

const now = () => instant(Date.now());
let made: MadeTable;
let printed: Printed;

beforeEach(async () => {
  made = await madeTable(now);
  printed = terminalTo(made.url);
  return () => made.stop();
});

it('tells what happened to a stay, in order', async () => {
  const record = aStay('1', { departure: FAR_AWAY, grantsOn: [] });
  await stayStore(made.table).save(record);
  const store = trailStore(made.table);
  await store.append(record.key, { at: instant('2039-12-02T10:00:00Z'), word: 'told', about: 'access' });
  await store.append(record.key, { at: instant('2039-12-01T10:00:00Z'), word: 'booked', about: undefined });
  expect(await trail([record.key.connection, record.key.id], printed.io)).toBe(0);
  const lines = printed.said().out.trimEnd().split('\n');
  expect(lines).toEqual(['2039-12-01T10:00:00Z  booked', '2039-12-02T10:00:00Z  told          access']);
});

it('says so where there is no such stay, and asks for both words', async () => {
  expect(await trail(['smoobu-main', '404'], printed.io)).toBe(1);
  expect(printed.said().err).toContain('no such stay');
  expect(await trail(['smoobu-main'], printed.io)).toBe(2);
});
