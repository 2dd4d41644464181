import { invalid } from './answers.ts';
import type { Answer } from './answers.ts';
import { nextId } from './state.ts';
import type { SimLock, SimLogEntry, SimulatorState } from './state.ts';

/** A wrong code at the keypad, unless it says otherwise. */
export interface LogEntry extends Partial<Omit<SimLogEntry, 'id'>> {
  smartlockId: number;
  date: string;
}

const DEFAULT_LIMIT = 20;
const MOST = 50;

export function addToLog(state: SimulatorState, lock: SimLock, entry: LogEntry): string {
  const wrongCode = { action: 3, trigger: 255, state: 224, name: '' };
  const logged = { ...wrongCode, ...entry, id: nextId(state) };
  lock.log = [...(lock.log ?? []), logged].toSorted((a, b) => Date.parse(a.date) - Date.parse(b.date));
  return logged.id;
}

/** GET …/log: the newest first; `fromDate`, `toDate`, `limit` (20, at most 50), and `id`: what is older than that. */
export function showLog({ log = [] }: SimLock, query: URLSearchParams): Answer {
  const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) return invalid('limit', query.get('limit'));
  const from = Date.parse(query.get('fromDate') ?? '1970-01-01T00:00:00Z');
  const to = Date.parse(query.get('toDate') ?? '9999-12-31T00:00:00Z');
  if (Number.isNaN(from) || Number.isNaN(to)) return invalid('fromDate', query.get('fromDate'));
  const newestFirst = log.toReversed().filter(({ date }) => Date.parse(date) >= from && Date.parse(date) <= to);
  const start = newestFirst.findIndex(({ id }) => id === query.get('id')) + 1;
  const shown = newestFirst.slice(start, start + limit);
  return { status: 200, json: shown.map((entry) => ({ ...entry, deviceType: 0, autoUnlock: false })) };
}
