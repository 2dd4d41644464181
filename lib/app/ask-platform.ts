import { RetryableError } from '../errors.ts';
import type { Instant } from '../domain/time.ts';
import { NoAnswer } from '../ports/http.ts';
import type { HttpRequest, HttpResponse, HttpSend } from '../ports/http.ts';
import type { AccessTokens, ApiBudget } from '../ports/platform-access.ts';
import type { ApiCredentials, ApiQuestion, Ask, PlatformApi, TokenAccess } from '../ports/platform-api.ts';
import type { OutboundSecretStore } from '../ports/secrets.ts';
import type { Properties } from '../ports/store.ts';
import { accessToken } from './access-token.ts';
import type { GivenToken, TokenQuestion } from './access-token.ts';
import { addressOf } from './api-address.ts';
import { isNotLetIn, ownStatus, textOf, toldTo } from './platform-answer.ts';

export interface AskPlatformDeps {
  readonly http: HttpSend;
  readonly outbound: OutboundSecretStore;
  readonly properties: Pick<Properties, 'settings'>;
  readonly tokens: AccessTokens;
  readonly apiBudget: ApiBudget;
  readonly now: () => Instant;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Undefined where the text is no token answer. */
  readonly readToken: (text: string) => GivenToken | undefined;
  /** Whether a connection's own `apiUrl` is honoured. */
  readonly localStage: boolean;
}

/**
 * What asks the API of a connection; undefined where its secrets allow no question. `fresh`: with the secrets of this
 * moment. Throws RetryableError(`secrets.unavailable`).
 */
export async function connectPlatform(
  deps: AskPlatformDeps,
  api: PlatformApi,
  { connection, fresh }: { readonly connection: string; readonly fresh: boolean },
): Promise<Ask | undefined> {
  const secrets = (await deps.outbound.of(connection, fresh))?.reveal();
  if (secrets === undefined) return undefined;
  const localOrigin = deps.localStage ? await apiUrlOf(deps, connection) : undefined;
  const open = opener(deps, { connection, api, secrets, localOrigin });
  if (open === undefined) return undefined;
  return async (question) => {
    const send = async (refused?: ApiCredentials): Promise<[HttpResponse, ApiCredentials]> => {
      const credentials = await open(refused);
      await takeTurn(deps, api, connection);
      const response = await answerTo(deps.http, requestFor(localOrigin ?? api.origin, question, credentials));
      return [ownStatus(response, api.statusIn), credentials];
    };
    const [first, used] = await send();
    // a token may have been taken back before its time: once more with a new one
    const [answer] = isNotLetIn(first) && open.renews ? await send(used) : [first];
    return question.tells === true ? toldTo(answer) : textOf(answer, question);
  };
}

interface Opener {
  (refused?: ApiCredentials): Promise<ApiCredentials>;
  readonly renews: boolean;
}

/** The first way in that the secrets allow. */
function opener(
  deps: AskPlatformDeps,
  given: Omit<TokenQuestion, 'access'> & { api: PlatformApi },
): Opener | undefined {
  for (const access of given.api.access) {
    if (typeof access === 'function') {
      const credentials = access(given.secrets);
      if (credentials !== undefined) return Object.assign(async () => credentials, { renews: false });
    } else if (access.request(given.secrets) !== undefined) {
      return tokenOpener(deps, { ...given, access });
    }
  }
  return undefined;
}

function tokenOpener(deps: AskPlatformDeps, question: TokenQuestion & { access: TokenAccess }): Opener {
  const tokenOf = new Map<ApiCredentials, string>();
  const send = (request: HttpRequest) => answerTo(deps.http, request);
  const open = async (refused?: ApiCredentials) => {
    const token = await accessToken({ ...deps, send }, { ...question, refused: refused && tokenOf.get(refused) });
    const credentials = question.access.credentials(token);
    tokenOf.set(credentials, token);
    return credentials;
  };
  return Object.assign(open, { renews: true });
}

async function apiUrlOf({ properties }: AskPlatformDeps, connection: string): Promise<string | undefined> {
  return (await properties.settings()).connections.find(({ id }) => id === connection)?.apiUrl;
}

async function takeTurn({ apiBudget, now }: AskPlatformDeps, api: PlatformApi, connection: string): Promise<void> {
  if (api.limit === undefined) return;
  const turn = await apiBudget.take(connection, api.limit, now());
  if (turn === 'taken') return;
  throw new RetryableError('platform.rate_limited', { retryAfterSeconds: turn.waitSeconds });
}

function requestFor(origin: string, question: ApiQuestion, { headers, body }: ApiCredentials): HttpRequest {
  const whole = Array.isArray(question.body) ? question.body : wholeOf(question.body, body);
  return {
    method: question.method ?? 'GET',
    url: addressOf(origin, question.path, question.query),
    headers: { accept: 'application/json', ...question.headers, ...headers },
    ...(whole === undefined ? {} : { body: whole }),
  };
}

function wholeOf(asked: object | undefined, credentials: ApiCredentials['body']): object | undefined {
  return asked === undefined && credentials === undefined ? undefined : { ...asked, ...credentials };
}

async function answerTo(http: HttpSend, request: HttpRequest): Promise<HttpResponse> {
  try {
    return await http(request);
  } catch (error) {
    throw error instanceof NoAnswer ? new RetryableError('platform.unavailable', { cause: error }) : error;
  }
}
