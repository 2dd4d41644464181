import * as v from 'valibot';
import type { AccessTokens, ApiBudget, HeldAccess } from '../ports/platform-access.ts';
import type { Redacted } from '../redacted.ts';
import { takeCall } from './call-items.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { seal, unseal } from './sealed.ts';
import type { Item, Key, Table } from './table.ts';

const TokenItem = v.object({
  token: v.optional(v.string()),
  refreshToken: v.optional(v.string()),
  tokenUntil: v.optional(InstantField),
  askedAt: v.array(InstantField),
  notBefore: v.optional(InstantField),
  rev: v.number(),
});

/** What is held for a connection of which nothing is. */
export const NOTHING: HeldAccess = {
  token: undefined,
  refreshToken: undefined,
  expiresAt: undefined,
  askedAt: [],
  notBefore: undefined,
  rev: 0,
};

/** One item a connection, beside its alarms. Tokens in it are sealed: the table alone opens no API. */
export function accessTokens(table: Table): AccessTokens {
  return {
    get: async (connection, secret) => {
      const key = keyOf(connection, 'TOKEN');
      const item = await table.get(key);
      if (item === undefined) return NOTHING;
      const { token, refreshToken, tokenUntil, askedAt, notBefore, rev } = parseItem(TokenItem, item);
      const open = (sealed: string | undefined) => (sealed === undefined ? undefined : unseal(sealed, secret, key.pk));
      return { token: open(token), refreshToken: open(refreshToken), expiresAt: tokenUntil, askedAt, notBefore, rev };
    },
    save: async (connection, secret, held) => {
      const key = keyOf(connection, 'TOKEN');
      const close = (text: Redacted<string> | undefined) =>
        text === undefined ? undefined : seal(text, secret, key.pk);
      const { askedAt, expiresAt: tokenUntil, notBefore, rev } = held;
      const sealed = { token: close(held.token), refreshToken: close(held.refreshToken) };
      await putNext(table, { ...key, ...sealed, tokenUntil, askedAt, notBefore, rev: rev + 1 }, rev);
      return { ...held, rev: rev + 1 };
    },
  };
}

export function apiBudget(table: Table): ApiBudget {
  return { take: (connection, limit, now) => takeCall(table, keyOf(connection, 'CALLS'), limit, now) };
}

function keyOf(connection: string, sk: string): Key {
  return { pk: `CONNECTION#${connection}`, sk };
}

/** Only over the one that was read. */
function putNext(table: Table, item: Item, rev: number): Promise<void> {
  if (rev === 0) return table.put(item, { expression: 'attribute_not_exists(pk)' });
  return table.put(item, { expression: 'rev = :rev', values: { ':rev': rev } });
}
