import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, property, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const CANCELLED = readFileSync(new URL('../../fixtures/platforms/smoobu/cancelled.json', import.meta.url), 'utf8');

/** The recorded booking (10 to 14 July, from 16:00) under another number and for other days. */
function booking(id: number, arrival: string, departure: string, body = CREATED): string {
  const days: Readonly<Record<string, string>> = { '2026-07-10': arrival, '2026-07-14': departure };
  return body
    .replaceAll('1200001', String(id))
    .replaceAll(/2026-07-1[04]/g, (day) => days[day] ?? day)
    .replaceAll('anna.muster@', `guest-${id}@`);
}

const flat = { lockId: FLAT, name: 'Flat' };
const windows = (w: ReturnType<typeof world>) =>
  [...w.lock.on(FLAT).values()].map(({ from, until }) => `${from?.slice(5, 16)} ${until?.slice(5, 16)}`).toSorted();

describe('two stays that share a day', () => {
  const house = property({ doors: [flat], earlyEntryMinutes: 360, lateExitMinutes: 240 });

  it('the second is bounded by the first, whichever was booked first, and the doors hold what guests are told', async () => {
    for (const order of [
      [1, 2],
      [2, 1],
    ]) {
      const w = world({ properties: [house] });
      w.clock.now = instant('2026-07-09T12:00:00Z');
      const bodies = [booking(1, '2026-07-10', '2026-07-14'), booking(2, '2026-07-14', '2026-07-16')];
      for (const n of order) await w.receive('smoobu', bodies[n - 1] ?? '');
      await w.walkTo('2026-07-09T14:00:00Z');
      expect(windows(w)).toEqual(['07-10T08:00 07-14T12:00', '07-14T12:00 07-16T12:00']);
      await w.walkTo('2026-07-13T00:00:00Z');
      const second = w.mails.filter(({ to }) => to.reveal() === 'guest-2@example.com').at(-1);
      expect(second?.text.reveal()).toContain('14:00');
    }
  });

  it('has its hours back when the other is cancelled', async () => {
    const w = world({ properties: [house] });
    w.clock.now = instant('2026-07-09T12:00:00Z');
    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14'));
    await w.receive('smoobu', booking(2, '2026-07-14', '2026-07-16'));
    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14', CANCELLED));
    await w.walkTo('2026-07-09T13:00:00Z');
    expect(windows(w)).toEqual(['07-14T08:00 07-16T12:00']);
  });
});

describe('two bookings of the same nights', () => {
  it('two keys, and the host hears of it at once, once', async () => {
    const w = world({ properties: [property({ doors: [flat] })] });
    w.clock.now = instant('2026-07-09T12:00:00Z');
    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14'));
    await w.receive('smoobu', booking(2, '2026-07-12', '2026-07-16'));
    await w.walkTo('2026-07-11T13:00:00Z');
    expect(windows(w)).toEqual(['07-10T14:00 07-14T08:00', '07-12T14:00 07-16T08:00']);
    const alarms = w.mails.filter(({ kind }) => kind === 'host-alarm');
    expect(alarms.map(({ subject }) => subject)).toEqual([expect.stringContaining('Two bookings overlap')]);
    expect(alarms[0]?.text.reveal()).toContain('smoobu-main 2');
  });

  it('where it is refused: one key, which is the other’s as soon as the first is cancelled', async () => {
    const w = world({ properties: [property({ doors: [flat], overlaps: 'refuse' })] });
    w.clock.now = instant('2026-07-09T12:00:00Z');
    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14'));
    await w.receive('smoobu', booking(2, '2026-07-12', '2026-07-16'));
    await w.walkTo('2026-07-09T13:00:00Z');
    expect(windows(w)).toEqual(['07-10T14:00 07-14T08:00']);
    const alarms = w.mails.filter(({ kind }) => kind === 'host-alarm');
    expect(alarms.map(({ subject }) => subject)).toEqual([expect.stringContaining('Two bookings overlap')]);
    expect(w.mails.some(({ to }) => to.reveal() === 'guest-2@example.com')).toBe(false);

    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14', CANCELLED));
    await w.walkTo('2026-07-09T14:00:00Z');
    expect(windows(w)).toEqual(['07-12T14:00 07-16T08:00']);
    await w.walkTo('2026-07-10T00:00:00Z');
    expect(w.mails.some(({ to }) => to.reveal() === 'guest-2@example.com')).toBe(true);
    const stay = await w.stays.get({ connection: 'smoobu-main', id: '2' });
    expect(stay?.problems).toEqual([]);
  });

  it('in two rooms of one house, or behind one street door, they are no trouble', async () => {
    const rooms = property({
      doors: [flat],
      units: ['398', '399'].map((unit) => ({ connection: 'smoobu-main', unit })),
    });
    const street = property({ id: 'loft-8', units: [{ connection: 'smoobu-main', unit: '400' }], doors: [flat] });
    const w = world({ properties: [rooms, { ...street, doors: [{ lockId: STREET, name: 'Street' }, flat] }] });
    w.clock.now = instant('2026-07-09T12:00:00Z');
    await w.receive('smoobu', booking(1, '2026-07-10', '2026-07-14'));
    for (const [id, unit] of [
      [2, 399],
      [3, 400],
    ] as const)
      await w.receive('smoobu', booking(id, '2026-07-10', '2026-07-14').replace('"id": 398', `"id": ${unit}`));
    await w.walkTo('2026-07-09T14:00:00Z');
    expect(windows(w)).toHaveLength(3);
    expect(w.mails.filter(({ kind }) => kind === 'host-alarm')).toEqual([]);
  });
});
