import { randomUUID } from 'node:crypto';
import type { AcceptedMail } from '../servers/ses-sends.ts';
import type { MailEventModel } from '../template/model.ts';
import { ACCOUNT_ID } from '../template/standings.ts';
import type { LocalFunction } from './local-function.ts';

/** What SES says of a mail, and the part of its event that says it. */
interface Outcome {
  readonly eventType: 'Delivery' | 'Bounce' | 'Complaint' | 'DeliveryDelay';
  readonly part: Readonly<Record<string, unknown>>;
}

const arrives: Outcome = { eventType: 'Delivery', part: { delivery: { smtpResponse: '250 2.6.0 Message received' } } };
const bounces = (bounceType: string, bounceSubType: string): Outcome => {
  return { eventType: 'Bounce', part: { bounce: { bounceType, bounceSubType } } };
};

/** SES's mailbox simulator, by the part before the `@` (what follows a `+` is a label); `delay` is ours. */
const simulated: Readonly<Record<string, readonly Outcome[]>> = {
  success: [arrives],
  bounce: [bounces('Permanent', 'General')],
  suppressionlist: [bounces('Permanent', 'Suppressed')],
  ooto: [arrives, bounces('Transient', 'General')],
  complaint: [arrives, { eventType: 'Complaint', part: { complaint: { complaintFeedbackType: 'abuse' } } }],
  delay: [{ eventType: 'DeliveryDelay', part: { deliveryDelay: { delayType: 'MailboxFull' } } }],
};

/** What becomes of a mail: it arrives, unless it went to `…@simulator.amazonses.com`. */
function outcomesOf({ destination }: AcceptedMail): readonly Outcome[] {
  const [, name] = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(destination[0] ?? '') ?? [];
  return simulated[name?.toLowerCase() ?? ''] ?? [arrives];
}

export interface MailReports extends Pick<LocalFunction, 'running' | 'started'> {
  /** SES has taken a mail: reports on it to whoever the template has listen. */
  readonly hear: (mail: AcceptedMail) => void;
}

export interface MailReportsDeps {
  readonly listeners: readonly MailEventModel[];
  readonly region: string;
  /** Every mail that SES has taken so far, heard of or still on its way here. */
  readonly accepted: () => number;
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>;
}

/** Lambda's own first try, and its two more. */
const TRIES = 3;

export function mailReports({ listeners, region, accepted, invoke }: MailReportsDeps): MailReports {
  let done = 0;
  const deliver = async (mail: AcceptedMail): Promise<void> => {
    for (const outcome of outcomesOf(mail)) {
      const whose = listeners.filter(
        ({ configurationSet, eventTypes }) =>
          configurationSet === mail.configurationSet && eventTypes.includes(outcome.eventType.toLowerCase()),
      );
      for (const one of whose) await withRetries(() => invoke(one.functionId, snsEvent(one, mail, outcome, region)));
    }
  };
  return {
    running: () => accepted() - done,
    started: accepted,
    hear: (mail) => void deliver(mail).finally(() => (done += 1)),
  };
}

async function withRetries(call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await call();
      return;
    } catch {
      // said in the log; after the last it is lost, as in AWS
    }
  }
}

/** The event as Lambda hands it to a function that listens to a topic. */
function snsEvent({ topic }: MailEventModel, mail: AcceptedMail, outcome: Outcome, region: string) {
  const timestamp = new Date(mail.at).toISOString();
  const Sns = {
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topic,
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify(sesEvent(mail, outcome, region, timestamp)),
    Timestamp: timestamp,
    MessageAttributes: {},
  };
  return { Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: `${topic}:local`, Sns }] };
}

function sesEvent(mail: AcceptedMail, { eventType, part }: Outcome, region: string, timestamp: string) {
  const tags = { ...mail.tags, 'ses:configuration-set': mail.configurationSet };
  const [[name, said] = ['', {}]] = Object.entries(part);
  return {
    eventType,
    mail: {
      timestamp,
      messageId: mail.messageId,
      source: mail.source,
      sourceArn: `arn:aws:ses:${region}:${ACCOUNT_ID}:identity/${mail.source}`,
      sendingAccountId: ACCOUNT_ID,
      destination: mail.destination,
      tags: Object.fromEntries(Object.entries(tags).map(([tag, value]) => [tag, [value]])),
    },
    [name]: { ...(said as object), timestamp },
  };
}
