import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as v from 'valibot';
import { RetryableError } from '../errors.ts';
import { toMilliseconds } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { InboundSecretStore, OutboundSecretStore } from '../ports/secrets.ts';
import { readInbound, readOutbound } from './secret-forms.ts';

const KEPT_MS = 60_000;
const FRESH_MS = 5_000;

type Reader = (name: string, fresh: boolean) => Promise<unknown>;

export function inboundSecrets(client: SecretsManagerClient, id: string, now: () => Instant): InboundSecretStore {
  const read = cached(client, id, now);
  return { of: async (name, fresh = false) => readInbound(await read(name, fresh)) };
}

export function outboundSecrets(client: SecretsManagerClient, id: string, now: () => Instant): OutboundSecretStore {
  const read = cached(client, id, now);
  return { of: async (name, fresh = false) => readOutbound(await read(name, fresh)) };
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
