import { beforeAll, describe, expect, it } from 'vitest';

import { type Resource, type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

const functionIds = {
  'receive-webhook': 'Webhooks',
  'receive-nuki-event': 'NukiEvents',
  'receive-mail-event': 'MailEvents',
  'host-console': 'HostConsole',
  'guest-page': 'GuestPage',
  'apply-reservation': 'Notices',
  'sync-lock': 'LockChecks',
  'send-message': 'Messages',
  sweep: 'Sweep',
} as const;
type Name = keyof typeof functionIds;
const names = Object.keys(functionIds) as Name[];

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('dev');
});

function functionOf(name: Name): Resource {
  const [found] = stack
    .ofType('AWS::Lambda::Function')
    .filter(({ id }) => id.startsWith(`${functionIds[name]}Function`));
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}

const variables = (name: Name) =>
  (functionOf(name).properties['Environment'] as { Variables: Record<string, never> }).Variables;

describe('every function', () => {
  it('is one of these, and nobody else brought one along', () => {
    expect(
      stack
        .ofType('AWS::Lambda::Function')
        .map(({ id }) => id.replace(/Function.*/, ''))
        .sort(),
    ).toEqual(Object.values(functionIds).sort());
  });

  it('runs on Node 24 and arm64, with memory and a timeout said', () => {
    stack.template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      MemorySize: 256,
    });
    for (const { properties } of stack.ofType('AWS::Lambda::Function')) {
      expect(properties['Timeout']).toBeGreaterThanOrEqual(10);
      expect(properties['ReservedConcurrentExecutions']).toBeUndefined();
    }
  });

  it('logs to a group of its own that forgets after 30 days', () => {
    const groups = names.map((name) => target((functionOf(name).properties['LoggingConfig'] as never)['LogGroup']));
    expect(new Set(groups).size).toBe(names.length);
    expect(
      stack
        .ofType('AWS::Logs::LogGroup')
        .map(({ properties }) => properties['LogGroupName'])
        .sort(),
    ).toEqual(['access', ...names].map((name) => `/staykey/dev/${name}`).sort());
    stack.template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it('has a role that no other function has', () => {
    const roles = names.map((name) => target(functionOf(name).properties['Role']));
    expect(new Set(roles).size).toBe(names.length);
    stack.template.resourceCountIs('AWS::IAM::Role', names.length);
    stack.template.allResourcesProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'lambda.amazonaws.com' } }] },
    });
    for (const { properties } of stack.ofType('AWS::IAM::Role'))
      expect(properties['ManagedPolicyArns']).toBeUndefined();
  });
});

describe('the environment', () => {
  it.each<[Name, string[]]>([
    ['receive-webhook', ['TABLE_NAME', 'NOTICES_QUEUE_URL', 'INBOUND_SECRET_ID']],
    ['receive-nuki-event', ['TABLE_NAME', 'LOCK_CHECKS_QUEUE_URL', 'INBOUND_SECRET_ID']],
    ['receive-mail-event', ['TABLE_NAME', 'MESSAGES_QUEUE_URL']],
    [
      'apply-reservation',
      ['TABLE_NAME', 'OUTBOUND_SECRET_ID', 'LOCK_CHECKS_QUEUE_URL', 'MESSAGES_QUEUE_URL', 'INSTALL_TAG'],
    ],
    [
      'sync-lock',
      ['TABLE_NAME', 'OUTBOUND_SECRET_ID', 'NOTICES_QUEUE_URL', 'MESSAGES_QUEUE_URL', 'INSTALL_TAG', 'LOOK_AGAIN_MS'],
    ],
    ['send-message', ['TABLE_NAME', 'SES_CONFIGURATION_SET', 'OUTBOUND_SECRET_ID', 'PAGES_URL']],
    ['guest-page', ['TABLE_NAME', 'OUTBOUND_SECRET_ID', 'INSTALL_TAG', 'LOOK_AGAIN_MS']],
    ['host-console', ['TABLE_NAME', 'NOTICES_QUEUE_URL', 'MESSAGES_QUEUE_URL']],
    ['sweep', ['TABLE_NAME', 'NOTICES_QUEUE_URL', 'LOCK_CHECKS_QUEUE_URL', 'MESSAGES_QUEUE_URL']],
  ])('of %s is what it reads, and no more', (name, own) => {
    expect(Object.keys(variables(name)).sort()).toEqual(['STAGE', ...own].sort());
  });

  it('names the queue and the secret that the variable says', () => {
    expect(target(variables('sweep')['NOTICES_QUEUE_URL'])).toMatch(/^NoticesQueue/);
    expect(target(variables('sweep')['LOCK_CHECKS_QUEUE_URL'])).toMatch(/^LockChecksQueue/);
    expect(target(variables('sweep')['MESSAGES_QUEUE_URL'])).toMatch(/^MessagesQueue/);
    expect(target(variables('receive-webhook')['INBOUND_SECRET_ID'])).toMatch(/^Inbound/);
    expect(target(variables('receive-nuki-event')['INBOUND_SECRET_ID'])).toMatch(/^Inbound/);
    expect(target(variables('receive-nuki-event')['LOCK_CHECKS_QUEUE_URL'])).toMatch(/^LockChecksQueue/);
    expect(target(variables('sync-lock')['OUTBOUND_SECRET_ID'])).toMatch(/^Outbound/);
  });

  it('gives a lock its seconds in AWS, and none where its clock is ours', async () => {
    expect(variables('sync-lock')['LOOK_AGAIN_MS']).toBe('3000');
    expect(variables('guest-page')['LOOK_AGAIN_MS']).toBe('1000');
    stack = await synthesizedStack('local');
    expect(variables('guest-page')).toMatchObject({ LOOK_AGAIN_MS: '0' });
    expect(variables('sync-lock')).toMatchObject({ LOOK_AGAIN_MS: '0', STAGE: 'local' });
    stack = await synthesizedStack('dev');
  });
});
