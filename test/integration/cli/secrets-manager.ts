import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';

export interface StoredSecret {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Undefined: made, without a value yet. */
  value: string | undefined;
}

/** As CloudFormation tags what it makes. */
export function secretOfStack(stackName: string, logicalId: string, value: string | undefined): StoredSecret {
  const arn = `arn:aws:secretsmanager:eu-central-1:000000000000:secret:${logicalId}-x`;
  return {
    arn,
    tags: { 'aws:cloudformation:stack-name': stackName, 'aws:cloudformation:logical-id': logicalId },
    value,
  };
}

/** A Secrets Manager with these secrets, where the SDK's clients of this process find it. */
export async function startSecretsManager(secrets: StoredSecret[]) {
  /** Answered next, in place of what would be. */
  const refusals: string[] = [];
  const calls: string[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).replace('secretsmanager.', '');
      calls.push(action);
      const [status, body] = answer(action, JSON.parse(text) as Asked);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  const refused = (type: string): [number, object] => [400, { __type: type, message: 'no' }];

  interface Asked {
    readonly SecretId?: string;
    readonly SecretString?: string;
    readonly Filters?: readonly { readonly Key: string; readonly Values: readonly string[] }[];
  }
  function answer(action: string, { SecretId, SecretString, Filters = [] }: Asked): [number, object] {
    const secret = secrets.find(({ arn }) => arn === SecretId);
    if (refusals[0] === action) {
      refusals.shift();
      return refused('AccessDeniedException');
    }
    switch (action) {
      case 'ListSecrets': {
        const wanted = Filters.filter(({ Key }) => Key === 'tag-value').flatMap(({ Values }) => Values);
        const found = secrets.filter(({ tags }) => Object.values(tags).some((value) => wanted.includes(value)));
        const tagsOf = ({ tags }: StoredSecret) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
        return [200, { SecretList: found.map((one) => ({ ARN: one.arn, Tags: tagsOf(one) })) }];
      }
      case 'GetSecretValue':
        return secret?.value === undefined
          ? refused('ResourceNotFoundException')
          : [200, { ARN: secret.arn, SecretString: secret.value }];
      case 'PutSecretValue':
        if (secret === undefined) return refused('ResourceNotFoundException');
        secret.value = SecretString;
        return [200, { ARN: secret.arn }];
      default:
        return refused('UnknownOperationException');
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'key');
  return {
    calls,
    /** The next call of this action is refused. */
    refuseNext: (action: string) => void refusals.push(action),
    stop: async () => {
      vi.unstubAllEnvs();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
