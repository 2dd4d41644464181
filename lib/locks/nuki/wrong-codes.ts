import * as v from 'valibot';
import type { Instant } from '../../domain/time.ts';
import { instantOrNone, readable, readableOnes, readJson } from './read-json.ts';
import type { NukiCall } from './call.ts';

/** SmartlockLog: what was tried at the keypad, and with which outcome [C]. */
const KEYPAD = 255;
const INVALID_CODE = 224;
/** The most that Nuki gives at a time [C]. */
const PAGE = 50;
/** A door that is opened more often a day has a lock that nobody can watch by its log. */
const MOST_PAGES = 4;

/** Only what is asked for; the documented lists of numbers are not complete. */
const Entry = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[\w-]+$/)),
  trigger: readable(v.number()),
  state: readable(v.number()),
  date: readable(v.string()),
});

/**
 * When a wrong code was typed since `since`; undefined where the token lacks the scope `smartlock.log`, which nothing
 * else needs. `path` is the lock's. Throws as `nukiCall` does.
 */
export async function readWrongCodes(
  call: NukiCall,
  path: string,
  since: Instant,
): Promise<readonly Instant[] | undefined> {
  const wrong: Instant[] = [];
  let older = '';
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = `fromDate=${encodeURIComponent(since)}&limit=${PAGE}${older}`;
    const text = await call('log', { method: 'GET', path: `${path}/log?${query}` }, 403);
    const list = v.safeParse(v.array(v.unknown()), readJson(v.unknown(), text));
    if (!list.success) return undefined; // an error's body, not a list: it was the 403
    const entries = readableOnes(Entry, list.output);
    wrong.push(...entries.filter(isWrongCode).flatMap(({ date }) => instantOrNone(date) ?? []));
    const last = entries.at(-1);
    if (list.output.length < PAGE || last === undefined) break;
    older = `&id=${last.id}`;
  }
  return wrong.filter((at) => at >= since);
}

function isWrongCode({ trigger, state }: v.InferOutput<typeof Entry>): boolean {
  return trigger === KEYPAD && state === INVALID_CODE;
}
