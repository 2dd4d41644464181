import * as v from 'valibot';
import type { Poll } from '../domain/poll.ts';
import type { Connection } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';
import type { Polls } from '../ports/polls.ts';
import { dueAttributes } from './due.ts';
import { InstantField, parseItem } from './parse-item.ts';
import { saveNext } from './stays.ts';
import type { Item, Key, Table } from './table.ts';

/** The sort key: one a connection, beside its alarms and its access. */
export const POLL = 'POLL';

const PollItem = v.object({
  connection: v.string(),
  platform: v.string(),
  minutes: v.number(),
  listedAt: v.optional(InstantField),
  heard: v.optional(v.array(InstantField), []),
  missedAt: v.optional(InstantField),
  silent: v.optional(v.boolean(), false),
  dueAt: v.optional(InstantField),
  attempts: v.number(),
  rev: v.number(),
});

export function pollKey(connection: string): Key {
  return { pk: `CONNECTION#${connection}`, sk: POLL };
}

export function pollStore(table: Table): Polls {
  return {
    get: async (connection) => {
      const item = await table.get(pollKey(connection));
      if (item === undefined) return undefined;
      const read = parseItem(PollItem, item);
      return { ...read, listedAt: read.listedAt, missedAt: read.missedAt, dueAt: read.dueAt };
    },
    save: (poll) => saveNext(table, poll, encodePoll),
  };
}

function encodePoll({ dueAt, ...rest }: Poll): Item {
  const key = pollKey(rest.connection);
  return { ...key, ...rest, ...dueAttributes(key.pk, dueAt) };
}

/**
 * Has a connection's platform asked from now on, at once if that is new or has never come to pass; one that is asked so
 * already stays as it is.
 */
export async function watchConnection(
  table: Table,
  { id: connection, platform, pollMinutes: minutes }: Connection,
  now: Instant,
): Promise<void> {
  const polls = pollStore(table);
  const held = await polls.get(connection);
  const listedAt = held?.platform === platform ? held.listedAt : undefined;
  const dueAt = minutes === 0 ? undefined : now;
  const isAsked = listedAt !== undefined || dueAt === held?.dueAt || (held?.dueAt !== undefined && held.dueAt <= now);
  if (held?.platform === platform && held.minutes === minutes && isAsked) return;
  const { heard = [], missedAt, silent = false, rev = 0 } = held ?? {};
  await polls.save({ connection, platform, minutes, listedAt, heard, missedAt, silent, dueAt, attempts: 0, rev });
}
