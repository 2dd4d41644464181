import { beforeAll, describe, expect, it } from 'vitest';

import { type SynthesizedStack, synthesizedStack, target } from './synthesized.ts';

let stack: SynthesizedStack;
beforeAll(async () => {
  stack = await synthesizedStack('dev');
});

describe('the stack as a whole', () => {
  it('is made of these kinds of things: no network of its own, nothing that is paid for while it waits', () => {
    expect([...new Set(stack.all.map(({ type }) => type))].sort()).toEqual([
      'AWS::ApiGatewayV2::Api',
      'AWS::ApiGatewayV2::Integration',
      'AWS::ApiGatewayV2::Route',
      'AWS::ApiGatewayV2::Stage',
      'AWS::CloudWatch::Alarm',
      'AWS::DynamoDB::Table',
      'AWS::Events::Rule',
      'AWS::IAM::Policy',
      'AWS::IAM::Role',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::Lambda::EventSourceMapping',
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Logs::LogGroup',
      'AWS::SES::ConfigurationSet',
      'AWS::SES::ConfigurationSetEventDestination',
      'AWS::SES::EmailIdentity',
      'AWS::SNS::Subscription',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SQS::Queue',
      'AWS::SQS::QueuePolicy',
      'AWS::SecretsManager::Secret',
    ]);
  });

  it('tells the host’s commands what they need to know', () => {
    expect(Object.keys(stack.json.Outputs).sort()).toEqual([
      'ConsoleUrl',
      'InboundSecretId',
      'LockChecksDeadLettersUrl',
      'LockChecksQueueUrl',
      'MessagesDeadLettersUrl',
      'MessagesQueueUrl',
      'NoticesDeadLettersUrl',
      'NoticesQueueUrl',
      'NukiWebhookUrl',
      'OutboundSecretId',
      'TableName',
      'WebhookUrl',
    ]);
  });
});

describe('the door from outside', () => {
  it('is these routes, each to its function, in the form that carries raw bytes', () => {
    const integrations = new Map(stack.ofType('AWS::ApiGatewayV2::Integration').map((one) => [one.id, one.properties]));
    const routes = stack.ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const integration = integrations.get(target(properties['Target']));
      expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
      const fn = target(integration?.['IntegrationUri']).replace(/Function.*/, '');
      return `${String(properties['RouteKey'])} -> ${fn}`;
    });
    expect(routes.sort()).toEqual([
      'GET /host -> HostConsole',
      'GET /host/{page} -> HostConsole',
      'GET /s/{token} -> GuestPage',
      'HEAD /s/{token} -> GuestPage',
      'POST /host -> HostConsole',
      'POST /host/{page} -> HostConsole',
      'POST /nuki/{account} -> NukiEvents',
      'POST /s/{token} -> GuestPage',
      'POST /webhooks/{platform}/{connection} -> Webhooks',
    ]);
  });

  it('logs the route of a request and no path, query string, header, body or address: they hold secrets and say who somebody is', () => {
    const [stage] = stack.ofType('AWS::ApiGatewayV2::Stage');
    const { Format } = stage?.properties['AccessLogSettings'] as { Format: string };
    const fields = Object.values(JSON.parse(Format) as Record<string, string>);
    expect(fields).toContain('$context.status');
    expect(fields).toContain('$context.routeKey');
    for (const field of fields)
      expect(field).not.toMatch(/path|query|header|body|identity|sourceIp|userAgent|authorizer/i);
  });

  it('lets in as much as a platform catching up needs, and no flood', () => {
    stack.template.allResourcesProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 50 },
    });
  });
});

describe('the clock', () => {
  it('runs the sweep every minute, once: a lost tick is made good by the next', () => {
    expect(stack.ofType('AWS::Events::Rule').map(({ properties }) => properties)).toMatchObject([
      {
        ScheduleExpression: 'rate(1 minute)',
        State: 'ENABLED',
        Targets: [{ RetryPolicy: { MaximumRetryAttempts: 0 } }],
      },
    ]);
    const [rule] = stack.ofType('AWS::Events::Rule');
    expect(target(rule?.properties['Targets'])).toMatch(/^SweepFunction/);
    stack.template.allResourcesProperties('AWS::Lambda::EventInvokeConfig', { MaximumRetryAttempts: 0 });
  });
});
