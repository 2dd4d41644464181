import { PermanentError, RetryableError } from '../errors.ts';
import { minus, plus, toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { OutboundSecrets } from '../ports/booking-platform.ts';
import type { HttpRequest, HttpResponse } from '../ports/http.ts';
import type { AccessTokens, HeldAccess } from '../ports/platform-access.ts';
import type { PlatformApi, TokenAccess } from '../ports/platform-api.ts';
import { addressOf } from './api-address.ts';

export interface TokenDeps {
  readonly tokens: AccessTokens;
  readonly now: () => Instant;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Throws RetryableError(`platform.unavailable`) where no answer came. */
  readonly send: (request: HttpRequest) => Promise<HttpResponse>;
  readonly readToken: (text: string) => GivenToken | undefined;
}

/** What a token endpoint's answer says. */
export interface GivenToken {
  readonly token: Redacted<string>;
  readonly refreshToken: Redacted<string> | undefined;
  readonly lifetimeSeconds: number | undefined;
}

export interface TokenQuestion {
  readonly connection: string;
  readonly api: Pick<PlatformApi, 'origin'>;
  readonly access: TokenAccess;
  readonly secrets: OutboundSecrets;
  /** In the local stage: in place of every origin. */
  readonly localOrigin: string | undefined;
  /** This one was refused. */
  readonly refused?: string | undefined;
}

const TOKENS_PER_DAY = 100;
/** So that a token doesn't end on its way. */
const MARGIN = { minutes: 2 };

/**
 * The connection's access token: the one at hand as long as it lives, else a new one. That one is asked for is noted
 * before, so that no crash asks too often. Throws RetryableError(`platform.unavailable`) also where no more may be asked
 * for today, and PermanentError(`platform.token_dead`) where the credentials are refused.
 */
export async function accessToken(deps: TokenDeps, question: TokenQuestion): Promise<string> {
  const { connection, access, secrets, refused } = question;
  const sealing = new Redacted(secrets.clientSecret ?? secrets.refreshToken ?? secrets.apiKey ?? '');
  const held = await deps.tokens.get(connection, sealing);
  const now = deps.now();
  const token = held.token?.reveal();
  const lives = held.expiresAt !== undefined && held.expiresAt > plus(now, MARGIN);
  if (token !== undefined && lives && token !== refused) return token;

  const asking = await deps.tokens.save(connection, sealing, { ...held, askedAt: allowed(held, access, now) });
  const given = await askForToken(deps, question, asking, sealing);
  const lifetime = given.lifetimeSeconds ?? access.lifetimeSeconds;
  await deps.tokens.save(connection, sealing, {
    ...asking,
    token: given.token,
    refreshToken: given.refreshToken ?? asking.refreshToken,
    expiresAt: plus(now, { seconds: lifetime }),
    notBefore: undefined,
  });
  if (access.readyAfterSeconds !== undefined) await deps.pause(access.readyAfterSeconds * 1_000);
  return given.token.reveal();
}

/** The askings of the last 24 hours with this one, if it is allowed. */
function allowed({ askedAt, notBefore }: HeldAccess, access: TokenAccess, now: Instant): readonly Instant[] {
  const recent = askedAt.filter((at) => at > minus(now, { days: 1 }));
  const most = access.perDay ?? TOKENS_PER_DAY;
  const free = recent.length < most ? now : plus(recent.at(-most) ?? now, { days: 1 });
  const from = notBefore !== undefined && notBefore > free ? notBefore : free;
  if (from > now) throw unavailable(Math.ceil((toMilliseconds(from) - toMilliseconds(now)) / 1_000));
  return [...recent, now];
}

async function askForToken(
  { send, tokens, readToken, now }: TokenDeps,
  { connection, api, access, secrets, localOrigin }: TokenQuestion,
  asking: HeldAccess,
  sealing: Redacted<string>,
): Promise<GivenToken> {
  const refreshToken = asking.refreshToken?.reveal() ?? secrets.refreshToken;
  const request = access.request({ ...secrets, refreshToken });
  if (request === undefined) throw new PermanentError('platform.token_dead');
  const { path, headers = {}, ...rest } = request;
  const url = addressOf(localOrigin ?? access.origin ?? api.origin, path);
  const answer = await send({ ...rest, url, headers });

  if ([400, 401, 403].includes(answer.status)) throw new PermanentError('platform.token_dead');
  const given = answer.status === 200 || answer.status === 201 ? readToken(answer.text) : undefined;
  if (given !== undefined) return given;
  const wait = retryAfterSeconds(answer);
  if (wait !== undefined) {
    await tokens.save(connection, sealing, { ...asking, notBefore: plus(now(), { seconds: wait }) });
  }
  throw unavailable(wait);
}

/** The header's seconds; its other form, a date, is left to our own spacing. */
export function retryAfterSeconds({ headers }: HttpResponse): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function unavailable(retryAfter: number | undefined): RetryableError {
  return new RetryableError('platform.unavailable', { retryAfterSeconds: retryAfter });
}
