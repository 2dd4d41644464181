import { CallerError } from '../errors.ts';
import type { Instant } from '../domain/time.ts';
import type { Log } from '../observability/log.ts';
import type { InboundSecrets, WebhookRequest } from '../ports/booking-platform.ts';
import type { InboundSecretStore } from '../ports/secrets.ts';

export interface AdmitDeps {
  readonly secrets: InboundSecretStore;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Tells a caller from an impostor: a booking platform, or a lock vendor's events. */
export interface Verifier {
  readonly isAuthentic: (request: WebhookRequest, secrets: InboundSecrets, now: Instant) => boolean;
}

/** What a caller has to prove, and how much it may bring. */
export interface Entrance<V extends Verifier> {
  /** Bytes of the body, as UTF-8. */
  readonly largestBody: number;
  /** Whose secrets: a connection's id, or `<vendor>/<account>`. */
  readonly secretsOf: string;
  /** Undefined: nobody is known here who could call. */
  readonly verifier: V | undefined;
}

/**
 * Gives back the verifier if it lets the caller in. Throws CallerError (`webhook.too_large`, `webhook.unauthenticated`:
 * the same whether there is no verifier, no secret, or another one), or RetryableError(`secrets.unavailable`).
 */
export async function admitCaller<V extends Verifier>(
  { secrets, now, log }: AdmitDeps,
  request: WebhookRequest,
  { largestBody, secretsOf, verifier }: Entrance<V>,
): Promise<V> {
  if (new TextEncoder().encode(request.rawBody).length > largestBody) throw new CallerError('webhook.too_large');
  const trusts = async (fresh: boolean): Promise<boolean> => {
    const own = (await secrets.of(secretsOf, fresh))?.reveal() ?? {};
    return verifier?.isAuthentic(request, own, now()) ?? false;
  };
  // against the secrets at hand, and if they refuse, against those of this moment: one may just have been replaced
  if (verifier !== undefined && ((await trusts(false)) || (await trusts(true)))) return verifier;
  log('webhook.refused', { errorCode: 'webhook.unauthenticated' });
  throw new CallerError('webhook.unauthenticated');
}
