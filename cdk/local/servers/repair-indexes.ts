import { createRequire } from 'node:module';
import { LocalStackError } from '../errors.ts';

type Row = Record<string, unknown>;
type Index = { readonly IndexName: string };
type Table = { TableName: string; TableStatus: string; GlobalSecondaryIndexes?: readonly Index[] };
type Change = { type: 'put'; key: string; value: Row } | { type: 'del'; key: string };

interface Level {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly iterator: (range: { gte: string; lt: string }) => AsyncIterable<[string, Row]>;
  readonly batch: (changes: readonly Change[]) => Promise<void>;
}

const require = createRequire(import.meta.url);
const { create, getIndexActions } = require('dynalite/db') as {
  create: (options: { path: string }) => { readonly db: Level };
  getIndexActions: (
    indexes: readonly Index[],
    existing: undefined,
    item: Row,
    table: Table,
  ) => { readonly puts: readonly { index: string; key: string; item: Row }[] };
};

/**
 * dynalite writes an item's index entries before the item, one by one: killed in between, an item may be missing from
 * the due index for ever, or be in it twice. So each start brings the indexes into step with the items, in one atomic
 * write. A table that was being created is forgotten; it had no items. Throws LocalStackError if another process has
 * `path` open.
 */
export async function repairIndexes(path: string): Promise<void> {
  const { db } = create({ path });
  try {
    await db.open();
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== 'LEVEL_LOCKED') throw error;
    throw new LocalStackError(
      `${path} is in use: another npm start runs on this DATA_DIR. Stop it, or choose another.`,
    );
  }
  const changes: Change[] = [];
  for (const [name, row] of await entries(db, 'table~')) {
    const table = row as unknown as Table;
    if (table.TableStatus === 'CREATING') changes.push({ type: 'del', key: `table~${name}` });
    else changes.push(...(await indexChanges(db, table)));
  }
  await db.batch(changes);
  await db.close();
}

async function indexChanges(db: Level, table: Table): Promise<readonly Change[]> {
  const indexes = table.GlobalSecondaryIndexes ?? [];
  const wanted = new Map<string, Row>();
  for (const [, item] of await entries(db, `item-${table.TableName}~`)) {
    const { puts } = getIndexActions(indexes, undefined, item, table);
    for (const put of puts) wanted.set(prefixOf(table, put.index) + put.key, put.item);
  }
  const stored = await Promise.all(indexes.map(({ IndexName }) => entries(db, prefixOf(table, IndexName), false)));
  const stale = stored.flat().filter(([key]) => !wanted.has(key));
  return [
    ...stale.map(([key]): Change => ({ type: 'del', key })),
    ...[...wanted].map(([key, value]): Change => ({ type: 'put', key, value })),
  ];
}

function prefixOf(table: Table, index: string): string {
  return `index-global~${table.TableName}~${index}~`;
}

async function entries(db: Level, prefix: string, strip = true): Promise<readonly (readonly [string, Row])[]> {
  const found: (readonly [string, Row])[] = [];
  for await (const [key, value] of db.iterator({ gte: prefix, lt: `${prefix}\xFF` })) {
    found.push([strip ? key.slice(prefix.length) : key, value]);
  }
  return found;
}
