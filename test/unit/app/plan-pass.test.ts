import { describe, expect, it } from 'vitest';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import { passKey } from '../../../lib/domain/pass.ts';
import type { StaffPass } from '../../../lib/domain/pass.ts';
import { instant } from '../../../lib/domain/time.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { recorded } from '../../support/recorded.ts';
import { FLAT, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const NOW = instant('2026-07-06T08:00:00Z');
const schedule = { weekDays: [1, 4], fromMinute: 480, untilMinute: 720 };

function aPass(overrides: Partial<StaffPass> = {}): StaffPass {
  return {
    id: 'abc',
    name: new Redacted('Eva'),
    lockIds: [STREET, FLAT],
    window: { from: NOW, until: instant('2026-09-30T22:00:00Z') },
    schedule,
    grants: [],
    code: undefined,
    codeRefused: false,
    problems: [],
    removedAt: undefined,
    dueAt: NOW,
    attempts: 0,
    rev: 0,
    ...overrides,
  };
}

async function made(w = world()) {
  w.clock.now = NOW;
  await w.passes.save(aPass());
  const plan = async () => {
    await w.deps.queues.notice({ kind: 'stay', key: passKey('abc') });
    await w.settle();
  };
  const held = () => [STREET, FLAT].map((lock) => [...w.lock.on(lock).values()]);
  const grants = () => [...w.rows.grants.values()].filter(({ stay }) => stay.connection === '#staff');
  const pass = async () => (await w.passes.get('abc')) ?? aPass();
  return { w, plan, held, grants, pass };
}

describe('a staff pass', () => {
  it('is one code on each of its doors, with its days and hours, and proven like any other', async () => {
    const { plan, held, grants, pass } = await made();
    await plan();
    const { code, dueAt } = await pass();
    expect(code?.reveal()).toMatch(/^(?!12)[1-9]{6}$/);
    for (const [entry, ...more] of held()) {
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ schedule, wholeWindow: false, from: NOW, until: '2026-09-30T22:00:00.000Z' });
      expect(entry?.code?.reveal()).toBe(code?.reveal());
    }
    expect(grants().map(({ evidence }) => evidence)).toEqual(['confirmed', 'confirmed']);
    expect(dueAt).toBeUndefined();
  });

  it('planned again changes nothing, and asks no lock for anything', async () => {
    const { w, plan, pass } = await made();
    await plan();
    const [before, calls] = [await pass(), w.lock.calls.length];
    await plan();
    expect(await pass()).toEqual(before);
    expect(w.lock.calls.slice(calls).filter((call) => /create|update|remove/.test(call))).toEqual([]);
  });

  it('is planned by the clock alone where the message was lost', async () => {
    const { w, held } = await made();
    await w.walkTo('2026-07-06T08:10:00Z');
    expect(held().map(({ length }) => length)).toEqual([1, 1]);
  });

  it('has a code that no guest has, and no guest gets', async () => {
    const { w, plan, pass } = await made();
    await plan();
    await w.receive('smoobu', recorded('created'));
    await w.walkTo('2026-07-08T08:00:00Z');
    const stay = [...w.rows.stays.values()][0];
    expect(stay?.code?.reveal()).toMatch(/^\d{6}$/);
    expect(stay?.code?.reveal()).not.toBe((await pass()).code?.reveal());
    expect(w.mails.map(({ text }) => text.reveal()).join()).not.toContain((await pass()).code?.reveal());
    expect(w.lock.on(FLAT).size).toBe(2);
  });

  it('is mended, and the host told, where somebody changes its hours or makes it a key for ever', async () => {
    const { w, plan, held } = await made();
    const digest = { timeZone: 'Europe/Vienna', told: [], sentAt: undefined, dueAt: undefined, attempts: 0, rev: 1 };
    w.rows.digest.row = { propertyIds: ['loft-7'], ...digest };
    await plan();
    for (const change of [{ schedule: { ...schedule, untilMinute: 1_200 } }, { schedule: undefined }]) {
      const [id = ''] = w.lock.on(FLAT).keys();
      const entry = w.lock.on(FLAT).get(id);
      if (entry !== undefined) w.lock.on(FLAT).set(id, { ...entry, ...change });
      await w.deps.queues.lockCheck({ lockId: FLAT, look: true });
      await w.settle();
      expect(held()[1]).toMatchObject([{ schedule }]);
    }
    const alarms = w.mails.filter(({ kind }) => kind === 'host-alarm');
    expect(alarms).toHaveLength(2);
    for (const { subject, text } of alarms) {
      expect(subject).toContain('(Flat (17179869202))');
      expect(text.reveal()).toContain('https://stay.example/host/staff');
      expect(subject + text.reveal()).not.toContain('Eva');
    }
  });

  it('gets another code where a lock has it for somebody else', async () => {
    const { w, plan, held, pass } = await made();
    w.lock.fail('create', ...Array.from({ length: 4 }, () => new RetryableError('lock.code_taken')));
    await plan();
    const first = (await pass()).code?.reveal();
    await w.walkTo('2026-07-06T12:00:00Z');
    expect((await pass()).code?.reveal()).not.toBe(first);
    expect(new Set(held().flatMap((entries) => entries.map(({ code }) => code?.reveal())))).toEqual(
      new Set([(await pass()).code?.reveal()]),
    );
  });

  it('says what stands in its way, and goes on by itself once that is gone', async () => {
    const { w, plan, held, pass } = await made();
    w.lock.facts.set(FLAT, { keypad: false });
    await plan();
    expect((await pass()).problems).toEqual([{ code: 'lock.no_keypad', subject: FLAT }]);
    expect(held().map(({ length }) => length)).toEqual([1, 0]);
    w.lock.facts.delete(FLAT);
    await w.walkTo('2026-07-06T09:00:00Z');
    expect([(await pass()).problems, held().map(({ length }) => length)]).toEqual([[], [1, 1]]);
  });

  it('goes at once when it is taken away, whatever was asked before', async () => {
    const { w, plan, held, grants, pass } = await made();
    await plan();
    w.lock.fail('remove', new RetryableError('lock.busy'));
    await w.passes.save({ ...(await pass()), removedAt: w.clock.now });
    await plan();
    await w.walkTo('2026-07-06T09:00:00Z');
    expect(held()).toEqual([[], []]);
    expect(grants().map(({ evidence }) => evidence)).toEqual(['revoked', 'revoked']);
    await plan();
    expect(held()).toEqual([[], []]);
  });

  it('ends by itself with its last day', async () => {
    const { w, plan, held } = await made();
    await plan();
    await w.walkTo('2026-09-30T21:50:00Z');
    expect(held().map(({ length }) => length)).toEqual([1, 1]);
    await w.walkTo('2026-09-30T22:10:00Z');
    expect(held()).toEqual([[], []]);
  });

  it('is told as trouble where the lock refuses it', async () => {
    const { w, plan, pass } = await made();
    w.lock.fail('create', new PermanentError('lock.full'), new PermanentError('lock.full'));
    await plan();
    await plan();
    expect((await pass()).problems.map(({ code }) => code)).toContain('lock.full');
  });
});
