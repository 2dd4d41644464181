import type { Reservation } from '../domain/stay.ts';
import type { HttpRequest, HttpResponse } from './http.ts';

/** A webhook as it came: bytes as text, header names in lower case. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** The query of the URL, decoded. */
  readonly query: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/** What verifies a caller of one connection; the names are those of secrets.json. Every listed value is accepted. */
export interface InboundSecrets {
  readonly webhookToken?: string | readonly string[] | undefined;
  readonly webhookSecrets?: { readonly current: readonly string[]; readonly previous: readonly string[] } | undefined;
  readonly basic?: readonly { readonly user: string; readonly password: string }[] | undefined;
  readonly webhookHeader?: { readonly name: string; readonly value: string } | undefined;
}

/** What we call a platform with. */
export interface OutboundSecrets {
  readonly token?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly refreshToken?: string | undefined;
}

/** What a webhook says. */
export type Notice =
  | { readonly kind: 'snapshot'; readonly reservation: Reservation }
  /** Only that it changed: its state has to be fetched. */
  | { readonly kind: 'changed'; readonly reservationId: string }
  /** It was deleted; nothing else about it can be relied on. */
  | { readonly kind: 'gone'; readonly reservationId: string }
  /** Not about a stay: answered 200 and forgotten. */
  | { readonly kind: 'ignored' };

/** How to ask the platform for one reservation. */
export interface ReservationFetch {
  /**
   * The request, or undefined where these secrets don't allow one. `origin` replaces the documented scheme, host and
   * port in the local stage; the path stays. Ids go in as encoded path segments only.
   */
  readonly request: (
    reservationId: string,
    secrets: OutboundSecrets,
    origin: string | undefined,
  ) => HttpRequest | undefined;
  /**
   * The reservation, or `'gone'` where the platform says that there is none. Throws RetryableError
   * (`platform.unavailable`) or PermanentError (`platform.token_dead`, `webhook.malformed`).
   */
  readonly parse: (response: HttpResponse) => Reservation | 'gone';
}

/** A booking platform: it only translates, all I/O is done for it. */
export interface BookingPlatform {
  readonly id: string;
  /** Raw bytes first, in constant time, against every current secret. No secret trusts nobody. */
  readonly isAuthentic: (request: WebhookRequest, secrets: InboundSecrets) => boolean;
  /** The headers that `parseWebhook` needs, lower case; the inbox keeps no others. */
  readonly keepsHeaders: readonly string[];
  /** What an authentic webhook says. Throws CallerError(`webhook.malformed`) on a body it can't read. */
  readonly parseWebhook: (request: Pick<WebhookRequest, 'headers' | 'rawBody'>) => readonly Notice[];
  /** Undefined where the platform has no API for it. */
  readonly fetch: ReservationFetch | undefined;
}
