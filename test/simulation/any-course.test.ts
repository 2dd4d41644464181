import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetryableError } from '../../lib/errors.ts';
import type { Authorization } from '../../lib/domain/authorization.ts';
import { lockId } from '../../lib/domain/property.ts';
import type { LockId } from '../../lib/domain/property.ts';
import { instant, plus } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { property } from '../support/samples.ts';
import { world } from '../support/world.ts';

/**
 * Any course that bookings can take, with failures in between: the truth at the door is asked at every check-in and
 * check-out. Two flats behind one street door; up to four guests book, move, change flats and cancel.
 */
const STREET = lockId('main', 1);
const FLATS: Record<string, LockId> = { '398': lockId('main', 2), '399': lockId('main', 3) };
const properties = Object.entries(FLATS).map(([unit, flat]) =>
  property({
    id: `flat-${unit}`,
    units: [{ connection: 'smoobu-main', unit }],
    doors: [
      { lockId: STREET, name: 'Street door' },
      { lockId: flat, name: 'Flat' },
    ],
  }),
);
const CREATED = readFileSync(new URL('../fixtures/platforms/smoobu/created.json', import.meta.url), 'utf8');

interface Booking {
  readonly id: number;
  readonly unit: string;
  readonly arrival: number;
  readonly nights: number;
  readonly cancelled: boolean;
}
interface Step extends Booking {
  readonly afterHours: number;
  readonly fails: 'list' | 'create' | 'update' | 'remove' | 'mail' | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  id: fc.integer({ min: 1, max: 4 }),
  unit: fc.constantFrom('398', '399'),
  arrival: fc.integer({ min: 1, max: 24 }),
  nights: fc.integer({ min: 1, max: 5 }),
  cancelled: fc.boolean(),
  afterHours: fc.integer({ min: 0, max: 120 }),
  fails: fc.constantFrom('list', 'create', 'update', 'remove', 'mail', undefined),
});

const day = (number: number) => `2026-07-${String(number).padStart(2, '0')}`;
const bodyOf = (booking: Booking, revision: number) => {
  const message = JSON.parse(CREATED) as { data: Record<string, unknown> };
  Object.assign(message.data, {
    id: booking.id,
    type: booking.cancelled ? 'cancellation' : 'reservation',
    arrival: day(booking.arrival),
    departure: day(booking.arrival + booking.nights),
    apartment: { id: Number(booking.unit), name: 'x' },
    email: `guest-${booking.id}@example.com`,
    modifiedAt: `2026-06-01 10:00:${String(revision).padStart(2, '0')}`,
  });
  return JSON.stringify(message);
};

/** 16:00 and 10:00 in Vienna in July. */
const windowOf = ({ arrival, nights }: Booking) => ({
  from: instant(`${day(arrival)}T14:00:00Z`),
  until: instant(`${day(arrival + nights)}T08:00:00Z`),
});
const opens = (entries: Iterable<Authorization>, at: Instant) =>
  [...entries].filter(({ from, until }) => from === undefined || until === undefined || (from <= at && at < until));

describe('whatever course bookings take', () => {
  it('each door opens for exactly the guests who are there, and nobody is told a code that is not on her doors', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), runCourse), { numRuns: 200 });
  });
});

async function runCourse(steps: readonly Step[]): Promise<void> {
  const w = world({ properties });
  w.clock.now = instant('2026-06-25T00:00:00Z');
  const bookings = new Map<number, Booking>();
  const { sendMail } = w.deps;
  w.deps.sendMail = async (mail) => {
    await sendMail(mail);
    const code = /\b(\d{3}) (\d{3})\b/.exec(mail.text.reveal());
    const id = Number(/guest-(\d)@/.exec(mail.to.reveal())?.[1]);
    const booking = bookings.get(id);
    if (code === null || booking === undefined) return;
    for (const lock of [STREET, FLATS[booking.unit] as LockId]) {
      const held = [...w.lock.on(lock).values()].map((entry) => entry.code?.reveal());
      expect(held).toContain(`${code[1]}${code[2]}`);
    }
  };
  for (const [revision, next] of steps.entries()) {
    if (next.fails === 'mail') w.mailFailures.push(new RetryableError('mail.unavailable'));
    else if (next.fails !== undefined) w.lock.fail(next.fails, new RetryableError('lock.unavailable'));
    bookings.set(next.id, next);
    await w.receive('smoobu', bodyOf(next, revision));
    await walkAsking(w, bookings, plus(w.clock.now, { hours: next.afterHours }));
  }
  await walkAsking(w, bookings, instant('2026-08-20T00:00:00Z'));
  for (const lock of [STREET, ...Object.values(FLATS)]) expect([...w.lock.on(lock).values()]).toEqual([]);
}

/** Walks on, and asks every door at each check-in and check-out on the way. */
async function walkAsking(
  w: ReturnType<typeof world>,
  bookings: ReadonlyMap<number, Booking>,
  target: Instant,
): Promise<void> {
  const edges = [...bookings.values()].flatMap((booking) => Object.values(windowOf(booking)));
  const stops = [...new Set(edges)].filter((edge) => edge > plus(w.clock.now, { minutes: 40 }) && edge < target).sort();
  for (const stop of stops) {
    await w.walkTo(stop);
    for (const [unit, flat] of Object.entries(FLATS)) {
      const there = [...bookings.values()].filter((booking) => {
        const { from, until } = windowOf(booking);
        return booking.unit === unit && !booking.cancelled && from <= stop && stop < until;
      });
      expect(opens(w.lock.on(flat).values(), stop).length).toBe(there.length);
    }
  }
  await w.walkTo(target);
}
