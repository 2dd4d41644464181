import * as v from 'valibot';
import { oneMoreCall } from '../domain/call-log.ts';
import type { CallLimit } from '../domain/call-log.ts';
import { plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { epochSeconds } from './due.ts';
import { parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Expression, Key, Table } from './table.ts';

const CallsItem = v.object({ calls: v.array(v.number()), rev: v.number() });
const CONFLICTS_BEFORE_WAITING = 5;

/**
 * Counts one more call in the item of that key, shared by all workers, or says how long to wait for it. The item goes
 * with the last call that it knows of.
 */
export async function takeCall(
  table: Table,
  key: Key,
  limit: CallLimit,
  now: Instant,
): Promise<'taken' | { readonly waitSeconds: number }> {
  for (let attempt = 0; attempt < CONFLICTS_BEFORE_WAITING; attempt += 1) {
    const item = await table.get(key);
    const held = item === undefined ? { calls: [], rev: 0 } : parseItem(CallsItem, item);
    const next = oneMoreCall(held.calls, limit, now);
    if ('waitSeconds' in next) return next;
    const expiresAt = epochSeconds(plus(now, { seconds: 2 * limit.seconds }));
    const counted = { ...key, calls: next.calls, rev: held.rev + 1, expiresAt };
    if (await ignoringConflict(() => table.put(counted, unlessChanged(held.rev, now)))) return 'taken';
  }
  return { waitSeconds: 1 };
}

/** Only over the one that was read; `rev` 0: there was none, or one past its time. */
function unlessChanged(rev: number, now: Instant): Expression {
  if (rev > 0) return { expression: 'rev = :rev', values: { ':rev': rev } };
  return noneLives(now);
}

/** There is no such item, or one past its time that DynamoDB has not removed yet. */
export function noneLives(now: Instant): Expression {
  return { expression: 'attribute_not_exists(pk) OR expiresAt <= :now', values: { ':now': epochSeconds(now) } };
}
