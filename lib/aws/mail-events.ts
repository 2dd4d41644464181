import * as v from 'valibot';
import { instant } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { MailEvent } from '../ports/mail-events.ts';
import { stayOfTag } from './mail-tags.ts';

const maybe = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);
const Stamp = maybe(v.pipe(v.string(), v.transform(readInstant)));
const Stamped = maybe(v.object({ timestamp: Stamp }));

/**
 * An event as SES publishes it to SNS for a configuration set. Facts: "Contents of event data that Amazon SES publishes
 * to Amazon SNS", SES developer guide. A tag's value is a list of one. Only what is used is read, and only the type and
 * the tags are relied on.
 */
const SesEvent = v.object({
  eventType: v.string(),
  mail: v.object({ timestamp: Stamp, tags: maybe(v.record(v.string(), v.array(v.string()))) }),
  bounce: maybe(v.object({ bounceType: maybe(v.string()), timestamp: Stamp })),
  complaint: Stamped,
  delivery: Stamped,
  deliveryDelay: Stamped,
});
type SesEvent = v.InferOutput<typeof SesEvent>;

/** What an SNS message of SES says of a mail; undefined for what is no such event, or says nothing of its arrival. */
export function mailEventIn(message: string, now: Instant): MailEvent | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SesEvent), message);
  if (!parsed.success) return undefined;
  const event = parsed.output;
  const state = stateOf(event);
  if (state === undefined) return undefined;
  const tag = (name: string) => event.mail.tags?.[name]?.[0];
  const stay = stayOfTag(tag('stay') ?? '');
  const mail = tag('mail');
  return {
    state,
    at: happenedAt(event) ?? now,
    reportTo: stay === undefined || mail === undefined ? undefined : { stay, mail },
    kind: tag('kind'),
  };
}

/** `Send`, opens and clicks say nothing of a mail's arrival. */
function stateOf({ eventType, bounce }: SesEvent): MailEvent['state'] | undefined {
  switch (eventType.toLowerCase().replaceAll(' ', '')) {
    case 'delivery':
      return 'delivered';
    case 'bounce':
      // out-of-office answers come as "Transient", too
      return bounce?.bounceType?.toLowerCase() === 'transient' ? 'returned' : 'bounced';
    case 'complaint':
      return 'complained';
    case 'reject': // SES found a virus in it
    case 'renderingfailure':
      return 'rejected';
    case 'deliverydelay':
      return 'delayed';
    default:
      return undefined;
  }
}

function happenedAt({ bounce, complaint, delivery, deliveryDelay, mail }: SesEvent): Instant | undefined {
  return [bounce, complaint, delivery, deliveryDelay, mail].find((part) => part?.timestamp !== undefined)?.timestamp;
}

function readInstant(text: string): Instant | undefined {
  try {
    return instant(text);
  } catch {
    return undefined;
  }
}
