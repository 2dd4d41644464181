import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { HostAlarms } from './host-alarms.ts';
import { StaykeyFunction } from './staykey-function.ts';

export interface SweepProps {
  readonly stage: Stage;
  readonly alarms: HostAlarms;
}

/** The function that wakes whatever is due, every minute. */
export class Sweep extends Construct {
  readonly fn: StaykeyFunction;

  constructor(scope: Construct, id: string, { stage, alarms }: SweepProps) {
    super(scope, id);
    const minute = Duration.minutes(1);
    const timeout = Duration.seconds(50);
    this.fn = new StaykeyFunction(this, 'Function', { stage, entry: 'sweep', timeout, quiet: true });
    this.fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: minute });

    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(minute),
      targets: [new LambdaFunction(this.fn, { retryAttempts: 0, maxEventAge: minute })],
    });
    const reason = 'A tick that is lost is made good by the next one a minute later: there is nothing in it to keep.';
    Validations.of(this).acknowledge(
      { id: 'Serverless-EventBusDLQ', reason },
      { id: 'Serverless-LambdaAsyncFailureDestination', reason },
    );

    alarms.add('SweepStopped', {
      failureImpact:
        'Guests of the coming days get no code and no mail, and codes of guests who left are not taken off the locks (they expire by themselves): nothing that is due is looked at.',
      lookAt: `the log group ${this.fn.logGroupName} and the rule that runs it every minute`,
      replayWith: 'nothing: the next run takes up all that is past due',
      runbook: 'sweep-stopped',
      // One number for both ways to stop: no run without an error in five minutes, or no run at all.
      metric: this.fn.metricErrors({ statistic: 'Minimum' }),
      periods: 2,
      silenceIsBad: true,
    });
  }
}
