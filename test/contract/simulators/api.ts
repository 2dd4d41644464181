import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { NukiSimulator, SimEntry } from '../../simulators/nuki/index.ts';

export const ID = 17179869201;
export const CODE = '345679';
export const WITHIN = '2026-07-12T12:00:00Z';
export const LATER = '2030-01-01T00:00:00Z';

const window = {
  allowedFromDate: '2026-07-10T13:00:00.000Z',
  allowedUntilDate: '2026-07-15T08:00:00.000Z',
  allowedWeekDays: 127,
  allowedFromTime: 0,
  allowedUntilTime: 0,
};
export const update = { name: 'tag-abc', code: Number(CODE), ...window };
export const create = { ...update, type: 13, remoteAllowed: false };

export type Asked = { status: number; text: string; headers: Headers; json: () => unknown };
export type Ask = (method: string, path: string, body?: unknown) => Promise<Asked>;

/** A simulator with one lock, spoken to as anybody would: plain requests. */
export async function simulated(settings = {}): Promise<{ simulator: NukiSimulator; ask: Ask }> {
  const simulator = await startNukiSimulator();
  simulator.control.putLock(ID, settings);
  return { simulator, ask: asker(simulator.url) };
}

export function asker(url: string, token = 'any'): Ask {
  return async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { method, headers, ...sent });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: () => JSON.parse(text) as unknown };
  };
}

export const AUTH = `/smartlock/${ID}/auth`;
export const list = async (ask: Ask) => (await ask('GET', AUTH)).json() as (SimEntry & { operationId?: string })[];
