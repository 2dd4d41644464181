import { beforeEach, describe, expect, it } from 'vitest';
import { examineLock } from '../../../lib/app/examine-lock.ts';
import { sendMessage } from '../../../lib/app/send-message.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import type { LockHealth } from '../../../lib/domain/lock-health.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import type { ErrorCode } from '../../../lib/errors.ts';
import type { MessageMessage } from '../../../lib/ports/queues.ts';
import { FLAT, grant, property, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const START = instant('2026-07-01T10:00:00Z');
/** 8:00 in Vienna, the next day. */
const MORNING = '2026-07-02T06:00:00.000Z';

const untouched = (overrides: Partial<LockHealth> = {}): LockHealth => ({
  lockId: FLAT,
  propertyIds: ['loft-7'],
  facts: undefined,
  counts: undefined,
  findings: [],
  checkedAt: undefined,
  attempts: 0,
  dueAt: START,
  rev: 1,
  ...overrides,
});

let it7: ReturnType<typeof world>;
let examine: ReturnType<typeof examineLock>;
let alarms: MessageMessage[];
let budget: boolean;
beforeEach(() => {
  it7 = world();
  it7.clock.now = START;
  budget = true;
  alarms = [];
  it7.rows.health.set(FLAT, untouched());
  it7.rows.digest.row = {
    propertyIds: ['loft-7'],
    timeZone: 'Europe/Vienna',
    told: [],
    sentAt: undefined,
    dueAt: undefined,
    attempts: 0,
    rev: 1,
  };
  examine = examineLock({
    ...it7.deps,
    queues: { message: async (message) => void alarms.push(message) },
    connectLock: async () => ({ ...(await it7.deps.connectLock()), mayCall: async () => budget }),
  });
});

const at = async (now: string) => {
  it7.clock.now = instant(now);
  await examine(FLAT);
};
const health = () => it7.rows.health.get(FLAT) as LockHealth;
const codes = () => health().findings.map(({ code }) => code);
const digest = () => it7.rows.digest.row;

describe('examining a lock', () => {
  it('writes down what it says of itself, and when to look next', async () => {
    await it7.grants.save(grant({ rev: 0 }));
    await at(START);
    expect(health()).toMatchObject({
      facts: { online: true, keypad: true },
      counts: { keypadCodes: 0, capacity: 100, strays: 0, wrongCodesAnHour: 0 },
      findings: [],
      checkedAt: START,
      dueAt: '2026-07-02T04:00:00.000Z',
    });
    expect(digest()?.dueAt).toBeUndefined();
  });

  it('does nothing before its time, nor for a lock that nobody watches', async () => {
    it7.rows.health.set(FLAT, untouched({ dueAt: plus(START, { minutes: 1 }) }));
    await at(START);
    await examine(STREET);
    expect(it7.lock.calls).toEqual([]);
  });

  it('forgets a lock that is no door of its properties any more', async () => {
    it7.rows.health.set(FLAT, untouched({ propertyIds: ['sold'] }));
    await at(START);
    expect(it7.rows.health.has(FLAT)).toBe(false);
    expect(it7.lock.calls).toEqual([]);
  });

  it('has the digest written for the next morning once there is something to say', async () => {
    it7.lock.facts.set(FLAT, { batteryLow: true });
    await at(START);
    expect(codes()).toEqual(['lock.battery_low']);
    expect(digest()?.dueAt).toBe(MORNING);
    it7.lock.facts.clear();
    await at(health().dueAt ?? '');
    expect(codes()).toEqual([]);
  });

  it('goes without the log where it may not be read', async () => {
    it7.lock.fail('wrongCodes', new RetryableError('lock.unavailable'));
    await at(START);
    expect(health().counts).toEqual({ keypadCodes: 0, capacity: 100, strays: 0, wrongCodesAnHour: undefined });
    expect(health().checkedAt).toBe(START);
  });

  it('leaves the requests of this minute to whoever has a guest', async () => {
    budget = false;
    await at(START);
    expect(it7.lock.calls).toEqual([]);
    expect(health()).toMatchObject({ attempts: 0, dueAt: '2026-07-01T10:01:00.000Z' });
  });
});

describe('a lock that can’t be asked', () => {
  it.each(['lock.not_found', 'lock.plan_lapsed'] as const)('because of %s has that as its finding', async (code) => {
    it7.lock.fail('facts', new PermanentError(code));
    await at(START);
    expect(codes()).toEqual([code]);
  });

  it('because the token is dead alarms at once, for the whole account, and clears that when it works again', async () => {
    it7.lock.fail('facts', new PermanentError('lock.token_dead'));
    await at(START);
    expect(codes()).toEqual([]);
    expect(alarms).toEqual([
      { kind: 'alarm', scope: { kind: 'account', account: 'main' }, problem: { code: 'lock.token_dead', subject: '' } },
    ]);
    await at('2026-07-01T11:00:00Z');
    expect([...it7.rows.alarms.keys()]).toEqual([]);
  });

  it('keeps what was known, asks again later and later, and is told of after a day', async () => {
    it7.lock.facts.set(FLAT, { batteryLow: true });
    await at(START);
    it7.lock.fail('facts', ...Array.from({ length: 9 }, () => new RetryableError('lock.unavailable')));
    const looks: Instant[] = [];
    while (!codes().includes('lock.unavailable') && looks.length < 9) {
      looks.push(health().dueAt as Instant);
      await at(looks.at(-1) ?? '');
    }
    expect(codes()).toEqual(['lock.unavailable', 'lock.battery_low']);
    expect(it7.clock.now > plus(START, { days: 1 })).toBe(true);
    expect(health()).toMatchObject({ checkedAt: START, attempts: looks.length, facts: { batteryLow: true } });

    it7.lock.fail('facts');
    await at(health().dueAt ?? '');
    expect(codes()).toEqual(['lock.battery_low']);
    expect(health().findings[0]?.since).toBe(START);
  });

  it.each<ErrorCode>(['store.unavailable', 'secrets.unavailable'])(
    'for want of %s is left to the queue',
    async (code) => {
      it7.lock.fail('facts', new RetryableError(code));
      await expect(at(START)).rejects.toThrow(code);
      expect(health().dueAt).toBe(START);
    },
  );
});

describe('the digest', () => {
  const send = () => sendMessage(it7.deps)({ kind: 'digest' });
  const sick = async () => {
    it7.lock.facts.set(FLAT, { batteryLow: true });
    await at(START);
  };
  const sendAt = async (now: string) => {
    it7.clock.now = instant(now);
    await send();
  };

  it('leaves once, to the host, and notes what it told', async () => {
    await sick();
    await sendAt(MORNING);
    await send();
    expect(it7.mails.map(({ to, kind, subject }) => [to.reveal(), kind, subject])).toEqual([
      ['host@example.com', 'host-digest', 'The lock’s battery is low: Flat, Loft 7'],
    ]);
    expect(digest()).toMatchObject({ dueAt: undefined, sentAt: MORNING, told: [{ code: 'lock.battery_low' }] });
  });

  it('does not leave before its time', async () => {
    await sick();
    await sendAt('2026-07-02T05:59:00Z');
    expect(it7.mails).toEqual([]);
  });

  it('does not leave if all is well by then', async () => {
    await sick();
    it7.rows.health.set(FLAT, { ...health(), findings: [] });
    await sendAt(MORNING);
    expect(it7.mails).toEqual([]);
    expect(digest()).toMatchObject({ dueAt: undefined, sentAt: undefined });
  });

  it('waits for tomorrow if it has been sent today', async () => {
    await sick();
    await sendAt(MORNING);
    it7.rows.health.set(STREET, untouched({ lockId: STREET }));
    it7.lock.facts.set(STREET, { keypadBatteryLow: true });
    await examine(STREET);
    await sendAt('2026-07-02T07:00:00Z');
    expect(it7.mails).toHaveLength(1);
    await sendAt('2026-07-03T06:00:00Z');
    expect(it7.mails).toHaveLength(2);
    expect(it7.mails[1]?.text.reveal()).toMatch(/Street door, Loft 7: The keypad/);
  });

  it('is not lost with what was found while it was being written', async () => {
    await sick();
    const { settle } = it7.deps.digests;
    const late = {
      ...it7.deps.digests,
      settle: async (...given: Parameters<typeof settle>) => {
        await it7.deps.digests.wake(instant(MORNING)); // by a look at another lock
        await settle(...given);
      },
    };
    it7.clock.now = instant(MORNING);
    await sendMessage({ ...it7.deps, digests: late })({ kind: 'digest' });
    expect(digest()).toMatchObject({ dueAt: MORNING, sentAt: MORNING });
  });

  it('leaves later where SES is away, and not at all where it refuses us, which a person must mend', async () => {
    await sick();
    it7.mailFailures.push(new RetryableError('mail.unavailable'));
    await sendAt(MORNING);
    expect(digest()).toMatchObject({ dueAt: '2026-07-02T06:01:00.000Z', attempts: 1, told: [] });
    it7.mailFailures.push(new PermanentError('mail.sender_refused'));
    await expect(sendAt('2026-07-02T06:01:00Z')).rejects.toThrow('mail.sender_refused');
    await sendAt(digest()?.dueAt ?? '');
    expect(it7.mails).toHaveLength(1);
    expect(digest()?.attempts).toBe(0);
  });

  it('names a street door once, with every place behind it', async () => {
    const second = property({ id: 'loft-8', name: 'Loft 8', doors: [{ lockId: FLAT, name: 'Front' }] });
    it7.deps.properties.get = async (id) => (id === 'loft-8' ? second : id === 'loft-7' ? property() : undefined);
    if (it7.rows.digest.row)
      it7.rows.digest.row = { ...it7.rows.digest.row, propertyIds: ['loft-7', 'gone', 'loft-8'] };
    await sick();
    await sendAt(MORNING);
    expect(it7.mails[0]?.subject).toBe('The lock’s battery is low: Flat, Loft 7 and Loft 8');
  });
});

describe('a booking', () => {
  it('has its locks looked at from two weeks before it on, one for soon within the hour', async () => {
    const body = (arrival: string, departure: string, id: number) =>
      JSON.stringify({
        action: 'newReservation',
        data: {
          id,
          type: 'reservation',
          arrival,
          departure,
          apartment: { id: 398 },
          modifiedAt: '2026-07-01 10:00:00',
        },
      });
    const far = plus(START, { days: 26 });
    for (const lockId of [FLAT, STREET]) it7.rows.health.set(lockId, untouched({ lockId, dueAt: far }));
    await it7.receive('smoobu', body('2026-09-10', '2026-09-14', 1));
    expect(it7.rows.stays.size).toBe(1);
    expect(health().dueAt).toBe(far);
    await it7.receive('smoobu', body('2026-07-20', '2026-07-24', 3));
    expect(health().dueAt).toBe('2026-07-06T00:00:00.000Z');
    await it7.receive('smoobu', body('2026-07-10', '2026-07-14', 2));
    expect([FLAT, STREET].map((lock) => it7.rows.health.get(lock)?.dueAt)).toEqual([
      plus(START, { hours: 1 }),
      plus(START, { hours: 1 }),
    ]);
  });
});
