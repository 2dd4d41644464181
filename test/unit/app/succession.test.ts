import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { examineLock } from '../../../lib/app/examine-lock.ts';
import type { LockHealth } from '../../../lib/domain/lock-health.ts';
import type { LockId } from '../../../lib/domain/property.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { FLAT, grant, KEY, property, record } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const OLD = 'anna.muster@example.com';
const NEW = 'anna@elsewhere.example';
/** Check-in is on 10 July at 14:00 UTC, so the invite is made a day before. */
const [BEFORE_INVITE, INVITED] = ['2026-07-08T12:00:00Z', '2026-07-09T14:00:00Z'];
const readdressed = (to: string, at: string) => CREATED.replaceAll(OLD, to).replace('13:51:07', at);

const healthOf = (lockId: LockId, dueAt: Instant): LockHealth => {
  const unknown = { facts: undefined, counts: undefined, checkedAt: undefined };
  return { lockId, propertyIds: ['loft-7'], ...unknown, findings: [], attempts: 0, dueAt, rev: 1 };
};

/** A stay at one door without a keypad. */
async function invitedTo(now: string) {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
  w.lock.facts.set(FLAT, { keypad: false });
  w.clock.now = instant(BEFORE_INVITE);
  await w.receive('smoobu', CREATED);
  await w.walkTo(now);
  w.lock.calls.length = 0;
  const entries = () => [...w.lock.on(FLAT).values()].map(({ kind, holder }) => (kind === 'invite' ? holder : kind));
  const use = () => w.lock.on(FLAT).forEach((entry, id, all) => all.set(id, { ...entry, used: true }));
  const writes = () => w.lock.calls.filter((call) => /^(create|remove)/.test(call)).map((call) => call.split(' ')[0]);
  const grants = async () =>
    (await w.grants.onLock(FLAT)).map(({ kind, evidence }: Grant) => [kind, evidence].join(' '));
  return { w, entries, use, writes, grants, told: () => w.mails.map(({ kind }) => kind) };
}

describe('a keypad that is paired', () => {
  it('before the invite is made: a code instead, and no invite ever', async () => {
    const { w, entries, grants } = await invitedTo(BEFORE_INVITE);
    w.lock.facts.delete(FLAT);
    await w.walkTo('2026-07-09T15:00:00Z');
    expect(entries()).toEqual(['keypad']);
    expect(await grants()).toEqual(['keypad confirmed']);
    expect(w.lock.calls.filter((call) => call.startsWith('holderOf'))).toEqual([]);
  });

  it('after it was made: the code is proven before the invite goes, and the guest is told once what is new', async () => {
    const { w, entries, writes, told } = await invitedTo(INVITED);
    expect([entries(), told()]).toEqual([[`holder-of-${OLD}`], ['guest-access', 'host-confirmation']]);
    w.lock.facts.delete(FLAT);
    await w.walkTo('2026-07-10T10:30:00Z'); // four hours before check-in the stay is looked at as a whole
    expect(entries()).toEqual(['keypad']);
    expect(writes()).toEqual(['create', 'remove']);
    expect(told().slice(2)).toEqual(['guest-change', 'host-confirmation']);
    const digits = [...w.lock.on(FLAT).values()][0]?.code?.reveal() ?? '?';
    expect(w.mails[2]?.text.reveal()).toContain(`${digits.slice(0, 3)} ${digits.slice(3)}`);
    await w.walkTo('2026-07-16T10:00:00Z');
    expect([entries(), told().length]).toEqual([[], 4]);
  });

  it('changes nothing while its code does not get onto the lock, and no longer once she may be there', async () => {
    const { w, entries, use, told } = await invitedTo(INVITED);
    w.lock.facts.delete(FLAT);
    w.lock.fail('create', ...Array.from({ length: 200 }, () => new RetryableError('lock.unavailable')));
    await w.walkTo('2026-07-10T13:59:00Z');
    expect([entries(), told()]).toEqual([[`holder-of-${OLD}`], ['guest-access', 'host-confirmation']]);
    use();
    await w.walkTo('2026-07-10T20:00:00Z');
    w.lock.fail('create');
    await w.walkTo('2026-07-11T20:00:00Z');
    expect(entries()).toEqual([`holder-of-${OLD}`]);
    expect(told()).toEqual(['guest-access', 'host-confirmation']);
  });

  it.each([
    ['an hour before check-in', '2026-07-10T13:00:01Z', false],
    ['when she is inside', '2026-07-11T12:00:00Z', true],
  ])('%s: the invite stays', async (_, now, inside) => {
    const { w, entries, use } = await invitedTo('2026-07-10T12:30:00Z');
    if (inside) use();
    await w.walkTo(now);
    w.lock.facts.delete(FLAT);
    await w.stays.touch(KEY, w.clock.now);
    await w.walkTo('2026-07-12T12:00:00Z');
    expect(entries()).toEqual([`holder-of-${OLD}`]);
  });

  it('where the host wants invites: the invite stays', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }], access: 'invite' })] });
    w.clock.now = instant(BEFORE_INVITE);
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-10T12:00:00Z');
    expect([...w.lock.on(FLAT).values()].map(({ kind }) => kind)).toEqual(['invite']);
  });
});

