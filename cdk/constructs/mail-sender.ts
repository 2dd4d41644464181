import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import type { StaykeyFunction } from './staykey-function.ts';

/** What can become of a mail that SES took. Not opens and clicks, which would change the mail to see them. */
const OUTCOMES = [
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** The identity that mails come from, to be confirmed by its owner, and how they are sent. */
export class MailSender extends Construct {
  private readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, sender: string) {
    super(scope, id);
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE, // a mail with a door's code does not travel in the clear
      reputationMetrics: false, // charged for, and SES shows them for the account anyway
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: sender.includes('@') ? Identity.email(sender) : Identity.domain(sender),
    });
  }

  /** Lets `fn` send as this identity; it finds the configuration set in SES_CONFIGURATION_SET. */
  allow(fn: StaykeyFunction): void {
    const name = this.configurationSet.configurationSetName;
    const arn = Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: name });
    fn.may(['ses:SendRawEmail'], [this.identity.emailIdentityArn, arn]);
    fn.addEnvironment('SES_CONFIGURATION_SET', name);
  }

  /** Has SES publish to `topic` what becomes of each mail. */
  reportTo(topic: ITopic): void {
    this.configurationSet.addEventDestination('Outcomes', {
      destination: EventDestination.snsTopic(topic),
      events: OUTCOMES,
    });
  }
}
