import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStack } from '../../../cdk/local/read-stack.ts';
import type { Template } from '../../../cdk/local/template/template.ts';
import { toys, toyTemplate } from './toy.ts';

const folder = mkdtempSync(join(tmpdir(), 'staykey-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

const queues = {
  Jobs: { name: 'jobs.fifo', url: 'http://sqs/jobs.fifo', arn: 'arn:jobs' },
  DeadJobs: { name: 'toy-dead.fifo', url: 'http://sqs/toy-dead.fifo', arn: 'arn:dead' },
};
type Changes = Record<string, { Type?: string; Properties: Record<string, unknown> } | undefined>;

/** The toy stack with some properties changed (undefined takes one, or a whole resource, away), read. */
function toyWith(changes: Changes = {}) {
  const template = JSON.parse(readFileSync(toyTemplate, 'utf8')) as { Resources: Record<string, unknown> };
  for (const [id, change] of Object.entries(changes)) {
    const was = template.Resources[id] as Template['Resources'][string] | undefined;
    if (change === undefined) delete template.Resources[id];
    else template.Resources[id] = { ...was, ...change, Properties: { ...was?.Properties, ...change.Properties } };
  }
  const templateFile = join(folder, 'toy.template.json');
  writeFileSync(templateFile, JSON.stringify(template));
  const reader = readStack({ ...toys, templateFile }, 'eu-central-1', 'http://here');
  for (const [id, queue] of Object.entries(queues)) reader.queues.set(id, queue);
  return reader;
}

describe('a template', () => {
  it('gives each function its own variables and nothing else', () => {
    const { functions } = toyWith().model();
    const environments = Object.fromEntries(functions.map(({ logicalId, environment }) => [logicalId, environment]));

    expect(environments).toEqual({
      Front: {
        STAGE: 'local',
        TABLE_NAME: 'toy-Toys',
        JOBS_QUEUE_URL: 'http://sqs/jobs.fifo',
        INBOUND_SECRET_ID: 'arn:aws:secretsmanager:eu-central-1:000000000000:secret:toy-Inbound-local0',
        SES_CONFIGURATION_SET: 'toy-mail',
      },
      Work: { TABLE_NAME: 'toy-Toys' },
      Tick: { TABLE_NAME: 'toy-Toys' },
      Hear: { TABLE_NAME: 'toy-Toys' },
    });
  });

  it('wires routes, event sources and schedules', () => {
    const { routes, eventSources, schedules } = toyWith().model();

    expect(routes).toEqual([{ routeKey: 'POST /toys/{action}', functionId: 'Front' }]);
    expect(eventSources).toEqual([
      { logicalId: 'WorkFromJobs', functionId: 'Work', queueId: 'Jobs', batchSize: 1, reportsItemFailures: false },
    ]);
    expect(schedules).toEqual([
      { logicalId: 'EveryMinute', functionId: 'Tick', everyMs: 60_000, input: undefined },
      { logicalId: 'Daily', functionId: 'Tick', everyMs: 86_400_000, input: { from: 'daily' } },
    ]);
  });

  it('lacks here what it lacks there', () => {
    const { model } = toyWith({ Route: undefined, WorkFromJobs: undefined, EveryMinute: undefined, Daily: undefined });
    expect(model()).toMatchObject({ routes: [], eventSources: [], schedules: [] });
  });

  it('has a function hear what becomes of mails', () => {
    expect(toyWith().model().mailEvents).toEqual([
      {
        logicalId: 'HearOutcomes',
        functionId: 'Hear',
        topic: 'arn:aws:sns:eu-central-1:000000000000:toy-Outcomes',
        configurationSet: 'toy-mail',
        eventTypes: ['delivery', 'bounce', 'complaint'],
      },
    ]);
  });

  it.each<[string, Changes]>([
    ['the event destination', { ToOutcomes: undefined }],
    ['its being enabled', { ToOutcomes: { Properties: { EventDestination: { Enabled: false } } } }],
    [
      'its topic',
      { ToOutcomes: { Properties: { EventDestination: { Enabled: true, MatchingEventTypes: ['bounce'] } } } },
    ],
    ['the leave to publish', { OutcomesPolicy: undefined }],
    ['the leave of SES', { OutcomesPolicy: { Properties: { PolicyDocument: { Statement: [] } } } }],
    ['the subscription', { HearOutcomes: undefined }],
    [
      'a subscription of a function',
      { HearOutcomes: { Properties: { Protocol: 'email', Endpoint: 'me@example.com' } } },
    ],
    ['a subscription to this topic', { HearOutcomes: { Properties: { TopicArn: 'arn:aws:sns:x:1:other' } } }],
    ['the leave to call', { HearAllowed: undefined }],
    ['the leave of SNS', { HearAllowed: { Properties: { Principal: 'events.amazonaws.com' } } }],
    ['the leave of this topic', { HearAllowed: { Properties: { SourceArn: 'arn:aws:sns:x:1:other' } } }],
    ['the leave to call this function', { HearAllowed: { Properties: { FunctionName: { Ref: 'Work' } } } }],
  ])('has nobody hear of mails without %s', (_name, changes) => {
    expect(toyWith(changes).model().mailEvents).toEqual([]);
  });

  it('says what tables, queues and secrets there are', () => {
    const { stores } = toyWith({
      Toys: { Properties: { SSESpecification: { KMSMasterKeyId: { Ref: 'NoSuchKey' } } } },
    });

    expect(stores.tables).toMatchObject([
      { name: 'toy-Toys', ttlAttribute: 'expiresAt', indexes: [{ name: 'due', projection: 'ALL' }] },
    ]);
    expect(stores.queues).toEqual([
      {
        logicalId: 'Jobs',
        name: 'toy-Jobs.fifo',
        attributes: { FifoQueue: 'true', ContentBasedDeduplication: 'false', VisibilityTimeout: '60' },
        redrive: { deadLetterQueueId: 'DeadJobs', maxReceiveCount: 3 },
      },
      { logicalId: 'DeadJobs', name: 'toy-dead.fifo', attributes: { FifoQueue: 'true' }, redrive: undefined },
    ]);
    expect(stores.secrets).toMatchObject([{ logicalId: 'Inbound', part: 'inbound' }]);
  });

  it('tells its outputs, as far as they have a meaning here', () => {
    expect(toyWith().outputs()).toEqual({ ToyUrl: 'http://here/toys/{action}' });
  });

  it('finds an alias of a function, and the integration that names the function in a path', () => {
    const version = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { 'Fn::GetAtt': ['Work', 'Arn'] } } };
    const path = [
      'arn:aws:apigateway:x:lambda:path/2015-03-31/functions/',
      { 'Fn::GetAtt': ['Front', 'Arn'] },
      '/invocations',
    ];
    const { eventSources, routes } = toyWith({
      WorkVersion: version,
      WorkFromJobs: { Properties: { FunctionName: { Ref: 'WorkVersion' } } },
      Integration: { Properties: { IntegrationUri: { 'Fn::Join': ['', path] } } },
    }).model();

    expect(eventSources[0]?.functionId).toBe('Work');
    expect(routes[0]?.functionId).toBe('Front');
  });

  it.each<[string, Changes, string]>([
    [
      'a variable',
      { Work: { Properties: { Environment: { Variables: { X: { Ref: 'Nope' } } } } } },
      'Work.Environment.Variables.X refers to Nope',
    ],
    [
      'an authorizer',
      { Route: { Properties: { AuthorizationType: 'JWT' } } },
      'Route: a local run knows no JWT authorizer',
    ],
    [
      'a schedule',
      { Daily: { Properties: { ScheduleExpression: 'cron(0 6 * * ? *)' } } },
      'Daily: a local run knows rate(…) only',
    ],
    ['a bundle', { Tick: { Properties: { Code: { S3Key: 'gone.zip' } } } }, 'Tick: its bundle'],
    [
      'a target',
      { EveryMinute: { Properties: { Targets: [{ Arn: 'arn:aws:sns:x' }] } } },
      'EveryMinute.Target.Arn means no function',
    ],
  ])('names what it can not run: %s', (_name, changes, message) => {
    const reader = toyWith(changes);
    expect(() => reader.model()).toThrow(message);
  });

  it('finds a bundle by the asset manifest', () => {
    const assets = mkdtempSync(join(folder, 'assets-'));
    mkdirSync(join(assets, 'asset.abc'));
    const code = { S3Key: 'renamed.zip' };
    const resources = { F: { Type: 'AWS::Lambda::Function', Properties: { Code: code, Handler: 'index.handler' } } };
    const files = { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'renamed.zip' } } } };
    const templateFile = join(assets, 'a.template.json');
    writeFileSync(templateFile, JSON.stringify({ Resources: resources }));
    writeFileSync(join(assets, 'a.assets.json'), JSON.stringify({ files }));

    const [model] = readStack({ templateFile, assetDir: assets }, 'eu-central-1', 'http://here').model().functions;
    expect(model).toMatchObject({
      codeDir: join(assets, 'asset.abc'),
      name: 'a-F',
      timeoutSeconds: 3,
      environment: {},
    });
  });
});
