import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideForStay, sightOf } from '../../../lib/app/decide-for-stay.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { Property } from '../../../lib/domain/property.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import { FLAT, KEY, property, record } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');
const CREATED = recorded('created');
const CANCELLED = recorded('cancelled');
const GUEST = 'anna.muster@example.com';

/** One door; check-in is on 10 July at 16:00 in Vienna, 14:00 UTC. Told at `now`, if there is anything to tell. */
async function told({ now = '2026-07-08T12:00:00Z', ...overrides }: Partial<Property> & { now?: string } = {}) {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }], ...overrides })] });
  w.clock.now = instant(now);
  await w.receive('smoobu', CREATED);
  const since = w.mails.length;
  return { w, kinds: () => w.mails.slice(since).map(({ kind }) => kind) };
}

describe('a booking that is cancelled', () => {
  it('is taken back by one mail to the guest, without a code', async () => {
    const { w, kinds } = await told();
    await w.receive('smoobu', CANCELLED);
    await w.receive('smoobu', CANCELLED);
    await w.walkTo('2026-07-20T12:00:00Z');
    expect(kinds()).toEqual(['guest-cancelled']);
    const mail = w.mails.at(-1);
    expect(mail?.to.reveal()).toBe(GUEST);
    expect(mail?.replyTo).toBe('host@example.com');
    expect(mail?.text.reveal()).toMatch(/storniert[\s\S]*gilt der Schlüssel.*nicht mehr/);
    expect(mail?.text.reveal()).not.toMatch(/\d{3} \d{3}/);
    expect((await w.trail.of(KEY)).filter(({ about }) => about === 'cancelled')).toHaveLength(1);
  });

  it('and booked again comes with a key as if for the first time', async () => {
    const { w, kinds } = await told();
    await w.receive('smoobu', CANCELLED);
    await w.receive('smoobu', CREATED.replace('2026-03-02 13:51:07', '2026-07-08 18:00:00'));
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(kinds()).toEqual(['guest-cancelled', 'guest-access', 'host-confirmation']);
  });

  it('before the guest knew of a key is not our news', async () => {
    const { w } = await told({ now: '2026-07-01T12:00:00Z' });
    await w.receive('smoobu', CANCELLED);
    await w.walkTo('2026-07-20T12:00:00Z');
    expect(w.mails).toEqual([]);
  });

  it('when the stay is over is nobody’s', async () => {
    const { w, kinds } = await told();
    await w.walkTo('2026-07-16T08:00:00Z'); // the cancellation names other dates than the booking
    await w.receive('smoobu', CANCELLED);
    expect(kinds()).toEqual([]);
  });

  it('is told again while the mail can’t leave, and never where no mail reaches the guest', async () => {
    const { w, kinds } = await told();
    w.mailFailures.push(...Array.from({ length: 9 }, () => new RetryableError('mail.unavailable')));
    await w.receive('smoobu', CANCELLED);
    expect(kinds()).toEqual([]);
    w.mailFailures.length = 0;
    await w.walkTo('2026-07-08T12:30:00Z');
    expect(kinds()).toEqual(['guest-cancelled']);

    const other = await told();
    other.w.mailFailures.push(new PermanentError('guest.address_refused'));
    await other.w.receive('smoobu', CANCELLED);
    await other.w.walkTo('2026-07-20T12:00:00Z');
    expect(other.kinds()).not.toContain('guest-cancelled');
  });
});

describe('a code that had to be replaced', () => {
  it('is told as what it is, and times that change as well as a change', async () => {
    const { w, kinds } = await told();
    const seen = sightOf((await w.stays.get(KEY)) ?? record(), await w.deps.fingerprint());
    await decideForStay(w.deps)(KEY, { kind: 'new-code' }, { by: 'host-1', form: 'form-1', seen });
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(kinds()).toEqual(['guest-new-code', 'host-confirmation']);
    expect(w.mails.at(-2)?.subject).toBe('Neuer Code für Loft 7, ab Freitag, 10. Juli, 16:00 Uhr');
    const held = (await w.stays.get(KEY))?.code?.reveal() ?? '';
    expect(w.mails.at(-2)?.text.reveal()).toContain(`${held.slice(0, 3)} ${held.slice(3)}`);
    expect(w.mails.at(-1)?.text.reveal()).toContain('had to be replaced');

    await w.receive('smoobu', recorded('modified-dates'));
    await w.walkTo('2026-07-08T14:00:00Z');
    expect(kinds().slice(2)).toEqual(['guest-change', 'host-confirmation']);
  });
});

