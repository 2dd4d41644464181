import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalClock } from '../clock/local-clock.ts';
import type { RouteModel } from '../template/model.ts';
import { ACCOUNT_ID } from '../template/standings.ts';
import { readBody } from './read-body.ts';
import { matchRoute } from './routes.ts';
import type { Match } from './routes.ts';

export interface GatewayDeps {
  readonly routes: readonly RouteModel[];
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>;
  readonly clock: LocalClock;
}

/** API Gateway's limit for a request. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Answers as an HTTP API with payload format 2.0 would. */
export async function gateway(deps: GatewayDeps, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = await readBody(request, MOST_BYTES);
  if (body === undefined) return refuse(response, 413, 'Request Entity Too Large');
  const match = safely(() => matchRoute(deps.routes, request.method ?? 'GET', url.pathname));
  if (match === 'malformed') return refuse(response, 400, 'Bad Request');
  if (match === undefined) return refuse(response, 404, 'Not Found');
  try {
    const event = eventOf(request, { url, body, match, now: deps.clock.now() });
    answer(response, await deps.invoke(match.route.functionId, event));
  } catch {
    refuse(response, 500, 'Internal Server Error');
  }
}

function safely<T>(read: () => T): T | 'malformed' {
  try {
    return read();
  } catch {
    return 'malformed'; // a path that can't be decoded
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

interface Request {
  readonly url: URL;
  readonly body: Buffer;
  readonly match: Match;
  readonly now: number;
}

function eventOf(request: IncomingMessage, { url, body, match, now }: Request) {
  const { cookie, ...headers } = request.headers;
  const isText = isTextual(headers['content-type']);
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]);
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')])),
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) as Record<string, string> }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    requestContext: contextOf(request, url.pathname, match.route.routeKey, now),
    ...(body.length > 0 && { body: isText ? body.toString('utf8') : body.toString('base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** What is not known to be text is passed on as base64. */
function isTextual(contentType: string | undefined): boolean {
  return (
    contentType === undefined ||
    /^\s*(text\/|application\/([\w.-]+\+)?(json|xml)|application\/javascript)/i.test(contentType)
  );
}

function contextOf(request: IncomingMessage, path: string, routeKey: string, now: number) {
  return {
    accountId: ACCOUNT_ID,
    apiId: 'local',
    domainName: request.headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: new Date(now).toISOString(),
    timeEpoch: now,
  };
}

interface Answer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** An answer without a status code is the body of a 200, as in payload format 2.0. */
function answer(response: ServerResponse, result: unknown): void {
  const given = result as Partial<Answer> | null;
  const { statusCode, headers, cookies, body, isBase64Encoded } =
    typeof given?.statusCode === 'number' ? (given as Answer) : wholeBody(result);
  response.writeHead(statusCode, {
    'content-type': 'application/json',
    ...Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])),
    ...(cookies && { 'set-cookie': [...cookies] }),
  });
  response.end(Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'));
}

function wholeBody(result: unknown): Answer {
  return { statusCode: 200, body: typeof result === 'string' ? result : JSON.stringify(result ?? '') };
}
