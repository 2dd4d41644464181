import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerCall, matchCall } from './api.ts';
import type { ApiCall, ApiRequest } from './api.ts';
import { errorFor, serviceError } from './answers.ts';
import type { Answer } from './answers.ts';
import { answerControl, CONTROL_PATH } from './control-http.ts';
import type { Control, LoggedCall } from './control.ts';
import { takeNext } from './faults.ts';
import type { NextAnswer } from './faults.ts';
import type { SimulatorState } from './state.ts';

export interface Simulated {
  state: SimulatorState;
  control: Control;
  calls: LoggedCall[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Before a request is answered: what it has brought to tell; undefined if nothing. */
  tellOutcomes: () => Promise<void> | undefined;
  /** After every request that may have changed the state. */
  changed: () => void;
  onCall?: ((call: LoggedCall) => void) | undefined;
}

const MOST_CALLS_KEPT = 10_000;

export function simulatorServer(simulated: Simulated): Server {
  return createServer((request, response) => {
    readBody(request)
      .then((text) => handle(simulated, request, response, text))
      .catch((error: unknown) => send(response, { status: 500, text: `simulator: ${String(error)}` }));
  });
}

function handle(simulated: Simulated, request: IncomingMessage, response: ServerResponse, text: string): void {
  const { method = 'GET' } = request;
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://simulator');
  const body = parsed(text);
  if (pathname.startsWith(CONTROL_PATH)) {
    const path = pathname.slice(CONTROL_PATH.length);
    send(response, answerControl(simulated.state, simulated.control, { method, path, query, body }));
  } else {
    const call = matchCall(method, pathname);
    const { authorization } = request.headers;
    const answer =
      call === undefined
        ? serviceError(404)
        : perform(simulated, call, { authorization, query, body, now: new Date(simulated.now()) });
    const smartlockId = call?.smartlockId ?? onlyLockIn(body);
    log(simulated, { method, route: call?.template ?? 'none', smartlockId }, answer);
    const told = simulated.tellOutcomes();
    if (told === undefined) give(response, answer);
    else void told.then(() => give(response, answer));
  }
  simulated.changed();
}

/** Of a request to the endpoints for many locks: the lock it is about, if that is one. */
function onlyLockIn(body: unknown): number | undefined {
  const ids = (body as { smartlockIds?: unknown } | null | undefined)?.smartlockIds;
  return Array.isArray(ids) && ids.length === 1 && typeof ids[0] === 'number' ? ids[0] : undefined;
}

type Outcome = Answer | 'reset' | 'hang';

/** What would be answered, unless a fault was ordered for this call. */
function perform({ state }: Simulated, call: ApiCall, request: ApiRequest): Outcome {
  const fault = takeNext(state, call.route, call.smartlockId ?? onlyLockIn(request.body));
  if (fault === undefined) return answerCall(state, call, request);
  if (fault.afterEffect === true) answerCall(state, call, request);
  return faultyAnswer(fault);
}

function faultyAnswer({ answer, headers = {}, text }: NextAnswer): Outcome {
  if (typeof answer !== 'number') return answer;
  return text === undefined ? { ...errorFor(answer), headers } : { status: answer, headers, text };
}

function give(response: ServerResponse, outcome: Outcome): void {
  if (outcome === 'reset') response.socket?.resetAndDestroy();
  else if (outcome !== 'hang') send(response, outcome); // else: nothing, until one side closes
}

function send(response: ServerResponse, { status, headers = {}, json, text }: Answer): void {
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const type = text === undefined ? 'application/json' : 'text/html';
  response.writeHead(status, { ...(body === '' ? {} : { 'content-type': type }), ...headers }).end(body);
}

function log({ calls, onCall }: Simulated, call: Omit<LoggedCall, 'answer'>, outcome: Outcome): void {
  const logged = { ...call, answer: typeof outcome === 'string' ? outcome : outcome.status };
  calls.push(logged);
  if (calls.length > MOST_CALLS_KEPT) calls.shift();
  onCall?.(logged);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
