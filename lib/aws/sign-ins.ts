import * as v from 'valibot';
import { plus } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { SignIns } from '../ports/sign-ins.ts';
import { epochSeconds } from './due.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { ignoringConflict } from './stays.ts';
import type { Key, Table } from './table.ts';

const SignInItem = v.object({ host: v.string(), to: v.string(), until: InstantField });

/** Links, counts and ended sessions, each an item of its own that expires by itself. */
export function signInStore(table: Table): SignIns {
  return {
    count: async (host, most, now) => {
      const quarter = quarterOf(now);
      const update = {
        expression: 'SET asked = if_not_exists(asked, :zero) + :one, expiresAt = :end',
        values: { ':zero': 0, ':one': 1, ':end': epochSeconds(plus(quarter, { hours: 1 })), ':most': most },
      };
      const condition = { expression: 'attribute_not_exists(asked) OR asked < :most' };
      return ignoringConflict(() => table.update({ pk: `HOST#${host}`, sk: `ASKED#${quarter}` }, update, condition));
    },
    put: (hash, { host, to, until }) =>
      table.put({ ...linkKey(hash), host, to, until, expiresAt: epochSeconds(until) }),
    take: async (hash) => {
      const item = await table.get(linkKey(hash));
      if (item === undefined) return undefined;
      const mine = await ignoringConflict(() => table.remove(linkKey(hash), { expression: 'attribute_exists(pk)' }));
      if (!mine) return undefined;
      const { host, to, until } = parseItem(SignInItem, item);
      return { host, to, until };
    },
    end: (session, until) =>
      table.put({ ...sessionKey(session), expiresAt: epochSeconds(plus(until, { minutes: 1 })) }),
    hasEnded: async (session) => (await table.get(sessionKey(session))) !== undefined,
  };
}

function linkKey(hash: string): Key {
  return { pk: `SIGNIN#${hash}`, sk: 'SIGNIN' };
}

function sessionKey(session: string): Key {
  return { pk: `SESSION#${session}`, sk: 'ENDED' };
}

/** The start of its quarter of an hour: `2026-07-10T14:15:00.000Z`. */
function quarterOf(now: Instant): Instant {
  const minutes = Math.floor(Number(now.slice(14, 16)) / 15) * 15;
  return `${now.slice(0, 14)}${String(minutes).padStart(2, '0')}:00.000Z` as Instant;
}
