import * as v from 'valibot';
import type { InviteOutcome } from '../domain/invite.ts';
import { plus } from '../domain/time.ts';
import { problemCodes } from '../errors.ts';
import type { InviteOutcomes } from '../ports/invite-outcomes.ts';
import { epochSeconds } from './due.ts';
import { lockPk } from './grant-items.ts';
import { InviteCodeField, LockIdField, parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Item, Table } from './table.ts';

/** Longer than an invite lives. */
const DAYS_KEPT = 3;

const OutcomeItem = v.object({
  lockId: LockIdField,
  request: v.string(),
  authorizationId: v.optional(v.string()),
  code: InviteCodeField,
  failed: v.boolean(),
  problem: v.optional(v.picklist(problemCodes)),
});

/** Items beside the grants of their lock. Whoever hears of an outcome writes it, and can't read. */
export function inviteOutcomeStore(table: Table): InviteOutcomes {
  return {
    put: async (outcome, now) => {
      const item = {
        pk: lockPk(outcome.lockId),
        sk: `OUTCOME#${outcome.request}`,
        ...outcome,
        code: outcome.code?.reveal(),
        expiresAt: epochSeconds(plus(now, { days: DAYS_KEPT })),
      };
      const condition = { expression: 'attribute_not_exists(#code)', names: { '#code': 'code' } };
      await ignoringConflict(() => table.put(item, condition));
    },
    onLock: async (lock) => (await table.query(lockPk(lock), 'OUTCOME#')).map(decode),
  };
}

function decode(item: Item): InviteOutcome {
  const { lockId, request, authorizationId, code, failed, problem } = parseItem(OutcomeItem, item);
  return { lockId, request, authorizationId, code, failed, problem };
}
