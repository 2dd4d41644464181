import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { InviteCode } from '../../../lib/domain/grant.ts';
import type { InviteOutcome } from '../../../lib/domain/invite.ts';
import { instant } from '../../../lib/domain/time.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { FLAT, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CREATED = readFileSync(new URL('../../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');
/** Check-in is on 10 July at 14:00 UTC: the invite is made a day before. */
const [BOOKED, INVITED] = ['2026-07-08T12:00:00Z', '2026-07-09T14:00:00Z'];

/** A stay at one door without a keypad, of an account whose Advanced API is approved. */
async function invited(walkTo = INVITED, prepare: (w: ReturnType<typeof world>) => void = () => undefined) {
  const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })], mailsInvites: true });
  w.lock.facts.set(FLAT, { keypad: false });
  w.clock.now = instant(BOOKED);
  prepare(w);
  await w.receive('smoobu', CREATED);
  await w.walkTo(walkTo);
  const tell = async (request: string, digits: string | undefined, more: Partial<InviteOutcome> = {}) => {
    const code = digits === undefined ? undefined : new Redacted(digits as InviteCode);
    const outcome = { lockId: FLAT, request, authorizationId: undefined, code, failed: digits === undefined };
    await w.inviteOutcomes.put({ ...outcome, problem: undefined, ...more });
    await w.deps.queues.lockCheck({ lockId: FLAT, look: true });
    await w.settle();
  };
  const writes = () => w.lock.calls.filter((call) => /^(create|invite|remove)/.test(call)).map((c) => c.split(' ')[0]);
  const told = () => w.mails.map(({ kind }) => kind);
  const texts = () => w.mails.map(({ text }) => text.reveal());
  const grants = async () => (await w.grants.onLock(FLAT)).filter(({ wanted }) => wanted);
  return { w, tell, writes, told, texts, grants };
}

describe('an invite whose code is told to us', () => {
  it('is mailed by us as soon as it is proven and its code is known, digits, link and last moment', async () => {
    const { w, tell, writes, told, texts } = await invited();
    expect([writes(), told()]).toEqual([['invite'], []]);
    await tell('request-1', '123456789');
    expect(told()).toEqual(['guest-access', 'host-confirmation']);
    expect(texts()[0]).toContain('    123 456 789\n');
    expect(texts()[0]).toContain('nuki://invite/123456789');
    expect(texts()[0]).toContain('bis Freitag, 10. Juli, 16:00 Uhr');
    expect(texts()[1]).toContain('123 456 789');
    await w.walkTo('2026-07-10T15:00:00Z');
    expect([writes(), told().length]).toEqual([['invite'], 2]);
  });

  it('is mailed once, however often its code is told', async () => {
    const { tell, told } = await invited();
    await tell('request-1', '123456789');
    await tell('request-1', '123456789');
    expect(told()).toHaveLength(2);
  });

  it('may be told before the request is written down', async () => {
    const { told } = await invited(INVITED, (w) => {
      const outcome = {
        lockId: FLAT,
        request: 'request-1',
        authorizationId: undefined,
        failed: false,
        problem: undefined,
      };
      void w.inviteOutcomes.put({ ...outcome, code: new Redacted('123456789' as InviteCode) });
    });
    expect(told()).toEqual(['guest-access', 'host-confirmation']);
  });

  it('that is told of without its lock being woken shows within minutes', async () => {
    const { w, told } = await invited();
    const outcome = {
      lockId: FLAT,
      request: 'request-1',
      authorizationId: undefined,
      failed: false,
      problem: undefined,
    };
    await w.inviteOutcomes.put({ ...outcome, code: new Redacted('123456789' as InviteCode) });
    await w.walkTo('2026-07-09T14:06:00Z');
    expect(told()).toHaveLength(2);
  });

  it('is made anew where somebody took it away, and the guest is told its new code', async () => {
    const { w, tell, told, texts } = await invited();
    await tell('request-1', '123456789');
    await w.walkTo('2026-07-09T15:00:00Z');
    w.lock.on(FLAT).clear();
    await w.walkTo('2026-07-10T13:05:00Z');
    expect(told().filter((kind) => kind.startsWith('guest'))).toHaveLength(1); // not with a code that is gone
    await tell('request-2', '987654321');
    expect(told().filter((kind) => kind.startsWith('guest'))).toEqual(['guest-access', 'guest-new-code']);
    expect(texts().at(-2)).toContain('    987 654 321\n');
    expect(texts().at(-2)).not.toContain('123 456 789');
  });

  it('is made anew for a guest who is a day late, and she is told its new code', async () => {
    const { w, tell, writes, told } = await invited();
    await tell('request-1', '123456789');
    await w.walkTo('2026-07-11T14:05:00Z');
    await tell('request-2', '987654321');
    expect(writes()).toEqual(['invite', 'remove', 'invite']);
    expect(told()).toEqual(['guest-access', 'host-confirmation', 'guest-new-code', 'host-confirmation']);
    await w.walkTo('2026-07-13T20:00:00Z');
    expect(writes()).toHaveLength(3);
  });

  it('keeps its code while the stay moves, and says that it may be old', async () => {
    const { w, tell, writes, texts } = await invited();
    await tell('request-1', '123456789');
    await w.walkTo('2026-07-10T13:30:00Z');
    const moved = CREATED.replace('"departure": "2026-07-14"', '"departure": "2026-07-16"');
    expect(moved).not.toBe(CREATED);
    await w.walkTo('2026-07-10T14:30:00Z');
    await w.receive('smoobu', moved.replace('13:51:07', '15:00:00'));
    await w.walkTo('2026-07-10T14:40:00Z');
    expect(writes()).toEqual(['invite']);
    expect(texts().at(-2)).toContain('123 456 789');
    expect(texts().at(-2)).toContain('Wenn Sie diesen Code schon eingelöst haben');
  });
});

