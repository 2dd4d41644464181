import { Duration, Validations } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { HostAlarms } from './host-alarms.ts';
import { StaykeyFunction } from './staykey-function.ts';

export interface QueueWorkerProps {
  readonly stage: Stage;
  /** The queue's name, without stage and `.fifo`. */
  readonly queue: string;
  /** The file in `functions/`, without `.ts`. */
  readonly entry: string;
  readonly timeout: Duration;
  readonly alarms: HostAlarms;
  /** What a guest or the host suffers while this is broken. It opens the alarm's text. */
  readonly failureImpact: string;
}

/** A FIFO queue, its dead-letter queue with an alarm, and the function that takes its messages one at a time. */
export class QueueWorker extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly fn: StaykeyFunction;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { stage, entry, timeout } = props;
    const name = `staykey-${stage}-${props.queue}`;
    const kind = {
      fifo: true,
      contentBasedDeduplication: false, // two real changes can have equal bodies
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...kind,
      queueName: `${name}-dead.fifo`,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is the end of the line: what lies here waits for the host, whom the alarm calls.',
    });
    this.queue = new Queue(this, 'Queue', {
      ...kind,
      queueName: `${name}.fifo`,
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()), // what Lambda asks for, to throttle without loss
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });

    this.fn = new StaykeyFunction(this, 'Function', { stage, entry, timeout });
    // Two at a time: a new AWS account runs ten functions at once, and the webhook must find room among them.
    this.fn.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 2 }));

    props.alarms.add(`${id}DeadLetters`, {
      failureImpact: props.failureImpact,
      lookAt: `the log group ${this.fn.logGroupName} and the queue ${name}-dead.fifo`,
      replayWith: `aws sqs start-message-move-task from ${name}-dead.fifo`,
      runbook: `${props.queue}-dead-letters`,
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
    });
  }
}
