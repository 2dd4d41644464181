import * as v from 'valibot';
import { problemCodes } from '../errors.ts';
import { evidences, grantKinds } from '../domain/grant.ts';
import type { Grant, KeypadCode } from '../domain/grant.ts';
import type { LockId } from '../domain/property.ts';
import { plus } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import { dueAttributes, epochSeconds } from './due.ts';
import { InstantField, InviteCodeField, LockIdField, parseItem } from './parse-item.ts';
import type { Item, Key } from './table.ts';

/** Kept this long after its end, so that an entry that comes back is still known as ours and withdrawn. */
const DAYS_KEPT_AFTER_END = 30;

export const ScheduleField = v.object({
  weekDays: v.array(v.number()),
  fromMinute: v.number(),
  untilMinute: v.number(),
});

const GrantItem = v.object({
  id: v.string(),
  lockId: LockIdField,
  stay: v.object({ connection: v.string(), id: v.string() }),
  window: v.object({ from: InstantField, until: InstantField }),
  schedule: v.optional(ScheduleField),
  kind: v.picklist(grantKinds),
  code: v.optional(v.string()),
  holder: v.optional(v.string()),
  invitee: v.optional(v.string()),
  invite: v.optional(
    v.object({
      madeAt: InstantField,
      mailedBy: v.picklist(['us', 'vendor']),
      requests: v.array(v.string()),
      code: InviteCodeField,
      codeGivenUp: v.boolean(),
    }),
  ),
  wanted: v.boolean(),
  evidence: v.picklist(evidences),
  reason: v.optional(v.picklist(problemCodes)),
  authorizationId: v.optional(v.string()),
  attempts: v.number(),
  codesGivenUp: v.optional(v.number(), 0),
  requestedAt: v.optional(InstantField),
  confirmedAt: v.optional(InstantField),
  usedAt: v.optional(InstantField),
  endedAt: v.optional(InstantField),
  tellAt: v.optional(InstantField),
  dueAt: v.optional(InstantField),
  rev: v.number(),
});

export function lockPk(lock: LockId): string {
  return `LOCK#${lock}`;
}

export function grantKey(lock: LockId, grantId: string): Key {
  return { pk: lockPk(lock), sk: `GRANT#${grantId}` };
}

export function encodeGrant(grant: Grant): Item {
  const key = grantKey(grant.lockId, grant.id);
  const { dueAt, ...rest } = grant;
  const end = grant.endedAt && (grant.endedAt > grant.window.until ? grant.endedAt : grant.window.until);
  return {
    ...key,
    ...rest,
    code: grant.code?.reveal(),
    invite: grant.invite && { ...grant.invite, code: grant.invite.code?.reveal() },
    ...dueAttributes(key.pk, dueAt),
    urgentAt: grant.wanted ? grant.window.from : '', // what has to go comes before what has to come
    expiresAt: end && epochSeconds(plus(end, { days: DAYS_KEPT_AFTER_END })),
  };
}

export function decodeGrant(item: Item): Grant {
  const read = parseItem(GrantItem, item);
  return {
    id: read.id,
    lockId: read.lockId,
    stay: read.stay,
    window: read.window,
    ...(read.schedule && { schedule: read.schedule }),
    kind: read.kind,
    code: read.code === undefined ? undefined : new Redacted(read.code as KeypadCode),
    holder: read.holder,
    invitee: read.invitee,
    invite: read.invite && { ...read.invite, code: read.invite.code },
    wanted: read.wanted,
    evidence: read.evidence,
    reason: read.reason,
    authorizationId: read.authorizationId,
    attempts: read.attempts,
    codesGivenUp: read.codesGivenUp,
    requestedAt: read.requestedAt,
    confirmedAt: read.confirmedAt,
    usedAt: read.usedAt,
    endedAt: read.endedAt,
    tellAt: read.tellAt,
    dueAt: read.dueAt,
    rev: read.rev,
  };
}
