import { describe, expect, it } from 'vitest';
import { pollPlatform } from '../../../lib/app/poll-platform.ts';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import type { ReservationState } from '../../../lib/domain/stay.ts';
import { plus } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import type { BookingPlatform, Notice } from '../../../lib/ports/booking-platform.ts';
import type { PlatformApi } from '../../../lib/ports/platform-api.ts';
import { Redacted } from '../../../lib/redacted.ts';
import { FLAT, property, reservation } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CONNECTION = 'one';
const whole = (id: string, more: object = {}) => reservation({ id, revision: undefined, ...more });
const listed = (id: string, more: object = {}): Notice => ({ kind: 'snapshot', reservation: whole(id, more) });

/** A connection that is due to be polled, and a platform that lists and answers what `now` says. */
function polled({ minutes = 60, secrets = { apiKey: 'x' } }: { minutes?: number; secrets?: { apiKey?: string } } = {}) {
  const w = world({
    secrets,
    properties: [
      property({ units: [{ connection: CONNECTION, unit: '398' }], doors: [{ lockId: FLAT, name: 'Flat' }] }),
    ],
    connections: [{ id: CONNECTION, platform: 'p', apiUrl: undefined, pollMinutes: minutes }],
    http: async () => ({ status: 200, headers: {}, text: '{}' }),
  });
  const now = {
    lists: (): readonly Notice[] => [],
    reads: (id: string): ReturnType<typeof whole> | 'gone' => whole(id),
    since: [] as Instant[],
    read: [] as string[],
  };
  const api: Partial<PlatformApi> = {
    origin: 'https://api.example.com',
    access: [({ apiKey }) => (apiKey ? { headers: { k: apiKey } } : undefined)],
    read: async (_ask, { reservationId }) => (now.read.push(reservationId), now.reads(reservationId)),
    listChanged: async (_ask, since) => (now.since.push(since), now.lists()),
  };
  const platform = { id: 'p', api } as BookingPlatform;
  const deps = { ...w.deps, platformOf: () => platform };
  w.rows.polls.set(CONNECTION, {
    ...{
      connection: CONNECTION,
      platform: 'p',
      minutes,
      listedAt: undefined,
      attempts: 0,
      rev: 1,
      heard: [],
      missedAt: undefined,
      silent: false,
    },
    dueAt: w.clock.now,
  });
  const poll = () => w.rows.polls.get(CONNECTION)!;
  return {
    ...w,
    now,
    poll,
    run: async () => {
      await pollPlatform(deps)(CONNECTION);
      await w.settle();
    },
    /** The clock stands where the poll is due next. */
    toNext: () => (w.clock.now = poll().dueAt!),
    state: (id: string): ReservationState | undefined => w.rows.stays.get(`${CONNECTION}#${id}`)?.reservation.state,
    problems: () =>
      [...w.rows.alarms.values()].filter(({ scope }) => scope.kind === 'connection').map((one) => one.problem.code),
  };
}

const contents = ({ rows }: ReturnType<typeof polled>) => {
  const { polls: _polls, ...others } = rows;
  return JSON.stringify(Object.values(others).map((map) => (map instanceof Map ? [...map] : map)));
};

describe('a poll', () => {
  it('gives a booking whose webhook was lost its doors, and asks again in an hour, over a little of what it knows', async () => {
    const p = polled();
    p.now.lists = () => [listed('7')];
    await p.run();
    expect(p.state('7')).toBe('confirmed');
    expect([...p.rows.grants.values()].map(({ lockId, wanted }) => [lockId, wanted])).toEqual([[FLAT, true]]);

    const askedAt = p.clock.now;
    expect(p.poll()).toMatchObject({ listedAt: askedAt, dueAt: plus(askedAt, { hours: 1 }), attempts: 0 });
    p.toNext();
    await p.run();
    expect(p.now.since).toEqual([plus(askedAt, { days: -366 }), plus(askedAt, { hours: -2 })]);
  });

  it('that finds nothing new asks once and writes nothing but when it comes again', async () => {
    const p = polled();
    p.now.lists = () => [listed('7'), listed('8', { state: 'cancelled' }), { kind: 'gone', reservationId: '9' }];
    await p.run();
    p.now.read.length = 0;
    const before = contents(p);
    p.toNext();
    await p.run();
    expect(contents(p)).toBe(before);
    expect(p.now.read).toEqual([]);
    expect(p.poll().dueAt).toBe(plus(p.clock.now, { hours: 1 }));
  });

  it('of a platform that lists ids alone reads each, and writes what is new of it', async () => {
    const p = polled();
    p.now.lists = () => [{ kind: 'changed', reservationId: '7' }, { kind: 'some-changed' }, { kind: 'ignored' }];
    await p.run();
    const before = contents(p);
    p.toNext();
    await p.run();
    expect([p.now.read, contents(p) === before]).toEqual([['7', '7'], true]);
    p.now.reads = (id) => whole(id, { state: 'cancelled' });
    p.toNext();
    await p.run();
    expect(p.state('7')).toBe('cancelled');
  });

  it('believes what the platform says when it is asked for the one, not its list', async () => {
    const p = polled();
    p.now.lists = () => [listed('7')];
    p.now.reads = (id) => whole(id, { state: 'enquiry' });
    await p.run();
    expect([p.state('7'), p.rows.grants.size]).toEqual(['enquiry', 0]);
  });

  it('takes the doors of a booking away that is called off, or listed as deleted', async () => {
    const p = polled();
    p.now.lists = () => [listed('7'), listed('8')];
    await p.run();
    p.now.lists = () => [listed('7', { state: 'cancelled' }), { kind: 'gone', reservationId: '8' }];
    p.now.reads = (id) => (id === '8' ? 'gone' : whole(id, { state: 'cancelled' }));
    p.toNext();
    await p.run();
    expect([p.state('7'), p.state('8')]).toEqual(['cancelled', 'cancelled']);
    expect([...p.rows.grants.values()].filter(({ wanted }) => wanted)).toEqual([]);
  });

  it('is not done twice by two wake-ups, and never where it is off', async () => {
    const p = polled();
    await p.run();
    await p.run();
    expect(p.now.since).toHaveLength(1);
    p.rows.polls.clear();
    await p.run();
    expect(p.now.since).toHaveLength(1);
  });

  it('without a key asks nothing, and is tried again days later', async () => {
    const p = polled({ secrets: {} });
    await p.run();
    expect(p.now.since).toEqual([]);
    expect(p.poll()).toMatchObject({ listedAt: undefined, dueAt: plus(p.clock.now, { days: 3 }) });
    expect(p.problems()).toEqual([]);
  });
});

