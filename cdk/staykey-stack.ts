import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { EmptySecret } from './constructs/empty-secret.ts';
import { GuestPage } from './constructs/guest-page.ts';
import { HostAlarms } from './constructs/host-alarms.ts';
import { HostConsole } from './constructs/host-console.ts';
import { MailEvents } from './constructs/mail-events.ts';
import { MailSender } from './constructs/mail-sender.ts';
import { NukiEvents } from './constructs/nuki-events.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import { StayTable } from './constructs/stay-table.ts';
import { Sweep } from './constructs/sweep.ts';
import { WebhookApi } from './constructs/webhook-api.ts';
import { EXAMPLE_SENDER, type Settings } from './settings.ts';

/** One stage of Staykey. First the parts, then who may do what. */
export class StaykeyStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { description: 'Staykey: turns a booking into a working door', analyticsReporting: false });
    const { stage, installTag } = settings;
    const timeout = Duration.seconds(30);
    const precious = stage === 'prod';
    this.warn(settings);

    const alarms = new HostAlarms(this, 'Alarms', settings.alarmEmail);
    const table = new StayTable(this, 'Stays', settings);
    const mail = new MailSender(this, 'Mail', settings.sender);
    const inbound = new EmptySecret(this, 'Inbound', { precious, description: 'Verifies who calls: see secrets.json' });
    const outbound = new EmptySecret(this, 'Outbound', { precious, description: 'What we call others with' });

    const webhooks = new WebhookApi(this, 'Webhooks', { stage, alarms });
    const nukiEvents = new NukiEvents(this, 'NukiEvents', { stage, api: webhooks });
    const sweep = new Sweep(this, 'Sweep', { stage, alarms });
    const notices = new QueueWorker(this, 'Notices', {
      stage,
      alarms,
      queue: 'notices',
      entry: 'apply-reservation',
      timeout,
      failureImpact: 'A guest whose booking is new or changed may stand at a locked door: the change is not applied.',
    });
    const lockChecks = new QueueWorker(this, 'LockChecks', {
      stage,
      alarms,
      queue: 'lock-checks',
      entry: 'sync-lock',
      timeout,
      failureImpact:
        'A guest may stand at a locked door, or one who left may still get in: a lock is not being updated.',
    });
    const messages = new QueueWorker(this, 'Messages', {
      stage,
      alarms,
      queue: 'messages',
      entry: 'send-message',
      timeout,
      failureImpact: 'A guest does not get the code, or the host is not told of a problem: a mail is not being sent.',
    });

    new MailEvents(this, 'MailEvents', { stage, mail, table, messages: messages.queue });

    const hostConsole = new HostConsole(this, 'HostConsole', { stage, api: webhooks, table });
    hostConsole.fn.mayWake(notices.queue, 'NOTICES_QUEUE_URL').mayWake(messages.queue, 'MESSAGES_QUEUE_URL');

    const guestPage = new GuestPage(this, 'GuestPage', { stage, api: webhooks, table });
    guestPage.fn.mayRead(outbound, 'OUTBOUND_SECRET_ID').addEnvironment('INSTALL_TAG', installTag);

    table.allow(webhooks.fn, 'PutItem');
    webhooks.fn.mayWake(notices.queue, 'NOTICES_QUEUE_URL').mayRead(inbound, 'INBOUND_SECRET_ID');

    table.allow(nukiEvents.fn, 'PutItem'); // of an invite that is ours to mail it alone hears the code
    nukiEvents.fn.mayWake(lockChecks.queue, 'LOCK_CHECKS_QUEUE_URL').mayRead(inbound, 'INBOUND_SECRET_ID');

    table.allow(notices.fn, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    table.allowArrivals(notices.fn);
    notices.fn.mayWake(lockChecks.queue, 'LOCK_CHECKS_QUEUE_URL').mayWake(messages.queue, 'MESSAGES_QUEUE_URL');
    notices.fn.mayRead(outbound, 'OUTBOUND_SECRET_ID').addEnvironment('INSTALL_TAG', installTag);

    table.allow(lockChecks.fn, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem');
    lockChecks.fn.mayWake(notices.queue, 'NOTICES_QUEUE_URL').mayWake(messages.queue, 'MESSAGES_QUEUE_URL');
    lockChecks.fn.mayRead(outbound, 'OUTBOUND_SECRET_ID').addEnvironment('INSTALL_TAG', installTag);
    lockChecks.fn.addEnvironment('LOOK_AGAIN_MS', stage === 'local' ? '0' : '3000'); // Nuki writes are asynchronous

    table.allow(messages.fn, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    mail.allow(messages.fn);
    messages.fn.mayRead(outbound, 'OUTBOUND_SECRET_ID');
    messages.fn.addEnvironment('PAGES_URL', webhooks.origin);

    table.allowDueIndex(sweep.fn);
    sweep.fn.mayWake(notices.queue, 'NOTICES_QUEUE_URL').mayWake(lockChecks.queue, 'LOCK_CHECKS_QUEUE_URL');
    sweep.fn.mayWake(messages.queue, 'MESSAGES_QUEUE_URL');

    this.tell({
      ConsoleUrl: hostConsole.url,
      WebhookUrl: webhooks.url,
      NukiWebhookUrl: nukiEvents.url,
      TableName: table.table.tableName,
      InboundSecretId: inbound.secretArn,
      OutboundSecretId: outbound.secretArn,
      NoticesQueueUrl: notices.queue.queueUrl,
      LockChecksQueueUrl: lockChecks.queue.queueUrl,
      MessagesQueueUrl: messages.queue.queueUrl,
      NoticesDeadLettersUrl: notices.deadLetters.queueUrl,
      LockChecksDeadLettersUrl: lockChecks.deadLetters.queueUrl,
      MessagesDeadLettersUrl: messages.deadLetters.queueUrl,
    });
  }

  /** A stage that guests rely on needs what only the host can name. */
  private warn({ stage, sender, alarmEmail }: Settings): void {
    if (stage !== 'prod') return;
    const warnings = Validations.of(this);
    if (sender === EXAMPLE_SENDER)
      warnings.addWarning('staykey:sender', 'No mail will leave: add -c sender=<address>.');
    if (alarmEmail === undefined)
      warnings.addWarning('staykey:alarmEmail', 'Nobody hears of an alarm: add -c alarmEmail=<address>.');
  }

  /** What the host's commands need to know of a deployed stage. */
  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
