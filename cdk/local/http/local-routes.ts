import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalClock } from '../clock/local-clock.ts';
import type { Timekeeper } from '../run/timekeeper.ts';
import { readBody } from './read-body.ts';

export interface LocalRoutesDeps {
  readonly clock: LocalClock;
  readonly time: Timekeeper;
  readonly mails: () => Promise<unknown>;
  readonly stays: () => Promise<unknown>;
  /** What is where: for `GET /__local/`. */
  readonly index: () => unknown;
  readonly idlePatienceMs: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What the deployed stack does not serve: the clock, the mails, the stays with their codes. */
export async function localRoutes(deps: LocalRoutesDeps, request: IncomingMessage, response: ServerResponse) {
  const { status, body } = await answer(deps, request).catch((error: unknown): Answer => said(500, String(error)));
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body, undefined, 2)}\n`);
}

async function answer(deps: LocalRoutesDeps, request: IncomingMessage): Promise<Answer> {
  if (!isFromHere(request)) return said(403, 'Only this machine may ask for /__local/.');
  const path = (request.url ?? '').replace(/[?#].*$/, '');
  switch (`${request.method} ${path}`) {
    case 'GET /__local/clock':
      return ok({ now: new Date(deps.clock.now()).toISOString() });
    case 'POST /__local/clock':
      return setClock(deps, request);
    case 'GET /__local/idle':
      return ok(await deps.time.untilIdle(deps.idlePatienceMs));
    case 'GET /__local/mails':
      return ok(await deps.mails());
    case 'GET /__local/stays':
      return ok(await deps.stays());
    case 'GET /__local/':
    case 'GET /__local':
      return ok(deps.index());
    default:
      return said(
        404,
        'There is /__local/clock (GET, POST), and GET /__local/idle, /__local/mails and /__local/stays.',
      );
  }
}

/** A tunnel for webhooks must not publish the codes: its Host is another name. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** Tables and schedules work with years of four digits. */
const LATEST = Date.UTC(9999, 0, 1);

async function setClock(deps: LocalRoutesDeps, request: IncomingMessage): Promise<Answer> {
  const target = targetOf(await readBody(request, 10_000));
  if (target === undefined) {
    return said(400, 'Send {"now": "2026-12-01T14:00:00Z"}: an ISO instant with its zone.');
  }
  await deps.time.moveTo(target);
  return ok({ now: new Date(target).toISOString() });
}

function targetOf(body: Buffer | undefined): number | undefined {
  try {
    const { now } = JSON.parse(String(body)) as { now?: unknown };
    if (typeof now !== 'string' || !ISO_INSTANT.test(now)) return undefined;
    const target = Date.parse(now);
    return target >= 0 && target < LATEST ? target : undefined; // NaN is neither
  } catch {
    return undefined;
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function said(status: number, message: string): Answer {
  return { status, body: { message } };
}
