import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { RetryableError } from '../errors.ts';
import { Redacted } from '../redacted.ts';
import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { InboundSecrets, OutboundSecrets } from '../ports/booking-platform.ts';
import type { InboundSecretStore, OutboundSecretStore } from '../ports/secrets.ts';

const KEPT_MS = 60_000;
const FRESH_MS = 5_000;

const Text = v.pipe(v.string(), v.nonEmpty());
const list = <S extends v.GenericSchema>(one: S) =>
  v.union([
    v.array(one),
    v.pipe(
      one,
      v.transform((value) => [value]),
    ),
  ]);
const Basic = v.object({ user: Text, password: Text });
const Inbound = v.object({
  webhookToken: v.optional(list(Text)),
  webhookSecrets: v.optional(
    v.object({ current: v.optional(v.array(Text), []), previous: v.optional(v.array(Text), []) }),
  ),
  basic: v.optional(list(Basic)),
  webhookHeader: v.optional(v.object({ name: Text, value: Text })),
});
const Outbound = v.object({
  token: v.optional(Text),
  apiKey: v.optional(Text),
  clientId: v.optional(Text),
  clientSecret: v.optional(Text),
  refreshToken: v.optional(Text),
});

type Reader = (name: string, fresh: boolean) => Promise<unknown>;

export function inboundSecrets(client: SecretsManagerClient, id: string, now: () => Instant): InboundSecretStore {
  const read = cached(client, id, now);
  return { of: async (name, fresh = false) => known<InboundSecrets>(Inbound, await read(name, fresh)) };
}

export function outboundSecrets(client: SecretsManagerClient, id: string, now: () => Instant): OutboundSecretStore {
  const read = cached(client, id, now);
  return { of: async (name, fresh = false) => known<OutboundSecrets>(Outbound, await read(name, fresh)) };
}

/** An entry in no known form trusts nobody. */
function known<T>(schema: v.GenericSchema<unknown, T>, entry: unknown): Redacted<T> | undefined {
  const parsed = v.safeParse(schema, entry);
  return parsed.success ? new Redacted(parsed.output) : undefined;
}

/** One read a minute and container; a refused caller may make it look again, so that a new secret counts at once. */
function cached(client: SecretsManagerClient, id: string, now: () => Instant): Reader {
  let held: { readonly entries: Record<string, unknown>; readonly at: number } | undefined;
  return async (name, fresh) => {
    const at = toMilliseconds(now());
    const age = held === undefined ? Infinity : Math.abs(at - held.at);
    if (held === undefined || age >= (fresh ? FRESH_MS : KEPT_MS)) held = { entries: await readAll(client, id), at };
    return Object.hasOwn(held.entries, name) ? held.entries[name] : undefined;
  };
}

async function readAll(client: SecretsManagerClient, id: string): Promise<Record<string, unknown>> {
  const text = await secretText(client, id);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown())), text);
  return parsed.success ? parsed.output : {}; // not filled in yet
}

async function secretText(client: SecretsManagerClient, id: string): Promise<string> {
  try {
    const answer = await client.send(new GetSecretValueCommand({ SecretId: id }));
    return answer.SecretString ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return ''; // made, but without a value yet
    throw new RetryableError('secrets.unavailable', { cause: error });
  }
}
