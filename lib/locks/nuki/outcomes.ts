import * as v from 'valibot';
import type { InviteCode } from '../../domain/grant.ts';
import type { InviteOutcome } from '../../domain/invite.ts';
import { lockId } from '../../domain/property.ts';
import type { ProblemCode } from '../../errors.ts';
import { Redacted } from '../../redacted.ts';
import { RequestId } from './advanced.ts';
import { SmartlockId } from './lock-ids.ts';
import { readable } from './read-json.ts';

const Detail = v.looseObject({
  smartlockId: readable(SmartlockId),
  success: readable(v.boolean()),
  errorCode: readable(v.union([v.string(), v.number()])),
  id: readable(v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/))),
});
/** AuthCreation: what came of PUT /smartlock/auth/advanced [C]; where in it the invite's code is, nobody says [G]. */
const AuthCreation = v.looseObject({
  type: v.literal('AuthCreation'),
  requestId: RequestId,
  smartlockId: readable(SmartlockId),
  success: readable(v.boolean()),
  errorCode: readable(v.union([v.string(), v.number()])),
  detail: v.fallback(v.array(v.unknown()), []),
});
type AuthCreation = v.InferOutput<typeof AuthCreation>;

/** What a body tells of our requests for invites: one outcome a lock; none if it is about something else. */
export function outcomesOf(account: string, rawBody: string): readonly InviteOutcome[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), AuthCreation), rawBody);
  if (!parsed.success) return [];
  const { detail, ...event } = parsed.output;
  const details = detail.flatMap((one) => {
    const read = v.safeParse(Detail, one);
    return read.success ? [read.output] : [];
  });
  const [only = {}, ...others] = details;
  if (others.length > 0) return details.flatMap((one) => outcomeOf(account, event, one));
  return outcomeOf(account, event, { smartlockId: event.smartlockId, ...withoutGaps(only), event });
}

function outcomeOf(
  account: string,
  event: Pick<AuthCreation, 'requestId' | 'success' | 'errorCode'>,
  detail: Partial<v.InferOutput<typeof Detail>>,
): InviteOutcome[] {
  if (detail.smartlockId === undefined) return [];
  const code = inviteCodeIn(detail);
  const errorCode = detail.errorCode ?? event.errorCode;
  const failed = code === undefined && ((detail.success ?? event.success) === false || errorCode !== undefined);
  return [
    {
      lockId: lockId(account, detail.smartlockId),
      request: event.requestId,
      authorizationId: detail.id,
      code,
      failed,
      problem: failed ? problemIn(errorCode) : undefined,
    },
  ];
}

function withoutGaps<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}

/**
 * Nuki's error codes, as hex text [C]. What time mends (`ff`, mostly a lock that is away; `45` busy), and what we don't
 * know, has no problem: the next look asks again.
 */
const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  '13': 'lock.full', // 200 authorizations
  '29': 'lock.full', // too many entries
  '21': 'lock.admin_pin',
  '26': 'lock.rejected', // remote access not allowed
  '27': 'lock.rejected', // time not allowed
  '2a': 'lock.rejected', // the code exists
  '2b': 'lock.rejected', // the code is invalid
};

function problemIn(errorCode: string | number | undefined): ProblemCode | undefined {
  const code = String(errorCode ?? '')
    .trim()
    .toLowerCase()
    .replace(/^0x/, '');
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
}

const DEEPEST = 6;

/**
 * The nine digits, wherever they are: as number or text, with spaces or dashes, or at the end of an invite's link. Names
 * that speak of an invite go first, then those of a code, then any other that is no id, time or error. If the best of
 * them disagree it is none: a wrong code would be worse than no code.
 */
function inviteCodeIn(detail: object): Redacted<InviteCode> | undefined {
  const found = candidatesIn(detail, '', 0);
  for (const rank of [1, 2, 3]) {
    const codes = new Set(found.filter((one) => one.rank === rank).map(({ digits }) => digits));
    if (codes.size > 1) return undefined;
    for (const digits of codes) return new Redacted(digits as InviteCode);
  }
  return undefined;
}

function candidatesIn(value: unknown, name: string, depth: number): { digits: string; rank: number }[] {
  if (typeof value === 'object' && value !== null) {
    if (depth >= DEEPEST) return [];
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([key, inner]) => candidatesIn(inner, isList ? name : key, depth + 1));
  }
  const digits = digitsIn(value);
  const rank = rankOf(name);
  return digits === undefined || rank === undefined ? [] : [{ digits, rank }];
}

function digitsIn(value: unknown): string | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const last = text.slice(text.lastIndexOf('/') + 1).replace(/[\s-]/g, '');
  return /^\d{9}$/.test(last) ? last : undefined;
}

function rankOf(name: string): number | undefined {
  if (/invit/i.test(name) && !/id$/i.test(name)) return 1;
  if (/error|id$|date$|time$|phone/i.test(name)) return undefined;
  return /code|pin|token|key/i.test(name) ? 2 : 3;
}
