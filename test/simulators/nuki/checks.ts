import { invalid, serviceError } from './answers.ts';
import type { Answer } from './answers.ts';
import type { SimLock, SimWindow } from './state.ts';

/** A request's JSON object, as it came. */
export type Body = Record<string, unknown>;

const DATES = ['allowedFromDate', 'allowedUntilDate'] as const;
const NUMBERS = { allowedWeekDays: 127, allowedFromTime: 1439, allowedUntilTime: 1439 } as const;

/**
 * Is this code one that the lock takes? Number or numeric text; six digits, no zero, not beginning with 12; none for
 * any other type; and not known to the cloud already, in the list, in a write under way, or as a ghost.
 */
export function refusedCode(lock: SimLock, body: Body, entryId?: string): Answer | undefined {
  const given = body['code'] ?? null;
  if (body['type'] !== 13) return given === null ? undefined : invalid('code', given);
  const code = codeText(given);
  if (!/^(?!12)[1-9]{6}$/.test(code)) return invalid('code', given);

  const known = [...lock.listing, ...lock.pending.flatMap(({ entry }) => entry ?? [])];
  const isTaken = known.some((entry) => entry.id !== entryId && entry.code === code);
  return isTaken || lock.ghostCodes.includes(code) ? serviceError(409) : undefined;
}

/** Number or text; nothing else is a code. */
export const codeText = (given: unknown) =>
  typeof given === 'number' || typeof given === 'string' ? String(given) : '';

export function refusedWindow(body: Body): Answer | undefined {
  for (const field of DATES) {
    const value = body[field] ?? null;
    if (value !== null && !isUtcInstant(value)) return invalid(field, value);
  }
  for (const [field, most] of Object.entries(NUMBERS)) {
    const value = body[field] ?? null;
    if (value !== null && !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most))
      return invalid(field, value);
  }
  return undefined;
}

/** Without weekdays the rest is ignored: what looks like a window is a key for ever. */
export function storedWindow(body: Body): SimWindow {
  if ((body['allowedWeekDays'] ?? 0) === 0) return {};
  const fields = [...DATES, ...Object.keys(NUMBERS)];
  return Object.fromEntries(fields.flatMap((field) => ((body[field] ?? null) === null ? [] : [[field, body[field]]])));
}

function isUtcInstant(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
