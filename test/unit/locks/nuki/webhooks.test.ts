import { describe, expect, it } from 'vitest';
import { nukiWebhooks } from '../../../../lib/locks/nuki/webhooks.ts';
import type { HttpRequest } from '../../../../lib/ports/http.ts';
import { Redacted } from '../../../../lib/redacted.ts';

/** Nuki's answer, and what was asked of it. */
function answering(status: number, body: unknown) {
  const asked: HttpRequest[] = [];
  const webhooks = nukiWebhooks({
    http: async (request) => {
      asked.push(request);
      return { status, headers: {}, text: typeof body === 'string' ? body : JSON.stringify(body) };
    },
    token: new Redacted('a-token'),
    origin: undefined,
  });
  return { webhooks, asked };
}

const URL = 'https://x.example.com/nuki/main';

describe('registering', () => {
  it('asks Nuki for the address and the features, and gives the secret wrapped', async () => {
    const { webhooks, asked } = answering(200, {
      id: 987654321,
      secret: 'fresh',
      webhookUrl: URL,
      webhookFeatures: [],
    });
    const registered = await webhooks.register(URL, ['DEVICE_AUTHS']);
    expect(registered.id).toBe('987654321');
    expect(registered.secret.reveal()).toBe('fresh');
    expect(JSON.stringify(registered)).not.toContain('fresh');
    expect(asked).toMatchObject([
      {
        method: 'PUT',
        url: 'https://api.nuki.io/api/decentralWebhook',
        headers: { authorization: 'Bearer a-token' },
        body: { webhookUrl: URL, webhookFeatures: ['DEVICE_AUTHS'] },
      },
    ]);
  });

  it.each([{ id: 1 }, { id: 1, secret: '' }, { secret: 'fresh' }, { id: '../x', secret: 'fresh' }, [], '', '<html>'])(
    'is not done with the answer %j, and says nothing of it',
    async (body) => {
      const error: unknown = await answering(200, body)
        .webhooks.register(URL, [])
        .catch((e: unknown) => e);
      expect(error).toMatchObject({ kind: 'retryable', code: 'lock.answer_malformed' });
      expect(JSON.stringify(error)).not.toContain('fresh');
    },
  );

  it.each([
    [401, 'lock.token_dead'],
    [403, 'lock.token_dead'],
    [400, 'lock.rejected'],
    [404, 'lock.rejected'],
    [402, 'lock.plan_lapsed'],
    [500, 'lock.unavailable'],
  ])('answered %i is %s', async (status, code) => {
    await expect(answering(status, '').webhooks.register(URL, [])).rejects.toMatchObject({ code });
  });
});

describe('the list', () => {
  it('has those that can be read, whatever else Nuki tells', async () => {
    const body = [{ id: 1, webhookUrl: URL, webhookFeatures: ['DEVICE_LOGS'], secret: 'x' }, null, { id: 'w2' }, {}];
    expect(await answering(200, body).webhooks.list()).toEqual([
      { id: '1', url: URL, features: ['DEVICE_LOGS'] },
      { id: 'w2', url: '', features: [] },
    ]);
  });

  it.each(['{}', 'null', '', '<html>'])('is none if it is %j', async (text) => {
    await expect(answering(200, text).webhooks.list()).rejects.toMatchObject({ code: 'lock.answer_malformed' });
  });
});

describe('removing', () => {
  it('asks for this one, and takes one that is gone for removed', async () => {
    for (const status of [204, 404]) {
      const { webhooks, asked } = answering(status, '');
      await expect(webhooks.remove('987654321')).resolves.toBeUndefined();
      expect(asked).toMatchObject([{ method: 'DELETE', url: 'https://api.nuki.io/api/decentralWebhook/987654321' }]);
    }
  });

  it.each(['', '..', 'a/b', '1?x', '1%2f2'])('asks nothing for %j, which is no id', async (id) => {
    const { webhooks, asked } = answering(204, '');
    await expect(webhooks.remove(id)).rejects.toMatchObject({ kind: 'permanent', code: 'lock.rejected' });
    expect(asked).toEqual([]);
  });
});
