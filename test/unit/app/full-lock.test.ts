import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { authorizationFor, FLAT, grant, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const CANCELLED = readFileSync(new URL('../../fixtures/platforms/smoobu/cancelled.json', import.meta.url), 'utf8');

/** The recorded booking, for two nights from that day of July on. */
function booking(day: number, body = CREATED): string {
  const days: Readonly<Record<string, string>> = { '10': nth(day), '14': nth(day + 2) };
  return body
    .replaceAll('1200001', String(day))
    .replaceAll(/2026-07-(1[04])/g, (_, date: string) => `2026-07-${days[date]}`)
    .replaceAll('anna.muster@', `guest-${day}@`);
}

const nth = (day: number) => String(day).padStart(2, '0');

function house(codesPerLock: number) {
  const flat = property({ doors: [{ lockId: FLAT, name: 'Flat' }], writeCodesDaysAhead: 20, tellGuestDaysAhead: 3 });
  const w = world({ properties: [flat], codesPerLock });
  w.clock.now = instant('2026-07-05T12:00:00Z');
  return w;
}
const arrivals = (w: ReturnType<typeof house>) =>
  [...w.lock.on(FLAT).values()].map(({ from }) => Number(from?.slice(8, 10))).toSorted((a, b) => a - b);

describe('a lock that is full', () => {
  it('has the codes of the nearest arrivals, in whatever order they are booked', async () => {
    const w = house(2);
    for (const day of [20, 16, 12, 18, 14]) await w.receive('smoobu', booking(day));
    await w.walkTo('2026-07-05T14:00:00Z');
    expect(arrivals(w)).toEqual([12, 14]);
  });

  it('takes the next as soon as one leaves, and every guest is told in her time', async () => {
    const w = house(2);
    for (const day of [20, 16, 12, 18, 14]) await w.receive('smoobu', booking(day));
    await w.receive('smoobu', booking(12, CANCELLED));
    await w.walkTo('2026-07-05T14:00:00Z');
    expect(arrivals(w)).toEqual([14, 16]);
    await w.walkTo('2026-07-30T00:00:00Z');
    const told = w.mails.filter(({ kind }) => kind === 'guest-access').map(({ to }) => to.reveal());
    expect(told).toEqual([14, 16, 18, 20].map((day) => `guest-${day}@example.com`));
    expect(w.mails.filter(({ kind }) => kind === 'host-alarm')).toEqual([]);
  });

  it('keeps a code that its guest was told, and everybody else’s; then the host hears of it in time', async () => {
    const w = house(2);
    w.lock.on(FLAT).set('cleaner', authorizationFor(grant(), { id: 'cleaner', name: 'Cleaner', grantId: undefined }));
    await w.receive('smoobu', booking(10));
    await w.walkTo('2026-07-08T12:00:00Z');
    await w.receive('smoobu', booking(8));
    await w.walkTo('2026-07-09T00:00:00Z');
    expect(arrivals(w)).toEqual([10, 10]);
    expect(w.lock.on(FLAT).has('cleaner')).toBe(true);
    const alarm = w.mails.find(({ kind }) => kind === 'host-alarm');
    expect(alarm?.subject).toContain('full');
  });
});
