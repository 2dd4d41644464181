import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { RetryableError } from '../../../lib/errors.ts';
import { FLAT, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const taken = (times: number) => Array.from({ length: times }, () => new RetryableError('lock.code_taken'));

/** A week before check-in, at the one door. */
function oneDoor() {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
  w.clock.now = instant('2026-07-05T12:00:00Z');
  const code = async () => (await w.grants.onLock(FLAT))[0]?.code?.reveal();
  return { w, code };
}

describe('a code that the lock says is taken', () => {
  it('is swapped after three refusals: a ghost has it', async () => {
    const { w, code } = oneDoor();
    w.lock.fail('create', ...taken(3));
    await w.receive('smoobu', CREATED);
    const before = await code();
    await w.walkTo('2026-07-05T13:00:00Z');
    expect(await code()).not.toBe(before);
    expect([...w.lock.on(FLAT).values()].map((entry) => entry.code?.reveal())).toEqual([await code()]);
  });

  it('is kept while the lock is offline: it is our own request that waits, and each new code would wait behind it', async () => {
    const { w, code } = oneDoor();
    w.lock.facts.set(FLAT, { online: false });
    w.lock.fail('create', ...taken(40));
    await w.receive('smoobu', CREATED);
    const before = await code();
    await w.walkTo('2026-07-05T18:00:00Z');
    expect(await code()).toBe(before);
    expect((await w.grants.onLock(FLAT))[0]?.reason).toBe('lock.offline');

    w.lock.facts.delete(FLAT);
    w.lock.fail('create');
    await w.walkTo('2026-07-05T19:00:00Z');
    expect([...w.lock.on(FLAT).values()].map((entry) => entry.code?.reveal())).toEqual([before]);
  });

  it('is kept by a guest who is inside', async () => {
    const { w, code } = oneDoor();
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-11T12:00:00Z');
    const [entry] = [...w.lock.on(FLAT)];
    if (entry === undefined) throw new Error('no entry');
    w.lock.on(FLAT).set(entry[0], { ...entry[1], used: true });
    await w.walkTo('2026-07-12T15:00:00Z');
    w.lock.on(FLAT).clear();
    w.lock.fail('create', ...taken(8));
    const before = await code();
    await w.walkTo('2026-07-13T20:00:00Z');
    expect(await code()).toBe(before);
    expect([...w.lock.on(FLAT).values()].map((held) => held.code?.reveal())).toEqual([before]);
  });
});