describe('an invite whose code does not come', () => {
  it('is replaced by one that the vendor mails, and guest and host are told', async () => {
    const { w, writes, told, texts, grants } = await invited('2026-07-09T14:40:00Z');
    expect(writes()).toEqual(['invite', 'remove', 'create']);
    expect(told()).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
    expect(texts()[0]).toContain('the code of an invite');
    expect(texts()[1]).toContain('eine zweite Mail, von Nuki');
    expect((await grants()).map(({ evidence, invite }) => [evidence, invite?.mailedBy])).toEqual([
      ['confirmed', 'vendor'],
    ]);
    await w.walkTo('2026-07-10T15:00:00Z');
    expect([writes().length, told().length]).toEqual([3, 3]);
  });

  it('and comes after all when it is given up: too late, it is of an invite that is gone', async () => {
    const { tell, told, grants } = await invited('2026-07-09T14:40:00Z');
    await tell('request-1', '123456789');
    expect((await grants())[0]?.invite?.code).toBeUndefined();
    expect(told()).toHaveLength(3);
  });

  it('is asked to go again and again, and nobody is told anything while it is there', async () => {
    const gone = Array.from({ length: 6 }, () => new RetryableError('lock.unavailable'));
    const { w, writes, told } = await invited('2026-07-09T14:40:00Z', ({ lock }) => void lock.fail('remove', ...gone));
    expect(told().filter((kind) => kind !== 'host-alarm')).toEqual([]);
    await w.walkTo('2026-07-10T04:00:00Z');
    expect(writes().filter((kind) => kind === 'remove')).toHaveLength(7);
    expect(told().filter((kind) => kind.startsWith('guest'))).toEqual(['guest-access']);
  });
});

describe('an invite that the vendor says has failed', () => {
  it('for reasons that time mends, is asked for again', async () => {
    const { w, tell, writes, told } = await invited();
    w.lock.on(FLAT).clear();
    await tell('request-1', undefined);
    await w.walkTo('2026-07-09T14:10:00Z');
    expect(writes()).toEqual(['invite', 'invite']);
    await tell('request-2', '123456789');
    expect(told().filter((kind) => kind.startsWith('guest'))).toEqual(['guest-access']);
  });

  it('for a reason that takes a person, is told to the host, and asked for again in an hour', async () => {
    let asked = 0;
    const accepted = async () => `request-${(asked += 1)}`;
    const prepare = ({ lock }: ReturnType<typeof world>) => void Object.assign(lock.client, { invite: accepted });
    const { w, tell, told, texts } = await invited(INVITED, prepare);
    await tell('request-1', undefined, { problem: 'lock.full' });
    await w.walkTo('2026-07-09T14:59:00Z');
    expect([asked, told()]).toEqual([1, ['host-alarm']]);
    expect(texts()[0]).toContain('The lock is full');
    await w.walkTo('2026-07-09T15:01:00Z');
    expect(asked).toBe(2);
  });
});

describe('an account that may not have its invites made for us', () => {
  it('has them mailed by the vendor, and the host is told once', async () => {
    const refused = new PermanentError('lock.no_own_invites');
    const { writes, told } = await invited('2026-07-09T14:10:00Z', ({ lock }) => void lock.fail('invite', refused));
    expect(writes()).toEqual(['invite', 'create']);
    expect(told()).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
  });

  it('for want of a subscription: told as that, and tried the other way', async () => {
    const refused = new PermanentError('lock.plan_lapsed');
    const { writes, told, texts } = await invited(
      '2026-07-09T16:00:00Z',
      ({ lock }) => void lock.fail('invite', refused),
    );
    expect(writes()).toEqual(['invite', 'create']);
    expect(told()).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
    expect(texts()[0]).toContain('subscription');
  });
});
