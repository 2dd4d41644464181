import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PermanentError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { FLAT, KEY, property, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');
const doors = [{ lockId: FLAT, name: 'Flat', remoteUnlock: true }];
const linked = (more: Parameters<typeof property>[0] = {}) => property({ doors, access: 'link', ...more });
const mayNot = () => new PermanentError('lock.may_not_open');

async function bookedAt(at: string, w: ReturnType<typeof world>) {
  w.clock.now = instant(at);
  await w.receive('smoobu', recorded('created'));
}
const grantOf = (w: ReturnType<typeof world>) => [...w.rows.grants.values()][0];
const problemsOf = async (w: ReturnType<typeof world>) =>
  (await w.stays.get(KEY))?.problems.map(({ code }) => code) ?? [];

describe('a door that opens by link', () => {
  it('is proven by a lock in reach that we may open, and puts nothing on it', async () => {
    const w = world({ properties: [linked()] });
    await bookedAt('2026-07-08T12:00:00Z', w);
    expect(grantOf(w)).toMatchObject({ kind: 'link', evidence: 'confirmed', code: undefined, requestedAt: undefined });
    expect(new Set(w.lock.calls)).toEqual(new Set([`list ${FLAT}`, `facts ${FLAT}`, `mayOpen ${FLAT}`]));
    expect(w.mails.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation']);
    expect(w.mails[0]?.text.reveal()).not.toMatch(/\d{3} \d{3}/);
  });

  it('is looked at daily, and before the guest comes, and ends with the stay', async () => {
    const w = world({ properties: [linked()] });
    await bookedAt('2026-07-08T12:00:00Z', w);
    w.lock.calls.length = 0;
    await w.walkTo('2026-07-10T13:30:00Z');
    expect(w.lock.calls.filter((call) => call.startsWith('mayOpen')).length).toBeGreaterThanOrEqual(3);
    await w.walkTo('2026-07-15T00:00:00Z');
    expect(grantOf(w)).toMatchObject({ evidence: 'revoked', wanted: false });
    expect(w.lock.calls.some((call) => /^(create|update|remove|open) /.test(call))).toBe(false);
    expect(await problemsOf(w)).toEqual([]);
  });

  it('is not told of while the lock is away; the host is told the day before', async () => {
    const w = world({ properties: [linked()] });
    w.lock.facts.set(FLAT, { online: false });
    await bookedAt('2026-07-08T12:00:00Z', w);
    expect(grantOf(w)).toMatchObject({ evidence: 'planned', reason: 'lock.offline' });
    expect(w.mails).toEqual([]);
    await w.walkTo('2026-07-09T14:01:00Z');
    expect(await problemsOf(w)).toEqual(['lock.offline']);
    w.lock.facts.set(FLAT, {});
    await w.walkTo('2026-07-09T15:00:00Z');
    expect(grantOf(w)).toMatchObject({ evidence: 'confirmed', reason: undefined });
    expect(w.mails.map(({ kind }) => kind)).toContain('guest-access');
    expect(await problemsOf(w)).toEqual([]);
  });

  it('is no longer proven once its lock is away, without another mail when it is back', async () => {
    const w = world({ properties: [linked()] });
    await bookedAt('2026-07-08T12:00:00Z', w);
    w.lock.facts.set(FLAT, { online: false });
    await w.walkTo('2026-07-09T13:00:00Z');
    expect(grantOf(w)).toMatchObject({ evidence: 'planned' });
    w.lock.facts.set(FLAT, {});
    await w.walkTo('2026-07-09T13:59:00Z');
    expect(grantOf(w)).toMatchObject({ evidence: 'confirmed' });
    expect(w.mails.filter(({ kind }) => kind.startsWith('guest'))).toHaveLength(1);
  });

  it('is the turn of a person, and hers at once, where our token may not open it', async () => {
    const w = world({ properties: [linked()] });
    w.lock.fail('mayOpen', mayNot(), mayNot());
    await bookedAt('2026-07-05T12:00:00Z', w);
    expect(grantOf(w)).toMatchObject({ evidence: 'failed', reason: 'lock.may_not_open' });
    expect(await problemsOf(w)).toEqual(['lock.may_not_open']);
    await w.walkTo('2026-07-05T15:00:00Z'); // asked again every hour: the host has made a new token
    expect(grantOf(w)).toMatchObject({ evidence: 'confirmed' });
    expect(await problemsOf(w)).toEqual([]);
  });

  it('waits for its minute like everybody', async () => {
    const w = world({ properties: [linked()], requestsPerMinute: 3 });
    await bookedAt('2026-07-08T12:00:00Z', w);
    expect(grantOf(w)).toMatchObject({ evidence: 'planned', dueAt: '2026-07-08T12:01:00.000Z' });
  });

  it('goes with a cancelled stay, without a word to the lock', async () => {
    const street = { lockId: STREET, name: 'Street', remoteUnlock: true };
    const w = world({ properties: [linked({ doors: [...doors, street] })] });
    await bookedAt('2026-07-08T12:00:00Z', w);
    w.lock.calls.length = 0;
    await w.receive('smoobu', recorded('cancelled'));
    expect([...w.rows.grants.values()].map(({ evidence }) => evidence)).toEqual(['revoked', 'revoked']);
    expect(w.lock.calls).toEqual([]);
  });
});
