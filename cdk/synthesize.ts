import path from 'node:path';

import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

import { readSettings, type Stage } from './settings.ts';
import { StaykeyStack } from './staykey-stack.ts';

/** The behaviour of the CDK we rely on, said here so that every way to synthesize gets the same. */
const featureFlags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy': false,
  '@aws-cdk/core:annotationsInValidationReport': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

export interface AppOptions {
  /** Where the cloud assembly goes. Default: where the `cdk` command says, or a temporary folder. */
  readonly outdir?: string;
  /** As `-c key=value`; see settings.ts for the keys. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** False leaves the functions unbundled: for looking at a template, never for running or deploying it. */
  readonly bundle?: boolean;
  /** Whether CloudFormation's own schema is checked too: it takes most of the time, and only a deployment needs it. */
  readonly checkSchema?: boolean;
}

/** The app with its one stack, checked by both rule packs whenever it is synthesized. */
export function staykeyApp({ outdir, context = {}, bundle = true, checkSchema = bundle }: AppOptions = {}): App {
  const app = new App({
    builtinCloudFormationValidation: checkSchema,
    analyticsReporting: false, // would add a resource of its own to the template
    autoSynth: false,
    ...(outdir === undefined ? {} : { outdir }),
    context: {
      ...featureFlags,
      ...context,
      'aws:cdk:enable-asset-metadata': true, // the template says in which folder each function's code is
      ...(bundle ? {} : { 'aws:cdk:bundling-stacks': [] }),
    },
  });

  const settings = readSettings((key) => app.node.tryGetContext(key));
  new StaykeyStack(app, settings.stackName, settings);

  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}

export interface SynthesizeOptions extends AppOptions {
  readonly stage: Stage;
  readonly outdir: string;
}

export interface Synthesized {
  /** The CloudFormation template, as JSON. */
  readonly templateFile: string;
  /** The folder that holds the bundles: `asset.<hash>/index.js`, named in each function's `Metadata['aws:asset:path']`. */
  readonly assetDir: string;
}

/**
 * Writes the stack of `stage` and its bundles to `outdir`. Needs no account, credentials, network or Docker.
 * Throws if a rule of a rule pack is broken and not acknowledged.
 */
export async function synthesize({ stage, context, ...options }: SynthesizeOptions): Promise<Synthesized> {
  const app = staykeyApp({
    checkSchema: stage !== 'local' && options.bundle !== false,
    ...options,
    outdir: path.resolve(options.outdir),
    context: { ...context, stage },
  });
  const assembly = app.synth();
  const [stack] = assembly.stacks;
  if (stack === undefined) throw new Error('The app has no stack.');
  return { templateFile: stack.templateFullPath, assetDir: assembly.directory };
}
