import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProven } from '../../lib/domain/grant.ts';
import { lockId } from '../../lib/domain/property.ts';
import { instant, plus } from '../../lib/domain/time.ts';
import { property, time } from '../support/samples.ts';
import { world } from '../support/world.ts';

const STAYS = 1_000;
/** Nuki takes one to three requests a second. */
const REQUESTS_PER_MINUTE = 120;
const CREATED = JSON.parse(
  readFileSync(new URL('../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8'),
) as { data: Record<string, unknown> };

/** Check-ins from 13:00 to 22:59 in Vienna on one day; it is 12:00, an hour before the first. */
const clockOf = (index: number) =>
  time(`${13 + Math.floor(index / 100)}:${String(Math.floor(((index % 100) * 60) / 100)).padStart(2, '0')}`);
const properties = Array.from({ length: STAYS }, (_, index) =>
  property({
    id: `flat-${index}`,
    units: [{ connection: 'smoobu-main', unit: String(index) }],
    doors: [{ lockId: lockId('main', index), name: 'Flat' }],
    checkIn: clockOf(index),
  }),
);
const bodyOf = (index: number) => {
  const times = { 'check-in': '', 'check-out': '' };
  const data = { ...CREATED.data, ...times, id: index + 1, apartment: { id: index, name: 'x' } };
  return JSON.stringify({ ...CREATED, data });
};

describe(`${STAYS} stays that arrive at once on one slow account`, () => {
  it('drain in the order of their check-ins, and none that is an hour away is missed', async () => {
    const w = world({ properties, requestsPerMinute: REQUESTS_PER_MINUTE });
    const start = instant('2026-07-10T10:00:00Z');
    w.clock.now = start;
    for (let index = STAYS - 1; index >= 0; index -= 1) await w.receive('smoobu', bodyOf(index)); // the last first
    await w.walkTo('2026-07-10T20:59:00Z');

    const grants = [...w.rows.grants.values()].sort((a, b) => (a.window.from < b.window.from ? -1 : 1));
    expect(grants).toHaveLength(STAYS);
    const late = grants.filter(
      (grant) => !isProven(grant) || (grant.confirmedAt ?? grant.window.until) > grant.window.from,
    );
    expect(late).toEqual([]);
    expect(Math.max(...w.used.values())).toBeLessThanOrEqual(REQUESTS_PER_MINUTE);
    // what came in the first minute was served as it came; from then on nobody waits for somebody later
    const ordered = grants
      .map(({ confirmedAt }) => confirmedAt ?? start)
      .filter((at) => at > plus(start, { minutes: 1 }));
    expect(ordered.filter((at, index) => index > 0 && at < plus(ordered[index - 1] ?? at, { minutes: -10 }))).toEqual(
      [],
    );
    expect(w.mails.filter(({ kind }) => kind === 'guest-access')).toHaveLength(STAYS);
  });
});
