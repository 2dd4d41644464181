import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { HostAlarms } from './host-alarms.ts';
import { StaykeyFunction } from './staykey-function.ts';

/** No query string and no headers: they carry the secrets of unsigned senders. No addresses: nobody needs them. */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

export interface WebhookApiProps {
  readonly stage: Stage;
  readonly alarms: HostAlarms;
}

/** The one door from outside: `POST /webhooks/{platform}/{connection}`. */
export class WebhookApi extends Construct {
  readonly fn: StaykeyFunction;
  /** Where a platform is told to post to, up to `/{platform}/{connection}`. */
  readonly url: string;

  constructor(scope: Construct, id: string, { stage, alarms }: WebhookApiProps) {
    super(scope, id);
    // The database answers in milliseconds or something is wrong: no sender waits longer than this.
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'receive-webhook', timeout: Duration.seconds(10) });

    const api = new HttpApi(this, 'Api', { apiName: `staykey-${stage}`, createDefaultStage: false });
    const routes = api.addRoutes({
      path: '/webhooks/{platform}/{connection}',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('ReceiveWebhook', this.fn),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Each platform authenticates in its own way, over the raw bytes: receive-webhook does it, and answers 401.',
      });
    }
    this.url = `${this.addStage(api, stage).url}webhooks`;

    alarms.add('WebhookFailures', {
      failureImpact:
        'Guests who book or change now may get no code or the wrong days: webhooks are refused, and not every platform sends them again.',
      lookAt: `the log group ${this.fn.logGroupName}`,
      replayWith: "the platform's own button to send webhooks again; platforms with an API are also polled",
      runbook: 'webhook-failures',
      metric: api.metricServerError({ statistic: 'Sum' }),
    });
  }

  private addStage(api: HttpApi, stage: Stage): HttpStage {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/staykey/${stage}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 10, burstLimit: 50 }, // bounds what a flood can cost; a burst is a platform catching up
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
  }
}
