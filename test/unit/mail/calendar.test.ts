import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { catalogues } from '../../../lib/mail/catalogues/index.ts';
import { guestMail } from '../../../lib/mail/index.ts';
import type { GuestMailInput } from '../../../lib/mail/index.ts';
import { gardenHouse, guest, loft } from './stays.ts';

const event = { uid: 'smoobu-main.1200001@example.com', sequence: 0, at: instant('2026-07-07T14:00:03.512Z') };
const fileOf = (input: Partial<GuestMailInput> = {}) => guestMail({ ...guest, calendar: event, ...input });

/** The one event of the file, as a calendar program reads it. */
function read(calendar: string | undefined) {
  const file = new ICAL.Component(ICAL.parse(calendar ?? ''));
  expect(file.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent']);
  const only = file.getFirstSubcomponent('vevent');
  if (only === null) throw new Error('no event');
  const value = (name: string) => only.getFirstPropertyValue(name)?.toString();
  return { file, value, properties: only.getAllProperties(), event: new ICAL.Event(only) };
}

describe('the calendar file of a stay', () => {
  it('is one event from check-in to check-out in UTC, at the address, published by the host', () => {
    const { file, value, event: stay, properties } = read(fileOf().calendar);
    expect(file.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(file.getFirstPropertyValue('version')).toBe('2.0');
    expect(stay.startDate.toJSDate().toISOString()).toBe('2026-07-10T14:00:00.000Z');
    expect(stay.endDate.toJSDate().toISOString()).toBe('2026-07-13T08:00:00.000Z');
    expect(stay.startDate.zone.tzid).toBe('UTC');
    expect(stay.location).toBe('Praterstraße 7, 1020 Wien');
    expect(stay.summary).toBe('Stay at Loft 7');
    expect(stay.description).toBe(
      'How you get in is in our e-mail “Your key for Loft 7: from Friday 10 July, 16:00”.\n' +
        'Questions? Anna is glad to help: host@example.com',
    );
    expect([value('uid'), value('sequence'), value('status')]).toEqual([event.uid, '0', 'CONFIRMED']);
    expect(value('dtstamp')).toBe('2026-07-07T14:00:03Z');
    expect(value('organizer')).toBe('mailto:host@example.com');
    const names = properties.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('attendee');
  });

  it('has neither code nor door page, in any language', () => {
    for (const language of Object.keys(catalogues)) {
      const { calendar = '', subject } = fileOf({ language, pageUrl: 'https://doors.example.com/s/abc' });
      const unfolded = calendar.replaceAll('\r\n ', '');
      expect(unfolded).not.toMatch(/345 ?678|3,.4,.5|https?:|\/s\//);
      expect(read(calendar).event.description).toContain(subject);
    }
  });

  it('covers all places of a stay, from the first entry to the last departure', () => {
    const { event: stay } = read(fileOf({ places: [gardenHouse, loft] }).calendar);
    expect(stay.startDate.toJSDate().toISOString()).toBe('2026-07-10T14:00:00.000Z');
    expect(stay.endDate.toJSDate().toISOString()).toBe('2026-07-14T08:00:00.000Z');
    expect(stay.summary).toBe('Stay at Garden House and Loft 7');
  });

  it('is the same event when it changes, and gone when the booking is', () => {
    const changed = read(fileOf({ kind: 'change', calendar: { ...event, sequence: 1 } }).calendar);
    expect([changed.value('uid'), changed.value('sequence')]).toEqual([event.uid, '1']);
    const gone = read(fileOf({ kind: 'cancelled', calendar: { ...event, sequence: 2 } }).calendar);
    expect([gone.value('uid'), gone.value('sequence')]).toEqual([event.uid, '2']);
    expect([gone.value('status'), gone.file.getFirstPropertyValue('method')]).toEqual(['CANCELLED', 'PUBLISH']);
    expect(gone.value('description')).toBeUndefined();
  });

  it('is not made without an event, or without a place', () => {
    expect(guestMail(guest).calendar).toBeUndefined();
    expect(fileOf({ places: [] }).calendar).toBeUndefined();
  });
});

describe('lines', () => {
  const name = 'Chalet "Ö;de\\, Hütte" 🏔️👩‍👩‍👧‍👦'.repeat(5);
  const address = 'Platz 1; Hof, \\Tor\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@evil.com\u0007 山田町';
  const { calendar = '' } = fileOf({
    places: [{ ...loft, name, address }],
    host: { name: 'Anna "A"; X\r\nX-EVIL:1', email: 'host@example.com' },
  });

  it('are at most 75 octets and broken between characters, with CRLF throughout', () => {
    const lines = calendar.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n\u0000-\u0008\ufffd]/);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(lines.some((line) => Buffer.byteLength(line) >= 70)).toBe(true);
  });

  it('hold whatever they are given as text', () => {
    const { event: stay, properties } = read(calendar);
    expect(stay.summary).toBe(`Stay at ${name}`);
    expect(stay.location).toBe('Platz 1; Hof, \\Tor END:VEVENT BEGIN:VEVENT ATTENDEE:mailto:x@evil.com 山田町');
    expect(properties.map((one) => one.name)).not.toContain('x-evil');
    expect(properties.find((one) => one.name === 'organizer')?.getParameter('cn')).toBe('Anna A; X X-EVIL:1');
  });
});
