import { createAdvanced } from './advanced.ts';
import { accepted, invalid, serviceError, smartlockJson, unprocessable } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Body } from './checks.ts';
import { createEntries, deleteEntry, listEntries, showEntry, updateEntry } from './entries.ts';
import type { Route } from './faults.ts';
import { act } from './bolt.ts';
import { showLog } from './log.ts';
import { readLockAgain, timePasses } from './operations.ts';
import type { SimLock, SimulatorState } from './state.ts';
import { addUser, findUsers } from './users.ts';
import { addWebhook, listWebhooks, removeWebhook } from './webhooks.ts';

/** The part of the Nuki Web API that the simulator has. A path without a lock's id concerns the account. */
const table: readonly { route: Route; method: string; template: string }[] = [
  { route: 'locks', method: 'GET', template: '/smartlock' },
  { route: 'create-many', method: 'PUT', template: '/smartlock/auth' },
  { route: 'create-advanced', method: 'PUT', template: '/smartlock/auth/advanced' },
  { route: 'facts', method: 'GET', template: '/smartlock/{id}' },
  { route: 'sync', method: 'POST', template: '/smartlock/{id}/sync' },
  { route: 'action', method: 'POST', template: '/smartlock/{id}/action' },
  { route: 'log', method: 'GET', template: '/smartlock/{id}/log' },
  { route: 'list', method: 'GET', template: '/smartlock/{id}/auth' },
  { route: 'create', method: 'PUT', template: '/smartlock/{id}/auth' },
  { route: 'entry', method: 'GET', template: '/smartlock/{id}/auth/{entry}' },
  { route: 'update', method: 'POST', template: '/smartlock/{id}/auth/{entry}' },
  { route: 'remove', method: 'DELETE', template: '/smartlock/{id}/auth/{entry}' },
  { route: 'find-user', method: 'GET', template: '/account/user' },
  { route: 'add-user', method: 'PUT', template: '/account/user' },
  { route: 'webhooks', method: 'GET', template: '/api/decentralWebhook' },
  { route: 'add-webhook', method: 'PUT', template: '/api/decentralWebhook' },
  { route: 'remove-webhook', method: 'DELETE', template: '/api/decentralWebhook/{entry}' },
];

export interface ApiCall {
  route: Route;
  template: string;
  smartlockId: number | undefined;
  entryId: string;
}

/** Which route a request means; undefined: the API has no such. */
export function matchCall(method: string, path: string): ApiCall | undefined {
  for (const { route, template, method: wanted } of table) {
    const pattern = template.replace('{id}', '(?<id>\\d+)').replace('{entry}', '(?<entry>[^/]+)');
    const found = method === wanted ? new RegExp(`^${pattern}$`).exec(path) : null;
    if (found === null) continue;
    const { id, entry = '' } = found.groups ?? {};
    return { route, template, smartlockId: id === undefined ? undefined : Number(id), entryId: entry };
  }
  return undefined;
}

export interface ApiRequest {
  authorization: string | undefined;
  query: URLSearchParams;
  /** The body as JSON; undefined if it is none. */
  body: unknown;
  /** What the lock's clock shows. */
  now: Date;
}

export function answerCall(state: SimulatorState, call: ApiCall, request: ApiRequest): Answer {
  const account = accountOf(state, request.authorization);
  if (account === undefined) return serviceError(401);
  if (call.smartlockId === undefined) return answerAccount(state, account, call, request);

  const lock = lockFor(state, account, call.smartlockId);
  return 'status' in lock ? lock : answerLock(state, lock, call, request);
}

/** The account that this token is for; undefined: the token is dead. */
function accountOf(state: SimulatorState, authorization = ''): string | undefined {
  const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
  if (token === undefined) return undefined;
  if (Object.keys(state.tokens).length === 0) return 'main';
  return Object.hasOwn(state.tokens, token) ? state.tokens[token] : undefined;
}

function lockFor(state: SimulatorState, account: string, smartlockId: number): SimLock | Answer {
  const lock = state.locks[smartlockId];
  if (lock === undefined) return serviceError(404);
  return lock.account === account ? lock : serviceError(403);
}

function answerAccount(state: SimulatorState, account: string, call: ApiCall, request: ApiRequest): Answer {
  switch (call.route) {
    case 'find-user':
      return findUsers(state, request.query.get('email'));
    case 'add-user':
      return isBody(request.body) ? addUser(state, request.body) : serviceError(400);
    case 'create-many':
      return isBody(request.body) ? createMany(state, account, request.body) : serviceError(400);
    case 'create-advanced':
      return isBody(request.body) ? createMany(state, account, request.body, createAdvanced) : serviceError(400);
    case 'webhooks':
      return listWebhooks(state, account);
    case 'add-webhook':
      return isBody(request.body) ? addWebhook(state, account, request.body) : serviceError(400);
    case 'remove-webhook':
      return removeWebhook(state, account, call.entryId);
    default: {
      const own = Object.values(state.locks).filter((lock) => lock.account === account);
      return { status: 200, json: own.map(smartlockJson) };
    }
  }
}

function createMany(state: SimulatorState, account: string, body: Body, create = createEntries): Answer {
  const ids: unknown = body['smartlockIds'];
  if (!Array.isArray(ids) || ids.length === 0) return unprocessable();
  const locks = ids.map((id: unknown) =>
    typeof id === 'number' ? lockFor(state, account, id) : invalid('smartlockIds', id),
  );
  const refusal = locks.find((lock) => 'status' in lock);
  return refusal ?? create(state, locks as SimLock[], body);
}

function answerLock(state: SimulatorState, lock: SimLock, call: ApiCall, { query, body, now }: ApiRequest): Answer {
  switch (call.route) {
    case 'list':
      return listEntries(state, lock, query.get('types'));
    case 'log':
      return showLog(lock, query);
    case 'action':
      return isBody(body) ? act(state, lock, body, now) : serviceError(400);
    case 'entry':
      return showEntry(state, lock, call.entryId);
    case 'create':
      return isBody(body) ? createEntries(state, [lock], body) : serviceError(400);
    case 'update':
      return isBody(body) ? updateEntry(state, lock, call.entryId, body) : serviceError(400);
    case 'remove':
      return deleteEntry(state, lock, call.entryId);
    case 'sync':
      timePasses(state, lock);
      readLockAgain(lock);
      return accepted;
    default:
      return { status: 200, json: smartlockJson(lock) };
  }
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
