import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryStates, isLost, isRefused, mailIdOf, wentTo, withReport } from '../../../lib/domain/delivery.ts';
import type { Delivery, DeliveryState } from '../../../lib/domain/delivery.ts';
import { isRelay } from '../../../lib/domain/mail-address.ts';
import { instant } from '../../../lib/domain/time.ts';

const at = (minute: number) => instant(Date.UTC(2026, 6, 8, 12, minute));
const report = (state: DeliveryState, minute = 0, mail = 'mail-1'): Delivery => ({ mail, state, at: at(minute) });
const after = (...reports: readonly Delivery[]) => reports.reduce(withReport, [] as readonly Delivery[]);

describe('what is reported of a mail', () => {
  it.each<[DeliveryState[], DeliveryState]>([
    [['delayed', 'delivered'], 'delivered'],
    [['delivered', 'delayed'], 'delivered'],
    [['delivered', 'bounced'], 'bounced'],
    [['bounced', 'delivered'], 'bounced'],
    [['delivered', 'complained'], 'complained'],
    [['returned', 'delivered'], 'delivered'], // an answering machine is no failure
    [['delivered', 'returned'], 'delivered'],
    [['delayed', 'returned'], 'returned'],
  ])('%j comes to %s', (states, end) => {
    expect(after(...states.map((state) => report(state)))).toEqual([report(end)]);
  });

  it('comes to the same in any order, however often each comes', () => {
    const reports = fc.array(fc.tuple(fc.constantFrom(...deliveryStates), fc.nat(9), fc.constantFrom('a', 'b')), {
      minLength: 1,
      maxLength: 8,
    });
    const byMail = (known: readonly Delivery[]) => known.toSorted((a, b) => (a.mail < b.mail ? -1 : 1));
    fc.assert(
      fc.property(
        reports.chain((drawn) => {
          const all = drawn.map(([state, minute, mail]) => report(state, minute, mail));
          return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }));
        }),
        ([once, twiceInAnyOrder]) => {
          expect(byMail(after(...twiceInAnyOrder))).toEqual(byMail(after(...once)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the very same list where it is no news', () => {
    const known = after(report('delivered'), report('bounced', 0, 'mail-2'));
    expect(withReport(known, report('delivered', 5))).toBe(known);
    expect(withReport(known, report('delayed'))).toBe(known);
  });

  it('is kept of the latest mails only', () => {
    const many = after(...Array.from({ length: 30 }, (_, n) => report('delivered', 0, `mail-${n}`)));
    expect(many).toHaveLength(20);
    expect(many.at(-1)?.mail).toBe('mail-29');
  });

  it('is lost where nothing arrived, or nothing more will', () => {
    expect(deliveryStates.filter(isLost)).toEqual(['returned', 'rejected', 'bounced', 'complained']);
  });

  it('refuses the address it went to, until a delivery there disproves it', () => {
    expect(isRefused(false, after(report('delivered'), report('bounced', 0, 'mail-2')))).toBe(true);
    expect(isRefused(true, [])).toBe(true); // refused as it was handed over: nobody reports on that
    expect(isRefused(true, [report('delivered')])).toBe(false);
    expect(isRefused(false, [report('delayed')])).toBe(false);
  });
});

describe("a mail's name", () => {
  const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');
  const mail = { email: 'anna.muster@example.com', content: 'the code', earlier: 0 };

  it('is the same for the same mail, and another for another', () => {
    const id = mailIdOf(mail, fingerprint);
    expect(id).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
    expect(mailIdOf({ ...mail }, fingerprint)).toBe(id);
    const others = [{ email: 'berta@example.com' }, { content: 'another code' }, { earlier: 1 }];
    for (const other of others) expect(mailIdOf({ ...mail, ...other }, fingerprint)).not.toBe(id);
  });

  it('tells whom it went to, to somebody who knows the address', () => {
    const id = mailIdOf(mail, fingerprint);
    expect(wentTo(id, 'anna.muster@example.com', fingerprint)).toBe(true);
    expect(wentTo(id, 'berta@example.com', fingerprint)).toBe(false);
  });
});

describe("a channel's relay", () => {
  it.each([
    ['x.1@guest.booking.com', true],
    ['x@GUEST.Airbnb.com', true],
    ['x@eu.guest.expediapartnercentral.com', true],
    ['anna@booking.com', false],
    ['anna@example.com', false],
    ['anna@notguest.booking.com', false],
    ['guest.booking.com@example.com', false],
    ['anna@airbnb.com', false],
    ['anna@expedia.com', false],
  ])('%s: %s', (address, relay) => expect(isRelay(address)).toBe(relay));

  it.each([
    'guest.airbnb.com',
    'guests.airbnb.com',
    'reply.airbnb.com',
    'm.airbnb.com',
    'messages.airbnb.com',
    'guest.booking.com',
    'mchat.booking.com',
    'message.booking.com',
    'messages.homeaway.com',
    'messages.vrbo.com',
    'guest.vrbo.com',
    'm.expediapartnercentral.com',
    'expediapartnercentral.com',
    'guest.expediapartnercentral.com',
    'stay.expedia.com',
    'guest.expedia.com',
    'agoda-messaging.com',
    'guests.quickconnect.rentals',
  ])('is everybody at %s, in any case and below it', (domain) => {
    for (const at of [domain, domain.toUpperCase(), `eu.${domain}`]) expect(isRelay(`stay+1@${at}`)).toBe(true);
    expect(isRelay(`stay+1@${domain}.example.com`)).toBe(false);
  });
});
