import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SecretModel } from '../template/model.ts';
import type { RunningServer } from './in-thread.ts';
import { readBody } from '../http/read-body.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * A Secrets Manager that knows one action, GetSecretValue, over the two parts of `secretsFile`. The file is read at each
 * call, so an edited secret is the one that is served; a missing file is two empty secrets, which trust nobody.
 */
export async function startSecretsManager(
  secrets: readonly SecretModel[],
  secretsFile: string | undefined,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void readBody(request, 64 * 1024).then((body) => {
      const { status, body: answered } = answer(
        String(request.headers['x-amz-target']),
        String(body),
        secrets,
        secretsFile,
      );
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answered));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  target: string,
  body: string,
  secrets: readonly SecretModel[],
  secretsFile: string | undefined,
): Answer {
  if (target !== 'secretsmanager.GetSecretValue') return refused('UnknownOperationException');
  const { SecretId } = JSON.parse(body) as { SecretId?: string };
  const secret = secrets.find(({ arn, name }) => SecretId === name || SecretId === arn);
  if (secret === undefined) return refused('ResourceNotFoundException');
  try {
    const SecretString = JSON.stringify(partOf(secretsFile, secret.part));
    return { status: 200, body: { ARN: secret.arn, Name: secret.name, VersionStages: ['AWSCURRENT'], SecretString } };
  } catch {
    return { status: 500, body: { __type: 'InternalServiceError', Message: `${secretsFile} is no JSON.` } };
  }
}

function refused(type: string): Answer {
  return { status: 400, body: { __type: type, Message: type } };
}

function partOf(secretsFile: string | undefined, part: 'inbound' | 'outbound'): unknown {
  if (secretsFile === undefined || !existsSync(secretsFile)) return {};
  return (JSON.parse(readFileSync(secretsFile, 'utf8')) as Partial<Record<string, unknown>>)[part] ?? {};
}
