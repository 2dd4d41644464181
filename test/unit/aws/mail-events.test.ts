import { describe, expect, it } from 'vitest';
import { mailEventIn } from '../../../lib/aws/mail-events.ts';
import { stayOfTag, tagsOf } from '../../../lib/aws/mail-tags.ts';
import { instant } from '../../../lib/domain/time.ts';
import { KEY } from '../../support/samples.ts';

const NOW = instant('2026-07-08T12:00:00Z');
const STAMP = '2026-07-08T11:59:30.250Z';
const reportTo = { stay: KEY, mail: 'aaaa-bbbb' };

/** An event of SES about the guest's mail, with some parts changed. */
function event(eventType: string, parts: object = {}, tags: object = sentTags('guest-access')): string {
  const mail = { timestamp: '2026-07-08T11:59:00.000Z', messageId: '0100-1', destination: ['x@example.com'], tags };
  return JSON.stringify({ eventType, mail, ...parts });
}

/** The tags of a mail as SES sends them back: each a list, among its own. */
function sentTags(kind: string) {
  const own = tagsOf({ kind, reportTo }).map(({ Name, Value }) => [Name, [Value]]);
  return { 'ses:source-ip': ['192.0.2.1'], 'ses:configuration-set': ['x'], ...Object.fromEntries(own) };
}

describe('an event of SES', () => {
  it.each([
    ['Delivery', { delivery: { timestamp: STAMP, smtpResponse: '250 ok' } }, 'delivered'],
    ['Bounce', { bounce: { timestamp: STAMP, bounceType: 'Permanent', bounceSubType: 'General' } }, 'bounced'],
    ['Bounce', { bounce: { timestamp: STAMP, bounceType: 'Undetermined' } }, 'bounced'],
    ['Bounce', { bounce: { timestamp: STAMP, bounceType: 'Transient', bounceSubType: 'MailboxFull' } }, 'returned'],
    ['Complaint', { complaint: { timestamp: STAMP, complaintFeedbackType: 'abuse' } }, 'complained'],
    ['DeliveryDelay', { deliveryDelay: { timestamp: STAMP, delayType: 'MailboxFull' } }, 'delayed'],
  ])('%s %j is %s, when it happened', (type, parts, state) => {
    expect(mailEventIn(event(type, parts), NOW)).toEqual({
      state,
      at: STAMP,
      reportTo,
      kind: 'guest-access',
    });
  });

  it.each(['Reject', 'Rendering Failure', 'RenderingFailure'])(
    '%s has no time of its own: when it was sent',
    (type) => {
      expect(mailEventIn(event(type, { reject: { reason: 'Bad content' } }), NOW)).toMatchObject({
        state: 'rejected',
        at: '2026-07-08T11:59:00.000Z',
      });
    },
  );

  it.each(['Send', 'Open', 'Click', 'Subscription', 'Whatever'])('%s says nothing of an arrival', (type) => {
    expect(mailEventIn(event(type), NOW)).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{}', 'Successfully validated SNS topic for Amazon SES event publishing.'])(
    '%j is none',
    (message) => expect(mailEventIn(message, NOW)).toBeUndefined(),
  );

  it.each([
    ['no parts at all', {}],
    ['a time that is none', { bounce: { timestamp: '2026-02-31T99:00:00Z' } }],
    ['a part of another form', { bounce: 'gone' }],
  ])('counts with %s', (_, parts) => {
    expect(mailEventIn(event('Bounce', parts), NOW)).toMatchObject({ state: 'bounced', reportTo });
  });

  it.each([
    ["the host's: no stay", { kind: ['host-alarm'] }],
    ['none', {}],
    ['of another form', { stay: 'x', mail: ['aaaa'] }],
    ["somebody else's", { stay: ['smoobu-main'], mail: ['aaaa'] }],
  ])('whose tags are %s is nobody’s to hear of', (_, tags) => {
    expect(mailEventIn(event('Delivery', {}, tags), NOW)).toMatchObject({ state: 'delivered', reportTo: undefined });
  });
});

describe("a mail's tags", () => {
  it.each([KEY, { connection: 'ical-1', id: '7f3a@airbnb.com #/é' }, { connection: 'x', id: '1-2_3' }])(
    'hold %j in what SES allows, and give it back',
    (stay) => {
      const tags = tagsOf({ kind: 'guest-access', reportTo: { stay, mail: 'aaaa-bbbb' } });
      for (const { Name, Value } of tags) expect(`${Name}${Value}`).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
      expect(tags.map(({ Name }) => Name)).toEqual(['kind', 'stay', 'mail']);
      expect(stayOfTag(tags[1]?.Value ?? '')).toEqual(stay);
    },
  );

  it('are left out where SES would refuse the mail for them', () => {
    const stay = { connection: 'ical-1', id: 'x'.repeat(300) };
    expect(tagsOf({ kind: 'guest-access', reportTo: { stay, mail: 'a' } }).map(({ Name }) => Name)).toEqual([
      'kind',
      'mail',
    ]);
  });
});
