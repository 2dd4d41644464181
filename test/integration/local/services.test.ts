import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { startSecretsManager } from '../../../cdk/local/servers/secrets.ts';
import { startToys } from './toy.ts';

const folder = mkdtempSync(join(tmpdir(), 'staykey-services-'));
const secretsFile = join(folder, 'secrets.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the environment of a function', () => {
  it('is the template, what Lambda gives, and where the services are', async () => {
    const env = {
      AWS_ACCESS_KEY_ID: 'mine',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_REGION: 'eu-west-1',
      SHELL: 'x',
    };
    const { post, stack } = await startToys({ env: { ...env, UNKNOWN: 'not passed on' } });
    const found = (await (await post('environment', {})).json()) as Record<string, string>;
    await stack.close();

    expect(found).toMatchObject({
      STAGE: 'local',
      TABLE_NAME: 'toy-Toys',
      AWS_REGION: 'eu-west-1',
      AWS_LAMBDA_FUNCTION_NAME: 'toy-Front',
      AWS_ACCESS_KEY_ID: 'mine',
      AWS_SECRET_ACCESS_KEY: 'secret',
      ...stack.endpoints,
    });
    const names = Object.keys(found).filter((name) => !/^(AWS_|LAMBDA_|_HANDLER$|TZ$)/.test(name));
    expect(names.toSorted()).toEqual([
      'INBOUND_SECRET_ID',
      'JOBS_QUEUE_URL',
      'NUKI_API_URL',
      'SES_CONFIGURATION_SET',
      'STAGE',
      'TABLE_NAME',
    ]);
  });
});

describe('the secrets', () => {
  it('are read from the file at each call, and empty where there is none', async () => {
    const { post, stack } = await startToys({ secretsFile });
    const read = async () => (await post('secret', {})).json();
    const before = await read();
    writeFileSync(
      secretsFile,
      JSON.stringify({ inbound: { a: { webhookToken: 'x' } }, outbound: { b: { apiKey: 'y' } } }),
    );
    const first = await read();
    writeFileSync(secretsFile, JSON.stringify({ outbound: {} }));
    const second = await read();
    await stack.close();

    expect([before, first, second]).toEqual([{}, { a: { webhookToken: 'x' } }, {}]);
  });

  it('are refused where they are unknown, asked for in another way, or unreadable', async () => {
    const secret = { logicalId: 'Inbound', name: 'in', arn: 'arn:in', part: 'inbound' } as const;
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    const server = await startSecretsManager([secret], broken);
    const client = new SecretsManagerClient({
      endpoint: server.url,
      region: 'x',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
      maxAttempts: 1,
    });
    const nameOf = (SecretId: string) =>
      client.send(new GetSecretValueCommand({ SecretId })).catch((error: Error) => error.name);
    const answers = [
      await nameOf('elsewhere'),
      await nameOf('in'),
      (await fetch(server.url, { method: 'POST' })).status,
    ];
    await server.stop();

    expect(answers).toEqual(['ResourceNotFoundException', 'InternalServiceError', 400]);
  });
});

