import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideForStay, sightOf } from '../../../lib/app/decide-for-stay.ts';
import type { HostDecision } from '../../../lib/domain/host-decision.ts';
import { RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { date, FLAT, KEY, property, record, STREET, time } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
const BY = 'host-1';

/** A booking from 10 to 14 July, seen a week ahead. `change` edits Smoobu's webhook. */
async function booked(doors = [{ lockId: FLAT, name: 'Flat' }]) {
  const w = world({ properties: [property({ doors })] });
  w.clock.now = instant('2026-07-05T12:00:00Z');
  const decide = decideForStay(w.deps);
  let revision = 0;
  let forms = 0;
  const sight = async () => sightOf((await w.stays.get(KEY)) ?? record(), await w.deps.fingerprint());
  const receive = async (change: (body: string) => string = (body) => body) => {
    revision += 1;
    const stamped = CREATED.replace('2026-03-02 13:51:07', `2026-07-05 13:51:0${revision}`);
    await w.receive('smoobu', change(stamped));
  };
  await receive();
  const held = (lock = FLAT) => [...w.lock.on(lock).values()];
  return {
    w,
    receive,
    held,
    codes: (lock = FLAT) => held(lock).map(({ code }) => code?.reveal()),
    subjects: (to: string) => w.mails.filter((mail) => mail.to.reveal().includes(to)).map(({ subject }) => subject),
    sight,
    decide: async (decision: HostDecision, press: { form?: string; seen?: string } = {}) => {
      const { form = `form-${(forms += 1)}`, seen = await sight() } = press;
      const outcome = await decide(KEY, decision, { by: BY, form, seen });
      await w.settle();
      return outcome;
    },
    words: async () => (await w.trail.of(KEY)).filter(({ by }) => by === BY).map(({ word, about }) => [word, about]),
  };
}

describe('a late check-out', () => {
  const LATE: HostDecision = { kind: 'move-exit', date: date('2026-07-14'), time: time('14:00') };

  it('moves the window on every door, and the guest is told of it', async () => {
    const { w, decide, held, subjects, words } = await booked([
      { lockId: STREET, name: 'Street door' },
      { lockId: FLAT, name: 'Flat' },
    ]);
    await w.walkTo('2026-07-08T12:00:00Z');
    const before = subjects('anna');
    expect(await decide(LATE)).toEqual({ kind: 'decided' });
    await w.walkTo('2026-07-08T12:30:00Z');

    expect([...held(STREET), ...held()].map(({ until }) => until)).toEqual([
      '2026-07-14T12:00:00.000Z',
      '2026-07-14T12:00:00.000Z',
    ]);
    expect([before.length, subjects('anna').length]).toEqual([1, 2]);
    expect(w.mails.findLast((mail) => mail.to.reveal().includes('anna'))?.text.reveal()).toContain('14:00');
    expect(await words()).toEqual([['exit-moved', '2026-07-14 14:00']]);
  });

  it('said twice is said once', async () => {
    const { decide, words } = await booked();
    await decide(LATE);
    expect(await decide(LATE)).toEqual({ kind: 'unchanged' });
    expect(await words()).toHaveLength(1);
  });

  it('stays when the platform changes the guest, lapses when the stay leaves on another day, and counts again', async () => {
    const { w, decide, held, receive } = await booked();
    await decide(LATE);
    const until = async () => {
      await w.walkTo(instant(Date.parse(w.clock.now) + 10 * 60_000));
      return held()[0]?.until;
    };
    await receive((body) => body.replaceAll('Anna', 'Annette'));
    expect(await until()).toBe('2026-07-14T12:00:00.000Z');
    await receive((body) => body.replaceAll('2026-07-14', '2026-07-16'));
    expect(await until()).toBe('2026-07-16T08:00:00.000Z');
    await receive();
    expect(await until()).toBe('2026-07-14T12:00:00.000Z');
  });

  it('opens the door again for a guest whose time was up', async () => {
    const { w, decide, codes } = await booked();
    await w.walkTo('2026-07-14T09:00:00Z');
    expect(codes()).toEqual([]);
    await decide(LATE);
    await w.walkTo('2026-07-14T09:10:00Z');
    expect(codes()).toHaveLength(1);
    await w.walkTo('2026-07-14T12:30:00Z');
    expect(codes()).toEqual([]);
  });
});

describe('another code, by a host', () => {
  it('is proven before the one in use goes, and the guest is told', async () => {
    const { w, decide, held, codes, subjects } = await booked();
    await w.walkTo('2026-07-11T12:00:00Z');
    const [entry] = [...w.lock.on(FLAT)];
    if (entry === undefined) throw new Error('no entry');
    w.lock.on(FLAT).set(entry[0], { ...entry[1], used: true });
    await w.walkTo('2026-07-12T15:00:00Z');
    const [old] = codes();
    const told = subjects('anna').length;

    let atOnce = 0;
    const { list } = w.lock.client;
    const watched: typeof list = async (lock) => {
      atOnce = Math.max(atOnce, held(lock).length);
      return list(lock);
    };
    Object.assign(w.lock.client, { list: watched });
    expect(await decide({ kind: 'new-code' })).toEqual({ kind: 'decided' });
    await w.walkTo('2026-07-12T15:30:00Z');
    expect(atOnce).toBe(2); // for a moment both open the door
    expect(codes()).toHaveLength(1);
    expect(codes()).not.toEqual([old]);
    expect(subjects('anna')).toHaveLength(told + 1);
  });

  it('leaves the one in use for as long as the new one is not proven', async () => {
    const { w, decide, codes } = await booked();
    await w.walkTo('2026-07-11T12:00:00Z');
    const [old] = codes();
    w.lock.fail('create', ...Array.from({ length: 50 }, () => new RetryableError('lock.unavailable')));
    w.lock.facts.set(FLAT, { online: false });
    await decide({ kind: 'new-code' });
    await w.walkTo('2026-07-11T12:20:00Z');
    expect(codes()).toEqual([old]);
    w.lock.fail('create');
    w.lock.facts.delete(FLAT);
    await w.walkTo('2026-07-11T14:00:00Z');
    expect(codes()).toHaveLength(1);
    expect(codes()).not.toEqual([old]);
  });

  it('can be had twice, and not before there is one', async () => {
    const { w, decide, codes } = await booked();
    expect(await decide({ kind: 'take-away' })).toEqual({ kind: 'decided' });
    await w.walkTo('2026-07-05T13:00:00Z');
    expect(await decide({ kind: 'new-code' })).toEqual({ kind: 'refused', why: 'no-code-yet' });
    await decide({ kind: 'give-back' });
    await w.walkTo('2026-07-05T14:00:00Z');
    const seen = new Set(codes());
    for (const at of ['2026-07-05T15:00:00Z', '2026-07-05T16:00:00Z']) {
      await decide({ kind: 'new-code' });
      await w.walkTo(at);
      expect(codes()).toHaveLength(1);
      seen.add(codes()[0]);
    }
    expect(seen.size).toBe(3);
  });
});

describe('keys taken away', () => {
  it('leave the doors at once, whatever the platform says, and come back with the same code', async () => {
    const { w, decide, codes, receive, subjects } = await booked();
    await w.walkTo('2026-07-08T12:00:00Z');
    const [code] = codes();
    await decide({ kind: 'take-away' });
    expect(codes()).toEqual([]);
    await receive((body) => body.replaceAll('2026-07-14', '2026-07-15'));
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(codes()).toEqual([]);

    await receive();
    await decide({ kind: 'give-back' });
    await w.walkTo('2026-07-08T14:00:00Z');
    expect(codes()).toEqual([code]);
    expect(subjects('anna')).toHaveLength(1); // she has been told of it before
  });
});

describe('the guest’s mail', () => {
  it('goes out once more when the host asks, and only then', async () => {
    const { w, decide, subjects } = await booked();
    expect(await decide({ kind: 'send-again' })).toEqual({ kind: 'refused', why: 'not-told-yet' });
    await w.walkTo('2026-07-08T12:00:00Z');
    await decide({ kind: 'send-again' });
    await w.walkTo('2026-07-09T12:00:00Z');
    const [first, second, ...more] = subjects('anna');
    expect([second, more]).toEqual([first, []]);
  });

  it('does not go to a guest whom the host has told herself', async () => {
    const { w, decide, subjects } = await booked();
    expect(await decide({ kind: 'mark-told' })).toEqual({ kind: 'decided' });
    await w.walkTo('2026-07-09T12:00:00Z');
    expect([...subjects('anna'), ...subjects('host')]).toEqual([]);
    expect(await decide({ kind: 'mark-told' })).toEqual({ kind: 'unchanged' });

    await decide({ kind: 'move-entry', date: date('2026-07-10'), time: time('12:00') });
    await w.walkTo('2026-07-09T13:00:00Z');
    expect(subjects('anna')).toHaveLength(1); // that is news again
  });
});

describe('a form', () => {
  it('pressed twice decides once, whatever it asks for', async () => {
    const { w, decide, sight, codes, subjects, words } = await booked();
    await w.walkTo('2026-07-08T12:00:00Z');
    const told = subjects('anna').length;
    for (const kind of ['send-again', 'new-code'] as const) {
      const press = { form: `the form to ${kind}`, seen: await sight() };
      expect(await decide({ kind }, press)).toEqual({ kind: 'decided' });
      await w.walkTo(instant(Date.parse(w.clock.now) + 600_000));
      expect(await decide({ kind }, press)).toEqual({ kind: 'decided' });
      await w.walkTo(instant(Date.parse(w.clock.now) + 600_000));
    }
    expect(await words()).toEqual([
      ['send-again', undefined],
      ['new-code', undefined],
    ]);
    expect([codes().length, subjects('anna').length]).toEqual([1, told + 2]);
  });

  it('decides nothing about a stay that has changed since its page was shown', async () => {
    const { w, receive, decide, sight, words, codes } = await booked();
    const seen = await sight();
    await receive((body) => body.replaceAll('2026-07-14', '2026-07-15'));
    expect(await decide({ kind: 'take-away' }, { seen })).toEqual({ kind: 'changed' });
    await w.walkTo('2026-07-06T12:00:00Z');
    expect([await words(), codes().length]).toEqual([[], 1]);

    const now = await sight();
    await decide({ kind: 'new-code' });
    expect(await decide({ kind: 'new-code' }, { seen: now })).toEqual({ kind: 'changed' }); // another host was quicker
  });

  it('is refused where the guest would have no time left, at the very times of the door', async () => {
    const { decide, receive } = await booked();
    await receive((body) => body.replaceAll('2026-07-14', '2026-07-11'));
    const exit = (day: string, at: string) => decide({ kind: 'move-exit', date: date(day), time: time(at) });
    expect(await exit('2026-07-10', '16:00')).toEqual({ kind: 'refused', why: 'no-time-left' });
    expect(await exit('2026-07-10', '16:01')).toEqual({ kind: 'decided' });
    expect(await exit('2026-07-08', '12:00')).toEqual({ kind: 'refused', why: 'too-far' });
  });
});