describe('the reminder', () => {
  it('comes at nine on the day of arrival, once, to the guest alone, with the key', async () => {
    const { w, kinds } = await told({ arrivalReminder: true });
    await w.walkTo('2026-07-10T06:59:00Z');
    expect(kinds()).toEqual([]);
    await w.walkTo('2026-07-10T07:00:00Z');
    expect(kinds()).toEqual(['guest-reminder']);
    const mail = w.mails.at(-1);
    expect(mail?.subject).toBe('Heute: Ihr Schlüssel für Loft 7, ab Freitag, 10. Juli, 16:00 Uhr');
    const held = [...w.lock.on(FLAT).values()][0]?.code?.reveal() ?? '';
    expect(mail?.text.reveal()).toContain(`${held.slice(0, 3)} ${held.slice(3)}`);
    await w.walkTo('2026-07-20T12:00:00Z');
    expect(kinds()).toEqual(['guest-reminder']);
  });

  it.each([
    ['is not asked for', {}],
    ['is for a guest who was told that morning', { arrivalReminder: true, now: '2026-07-10T05:00:00Z' }],
    ['would come when she may be inside', { arrivalReminder: true, earlyEntryMinutes: 8 * 60 }],
  ])('does not come where it %s', async (_, overrides) => {
    const { w, kinds } = await told(overrides);
    await w.walkTo('2026-07-20T12:00:00Z');
    expect(kinds()).toEqual([]);
  });

  it('comes to one who was told the evening before', async () => {
    const { w, kinds } = await told({ arrivalReminder: true, now: '2026-07-09T20:00:00Z' });
    await w.walkTo('2026-07-10T07:00:00Z');
    expect(kinds()).toEqual(['guest-reminder']);
  });

  it('waits for a door that is not proven any more, and gives way to a change', async () => {
    const { w, kinds } = await told({ arrivalReminder: true });
    await w.walkTo('2026-07-10T06:30:00Z');
    const failing = Array.from({ length: 40 }, () => new RetryableError('lock.unavailable'));
    w.lock.fail('update', ...failing);
    w.lock.fail('create', ...failing);
    await w.receive('smoobu', recorded('modified-dates'));
    await w.walkTo('2026-07-10T08:00:00Z');
    expect(kinds()).not.toContain('guest-reminder');
    w.lock.fail('update');
    w.lock.fail('create');
    await w.walkTo('2026-07-11T12:00:00Z'); // arrival is a day later now
    expect(kinds().filter((kind) => kind.startsWith('guest-'))).toEqual(['guest-change', 'guest-reminder']);
  });

  it('that can’t be delivered takes nothing back', async () => {
    const { w, kinds } = await told({ arrivalReminder: true });
    await w.walkTo('2026-07-10T07:00:00Z');
    await w.report(w.mails.at(-1), 'bounced');
    await w.walkTo('2026-07-20T12:00:00Z');
    expect(kinds().filter((kind) => kind.startsWith('guest-'))).toEqual(['guest-reminder']);
  });
});

it('a property’s own texts are told in the guest’s language, with the host’s telephone number', async () => {
  const w = world({
    properties: [
      property({
        doors: [{ lockId: FLAT, name: 'Flat' }],
        texts: { de: { note: 'Parken im Hof, {guest}.' }, en: { note: 'Park in the yard.' } },
      }),
    ],
  });
  const settings = await w.properties.settings();
  w.deps.properties.settings = async () => ({ ...settings, host: { ...settings.host, phone: '+43 1 2345678' } });
  w.clock.now = instant('2026-07-08T12:00:00Z');
  await w.receive('smoobu', CREATED);
  expect(w.mails[0]?.text.reveal()).toContain('Parken im Hof, Anna Muster.\n');
  expect(w.mails[0]?.text.reveal()).toContain('host@example.com, +43 1 2345678');
  expect(w.mails[0]?.calendar?.reveal()).toContain('UID:smoobu-main.1200001@example.com\r\nDTSTAMP:20260708T120000Z');
});
