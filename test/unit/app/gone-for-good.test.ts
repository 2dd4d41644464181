import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');

/** Booked for the 10th, cancelled on the 8th; the one entry that the lock had. */
async function cancelledStay() {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
  w.clock.now = instant('2026-07-08T12:00:00Z');
  await w.receive('smoobu', recorded('created'));
  const [held] = [...w.lock.on(FLAT)];
  if (held === undefined) throw new Error('no entry');
  await w.receive('smoobu', recorded('cancelled'));
  expect(w.lock.on(FLAT).size).toBe(0);
  return { w, held };
}

describe('an entry that was taken away', () => {
  it.each([
    ['2026-07-08T20:00:00Z', '2026-07-09T12:01:00Z'],
    ['2026-07-10T12:00:00Z', '2026-07-10T13:01:00Z'], // two hours before check-in
    ['2026-07-11T20:00:00Z', '2026-07-12T20:00:00Z'],
  ])('and shows again at %s is gone again at %s', async (back, gone) => {
    const { w, held } = await cancelledStay();
    await w.walkTo(back);
    w.lock.on(FLAT).set(...held);
    await w.walkTo(gone);
    expect(w.lock.on(FLAT).size).toBe(0);
  });

  it('is looked for once a day and an hour before check-in, until its window is over', async () => {
    const { w } = await cancelledStay();
    w.lock.calls.length = 0;
    await w.walkTo('2026-07-20T00:00:00Z');
    expect(w.lock.calls).toEqual(Array.from({ length: 6 }, () => `list ${FLAT}`));
    expect((await w.grants.onLock(FLAT))[0]?.dueAt).toBeUndefined();
  });
});
