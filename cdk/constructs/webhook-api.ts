import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { HostAlarms } from './host-alarms.ts';
import { StaykeyFunction } from './staykey-function.ts';

/**
 * No query string and no headers: they carry the secrets of unsigned senders. No path, only its route: the one of a
 * guest's page opens her doors. No addresses: nobody needs them.
 */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

export interface WebhookApiProps {
  readonly stage: Stage;
  readonly alarms: HostAlarms;
}

/** The one door from outside: `POST /webhooks/{platform}/{connection}`, and what else is served there. */
export class WebhookApi extends Construct {
  readonly fn: StaykeyFunction;
  /** Ends in `/`. */
  readonly origin: string;
  /** Where a platform is told to post to, up to `/{platform}/{connection}`. */
  readonly url: string;
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, { stage, alarms }: WebhookApiProps) {
    super(scope, id);
    // The database answers in milliseconds or something is wrong: no sender waits longer than this.
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'receive-webhook', timeout: Duration.seconds(10) });

    this.api = new HttpApi(this, 'Api', { apiName: `staykey-${stage}`, createDefaultStage: false });
    this.serve(
      '/webhooks/{platform}/{connection}',
      this.fn,
      'Each platform authenticates in its own way, over the raw bytes: receive-webhook does it, and answers 401.',
    );
    this.addStage(stage);
    this.origin = `${this.api.apiEndpoint}/`; // the default stage's, as an attribute that a local run has too
    this.url = `${this.origin}webhooks`;

    alarms.add('WebhookFailures', {
      failureImpact:
        'Guests who book or change now may get no code or the wrong days: webhooks are refused, and not every platform sends them again.',
      lookAt: `the log groups /staykey/${stage}/access, for the route, and ${this.fn.logGroupName}`,
      replayWith: "the platform's own button to send webhooks again, or by changing the booking there (a note will do)",
      runbook: 'webhook-failures',
      metric: this.api.metricServerError({ statistic: 'Sum' }),
    });
  }

  /** Has `fn` answer what is posted to `path`. `authentication`: how it tells who calls, for no authorizer does. */
  serve(path: string, fn: StaykeyFunction, authentication: string, methods = [HttpMethod.POST]): void {
    const integration = new HttpLambdaIntegration('Integration', fn);
    for (const route of this.api.addRoutes({ path, methods, integration })) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: authentication });
    }
  }

  /** As `serve`, for people: pages are asked for, and forms posted. */
  servePages(path: string, fn: StaykeyFunction, authentication: string): void {
    this.serve(path, fn, authentication, [HttpMethod.GET, HttpMethod.POST]);
  }

  private addStage(stage: Stage): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/staykey/${stage}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
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
