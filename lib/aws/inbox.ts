import * as v from 'valibot';
import { instant, plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { Inbox, InboxItem, InboxKey } from '../ports/store.ts';
import { dueAttributes, epochSeconds } from './due.ts';
import { InstantField, parseItem } from './parse-item.ts';
import type { Item, Key, Table } from './table.ts';

/** Counted from receipt, once settled; what still waits for its turn never expires. */
const DAYS_KEPT = { applied: 7, ignored: 7, parked: 30 };

const InboxRow = v.object({
  pk: v.string(),
  sk: v.string(),
  platform: v.string(),
  receivedAt: InstantField,
  rawBody: v.string(),
  headers: v.record(v.string(), v.string()),
  found: v.optional(v.object({ reservationId: v.string(), hint: v.optional(v.string()) })),
  outcome: v.picklist(['received', 'applied', 'ignored', 'parked']),
  attempts: v.number(),
  dueAt: v.optional(InstantField),
});

export function inboxKey({ connection, receipt }: InboxKey): Key {
  return { pk: `INBOX#${connection}`, sk: receipt };
}

export function inboxStore(table: Table): Inbox {
  return {
    put: async (item) => {
      const key = inboxKey(item.key);
      await table.put({
        ...key,
        platform: item.platform,
        receivedAt: item.receivedAt,
        rawBody: item.rawBody.reveal(),
        headers: item.headers,
        found: item.found,
        outcome: item.outcome,
        attempts: item.attempts,
        ...dueAttributes(key.pk, item.dueAt),
      });
    },
    get: async (key) => {
      const item = await table.get(inboxKey(key));
      return item && decodeInbox(item, key);
    },
    heardSince: async (connection, after) => {
      const keys = await table.after(inboxKey({ connection, receipt: `${after}~` })); // `~` is after `#`
      const calls = keys.filter(({ found }) => found === undefined);
      return calls.map(({ sk }) => receivedAtOf({ connection, receipt: sk }));
    },
    settle: (key, outcome) =>
      table.update(inboxKey(key), {
        expression: 'SET outcome = :outcome, expiresAt = :expiresAt REMOVE dueAt, duePk',
        values: {
          ':outcome': outcome,
          ':expiresAt': epochSeconds(plus(receivedAtOf(key), { days: DAYS_KEPT[outcome] })),
        },
      }),
    postpone: (key, dueAt, attempts) =>
      table.update(inboxKey(key), {
        expression: 'SET dueAt = :dueAt, attempts = :attempts',
        values: { ':dueAt': dueAt, ':attempts': attempts },
      }),
  };
}

export function decodeInbox(item: Item, key: InboxKey): InboxItem {
  const row = parseItem(InboxRow, item);
  return {
    key,
    platform: row.platform,
    receivedAt: row.receivedAt,
    rawBody: new Redacted(row.rawBody),
    headers: row.headers,
    found: row.found,
    outcome: row.outcome,
    attempts: row.attempts,
    dueAt: row.dueAt,
  };
}

function receivedAtOf({ receipt }: InboxKey): Instant {
  return instant(receipt.slice(0, receipt.indexOf('#')));
}
