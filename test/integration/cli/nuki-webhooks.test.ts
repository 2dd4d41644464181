import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nukiWebhooks } from '../../../cli/nuki-webhooks.ts';
import { register, renew } from '../../../cli/shared/nuki-webhook-jobs.ts';
import { stageSecrets } from '../../../cli/shared/stage-secrets.ts';
import { httpSend } from '../../../lib/http/send.ts';
import { nukiWebhooks as webhooksOf } from '../../../lib/locks/nuki/webhooks.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { NukiSimulator } from '../../simulators/nuki/index.ts';
import { terminalTo } from './made-table.ts';
import type { Printed } from './made-table.ts';
import { secretOfStack, startSecretsManager } from './secrets-manager.ts';

const URL = 'https://x.example.com/nuki/main';
const TOKEN = 'a-nuki-token';
const lodgify = { webhookSecrets: { current: ['l'], previous: [] } };
const given = { inbound: { 'lodgify-main': lodgify }, outbound: { 'nuki/main': { token: TOKEN } }, note: 'mine' };

let simulator: NukiSimulator;
let folder: string;
let file: string;
let printed: Printed;

beforeEach(async () => {
  simulator = await startNukiSimulator();
  simulator.control.setTokens({ [TOKEN]: 'main' });
  folder = mkdtempSync(join(tmpdir(), 'staykey-webhooks-'));
  file = join(folder, 'secrets.json');
  writeFileSync(file, JSON.stringify(given));
  printed = terminalTo('http://127.0.0.1:1', { NUKI_API_URL: simulator.url, STAYKEY_SECRETS: file });
});
afterEach(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const code = await nukiWebhooks(args, printed.io);
  return { code, ...printed.said() };
};
const main = (...args: string[]) => run(...args, '--account', 'main');
const registered = () => simulator.state.webhooks;
const secretsJson = () => JSON.parse(readFileSync(file, 'utf8')) as typeof given;

