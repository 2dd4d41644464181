import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, lanesOf } from '../../../../lib/app/console/timeline.ts';
import type { Bar } from '../../../../lib/app/console/timeline.ts';
import { instant, plus } from '../../../../lib/domain/time.ts';
import { recorded } from '../../../support/recorded.ts';
import { date, FLAT } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

const FIRST = date('2026-07-08');
const bar = (name: string, from: string, until: string): Bar => {
  const window = { from: instant(from), until: instant(until) };
  const door = {
    lockId: FLAT,
    name: 'Flat',
    evidence: 'confirmed',
    kind: 'keypad',
    window,
    reason: undefined,
    replaced: false,
  } as const;
  return { href: '/host', name, window, door };
};
/** `16 Anna:90 …`: empty hours, and hours of a stay. */
const shape = (bars: readonly Bar[], zone = 'Europe/Vienna') =>
  lanesOf(bars, zone, FIRST).map((lane) =>
    lane.map((cell) => (cell.bar ? `${cell.bar.name}:${cell.hours}` : String(cell.hours))).join(' '),
  );

describe('the rows of a door', () => {
  it('are empty days where nobody is', () => {
    expect(shape([])).toEqual([Array.from({ length: DAYS }, () => '24').join(' ')]);
  });

  it('have a stay at its hours by the clock at the door, cut at both ends of what is shown', () => {
    const bars = [
      bar('Anna', '2026-07-10T14:00:00Z', '2026-07-14T08:00:00Z'),
      bar('Clara', '2026-07-01T13:00:00Z', '2026-07-08T08:00:00Z'),
    ];
    expect(shape(bars)[0]).toMatch(/^Clara:10 14 24 16 Anna:90 14 24/);
    expect(shape([bar('Late', '2026-07-21T20:30:00Z', '2026-07-25T08:00:00Z')])[0]).toMatch(/ 21 Late:3$/);
    expect(shape([bar('Anna', '2026-07-10T14:00:00Z', '2026-07-14T08:00:00Z')], 'America/New_York')[0]).toMatch(
      /^24 24 10 Anna:90/,
    );
  });

  it('leave out who is not there, and are more where several are there at once', () => {
    expect(shape([bar('Gone', '2026-07-01T13:00:00Z', '2026-07-07T08:00:00Z')])).toEqual(shape([]));
    const two = [
      bar('Anna', '2026-07-09T13:00:00Z', '2026-07-12T08:00:00Z'),
      bar('Berta', '2026-07-11T13:00:00Z', '2026-07-14T08:00:00Z'),
    ];
    expect(shape(two)).toHaveLength(2);
    expect(shape([...two, bar('Clara', '2026-07-12T13:00:00Z', '2026-07-13T08:00:00Z')])).toHaveLength(2);
  });

  it('are all as long as the days shown, whoever comes when', () => {
    const stay = fc.tuple(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 40_000 }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
        const bars = stays.map(([start, length], index) => {
          const from = plus(instant('2026-07-08T00:00:00Z'), { minutes: start });
          return bar(String(index), from, plus(from, { minutes: length }));
        });
        for (const lane of lanesOf(bars, 'Europe/Vienna', FIRST)) {
          expect(lane.reduce((sum, { hours }) => sum + hours, 0)).toBe(DAYS * 24);
          for (const { hours } of lane) expect(hours).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('the timeline', () => {
  it('shows doors, days and stays, and whoever can’t see it hears the same', async () => {
    const { w, page, signIn } = await atConsole();
    await w.receive('smoobu', recorded('created'));
    await signIn('viewer');
    expect(await page.open('/host/timeline')).toBe(200);
    expect(page.text()).toContain('from Wednesday, 8 July 2026 to Tuesday, 21 July 2026');
    expect(page.text()).toContain(
      '✓ Anna Muster , Friday 10 July, 16:00 to Tuesday 14 July, 10:00 , proven on the lock',
    );
    expect(page.markup().match(/scope="col" colspan="24"/g)).toHaveLength(DAYS);
    expect(page.markup()).toContain('aria-current="date"');
    expect(page.markup()).not.toContain('style="');
  });

  it('goes two weeks back and on, and to no day that is none', async () => {
    const { page, signIn } = await atConsole();
    await signIn();
    await page.open('/host/timeline');
    expect(page.markup()).toContain('/host/timeline?from=2026-07-22');
    await page.open('/host/timeline?from=2026-07-22');
    expect(page.text()).toContain('from Wednesday, 22 July 2026');
    for (const from of ['2026-02-30', '<b>', '9999-01-01', '']) {
      await page.open(`/host/timeline?from=${encodeURIComponent(from)}`);
      expect(page.text()).toContain('from Wednesday, 8 July 2026');
    }
  });
});
