import { accepted, entryJson, invalid, serviceError, unprocessable } from './answers.ts';
import type { Answer } from './answers.ts';
import { codeText, refusedCode, refusedWindow, storedWindow } from './checks.ts';
import type { Body } from './checks.ts';
import { switchesOf } from './faults.ts';
import { accept, runningOn, timePasses } from './operations.ts';
import { ownInvite } from './outcomes.ts';
import { nextId } from './state.ts';
import type { SimEntry, SimLock, SimulatorState } from './state.ts';

/** The two lengths are not one: a keypad code's name is cut shorter by the lock. */
const maxName = (type: unknown) => (type === 13 ? 20 : 32);

export function listEntries(state: SimulatorState, lock: SimLock, types: string | null): Answer {
  timePasses(state, lock);
  const { codeShape, alsoListed } = switchesOf(state, lock.smartlockId);
  const shown = lock.listing.filter(({ type }) => types === null || types.split(',').includes(String(type)));
  return { status: 200, json: [...alsoListed, ...shown.map((entry) => entryJson(entry, lock, codeShape))] };
}

export function showEntry(state: SimulatorState, lock: SimLock, id: string): Answer {
  const entry = lock.listing.find((one) => one.id === id);
  if (entry === undefined) return serviceError(404);
  return { status: 200, json: entryJson(entry, lock, switchesOf(state, lock.smartlockId).codeShape) };
}

/** PUT: an entry on each of these locks, or none at all. The answer is empty, and has no id. */
export function createEntries(state: SimulatorState, locks: readonly SimLock[], body: Body, request?: string): Answer {
  const refusal = locks.map((lock) => refusedCreate(state, lock, body)).find((answer) => answer !== undefined);
  if (refusal !== undefined) return refusal;

  for (const lock of locks) {
    const entry = { id: nextId(state), smartlockId: lock.smartlockId, enabled: true, ...fieldsOf(body) };
    if (request !== undefined) ownInvite(state, request, entry);
    accept(state, lock, { kind: 'create', entryId: entry.id, entry, ...(request === undefined ? {} : { request }) });
  }
  return accepted;
}

/** POST: name, and with it the whole window, are replaced; what is left out of the window is wiped. */
export function updateEntry(state: SimulatorState, lock: SimLock, id: string, body: Body): Answer {
  const before = lock.listing.find((entry) => entry.id === id);
  if (before === undefined) return serviceError(404);
  if (runningOn(lock, id) !== undefined) return serviceError(423);
  if (typeof body['name'] !== 'string') return invalid('name', body['name'] ?? null);
  if (body['name'].length > maxName(before.type)) return unprocessable();
  const merged: Body = { ...before, ...withoutMissing(body), type: before.type };
  const refusal = refusedWindow(body) ?? refusedCode(lock, merged, id);
  if (refusal !== undefined) return refusal;

  const window = switchesOf(state, lock.smartlockId).updateDropsWindow ? {} : storedWindow(body);
  const enabled = typeof body['enabled'] === 'boolean' ? body['enabled'] : before.enabled;
  const entry = {
    ...fieldsOf({ ...merged, ...NO_WINDOW }),
    ...window,
    id,
    smartlockId: lock.smartlockId,
    enabled,
    ...used(before),
  };
  accept(state, lock, { kind: 'update', entryId: id, entry });
  return accepted;
}

export function deleteEntry(state: SimulatorState, lock: SimLock, id: string): Answer {
  if (!lock.listing.some((entry) => entry.id === id)) return serviceError(404);
  if (runningOn(lock, id) !== undefined) return serviceError(423);
  accept(state, lock, { kind: 'delete', entryId: id });
  return accepted;
}

function refusedCreate(state: SimulatorState, lock: SimLock, body: Body): Answer | undefined {
  const type = body['type'] ?? 0;
  if (type !== 0 && type !== 2 && type !== 13) return invalid('type', type);
  if (typeof body['name'] !== 'string' || body['name'] === '') return invalid('name', body['name'] ?? null);
  if (type === 13 && !lock.keypadPaired && !lock.keypad2Paired) return invalid('type', 13);
  const code = refusedCode(lock, { ...body, type });
  if (code?.status === 400) return code;
  if (body['name'].length > maxName(type)) return unprocessable();
  return refusedWindow(body) ?? code ?? (type === 13 ? undefined : refusedUser(state, lock, body));
}

/** A user can hold one entry a lock. */
function refusedUser(state: SimulatorState, lock: SimLock, body: Body): Answer | undefined {
  const id = body['accountUserId'] ?? null;
  if (!state.users.some((user) => user.accountUserId === id)) return invalid('accountUserId', id);
  const known = [...lock.listing, ...lock.pending.map(({ entry }) => entry)];
  return known.some((entry) => entry?.accountUserId === id) ? serviceError(409) : undefined;
}

const used = ({ lockCount }: SimEntry) => (lockCount === undefined ? {} : { lockCount });

const NO_WINDOW = {
  allowedFromDate: undefined,
  allowedUntilDate: undefined,
  allowedWeekDays: undefined,
  allowedFromTime: undefined,
  allowedUntilTime: undefined,
};

function fieldsOf(body: Body): Omit<SimEntry, 'id' | 'smartlockId' | 'enabled'> {
  return {
    type: Number(body['type'] ?? 0),
    name: String(body['name']),
    remoteAllowed: body['remoteAllowed'] === true,
    ...(body['code'] === undefined || body['code'] === null ? {} : { code: codeText(body['code']) }),
    ...(typeof body['accountUserId'] === 'number' ? { accountUserId: body['accountUserId'] } : {}),
    ...storedWindow(body),
  };
}

function withoutMissing(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}