describe('register', () => {
  it('shows the secret exactly once, says where it belongs, and writes nothing', async () => {
    const { code, out } = await main('register', '--url', URL);
    const [webhook] = registered();
    expect(code).toBe(0);
    expect(webhook).toMatchObject({ account: 'main', webhookUrl: URL, webhookFeatures: ['DEVICE_AUTHS'] });
    expect(out.split(webhook!.secret)).toHaveLength(2);
    expect(out).toContain(`${file}, under "inbound"`);
    expect(out).toContain('"nuki/main": {"webhookSecrets":{"current":["<the secret>"],"previous":[]}}');
    expect(secretsJson()).toEqual(given);
  });

  it('--save puts the secret beside the others, and shows it nowhere', async () => {
    const { code, out, err } = await main('register', '--url', URL, '--save');
    const [webhook] = registered();
    expect(code).toBe(0);
    expect(out + err).not.toContain(webhook!.secret);
    const own = { webhookSecrets: { current: [webhook!.secret], previous: [] } };
    expect(secretsJson()).toEqual({ ...given, inbound: { 'lodgify-main': lodgify, 'nuki/main': own } });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('asks for what is named', async () => {
    expect((await main('register', '--url', URL, '--features', 'DEVICE_AUTHS, DEVICE_LOGS')).code).toBe(0);
    expect(registered()[0]?.webhookFeatures).toEqual(['DEVICE_AUTHS', 'DEVICE_LOGS']);
  });

  it('does not register an address twice', async () => {
    await main('register', '--url', URL);
    const { code, err } = await main('register', '--url', URL);
    expect([code, registered().length]).toEqual([1, 1]);
    expect(err).toMatch(/renew it, or remove it/);
  });

  it('registers nothing if the secrets are not to be read', async () => {
    writeFileSync(file, '{"inbound": {');
    const { code, err } = await main('register', '--url', URL, '--save');
    expect([code, registered()]).toEqual([1, []]);
    expect(err).toMatch(/no JSON object: mend it first/);
  });
});

describe('renew', () => {
  it('has the new secret saved and the old one kept, then takes the old webhook away, and no other', async () => {
    await main('register', '--url', URL, '--save', '--features', 'DEVICE_LOGS');
    await main('register', '--url', 'https://other.example.com/nuki/main');
    const [old, other] = registered();
    const { code, out } = await main('renew', '--url', URL);
    const renewed = registered().find(({ id }) => id !== other!.id);
    expect([code, registered().length]).toEqual([0, 2]);
    expect(renewed).toMatchObject({ webhookUrl: URL, webhookFeatures: ['DEVICE_LOGS'] });
    expect(renewed!.secret).not.toBe(old!.secret);
    expect(out).not.toContain(renewed!.secret);
    const secrets = () => (secretsJson().inbound as Record<string, unknown>)['nuki/main'];
    expect(secrets()).toEqual({ webhookSecrets: { current: [renewed!.secret], previous: [old!.secret] } });

    await main('renew', '--url', URL);
    const last = registered().find(({ id }) => id !== other!.id);
    expect(secrets()).toEqual({ webhookSecrets: { current: [last!.secret], previous: [renewed!.secret] } });
    const writes = simulator.control.calls().filter(({ method }) => method !== 'GET');
    expect(writes.slice(-2).map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
  });

  it('leaves the secret of the central webhook, which comes after its own, as often as it renews', async () => {
    await main('register', '--url', URL, '--save');
    const [first] = registered();
    const inbound = { 'nuki/main': { webhookSecrets: { current: [first!.secret, 'central'], previous: [] } } };
    writeFileSync(file, JSON.stringify({ ...given, inbound }));
    for (const before of [first!.secret, undefined]) {
      await main('renew', '--url', URL);
      const { current, previous } = (secretsJson().inbound as Record<string, typeof lodgify>)['nuki/main']!
        .webhookSecrets;
      expect(current).toEqual([registered()[0]?.secret, 'central']);
      if (before !== undefined) expect(previous).toEqual([before]);
      expect(previous).toHaveLength(1);
    }
  });

  it('has nothing to renew where nothing is told', async () => {
    const { code, err } = await main('renew', '--url', URL);
    expect([code, registered()]).toEqual([1, []]);
    expect(err).toContain('register it');
  });
});

describe('list and remove', () => {
  it('show and take away, by address or by id', async () => {
    expect(await main()).toEqual({ code: 0, out: 'Nuki tells nobody.', err: '' });
    await main('register', '--url', URL);
    await main('register', '--url', 'https://other.example.com/nuki/main');
    const [one, other] = registered();
    const { out } = await main('list');
    expect(out).toContain(`${one!.id}  ${URL}  DEVICE_AUTHS`);
    expect(out).not.toContain(one!.secret);
    expect((await main('remove', '--url', URL)).code).toBe(0);
    expect(registered().map(({ id }) => id)).toEqual([other!.id]);
    expect((await main('remove', '--id', String(other!.id))).code).toBe(0);
    expect((await main('remove', '--id', String(other!.id))).code).toBe(1);
    expect(registered()).toEqual([]);
  });
});

describe('the token', () => {
  const withEnv = (env: Record<string, string>) => {
    printed = terminalTo('http://127.0.0.1:1', { NUKI_API_URL: simulator.url, STAYKEY_SECRETS: file, ...env });
  };

  it('is NUKI_TOKEN where there is one', async () => {
    simulator.control.setTokens({ 'of-the-environment': 'main' });
    withEnv({ NUKI_TOKEN: 'of-the-environment' });
    expect((await main('list')).code).toBe(0);
  });

  it('that Nuki refuses, or that is missing, is said, and never shown', async () => {
    withEnv({ NUKI_TOKEN: 'dead' });
    const refused = await main('list');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toBe('Nuki refuses the token, or it lacks the scope webhook.decentral.');
    withEnv({});
    const missing = await run('list', '--account', 'second');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('No token for second: set NUKI_TOKEN');
  });
});

describe('what is not understood', () => {
  it.each([
    [['list']],
    [['list', '--account', 'Main/1']],
    [['dance', '--account', 'main']],
    [['list', 'remove', '--account', 'main']],
    [['register', '--account', 'main']],
    [['remove', '--account', 'main']],
    [['register', '--account', 'main', '--url', 'https://x.example.com/']],
    [['register', '--account', 'main', '--url', 'https://x.example.com/nuki/other']],
    [['register', '--account', 'main', '--url', `${URL}?token=x`]],
    [['register', '--account', 'main', '--url', 'nowhere']],
    [['register', '--account', 'main', '--stage', 'prod', '--url', 'http://127.0.0.1/nuki/main']],
    [['register', '--account', 'main', '--url', URL, '--features', 'DEVICE_DREAMS']],
    [['list', '--account', 'main', '--stage', '../x']],
  ])('ends with 2 and changes nothing: %j', async (args) => {
    const { code, err } = await run(...args);
    expect([code, registered()]).toEqual([2, []]);
    expect(err).toContain('npm run nuki-webhooks');
  });

  it('is explained', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('webhook.decentral');
  });
});

describe('a deployed stage', () => {
  const inbound = secretOfStack('staykey-prod', 'Inbound1A2B3C', JSON.stringify(given.inbound));
  const elsewhere = secretOfStack('staykey-dev', 'Inbound1A2B3D', '{}');
  let manager: Awaited<ReturnType<typeof startSecretsManager>>;

  beforeEach(async () => {
    inbound.value = JSON.stringify(given.inbound);
    manager = await startSecretsManager([
      elsewhere,
      inbound,
      secretOfStack('staykey-prod', 'Outbound1A2B3C', JSON.stringify(given.outbound)),
      secretOfStack('staykey-fresh', 'Inbound1A2B3E', undefined),
    ]);
  });
  afterEach(() => manager.stop());

  const job = () => ({
    io: printed.io,
    account: 'main',
    features: undefined,
    save: true,
    nuki: webhooksOf({
      http: httpSend({ timeoutMs: 8_000, maxBytes: 100_000 }),
      token: new Redacted(TOKEN),
      origin: simulator.url,
    }),
    secrets: stageSecrets('prod', {}),
  });

  it('has its secrets found by the tags of its stack, or by the id that the environment names', async () => {
    expect(await stageSecrets('prod', {}).read('outbound')).toEqual(given.outbound);
    expect(await stageSecrets('prod', {}).read('inbound')).toEqual(given.inbound);
    expect(await stageSecrets('fresh', {}).read('inbound')).toEqual({});
    expect(await stageSecrets('dev', { INBOUND_SECRET_ID: inbound.arn }).read('inbound')).toEqual(given.inbound);
    await expect(stageSecrets('dev', {}).read('outbound')).rejects.toThrow(/name it with OUTBOUND_SECRET_ID/);
  });

  it('has the secret put beside the others', async () => {
    await register(job(), URL);
    await renew(job(), URL);
    const written = JSON.parse(inbound.value ?? '') as Record<string, { webhookSecrets: Record<string, string[]> }>;
    expect(written['lodgify-main']).toEqual(lodgify);
    expect(written['nuki/main']?.webhookSecrets).toMatchObject({ current: [registered()[0]?.secret] });
    expect(written['nuki/main']?.webhookSecrets['previous']).toHaveLength(1);
    expect(elsewhere.value).toBe('{}');
    expect(manager.calls.filter((action) => action === 'PutSecretValue')).toHaveLength(2);
  });

  it('keeps what it had if the secret can not be written: the new webhook is taken back', async () => {
    await register(job(), URL);
    const [before] = structuredClone(registered());
    const value = inbound.value;
    manager.refuseNext('PutSecretValue');
    await expect(renew(job(), URL)).rejects.toThrow(/can't be written \(AccessDeniedException/);
    expect(registered()).toEqual([before]);
    expect(inbound.value).toBe(value);
    expect(printed.said().out).toMatch(/Removed \d+ again, for its secret could not be saved/);
  });

  it('registers nothing if the secret can not be read', async () => {
    manager.refuseNext('GetSecretValue');
    await expect(register(job(), URL)).rejects.toThrow(/can't be read \(AccessDeniedException/);
    inbound.value = 'not JSON: s3cret';
    const error: unknown = await register(job(), URL).catch((e: unknown) => e);
    expect(String(error)).toContain('no JSON object');
    expect(String(error)).not.toContain('s3cret');
    expect(registered()).toEqual([]);
  });
});
