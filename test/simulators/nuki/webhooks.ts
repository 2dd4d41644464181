import { createHash } from 'node:crypto';
import { accepted, invalid, serviceError } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Body } from './checks.ts';
import type { SimulatorState, SimWebhook } from './state.ts';

const FEATURES = ['DEVICE_STATUS', 'DEVICE_MASTERDATA', 'DEVICE_CONFIG', 'DEVICE_LOGS', 'DEVICE_AUTHS', 'ACCOUNT_USER'];

/** Who is told of an account's changes; the secret is shown to whoever registers, and never again. */
export function listWebhooks(state: SimulatorState, account: string): Answer {
  return { status: 200, json: state.webhooks.filter((webhook) => webhook.account === account).map(withoutSecret) };
}

export function addWebhook(state: SimulatorState, account: string, body: Body): Answer {
  const { webhookUrl, webhookFeatures } = body;
  if (typeof webhookUrl !== 'string' || !isTaken(webhookUrl, state)) return invalid('webhookUrl', webhookUrl ?? null);
  if (!isFeatures(webhookFeatures)) return invalid('webhookFeatures', webhookFeatures ?? null);

  state.ids += 1;
  const id = 90_000_000 + state.ids;
  const secret = createHash('sha256').update(`webhook ${id}`).digest('hex').slice(0, 40);
  const webhook = { id, account, webhookUrl, webhookFeatures, secret };
  state.webhooks.push(webhook);
  return { status: 200, json: { ...withoutSecret(webhook), secret } };
}

export function removeWebhook(state: SimulatorState, account: string, id: string): Answer {
  const found = state.webhooks.find((webhook) => webhook.account === account && String(webhook.id) === id);
  if (found === undefined) return serviceError(404);
  state.webhooks = state.webhooks.filter((webhook) => webhook !== found);
  return accepted;
}

/** HTTPS, as Nuki wants it; plain HTTP to this machine where deliveries are switched on. */
function isTaken(url: string, state: SimulatorState): boolean {
  if (!URL.canParse(url)) return false;
  return new URL(url).protocol === 'https:' || (state.deliversWebhooks && isThisMachine(url));
}

export function isThisMachine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && hostname === '127.0.0.1';
}

function isFeatures(given: unknown): given is string[] {
  return Array.isArray(given) && given.length > 0 && given.every((one) => FEATURES.includes(String(one)));
}

function withoutSecret({ id, webhookUrl, webhookFeatures }: SimWebhook) {
  return { id, webhookUrl, webhookFeatures };
}
