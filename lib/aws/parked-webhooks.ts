import type { ParkedWebhooks } from '../ports/host-tools.ts';
import { dueShard } from './due.ts';
import { decodeInbox, inboxKey } from './inbox.ts';
import { ignoringConflict } from './stays.ts';
import type { Table } from './table.ts';
import type { Scan } from './whole-table.ts';

export function parkedWebhooks(table: Table, scan: Scan): ParkedWebhooks {
  return {
    list: async (connection) => {
      const items = await scan(connection === undefined ? 'INBOX#' : `INBOX#${connection}`);
      return items
        .map((item) => decodeInbox(item, { connection: item.pk.slice('INBOX#'.length), receipt: item.sk }))
        .filter(({ outcome, key }) => outcome === 'parked' && key.connection === (connection ?? key.connection))
        .toSorted((a, b) => (a.key.receipt < b.key.receipt ? -1 : 1));
    },
    replay: (key, now) => {
      const { pk, sk } = inboxKey(key);
      return ignoringConflict(() =>
        table.update(
          { pk, sk },
          {
            expression: 'SET outcome = :received, attempts = :none, dueAt = :now, duePk = :shard',
            values: { ':received': 'received', ':none': 0, ':now': now, ':shard': dueShard(pk) },
          },
          { expression: 'outcome = :parked', values: { ':parked': 'parked' } },
        ),
      );
    },
  };
}
