import { PermanentError, RetryableError } from '../errors.ts';
import { NoAnswer } from '../ports/http.ts';
import type { HttpResponse, HttpSend } from '../ports/http.ts';
import type { OutboundSecretStore } from '../ports/secrets.ts';
import type { Properties } from '../ports/store.ts';
import { retryAfterSeconds } from './access-token.ts';

export interface FetchFeedDeps {
  readonly http: HttpSend;
  /** Whether a host is out on the internet. Throws NoAnswer where nobody knows it. */
  readonly isPublicHost: (host: string) => Promise<boolean>;
  readonly outbound: OutboundSecretStore;
  readonly properties: Pick<Properties, 'settings'>;
  /** Whether a connection's own `apiUrl` is honoured. */
  readonly localStage: boolean;
}

const MOST_REDIRECTS = 3;
const MOVED = [301, 302, 303, 307, 308];
/** The address was right once: the host has to copy it anew. */
const NO_LONGER = [401, 403, 404, 410];

/**
 * The text behind a connection's `feedUrl`; undefined where it has none. `fresh`: with the secrets of this moment. Goes to
 * that very host, over https. Throws PermanentError(`feed.refused`) where the address is none that we ask, or is no
 * longer good, and RetryableError(`platform.unavailable`) on everything else but a 200.
 */
export async function fetchFeed(deps: FetchFeedDeps, connection: string, fresh: boolean): Promise<string | undefined> {
  const text = (await deps.outbound.of(connection, fresh))?.reveal().feedUrl;
  if (text === undefined) return undefined;
  const local = deps.localStage ? await apiUrlOf(deps, connection) : undefined;
  const url = checked(text);
  if (local === undefined && !(await answered(() => deps.isPublicHost(url.hostname)))) throw refused();
  let at = url;
  for (let asked = 0; asked <= MOST_REDIRECTS; asked += 1) {
    const { href, origin } = at;
    const address = local === undefined ? href : href.replace(origin, local);
    const answer = await answered(() =>
      deps.http({ method: 'GET', url: address, headers: { accept: 'text/calendar, */*;q=0.1' } }),
    );
    if (!MOVED.includes(answer.status)) return textOf(answer);
    at = checked(new URL(answer.headers['location'] ?? '', at).href);
    if (at.host !== url.host) throw refused();
  }
  throw new RetryableError('platform.unavailable');
}

function checked(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (url === undefined || !isPlain) throw refused();
  return url;
}

function textOf({ status, text, headers }: HttpResponse): string {
  if (status === 200) return text;
  if (NO_LONGER.includes(status)) throw refused();
  throw new RetryableError('platform.unavailable', {
    retryAfterSeconds: retryAfterSeconds({ status, text, headers }),
  });
}

function refused(): PermanentError {
  return new PermanentError('feed.refused');
}

async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof NoAnswer ? new RetryableError('platform.unavailable', { cause: error }) : error;
  }
}

async function apiUrlOf({ properties }: FetchFeedDeps, connection: string): Promise<string | undefined> {
  return (await properties.settings()).connections.find(({ id }) => id === connection)?.apiUrl;
}
