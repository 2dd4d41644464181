import { Duration, Validations } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { Stage } from '../settings.ts';
import type { MailSender } from './mail-sender.ts';
import type { StayTable } from './stay-table.ts';
import { StaykeyFunction } from './staykey-function.ts';

export interface MailEventsProps {
  readonly stage: Stage;
  readonly mail: MailSender;
  readonly table: StayTable;
  /** Where a stay is woken whose guest has not been told. */
  readonly messages: IQueue;
}

/**
 * What became of each mail: SES → SNS → `receive-mail-event`. A queue in between would be polled all month, for money;
 * this way costs nothing. No alarm of its own: a report that is lost leaves the mail `sent`, and claims no more.
 */
export class MailEvents extends Construct {
  readonly fn: StaykeyFunction;

  constructor(scope: Construct, id: string, { stage, mail, table, messages }: MailEventsProps) {
    super(scope, id);
    this.fn = new StaykeyFunction(this, 'Function', {
      stage,
      entry: 'receive-mail-event',
      timeout: Duration.seconds(15),
    });
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new LambdaSubscription(this.fn));
    mail.reportTo(topic);
    table.allow(this.fn, 'GetItem', 'PutItem');
    this.fn.mayWake(messages, 'MESSAGES_QUEUE_URL');

    Validations.of(this).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason:
        'A function that SNS cannot reach is tried again for weeks, one that fails twice more. A report lost after that leaves the mail as sent: neither alarmed nor claimed to have arrived.',
    });
  }
}