describe('a platform that does not answer', () => {
  it('is asked again, for the same time, ever more seldom; the host hears of it after five times, until it is over', async () => {
    const p = polled();
    await p.run();
    const known = p.poll().listedAt;
    p.now.lists = () => {
      throw new RetryableError('platform.unavailable');
    };
    const waits: number[] = [];
    for (let failures = 1; failures <= 7; failures += 1) {
      p.toNext();
      await p.run();
      waits.push((Date.parse(p.poll().dueAt!) - Date.parse(p.clock.now)) / 60_000);
      expect(p.problems()).toEqual(failures < 5 ? [] : ['platform.unavailable']);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    p.now.lists = () => [listed('7')];
    p.toNext();
    await p.run();
    expect(new Set(p.now.since.slice(1))).toEqual(new Set([plus(known!, { hours: -2 })]));
    expect([p.state('7'), p.problems(), p.poll().attempts]).toEqual(['confirmed', [], 0]);
  });

  it('or takes our key no more: the host hears of it at once', async () => {
    const p = polled();
    p.now.lists = () => {
      throw new PermanentError('platform.token_dead');
    };
    await p.run();
    expect([p.problems(), p.poll().attempts]).toEqual([['platform.token_dead'], 1]);
  });

  it('or has had enough of us: that is no failure', async () => {
    const p = polled();
    p.now.lists = () => {
      throw new RetryableError('platform.rate_limited', { retryAfterSeconds: 300 });
    };
    await p.run();
    expect(p.poll()).toMatchObject({ attempts: 0, dueAt: plus(p.clock.now, { minutes: 5 }) });
  });

  it('in the middle of a list: the rest comes through the inbox, as many as there are, and the list counts', async () => {
    const p = polled();
    p.now.lists = () => [listed('7'), listed('8', { hint: 'h' }), listed('9')];
    p.now.reads = (id) => {
      if (id === '7') return whole(id);
      throw new RetryableError('platform.unavailable');
    };
    await p.run();
    expect(p.now.read).toEqual(['7', '8']);
    expect([p.poll().listedAt, p.state('7'), p.state('8')]).toEqual([p.clock.now, 'confirmed', undefined]);
    expect([...p.rows.inbox.values()].map(({ found, dueAt }) => [found?.reservationId, dueAt])).toEqual([
      ['8', p.clock.now],
      ['9', p.clock.now],
    ]);
  });

  it('to more than fit into one run: the rest comes through the inbox', async () => {
    const p = polled();
    p.now.lists = () => Array.from({ length: 13 }, (_, index) => listed(`${index}`));
    await p.run();
    expect([p.now.read.length, p.rows.inbox.size]).toEqual([10, 3]);
  });
});

it('one reservation that can not be read holds up no other, and has tries of its own', async () => {
  const p = polled();
  p.now.lists = () => [listed('7'), listed('8'), listed('9')];
  p.now.reads = (id) => {
    if (id === '7') throw new PermanentError('webhook.malformed');
    return id === '8' ? 'gone' : whole(id);
  };
  await p.run();
  expect([p.state('9'), [...p.rows.inbox.values()].map(({ found }) => found?.reservationId)]).toEqual([
    'confirmed',
    ['7', '8'],
  ]);
});

describe('a talkative connection that falls silent', () => {
  const call = (p: ReturnType<typeof polled>, at: Instant) =>
    p.inbox.put({
      ...{
        key: { connection: CONNECTION, receipt: `${at}#x` },
        platform: 'p',
        receivedAt: at,
        rawBody: new Redacted(''),
      },
      ...{ headers: {}, outcome: 'applied', attempts: 0, dueAt: undefined },
    });
  const days = async (p: ReturnType<typeof polled>, count: number) => {
    for (const end = plus(p.clock.now, { days: count }); p.poll().dueAt! <= end;) {
      p.toNext();
      await p.run();
    }
  };

  it('is told to the host once, until it calls again', async () => {
    const p = polled({ secrets: {} });
    for (let hour = 0; hour < 40; hour += 4) await call(p, plus(p.clock.now, { hours: hour - 40 }));
    await p.run();
    expect(p.problems()).toEqual([]);
    await days(p, 7);
    expect(p.problems()).toEqual(['connection.silent']);
    await call(p, p.clock.now);
    await days(p, 3);
    expect(p.problems()).toEqual([]);
  });

  it('is no alarm where the poll finds that there was nothing to tell', async () => {
    const p = polled();
    for (let hour = 0; hour < 40; hour += 4) await call(p, plus(p.clock.now, { hours: hour - 40 }));
    await p.run();
    await days(p, 4);
    expect(p.problems()).toEqual([]);
    p.now.lists = () => [listed('7')];
    await days(p, 0.1);
    expect(p.problems()).toEqual(['connection.silent']);
  });
});
