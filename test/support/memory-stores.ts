import { RetryableError } from '../../lib/errors.ts';
import type { Grant } from '../../lib/domain/grant.ts';
import type { Digest } from '../../lib/domain/digest.ts';
import type { InviteOutcome } from '../../lib/domain/invite.ts';
import type { LockHealth } from '../../lib/domain/lock-health.ts';
import type { FeedMemory } from '../../lib/domain/feed.ts';
import type { Poll } from '../../lib/domain/poll.ts';
import type { LockId, Property, Settings } from '../../lib/domain/property.ts';
import type { StayRecord } from '../../lib/domain/record.ts';
import { reservationKeyText } from '../../lib/domain/stay.ts';
import { plus } from '../../lib/domain/time.ts';
import type { InviteOutcomes } from '../../lib/ports/invite-outcomes.ts';
import type { MappedUnit, UnitMaps } from '../../lib/ports/host-tools.ts';
import type { Tombstones } from '../../lib/ports/tombstones.ts';
import { memoryAccess } from './memory-access.ts';
import { memoryPasses } from './memory-passes.ts';
import type {
  Alarm,
  Alarms,
  CodeClaims,
  Digests,
  Feeds,
  Grants,
  Inbox,
  InboxItem,
  LockHealths,
  Polls,
  Properties,
  Stays,
  Trail,
  TrailEntry,
} from '../../lib/ports/store.ts';

/** The stores of lib/ports/store.ts over maps: same promises, same conflicts. */
export function memoryStores(settings: Settings, properties: readonly Property[]) {
  const stays = new Map<string, StayRecord>();
  const grants = new Map<string, Grant>();
  const inbox = new Map<string, InboxItem>();
  const alarms = new Map<string, Alarm>();
  const trail: (TrailEntry & { stay: string })[] = [];
  const claims = new Map<string, { stay: string; until: string }>();
  const health = new Map<LockId, LockHealth>();
  const outcomes = new Map<string, InviteOutcome>();
  const digest: { row?: Digest } = {};
  const polls = new Map<string, Poll>();
  const feeds = new Map<string, FeedMemory>();
  const added: MappedUnit[] = [];
  const removeUnit = (unit: Pick<MappedUnit, 'connection' | 'unit'>) => {
    const at = added.findIndex((own) => own.connection === unit.connection && own.unit === unit.unit);
    if (at !== -1) added.splice(at, 1);
  };
  const gone = new Set<string>();
  const alarmName = (scope: unknown, problem: { code: string; subject: string }) =>
    JSON.stringify([scope, problem.code, problem.subject]);

  const staff = memoryPasses(stayStore(stays));
  return {
    stays: staff.stays,
    passes: staff.passes,
    grants: grantStore(grants),
    inbox: inboxStore(inbox),
    alarms: alarmStore(alarms, alarmName),
    trail: {
      append: async (key, entry) => {
        trail.push({ ...entry, stay: reservationKeyText(key) });
      },
      of: async (key) => trail.filter(({ stay }) => stay === reservationKeyText(key)),
    } satisfies Trail,
    claims: {
      claim: async (lock, code, { stay, until, now }) => {
        const name = `${lock}#${code.reveal()}`;
        const held = claims.get(name);
        if (held && held.stay !== reservationKeyText(stay) && held.until >= now) return false;
        claims.set(name, { stay: reservationKeyText(stay), until: plus(until, { days: 90 }) });
        return true;
      },
    } satisfies CodeClaims,
    properties: {
      settings: async () => settings,
      get: async (id) => properties.find((property) => property.id === id),
      idOfUnit: async (connection, unit) =>
        properties.find((property) =>
          property.units.some((own) => own.connection === connection && `${unit}/`.startsWith(`${own.unit}/`)),
        )?.id ?? added.find((own) => own.connection === connection && own.unit === unit)?.propertyId,
      addUnit: async (unit) => void added.push(unit),
    } satisfies Properties,
    inviteOutcomes: {
      put: async (outcome) => {
        const name = `${outcome.lockId}#${outcome.request}`;
        if (outcomes.get(name)?.code === undefined) outcomes.set(name, outcome);
      },
      onLock: async (lock) => [...outcomes.values()].filter(({ lockId }) => lockId === lock),
    } satisfies InviteOutcomes,
    units: {
      putUnit: async (unit) => {
        removeUnit(unit);
        added.push(unit);
      },
      removeUnit: async (unit) => removeUnit(unit),
      mappedByHosts: async () => added.filter(({ byHost }) => byHost !== undefined),
    } satisfies UnitMaps,
    health: healthStore(health),
    digests: digestStore(digest),
    tombstones: {
      put: async (key) => void gone.add(reservationKeyText(key)),
      has: async (key) => gone.has(reservationKeyText(key)),
    } satisfies Tombstones,
    ...memoryAccess(),
    polls: {
      get: async (connection) => polls.get(connection),
      save: async (poll) => next(polls, poll.connection, poll),
    } satisfies Polls,
    feeds: {
      get: async (connection) => feeds.get(connection) ?? { connection, known: [], lostAll: false, rev: 0 },
      save: async (memory) => next(feeds, memory.connection, memory),
    } satisfies Feeds,
    rows: { polls, feeds, stays, passes: staff.rows, grants, inbox, alarms, trail, claims, health, digest },
  };
}

