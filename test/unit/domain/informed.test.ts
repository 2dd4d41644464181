import { describe, expect, it } from 'vitest';
import type { DeliveryState } from '../../../lib/domain/delivery.ts';
import { informedOf } from '../../../lib/domain/informed.ts';
import type { StayRecord, Told } from '../../../lib/domain/record.ts';
import { instant } from '../../../lib/domain/time.ts';
import { guestNews } from '../../../lib/domain/what-to-tell.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { FLAT, grant, property, record, reservation } from '../../support/samples.ts';

/** One door, proven; check-in is on 10 July at 13:00 UTC. */
const flat = property({ doors: [{ lockId: FLAT, name: 'Flat' }] });
const proven = grant({ evidence: 'confirmed', window: windowOf() });
const fingerprint = (text: string) => text;
const CONTENT = contentNow();
const SENT = instant('2026-07-08T12:00:00Z');

function windowOf() {
  return { from: instant('2026-07-10T13:00:00Z'), until: instant('2026-07-14T08:00:00Z') };
}

function newsOf(overrides: Partial<StayRecord>, now = '2026-07-08T12:05:00Z') {
  return guestNews(record(overrides), [flat], [proven], { now: instant(now), fingerprint });
}

function contentNow(): string {
  const news = newsOf({});
  return 'content' in news ? news.content : '';
}

const told = (kind: Told['kind'], rest: Partial<Told> = {}): Told => ({ kind, at: SENT, content: CONTENT, ...rest });
const mailed = told('access', { mail: 'mail-1' });
const confirmed = told('confirmation');
const reported = (state: DeliveryState, mail = 'mail-1') => [{ mail, state, at: SENT }];
const otherAddress = reservation({
  guest: { name: undefined, email: new Redacted('right@example.com'), language: undefined },
});
const noAddress = reservation({ guest: { name: undefined, email: undefined, language: undefined } });

describe('what a mail that was sent comes to', () => {
  it.each<DeliveryState>(['sent', 'delivered'])('%s: nothing more is to be said', (state) => {
    expect(newsOf({ told: [mailed, confirmed], deliveries: reported(state) })).toEqual({ kind: 'nothing' });
  });

  it('no report at all: she counts as told', () => {
    expect(newsOf({ told: [mailed, confirmed] })).toEqual({ kind: 'nothing' });
  });

  it.each<DeliveryState>(['returned', 'rejected', 'bounced', 'complained'])(
    '%s: she has not been told, until the host has it to pass on; another address is mailed as if for the first time',
    (state) => {
      const lost = { told: [mailed, confirmed], deliveries: reported(state), addressRefused: true };
      expect(newsOf(lost)).toMatchObject({ kind: 'access', guestKnows: false });

      const passedOn = { ...lost, told: [...lost.told, told('passed-on'), confirmed] };
      expect(newsOf(passedOn)).toEqual({ kind: 'nothing' });

      const moved = { ...passedOn, addressRefused: false, reservation: otherAddress };
      expect(newsOf(moved)).toMatchObject({ kind: 'access', guestKnows: false });
      const again = [...moved.told, told('access', { mail: 'mail-2' }), confirmed];
      expect(newsOf({ ...moved, told: again })).toEqual({ kind: 'nothing' });
    },
  );

  it('a lost change after a mail that arrived stays a change', () => {
    const earlier = told('access', { content: 'an earlier code', mail: 'mail-0' });
    const change = told('change', { mail: 'mail-1' });
    const news = newsOf({ told: [earlier, change, confirmed], deliveries: reported('bounced') });
    expect(news).toMatchObject({ kind: 'change', guestKnows: false });
  });

  it('through the chat after a bounce: she has it', () => {
    const chatted = [mailed, confirmed, told('access', { via: 'chat' }), confirmed];
    expect(newsOf({ told: chatted, deliveries: reported('bounced'), addressRefused: true })).toEqual({
      kind: 'nothing',
    });
  });
});

describe('a mail that is held up', () => {
  const held = { told: [mailed, confirmed], deliveries: reported('delayed') };

  it('is waited for until a day before check-in, then the host is asked to pass it on, once', () => {
    expect(newsOf(held)).toEqual({ kind: 'wait', until: '2026-07-09T13:00:00.000Z' });
    expect(newsOf(held, '2026-07-09T13:00:00Z')).toMatchObject({ kind: 'access', guestKnows: true, heldUp: true });
    const passedOn = { ...held, told: [...held.told, told('passed-on'), confirmed] };
    expect(newsOf(passedOn, '2026-07-09T13:00:00Z')).toEqual({ kind: 'nothing' });
  });

  it('within the last day is waited for an hour', () => {
    const late = { ...held, deliveries: [{ ...held.deliveries[0]!, at: instant('2026-07-10T09:00:00Z') }] };
    expect(newsOf(late, '2026-07-10T09:30:00Z')).toEqual({ kind: 'wait', until: '2026-07-10T10:00:00.000Z' });
    expect(newsOf(late, '2026-07-10T10:00:00Z')).toMatchObject({ heldUp: true });
  });

  it('and comes through after all: nobody is asked for anything', () => {
    const through = { ...held, deliveries: reported('delivered') };
    expect(newsOf(through, '2026-07-09T13:00:00Z')).toEqual({ kind: 'nothing' });
  });
});

describe('how the guest stands', () => {
  it.each<[string, Partial<StayRecord>, string]>([
    ['before anything was said', {}, 'not-told'],
    ['mailed, nothing reported', { told: [mailed, confirmed] }, 'sent'],
    ['delivered', { told: [mailed, confirmed], deliveries: reported('delivered') }, 'delivered'],
    ['held up', { told: [mailed, confirmed], deliveries: reported('delayed') }, 'delayed'],
    ['bounced, nobody told yet', { told: [mailed, confirmed], deliveries: reported('bounced') }, 'lost'],
    ['bounced, host told', { told: [mailed, told('passed-on')], deliveries: reported('bounced') }, 'passed-on'],
    [
      'held up, host told, delivered',
      { told: [mailed, told('passed-on')], deliveries: reported('delivered') },
      'delivered',
    ],
    ['no address', { told: [told('passed-on'), confirmed], reservation: noAddress }, 'passed-on'],
    ['through the chat', { told: [told('access', { via: 'chat' })] }, 'by-chat'],
    [
      'delivered, a change to pass on',
      { told: [mailed, told('passed-on', { content: 'new' })], deliveries: reported('delivered') },
      'passed-on',
    ],
  ])('%s', (_, overrides, informed) => expect(informedOf(record(overrides))).toBe(informed));
});