describe('the mails', () => {
  it('are listed newest last, with the local time', async () => {
    const { post, get, stack } = await startToys();
    await post('mail', { to: 'guest@example.com', subject: 'one' });
    await post('mail', { to: 'host@example.com', subject: 'two' });
    const mails = (await get('/__local/mails')) as unknown as { at: string; subject: string }[];
    await stack.close();

    expect(mails.map(({ subject }) => subject)).toEqual(['one', 'two']);
    expect(mails[0]).toMatchObject({
      to: 'guest@example.com',
      from: 'stay@example.com',
      text: 'text',
      html: '<p>html</p>',
    });
    expect(mails[0]?.at).toMatch(/^2030-01-01T12:\d\d:\d\d\.\d{3}Z$/);
  });

  it('are reported on to whoever listens, as SES would: they arrive, but for those to its simulator', async () => {
    const { post, get, notes, stack, warnings } = await startToys();
    const simulated = ['bounce', 'complaint+here', 'ooto', 'suppressionlist', 'delay', 'success'];
    const everybody = [...simulated.map((name) => `${name}@simulator.amazonses.com`), 'guest@example.com'];
    for (const to of [...everybody, 'fail@example.com']) {
      expect((await post('mail', { to, subject: 'reported on' })).status).toBe(200);
    }
    expect(await get('/__local/idle')).toEqual({ idle: true });
    const heard = (await notes('MAIL')).map((note) => note.replace('@simulator.amazonses.com', '').split('#')[0]);
    await stack.close();

    expect(heard).toEqual([
      'Bounce bounce toy',
      'Bounce ooto toy',
      'Bounce suppressionlist toy',
      'Complaint complaint+here toy',
      'Delivery complaint+here toy',
      ...Array(3).fill('Delivery fail@example.com toy'), // as often as Lambda tries
      'Delivery guest@example.com toy',
      'Delivery ooto toy',
      'Delivery success toy',
    ]);
    expect(warnings.filter((line) => line.includes('Hear'))).toHaveLength(3);
  });

  it('of two stacks do not mix', async () => {
    const [one, other] = await Promise.all([startToys(), startToys()]);
    await one.post('mail', { to: 'guest@example.com', subject: 'one' });
    const seen = [await one.get('/__local/mails'), await other.get('/__local/mails')];
    await Promise.all([one.stack.close(), other.stack.close()]);

    expect(seen).toMatchObject([[{ subject: 'one' }], []]);
  });
});

/** An HTTP server that notes what it is asked for, and gives everybody the same answer. */
async function fake(body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${String(request.headers['x-amz-target'] ?? '')}`.trim());
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close().closeAllConnections(),
  };
}

describe('a service that is given', () => {
  it('is used in place of the local one: Secrets Manager, SES, Nuki', async () => {
    const secrets = await fake('{"SecretString":"{\\"theirs\\":true}"}');
    const ses = await fake('{"emails":[]}');
    const env = {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ENDPOINT_URL_SES: ses.url,
      NUKI_API_URL: 'http://127.0.0.1:9/nuki',
    };
    const { post, get, stack } = await startToys({ env, secretsFile });
    const secret = await (await post('secret', {})).json();
    await post('mail', { to: 'guest@example.com', subject: 'elsewhere' });
    const mails = await get('/__local/mails');
    const environment = (await (await post('environment', {})).json()) as Record<string, string>;
    await stack.close();
    [secrets, ses].forEach(({ close }) => close());

    expect(secret).toEqual({ theirs: true });
    expect(secrets.asked).toEqual(['POST / secretsmanager.GetSecretValue']);
    expect(ses.asked).toEqual(['POST /', 'GET /store']);
    expect(mails).toEqual([]);
    expect(environment['NUKI_API_URL']).toBe('http://127.0.0.1:9/nuki');
    expect(stack.nuki).toBeUndefined();
    expect(stack.replaced).toEqual(['AWS_ENDPOINT_URL_SES', 'AWS_ENDPOINT_URL_SECRETS_MANAGER', 'NUKI_API_URL']);
  });

  it('gets the table and the queues if they are missing, and keeps them if they are not: DynamoDB, SQS', async () => {
    const theirs = await startToys();
    const { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS } = theirs.stack.endpoints;
    await theirs.stack.moveTo(theirs.stack.now());
    const env = { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_SQS };
    const first = await startToys({ env });
    await first.post('due', { name: 'kept', at: '2030-05-01T00:00:00.000Z' });
    await first.stack.close();
    const second = await startToys({ env });
    const kept = await (await second.post('kept', {}, '?pk=DUE%23kept&sk=DUE')).json();
    await second.post('job', { group: 'a', id: '1', kind: 'ok', name: 'by-either' });
    const idle = await second.get('/__local/idle');
    const work = await theirs.notes('WORK');
    await second.stack.close();
    await theirs.stack.close();

    expect(kept).toEqual({ found: true });
    expect(idle).toEqual({ idle: true });
    expect(work).toHaveLength(1);
  });
});