function next<K extends string, T extends { rev: number }>(rows: Map<K, T>, name: K, value: T): T {
  if ((rows.get(name)?.rev ?? 0) !== value.rev) throw new RetryableError('store.conflict');
  const saved = { ...value, rev: value.rev + 1 };
  rows.set(name, saved);
  return saved;
}

function stayStore(rows: Map<string, StayRecord>): Stays {
  const change = (name: string, part: (held: StayRecord) => Partial<StayRecord>) => {
    const held = rows.get(name);
    if (held) rows.set(name, { ...held, ...part(held), rev: held.rev + 1 });
  };
  const note = (name: string, part: (held: StayRecord) => Partial<StayRecord>) => {
    change(name, part);
    const noted = rows.get(name);
    if (noted === undefined) throw new RetryableError('store.conflict');
    return noted;
  };
  return {
    get: async (key) => rows.get(reservationKeyText(key)),
    save: async (record) => next(rows, reservationKeyText(record.key), record),
    noteTold: async (key, told) => note(reservationKeyText(key), (held) => ({ told: [...held.told, ...told] })),
    noteAddressRefused: async (key) => note(reservationKeyText(key), () => ({ addressRefused: true })),
    touch: async (key, now) => change(reservationKeyText(key), () => ({ dueAt: now })),
    refuseCode: async (key, code, now) => {
      const name = reservationKeyText(key);
      if (rows.get(name)?.code?.reveal() === code.reveal()) change(name, () => ({ codeRefused: true, dueAt: now }));
    },
  };
}

function grantStore(rows: Map<string, Grant>): Grants {
  const locks = new Map<string, Set<string>>();
  return {
    onLock: async (lock) => [...(locks.get(lock) ?? [])].flatMap((name) => rows.get(name) ?? []),
    ofStay: async (refs) => refs.flatMap((ref) => rows.get(`${ref.lockId}#${ref.grantId}`) ?? []),
    save: async (grant) => {
      const name = `${grant.lockId}#${grant.id}`;
      locks.set(grant.lockId, (locks.get(grant.lockId) ?? new Set()).add(name));
      return next(rows, name, grant);
    },
  };
}

function inboxStore(rows: Map<string, InboxItem>): Inbox {
  const change = (name: string, part: Partial<InboxItem>) => {
    const held = rows.get(name);
    if (held) rows.set(name, { ...held, ...part });
  };
  const nameOf = (key: InboxItem['key']) => `${key.connection}#${key.receipt}`;
  return {
    put: async (item) => void rows.set(nameOf(item.key), item),
    heardSince: async (connection, after) => {
      const calls = [...rows.values()].filter(({ key, found }) => key.connection === connection && found === undefined);
      return calls.flatMap(({ receivedAt }) => (receivedAt > after ? [receivedAt] : [])).toSorted();
    },
    get: async (key) => rows.get(nameOf(key)),
    settle: async (key, outcome) => change(nameOf(key), { outcome, dueAt: undefined }),
    postpone: async (key, dueAt, attempts) => change(nameOf(key), { dueAt, attempts }),
  };
}

function healthStore(rows: Map<LockId, LockHealth>): LockHealths {
  return {
    get: async (lock) => rows.get(lock),
    save: async (health) => next(rows, health.lockId, health),
    remove: async (lock) => void rows.delete(lock),
    bringForward: async (lock, at) => {
      const held = rows.get(lock);
      if (held?.dueAt !== undefined && held.dueAt > at) rows.set(lock, { ...held, dueAt: at, rev: held.rev + 1 });
    },
  };
}

function digestStore(held: { row?: Digest }): Digests {
  const change = (part: Partial<Digest>) => {
    if (held.row !== undefined) held.row = { ...held.row, ...part };
  };
  return {
    get: async () => held.row,
    wake: async (at) => change({ dueAt: held.row?.dueAt ?? at, rev: (held.row?.rev ?? 0) + 1 }),
    settle: async ({ rev }, told, sentAt) =>
      change({ told, sentAt, attempts: 0, ...(held.row?.rev === rev ? { dueAt: undefined } : {}) }),
    postpone: async (_digest, dueAt, attempts) => change({ dueAt, attempts }),
  };
}

function alarmStore(
  rows: Map<string, Alarm>,
  nameOf: (scope: unknown, problem: { code: string; subject: string }) => string,
): Alarms {
  const change = (alarm: Alarm, part: Partial<Alarm>) => {
    const held = rows.get(nameOf(alarm.scope, alarm.problem));
    if (held) rows.set(nameOf(alarm.scope, alarm.problem), { ...held, ...part });
  };
  return {
    raise: async (scope, problem, now) => {
      if (rows.has(nameOf(scope, problem))) return false;
      rows.set(nameOf(scope, problem), { scope, problem, raisedAt: now, toldAt: undefined, dueAt: now, attempts: 0 });
      return true;
    },
    clear: async (scope, problem) => void rows.delete(nameOf(scope, problem)),
    of: async (scope) => [...rows.values()].filter((alarm) => JSON.stringify(alarm.scope) === JSON.stringify(scope)),
    get: async (scope, problem) => rows.get(nameOf(scope, problem)),
    told: async (alarm, at) => change(alarm, { toldAt: at, dueAt: undefined }),
    postpone: async (alarm, dueAt) => change(alarm, { dueAt, attempts: alarm.attempts + 1 }),
  };
}
