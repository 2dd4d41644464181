import * as v from 'valibot';
import { CallerError } from '../../errors.ts';
import { Redacted } from '../../redacted.ts';

const DEEPEST_LEVEL = 8;

/**
 * What the text says in the form of `schema`, whose keys are written in lower case without `-` and `_`: platforms
 * spell one key in several ways. Throws CallerError(`webhook.malformed`); what was wrong is not kept, since it would
 * quote the guest.
 */
export function parseJson<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  return parseForm(v.pipe(v.string(), v.parseJson(), v.transform(foldKeys), schema), text);
}

/** As `parseJson`, of what is no text any more, its keys folded. */
export function parseForm<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) throw new CallerError('webhook.malformed');
  return parsed.output;
}

/** What `read` gives; undefined where it calls something malformed. */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CallerError) return undefined;
    throw error;
  }
}

/** `{"check-in": …, "modifiedAt": …}` → `{ checkin: …, modifiedat: … }`; of two spellings the one that says something wins. */
export function foldKeys(value: unknown, level = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (level === DEEPEST_LEVEL) return undefined; // nothing we read lies so deep; a hostile body may
  if (Array.isArray(value)) return value.map((entry: unknown) => foldKeys(entry, level + 1));

  const folded = new Map<string, unknown>();
  for (const [key, entry] of Object.entries(value)) {
    const name = foldKey(key);
    if (isSilent(folded.get(name))) folded.set(name, foldKeys(entry, level + 1));
  }
  return Object.fromEntries(folded);
}

/** `check-in`, `checkIn` and `CHECK_IN` are one key. */
export function foldKey(key: string): string {
  return key.replaceAll(/[-_]/g, '').toLowerCase();
}

function isSilent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** What can't be read in the form of `schema`, or isn't there, is undefined. */
export function maybe<const S extends v.GenericSchema>(schema: S) {
  return v.fallback(v.optional(schema), undefined);
}

/** What can be read of a list, in its order; empty where there is none. Of an object, what its keys hold is the list. */
export function readableIn<const S extends v.GenericSchema>(schema: S) {
  const values = v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((object): unknown[] => Object.values(object)),
  );
  return v.pipe(
    v.fallback(v.optional(v.union([v.array(v.unknown()), values]), []), []),
    v.transform((list: unknown[]): v.InferOutput<S>[] =>
      list.flatMap((entry) => {
        const read = v.safeParse(schema, entry);
        return read.success ? [read.output] : [];
      }),
    ),
  );
}

/** A platform's own id, sent as number or text, as text. Nothing in it can leave its segment of a path. */
export const Id = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(String)), v.pipe(v.string(), v.trim())]),
  v.regex(/^[A-Za-z0-9_-]{1,64}$/),
);

/** Ids from the outermost to the innermost, as in properties.json: `10001/12345`. */
export const UnitPath = v.pipe(
  v.union([v.pipe(v.number(), v.transform(String)), v.pipe(v.string(), v.trim())]),
  v.regex(/^[A-Za-z0-9_-]{1,64}(\/[A-Za-z0-9_-]{1,64}){0,2}$/),
);

export const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** A number, or one as text. */
export const Numeric = v.pipe(v.union([v.number(), v.pipe(Text, v.transform(Number))]), v.finite());

/** A status, type or action: lower case. */
export const Word = v.pipe(Text, v.toLowerCase());

/** A text that can't be printed by accident from here on. */
export const Personal = v.pipe(
  Text,
  v.transform((text) => new Redacted(text)),
);

/** True for `true` however it is written; everything else is false. */
export const Flag = v.fallback(
  v.pipe(
    v.union([v.boolean(), v.number(), v.string()]),
    v.transform((value) => ['true', '1'].includes(String(value).trim().toLowerCase())),
  ),
  false,
);

/** What `schema` reads, bare or in an object under `key`: `"de"` and `{ "locale": "de" }`. */
export function bareOrUnder<const S extends v.GenericSchema>(
  key: string,
  schema: S,
): v.GenericSchema<unknown, v.InferOutput<S>> {
  const held = v.pipe(
    v.looseObject({ [key]: schema }),
    v.transform((object) => object[key]),
  );
  return v.union([held, schema]);
}
