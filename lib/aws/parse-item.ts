import * as v from 'valibot';
import { PermanentError } from '../errors.ts';
import type { InviteCode } from '../domain/grant.ts';
import type { LockId } from '../domain/property.ts';
import { instant } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { Item } from './table.ts';

/** An item read back, in its type. Throws PermanentError(`item.malformed`): something else wrote into our table. */
export function parseItem<S extends v.GenericSchema>(schema: S, item: Item): v.InferOutput<S> {
  const parsed = v.safeParse(schema, item);
  if (parsed.success) return parsed.output;
  throw new PermanentError('item.malformed', { cause: parsed.issues.map((issue) => v.getDotPath(issue)) }); // names only
}

export const InstantField = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)),
  v.transform((text): Instant => instant(text)),
);
export const LockIdField = v.pipe(
  v.string(),
  v.includes('#'),
  v.transform((text) => text as LockId),
);
export const RedactedField = v.pipe(
  v.string(),
  v.transform((text) => new Redacted(text)),
);
export const InviteCodeField = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => new Redacted(text as InviteCode)),
  ),
);
