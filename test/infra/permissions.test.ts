import { beforeAll, describe, expect, it } from 'vitest';

import { type Json, type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: Json;
}

let dev: SynthesizedStack;
let withKey: SynthesizedStack;
beforeAll(async () => {
  dev = await synthesizedStack('dev');
  withKey = await synthesizedStack('dev', { cmk: 'true' });
});

const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value]) as readonly T[];

/** `action on resource`, the resource by its logical id without the hash; an index or path behind it as it stands. */
function permissionsOf(stack: SynthesizedStack, role: string): string[] {
  const policies = stack.ofType('AWS::IAM::Policy').filter(({ id }) => id.startsWith(`${role}FunctionRole`));
  const statements = policies.flatMap(
    ({ properties }) => (properties['PolicyDocument'] as unknown as { Statement: Statement[] }).Statement,
  );
  return statements
    .flatMap(({ Action, Resource }) =>
      list(Action).flatMap((action) => list(Resource).map((on) => `${action} on ${short(on)}`)),
    )
    .sort();
}

function short(resource: Json): string {
  const [tail] = JSON.stringify(resource).match(/\/index\/[^"*]+/) ?? [''];
  if (JSON.stringify(resource).includes(':ses:'))
    return /identity|configuration-set/.exec(JSON.stringify(resource))![0];
  return target(resource).replace(/[0-9A-F]{8}$/, '') + tail;
}

const logs = (role: string) =>
  ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on ${role}FunctionLog`);
const table = (...actions: string[]) => actions.map((action) => `dynamodb:${action} on StaysTable`);
const wakes = (...queues: string[]) => queues.map((queue) => `sqs:SendMessage on ${queue}Queue`);
const takes = (queue: string) =>
  ['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
    (action) => `sqs:${action} on ${queue}Queue`,
  );
const everything = ['DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
const outbound = 'secretsmanager:GetSecretValue on Outbound';

describe('who may do what', () => {
  it.each<[string, string[]]>([
    ['Webhooks', [...table('PutItem'), ...wakes('Notices'), 'secretsmanager:GetSecretValue on Inbound']],
    ['NukiEvents', [...table('PutItem'), ...wakes('LockChecks'), 'secretsmanager:GetSecretValue on Inbound']],
    ['MailEvents', [...table('GetItem', 'PutItem'), ...wakes('Messages')]],
    [
      'Notices',
      [
        ...table(...everything),
        'dynamodb:Query on StaysTable/index/byArrival',
        ...takes('Notices'),
        ...wakes('LockChecks', 'Messages'),
        outbound,
      ],
    ],
    ['LockChecks', [...table(...everything), ...takes('LockChecks'), ...wakes('Notices', 'Messages'), outbound]],
    [
      'Messages',
      [
        ...table('GetItem', 'Query', 'PutItem', 'UpdateItem'),
        ...takes('Messages'),
        outbound,
        'ses:SendRawEmail on identity',
        'ses:SendRawEmail on configuration-set',
      ],
    ],
    [
      'HostConsole',
      [
        ...table('GetItem', 'Query', 'PutItem', 'DeleteItem'),
        'dynamodb:Query on StaysTable/index/byArrival',
        ...wakes('Notices', 'Messages'),
      ],
    ],
    ['GuestPage', [...table('GetItem', 'PutItem', 'UpdateItem'), outbound]],
    ['Sweep', ['dynamodb:Query on StaysTable/index/due', ...wakes('Notices', 'LockChecks', 'Messages')]],
  ])('%s: this, its log, and nothing else', (role, allowed) => {
    expect(permissionsOf(dev, role)).toEqual([...allowed, ...logs(role)].sort());
  });

  it.each(['an action', 'a resource'])('never %s with a star, with a key of our own neither', (what) => {
    for (const stack of [dev, withKey]) {
      const statements = stack
        .ofType('AWS::IAM::Policy')
        .flatMap(({ properties }) => (properties['PolicyDocument'] as unknown as { Statement: Statement[] }).Statement);
      expect(statements.length).toBeGreaterThan(10);
      for (const { Action, Resource } of statements) {
        expect(JSON.stringify(what === 'an action' ? Action : Resource)).not.toContain('*');
      }
    }
  });

  it('only those that call out may read how, and only the doors may read who calls', () => {
    const readers = (secret: string) =>
      [
        'Webhooks',
        'NukiEvents',
        'HostConsole',
        'GuestPage',
        'MailEvents',
        'Notices',
        'LockChecks',
        'Messages',
        'Sweep',
      ].filter((role) => permissionsOf(dev, role).includes(`secretsmanager:GetSecretValue on ${secret}`));
    expect(readers('Inbound')).toEqual(['Webhooks', 'NukiEvents']);
    expect(readers('Outbound')).toEqual(['GuestPage', 'Notices', 'LockChecks', 'Messages']);
  });

  it('lets whoever uses the table use its key, where there is one', () => {
    for (const role of [
      'Webhooks',
      'NukiEvents',
      'HostConsole',
      'GuestPage',
      'MailEvents',
      'Notices',
      'LockChecks',
      'Messages',
      'Sweep',
    ]) {
      expect(permissionsOf(dev, role).some((permission) => permission.startsWith('kms:'))).toBe(false);
      expect(permissionsOf(withKey, role)).toContain('kms:Decrypt on StaysKey');
    }
  });
});
