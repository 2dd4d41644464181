import { createHmac } from 'node:crypto';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import type { InboundSecrets, WebhookRequest } from '../../../lib/ports/booking-platform.ts';

/** How a platform's call proves itself, with the first of the connection's secrets of that kind. */
export type Proof =
  | { readonly by: 'token' | 'basic' | 'header' }
  /** Hex HMAC-SHA256 over the body, behind `prefix`. */
  | { readonly by: 'hmac'; readonly header: string; readonly prefix?: string }
  /** Hex HMAC-SHA1 over the body as Ruby's `Base64.encode64` has it. */
  | { readonly by: 'wrapped-sha1'; readonly header: string }
  /** Hex HMAC-SHA256 over `seconds.body`. */
  | { readonly by: 'timed-hmac'; readonly header: string; readonly timestamp: string }
  /** Signed by the vendors' own libraries. */
  | { readonly by: 'svix' | 'standard-webhooks' };

/** Whether a changed body would be seen. */
export function signsBody({ by }: Proof): boolean {
  return !['token', 'basic', 'header'].includes(by);
}

/** Whether an old call would be seen. */
export function signsTime({ by }: Proof): boolean {
  return ['timed-hmac', 'svix', 'standard-webhooks'].includes(by);
}

/** The call as the platform makes it at `at`. */
export function prove(proof: Proof, secrets: InboundSecrets, rawBody: string, at: Date): WebhookRequest {
  const header = (name: string, value: string) => ({ headers: { [name]: value }, query: {}, rawBody });
  const secret = secrets.webhookSecrets?.current[0] ?? '';
  const hex = (hash: string, text: string) => createHmac(hash, secret).update(text, 'utf8').digest('hex');
  const seconds = String(Math.floor(at.getTime() / 1_000));
  switch (proof.by) {
    case 'token':
      return { headers: {}, query: { token: String([secrets.webhookToken].flat()[0]) }, rawBody };
    case 'basic': {
      const { user = '', password = '' } = secrets.basic?.[0] ?? {};
      return header('authorization', `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`);
    }
    case 'header': {
      const { name = '', value = '' } = secrets.webhookHeader?.[0] ?? {};
      return header(name.toLowerCase(), value);
    }
    case 'hmac':
      return header(proof.header, `${proof.prefix ?? ''}${hex('sha256', rawBody)}`);
    case 'wrapped-sha1': {
      const lines =
        Buffer.from(rawBody, 'utf8')
          .toString('base64')
          .match(/.{1,60}/g) ?? [];
      return header(proof.header, hex('sha1', lines.map((line) => `${line}\n`).join('')));
    }
    case 'timed-hmac': {
      const headers = { [proof.timestamp]: seconds, [proof.header]: hex('sha256', `${seconds}.${rawBody}`) };
      return { headers, query: {}, rawBody };
    }
    case 'svix':
    case 'standard-webhooks': {
      const isSvix = proof.by === 'svix';
      const library = isSvix ? new SvixWebhook(secret) : new StandardWebhook(secret);
      const name = isSvix ? 'svix' : 'webhook';
      const id = 'msg_invented0001';
      const headers = {
        [`${name}-id`]: id,
        [`${name}-timestamp`]: seconds,
        [`${name}-signature`]: library.sign(id, at, rawBody),
      };
      return { headers, query: {}, rawBody };
    }
  }
}
