import * as v from 'valibot';
import { problemCodes } from '../errors.ts';
import type { KeypadCode } from '../domain/grant.ts';
import { passKey } from '../domain/pass.ts';
import type { StaffPass } from '../domain/pass.ts';
import { plus } from '../domain/time.ts';
import type { Passes } from '../ports/passes.ts';
import { Redacted } from '../redacted.ts';
import { dueAttributes, epochSeconds } from './due.ts';
import { ScheduleField } from './grant-items.ts';
import { InstantField, LockIdField, parseItem, RedactedField } from './parse-item.ts';
import { PASSES_PK, stayKey } from './stay-items.ts';
import { saveNext } from './stays.ts';
import type { Item, Table } from './table.ts';

const DAYS_KEPT_AFTER_END = 30;

const PassItem = v.object({
  id: v.string(),
  name: RedactedField,
  lockIds: v.array(LockIdField),
  window: v.object({ from: InstantField, until: InstantField }),
  schedule: ScheduleField,
  grants: v.array(v.object({ lockId: LockIdField, grantId: v.string(), generation: v.number() })),
  code: v.optional(v.string()),
  codeRefused: v.boolean(),
  problems: v.array(v.object({ code: v.picklist(problemCodes), subject: v.string() })),
  removedAt: v.optional(InstantField),
  dueAt: v.optional(InstantField),
  attempts: v.number(),
  rev: v.number(),
});

export function passStore(table: Table): Passes {
  return {
    get: async (id) => {
      const item = await table.get(stayKey(passKey(id)));
      return item && decodePass(item);
    },
    list: async () => (await table.query(PASSES_PK, 'PASS#')).map(decodePass),
    save: (pass) => saveNext(table, pass, encodePass),
  };
}

function encodePass(pass: StaffPass): Item {
  const { dueAt, code, name, ...rest } = pass;
  const key = stayKey(passKey(pass.id));
  return {
    ...key,
    ...rest,
    name: name.reveal(),
    code: code?.reveal(),
    ...dueAttributes(key.pk, dueAt),
    urgentAt: '', // whoever works here comes today, and what is taken away goes at once
    expiresAt: epochSeconds(plus(pass.removedAt ?? pass.window.until, { days: DAYS_KEPT_AFTER_END })),
  };
}

export function decodePass(item: Item): StaffPass {
  const { code, removedAt, dueAt, ...read } = parseItem(PassItem, item);
  return { ...read, code: code === undefined ? undefined : new Redacted(code as KeypadCode), removedAt, dueAt };
}
