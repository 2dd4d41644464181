import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, LoggingFormat, Runtime, SystemLogLevel } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

import { bundleOf } from '../bundle.ts';
import type { Stage } from '../settings.ts';

export interface StaykeyFunctionProps {
  /** The file in `functions/`, without `.ts`. */
  readonly entry: string;
  readonly stage: Stage;
  readonly timeout: Duration;
  /** Without the platform's own lines about every run, for what runs all the time: its warnings and our lines stay. */
  readonly quiet?: boolean;
}

const QUIET = { loggingFormat: LoggingFormat.JSON, systemLogLevelV2: SystemLogLevel.WARN };

/**
 * A function with our defaults, whose role may do nothing but log. `mayWake` and `mayRead` give a permission together
 * with the environment variable that makes use of it, so that neither is there without the other.
 */
export class StaykeyFunction extends Function {
  readonly logGroupName: string;

  constructor(scope: Construct, id: string, { entry, stage, timeout, quiet = false }: StaykeyFunctionProps) {
    const logGroupName = `/staykey/${stage}/${entry}`;
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);

    super(scope, id, {
      code: bundleOf(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 256,
      timeout,
      role,
      logGroup,
      ...(quiet ? QUIET : {}),
      environment: { STAGE: stage },
    });
    this.logGroupName = logGroupName;
    acknowledgeRules(this);
  }

  /** May send to `queue`, and finds its URL in `variable`. */
  mayWake(queue: IQueue, variable: string): this {
    this.may(['sqs:SendMessage'], [queue.queueArn]);
    this.addEnvironment(variable, queue.queueUrl);
    return this;
  }

  /** May read the value of `secret`, and finds its id in `variable`. */
  mayRead(secret: Secret, variable: string): this {
    this.may(['secretsmanager:GetSecretValue'], [secret.secretArn]);
    this.addEnvironment(variable, secret.secretArn);
    return this;
  }

  may(actions: readonly string[], resources: readonly string[]): void {
    this.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}

function acknowledgeRules(fn: StaykeyFunction): void {
  Validations.of(fn).acknowledge(
    {
      id: 'Serverless-LambdaDLQ',
      reason:
        'For asynchronous events only. Queue messages that fail go to the dead-letter queue of their queue, a failed webhook is answered 503, and the sweep comes again within a minute.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason:
        'Traces would record the URLs we call, some of which carry a token, and are charged for. Each log line carries the ids that connect the functions.',
    },
    {
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Not offered for SQS: the redrive policy of the queue is its destination for failures.',
    },
  );
}
