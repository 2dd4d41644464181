import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface HostAlarmProps {
  /** What a guest or the host suffers while this is broken. It opens the alarm's text. */
  readonly failureImpact: string;
  readonly lookAt: string;
  /** What repeats the lost work once the cause is mended. */
  readonly replayWith: string;
  /** The section of docs/runbook.md. */
  readonly runbook: string;
  readonly metric: Metric;
  /** How many five-minute periods in a row must be bad: each at 1 or more. */
  readonly periods?: number;
  /** Whether no data at all is bad as well. */
  readonly silenceIsBad?: boolean;
}

/** The alarms and the one topic they go to. Each alarm costs 0.10 USD a month, so there are few. */
export class HostAlarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, alarmEmail: string | undefined) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A policy of our own (enforceSSL) replaces the default one, which let CloudWatch in.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(alarmEmail));
    Validations.of(this.topic).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that SNS cannot deliver is lost, but the alarm stays on and shows in CloudWatch.',
    });
  }

  add(id: string, props: HostAlarmProps): void {
    const { failureImpact, lookAt, replayWith, runbook, metric, periods = 1, silenceIsBad = false } = props;
    const alarm = new Alarm(this, id, {
      alarmDescription: `${failureImpact} Look at ${lookAt}. Replay with ${replayWith}. Runbook: docs/runbook.md#${runbook}`,
      metric: metric.with({ period: Duration.minutes(5) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
