import type { ReportedReservation } from '../domain/reported.ts';
import type { Instant } from '../domain/time.ts';
import type { Redacted } from '../redacted.ts';
import type { Notice, OutboundSecrets, ReservationRef } from './booking-platform.ts';

/** One request to a platform's API. The origin is not in it: nothing in a webhook can turn it elsewhere. */
export interface ApiQuestion {
  /** Default: GET. */
  readonly method?: 'GET' | 'POST';
  /** Each is encoded as one segment; one that would leave it (empty, `.`, `..`) is refused. */
  readonly path: readonly string[];
  /** Encoded; a list repeats its name. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>> | readonly unknown[];
  /** It tells something rather than asks: any 2xx will do, whatever is in it; the other 4xx are the platform's no. */
  readonly tells?: true;
  /** It asks for a list: 204 says that there is nothing on it. */
  readonly lists?: true;
}

/**
 * Asks, and gives back the text of the answer, which is JSON; undefined where the platform says that there is no such
 * thing (404, 410), or nothing on the list. Throws RetryableError (`platform.unavailable`: no answer, a limit, an outage, no JSON;
 * `platform.rate_limited`: we have asked enough for now) or PermanentError (`platform.token_dead`: not let in;
 * `platform.refused`: it does not take what it was told).
 */
export type Ask = (question: ApiQuestion) => Promise<string | undefined>;

/** What goes along with every question to say who asks. */
export interface ApiCredentials {
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields added to the JSON body, for platforms that look for them there. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** How an access token is asked for; the answer is read as OAuth has it, or as `token` and `expiresIn`. */
export interface TokenRequest {
  readonly method: 'GET' | 'POST';
  readonly path: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Tokens that live for a while, asked for with credentials and kept in the table, sealed. */
export interface TokenAccess {
  /** Where tokens are given out, if not at the API's own origin; `apiUrl` replaces it as well. */
  readonly origin?: string;
  /** Undefined where these secrets don't allow one. A refresh token that came with an earlier answer is in `secrets`. */
  readonly request: (secrets: OutboundSecrets) => TokenRequest | undefined;
  /** Where the answer doesn't say. */
  readonly lifetimeSeconds: number;
  /** How many may be asked for in 24 hours. Default: 100. */
  readonly perDay?: number;
  /** How long a new one takes to be known everywhere. Default: not at all. */
  readonly readyAfterSeconds?: number;
  readonly credentials: (token: string) => ApiCredentials;
}

/** A fixed key: undefined where these secrets don't allow a question. */
export type KeyAccess = (secrets: OutboundSecrets) => ApiCredentials | undefined;

/** The ways in, in the order in which they are tried; the first that the secrets allow is taken. */
export type ApiAccess = readonly (KeyAccess | TokenAccess)[];

/** How to ask a platform for reservations. All I/O, and everything that can go wrong in it, is the asker's. */
export interface PlatformApi {
  /** Scheme, host and port, fixed; in the local stage a connection's `apiUrl` stands in its place. */
  readonly origin: string;
  readonly access: ApiAccess;
  /** How many questions the platform takes in how many seconds, each connection by itself. */
  readonly limit?: { readonly questions: number; readonly seconds: number };
  /** The status that an answer's text names, where the platform answers 200 to everything. Default: the response's own. */
  readonly statusIn?: (text: string) => number | undefined;
  /**
   * The reservation, in as many questions as it takes, or `'gone'` where the platform says that there is none. Throws
   * CallerError(`webhook.malformed`) where an answer can't be read, and what `ask` throws.
   */
  readonly read: (ask: Ask, ref: ReservationRef) => Promise<ReportedReservation | 'gone'>;
  /** What has changed since, as notices; each is then fetched like a webhook's. Undefined: the platform can't say. */
  readonly listChanged?: (ask: Ask, since: Instant) => Promise<readonly Notice[]>;
  /**
   * Has the platform tell the guest, in its chat or however else it reaches her. Returns once it has taken the message,
   * which proves no more than that. Throws what `ask` throws. Undefined: there is no way that is known.
   */
  readonly sendMessage?: (ask: Ask, message: ChatMessage) => Promise<void>;
}

/** What a guest is to be told through her platform. */
export interface ChatMessage extends ReservationRef {
  readonly subject: string;
  /** Plain text with line breaks; it holds her code. */
  readonly text: Redacted<string>;
}