describe('the daily look at a lock', () => {
  const examined = async (invite: Partial<Grant>, access: 'auto' | 'invite' = 'auto') => {
    const w = world({ properties: [property({ access })] });
    w.clock.now = instant(INVITED);
    w.rows.health.set(FLAT, healthOf(FLAT, w.clock.now));
    await w.stays.save(record({ rev: 0 }));
    await w.grants.save(grant({ kind: 'invite', code: undefined, ...invite, rev: 0 }));
    await examineLock(w.deps)(FLAT);
    return (await w.stays.get(KEY))?.dueAt;
  };

  it('has a stay planned anew that could have a code by now', async () => {
    expect(await examined({})).toBe(instant(INVITED));
    expect(await examined({}, 'invite')).toBeUndefined();
    expect(await examined({ usedAt: instant(INVITED) })).toBeUndefined();
    expect(await examined({ kind: 'keypad' })).toBeUndefined();
  });
});

describe('an address that changes', () => {
  it('before the invite is made: she is invited there, and nobody else', async () => {
    const { w, entries } = await invitedTo(BEFORE_INVITE);
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo(INVITED);
    expect(entries()).toEqual([`holder-of-${NEW}`]);
    expect(w.lock.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
  });

  it('afterwards: the new invite is proven before the old one goes, and she is told where she reads it', async () => {
    const { w, entries, writes, told } = await invitedTo(INVITED);
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo('2026-07-09T14:10:00Z');
    expect(entries()).toEqual([`holder-of-${NEW}`]);
    expect(writes()).toEqual(['create', 'remove']);
    expect(told().slice(2)).toEqual(['guest-change', 'host-confirmation']);
    expect(w.mails[2]?.to.reveal()).toBe(NEW);
  });

  it('and changes back before the new one is there: everything is as it was, and nobody hears of it', async () => {
    const { w, entries, told } = await invitedTo(INVITED);
    w.lock.fail('create', ...Array.from({ length: 9 }, () => new RetryableError('lock.unavailable')));
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.receive('smoobu', readdressed(OLD, '14:00:01'));
    w.lock.fail('create');
    await w.walkTo('2026-07-09T16:00:00Z');
    expect(entries()).toEqual([`holder-of-${OLD}`]);
    expect(told()).toEqual(['guest-access', 'host-confirmation']);
  });

  it('is the same address in capitals', async () => {
    const { w, writes } = await invitedTo(INVITED);
    await w.receive('smoobu', readdressed('Anna.Muster@Example.com', '14:00:00'));
    await w.walkTo('2026-07-09T16:00:00Z');
    expect(writes()).toEqual([]);
  });

  it('of a guest who is inside: her key stays', async () => {
    const { w, entries, use } = await invitedTo('2026-07-10T13:00:00Z');
    use();
    await w.walkTo('2026-07-11T12:00:00Z');
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo('2026-07-12T12:00:00Z');
    expect(entries()).toEqual([`holder-of-${OLD}`]);
  });

  it('found wrong at the door: she is invited anew, for she has not come in', async () => {
    const { w, entries } = await invitedTo('2026-07-10T15:00:00Z');
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo('2026-07-10T15:10:00Z');
    expect(entries()).toEqual([`holder-of-${NEW}`]);
  });

  it('and refuses its invite: the old one stays, and the host is told', async () => {
    const { w, entries, told } = await invitedTo(INVITED);
    w.lock.fail('holderOf', ...Array.from({ length: 50 }, () => new RetryableError('lock.unavailable')));
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo('2026-07-09T18:00:00Z');
    expect(entries()).toEqual([`holder-of-${OLD}`]);
    expect(told()).toEqual(['guest-access', 'host-confirmation', 'host-alarm']);
  });

  it('comes late: told to the host as long as it is missing, and then she is invited', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
    w.lock.facts.set(FLAT, { keypad: false });
    w.clock.now = instant(BEFORE_INVITE);
    await w.receive('smoobu', CREATED.replaceAll(OLD, ''));
    await w.walkTo('2026-07-09T18:00:00Z');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
    expect((await w.stays.get(KEY))?.problems.map(({ code }) => code)).toEqual(['guest.no_address_for_invite']);
    await w.receive('smoobu', readdressed(NEW, '14:00:00'));
    await w.walkTo('2026-07-09T18:10:00Z');
    expect([...w.lock.on(FLAT).values()].map(({ holder }) => holder)).toEqual([`holder-of-${NEW}`]);
    expect((await w.stays.get(KEY))?.problems).toEqual([]);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
  });
});
