import * as v from 'valibot';
import { PermanentError } from '../../errors.ts';
import type { LockVendorDeps } from '../../ports/lock-vendor.ts';
import { Redacted } from '../../redacted.ts';
import { nukiCall } from './call.ts';
import { readable, readableOnes, readJson } from './read-json.ts';

/** What a webhook may tell of a lock [C]. Beside them there is `ACCOUNT_USER`, which is about no lock. */
export const webhookFeatures = [
  'DEVICE_AUTHS',
  'DEVICE_LOGS',
  'DEVICE_STATUS',
  'DEVICE_MASTERDATA',
  'DEVICE_CONFIG',
] as const;
export type WebhookFeature = (typeof webhookFeatures)[number];

/** A decentral webhook: an address that one account has asked to be told at. */
export interface NukiWebhook {
  readonly id: string;
  readonly url: string;
  readonly features: readonly string[];
}

export interface NukiWebhooks {
  readonly list: () => Promise<readonly NukiWebhook[]>;
  /** The secret that will sign what comes; Nuki tells it this once. `url` must be https. */
  readonly register: (
    url: string,
    features: readonly string[],
  ) => Promise<{ readonly id: string; readonly secret: Redacted<string> }>;
  /** One that is gone already is no error. */
  readonly remove: (id: string) => Promise<void>;
}

const PATH = '/api/decentralWebhook';

const Id = v.pipe(v.union([v.pipe(v.number(), v.safeInteger()), v.string()]), v.transform(String), v.regex(/^[\w-]+$/));
const Listed = v.object({
  id: Id,
  webhookUrl: v.fallback(v.string(), ''),
  webhookFeatures: readable(v.array(v.string())),
});
const Registered = v.object({
  id: Id,
  secret: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.transform((secret) => new Redacted(secret)),
  ),
});

/**
 * One account's decentral webhooks. The token needs the scope `webhook.decentral` [C]. Throws what `nukiFailure` makes
 * of a refusal, RetryableError(`lock.answer_malformed`) where no secret came back, though the webhook may then be there.
 */
export function nukiWebhooks(deps: Pick<LockVendorDeps, 'http' | 'token' | 'origin'>): NukiWebhooks {
  const call = nukiCall(deps);
  return {
    list: async () => {
      const text = await call('list-webhooks', { method: 'GET', path: PATH });
      return readableOnes(Listed, readJson(v.array(v.unknown()), text)).map((one) => ({
        id: one.id,
        url: one.webhookUrl,
        features: one.webhookFeatures ?? [],
      }));
    },
    register: async (webhookUrl, features) => {
      const body = { webhookUrl, webhookFeatures: features };
      return readJson(Registered, await call('add-webhook', { method: 'PUT', path: PATH, body }));
    },
    remove: async (id) => {
      if (!/^[\w-]+$/.test(id)) throw new PermanentError('lock.rejected'); // nothing may leave its segment of the path
      await call('remove-webhook', { method: 'DELETE', path: `${PATH}/${id}` }, 404);
    },
  };
}
