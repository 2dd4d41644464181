import { type App, CfnResource, Validations } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { AwsSolutionsChecks, type NagPack, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';

import { staykeyApp } from '../../cdk/synthesize.ts';
import { inTemporaryFolder } from './synthesized.ts';

const variants: [string, Record<string, string>][] = [
  ['dev', { stage: 'dev' }],
  ['local', { stage: 'local' }],
  ['prod', { stage: 'prod', sender: 'stay@example.net', alarmEmail: 'host@example.com' }],
  [
    'prod with a domain and a key',
    { stage: 'prod', sender: 'example.net', alarmEmail: 'host@example.com', cmk: 'true' },
  ],
];
const packs: [string, () => NagPack][] = [
  ['AwsSolutions', () => new AwsSolutionsChecks()],
  ['Serverless', () => new ServerlessChecks()],
];

function findings(pack: NagPack, app: App): string[] {
  return pack
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
}

function acknowledgements(app: App): { at: string; id: string; reason: string }[] {
  return app.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => ({ at: node.path, id: id.replace(/^Annotation::/, ''), reason })),
  );
}

describe.each(packs)('the pack %s', (_, pack) => {
  it.each(variants)('finds nothing in %s that is not acknowledged', (_name, context) => {
    expect(findings(pack(), staykeyApp({ context, bundle: false }))).toEqual([]);
  });
});

describe("CloudFormation's own schema", () => {
  const checked = (outdir: string) => {
    const [, context] = variants[3]!;
    return staykeyApp({ outdir, context, bundle: false, checkSchema: true });
  };

  it('is kept in all that a stage may have', () =>
    inTemporaryFolder(async (outdir) => {
      expect(() => checked(outdir).synth()).not.toThrow();
    }));

  it('is part of a synthesis that is to be deployed, which fails on what it finds', () =>
    inTemporaryFolder(async (outdir) => {
      const app = checked(outdir);
      new CfnResource(app.node.children[0]!, 'Planted', {
        type: 'AWS::SQS::Queue',
        properties: { FifoQueue: 'maybe' },
      });
      expect(() => app.synth()).toThrow(/CloudFormation Validate/);
    }));
});

describe('the rule packs', () => {
  const plant = (app: App): void => {
    new Queue(app.node.children[0]!, 'Planted'); // without TLS, without a dead-letter queue
  };

  it('find what is planted', () => {
    const app = staykeyApp({ bundle: false });
    plant(app);
    expect(findings(new AwsSolutionsChecks(), app)).toEqual([
      'AwsSolutions-SQS3 at staykey-dev/Planted/Resource',
      'AwsSolutions-SQS4 at staykey-dev/Planted/Resource',
    ]);
    expect(findings(new ServerlessChecks(), app)).toEqual([
      'Serverless-SQSRedrivePolicy at staykey-dev/Planted/Resource',
    ]);
  });

  it('are part of every synthesis, which fails on what they find', () =>
    inTemporaryFolder(async (outdir) => {
      const app = staykeyApp({ outdir, bundle: false });
      plant(app);
      expect(() => app.synth()).toThrow(/AwsSolutions-SQS4/);
    }));

  it('are told why, wherever they are overruled', () => {
    const told = acknowledgements(staykeyApp({ bundle: false }));
    expect([...new Set(told.map(({ id }) => id))].sort()).toEqual([
      'AwsSolutions-APIG4',
      'AwsSolutions-SMG4',
      'Serverless-EventBusDLQ',
      'Serverless-LambdaAsyncFailureDestination',
      'Serverless-LambdaDLQ',
      'Serverless-LambdaEventSourceMappingDestination',
      'Serverless-LambdaTracing',
      'Serverless-SNSRedrivePolicy',
      'Serverless-SQSRedrivePolicy',
    ]);
    for (const { at, reason } of told) {
      expect(reason.length).toBeGreaterThan(40);
      expect(at).toContain('/'); // at a construct, never for the whole stack
    }
  });
});
