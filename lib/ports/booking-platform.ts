import type { BodyForm } from '../domain/property.ts';
import type { ReportedReservation } from '../domain/reported.ts';
import type { Instant } from '../domain/time.ts';
import type { PlatformFeed } from './feeds.ts';
import type { PlatformApi } from './platform-api.ts';

/** A webhook as it came: bytes as text, header names in lower case. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** The query of the URL, decoded. */
  readonly query: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/**
 * What verifies a caller of one connection; the names are those of secrets.json. Every listed value is accepted, so that
 * one can take another's place, and each kind of event may have its own.
 */
export interface InboundSecrets {
  readonly webhookToken?: string | readonly string[] | undefined;
  readonly webhookSecrets?: { readonly current: readonly string[]; readonly previous: readonly string[] } | undefined;
  readonly basic?: readonly { readonly user: string; readonly password: string }[] | undefined;
  readonly webhookHeader?: readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** What we call a platform with. */
export interface OutboundSecrets {
  readonly token?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Where a calendar is: whoever knows it can read it. */
  readonly feedUrl?: string | undefined;
}

/** Names a reservation to its platform. */
export interface ReservationRef {
  readonly reservationId: string;
  /** What its API needs besides to find it, such as its property; undefined: nothing. */
  readonly hint?: string | undefined;
}

/** What a webhook says. */
export type Notice =
  /** The whole reservation; `hint` is for the API, where it is asked whether that is still so. */
  | { readonly kind: 'snapshot'; readonly reservation: ReportedReservation; readonly hint?: string | undefined }
  /** Only that it changed: its state has to be fetched. */
  | ({ readonly kind: 'changed' } & ReservationRef)
  /** It was deleted; nothing else about it can be relied on. */
  | ({ readonly kind: 'gone' } & ReservationRef)
  /** Something changed, and it does not say what: what has changed lately has to be listed. */
  | { readonly kind: 'some-changed' }
  /** A unit has a new id on the platform, perhaps another's: whoever sleeps there has the doors of the old one. */
  | { readonly kind: 'unit-renamed'; readonly from: string; readonly to: string }
  /** Not about a stay: answered 200 and forgotten. */
  | { readonly kind: 'ignored' };

/** What a host can expect of a platform, in a few words each: a row of `npm run platforms`. */
export interface PlatformFacts {
  /** As its makers write it. */
  readonly name: string;
  /** What proves a webhook, e.g. `signature`, and the names of its secrets. */
  readonly proof: string;
  /** Where check-in and check-out times come from, e.g. `local, may be empty`. */
  readonly times: string;
  readonly email: string;
  readonly noShow: string;
  /** What tells a late word from a new one. */
  readonly order: string;
  /** The outbound secrets that its API takes; `–` where it has none that is used. */
  readonly credentials: string;
}

/** A booking platform: it only translates, all I/O is done for it. */
export interface BookingPlatform {
  readonly id: string;
  readonly facts: PlatformFacts;
  /** Raw bytes first, in constant time, against every current secret. No secret trusts nobody. */
  readonly isAuthentic: (request: WebhookRequest, secrets: InboundSecrets, now: Instant) => boolean;
  /** The headers that `parseWebhook` needs, lower case; the inbox keeps no others. */
  readonly keepsHeaders: readonly string[];
  /**
   * What an authentic webhook says. `form` is the connection's own, where the platform `hasForm`. Throws CallerError
   * (`webhook.malformed`) on a body it can't read.
   */
  readonly parseWebhook: (request: Pick<WebhookRequest, 'headers' | 'rawBody'>, form?: BodyForm) => readonly Notice[];
  /** Undefined where the platform has no API for it, or none that is known well enough. */
  readonly api: PlatformApi | undefined;
  /** In place of webhooks and an API: it is read, and trusts nobody's word. */
  readonly feed?: PlatformFeed;
  /** What it wants to read in our 200; undefined: it does not care. */
  readonly reply?: { readonly contentType: string; readonly body: string };
  /** True where the connection says in properties.json what the fields of a body are called. */
  readonly hasForm?: boolean;
}
