import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ADJUSTMENT } from '../../../lib/domain/adjustment.ts';
import type { Property } from '../../../lib/domain/property.ts';
import { arrivalsThatMatter, boundOf, inReach } from '../../../lib/domain/neighbours.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import { windowOf } from '../../../lib/domain/stay-window.ts';
import { instant, plusDays } from '../../../lib/domain/time.ts';
import { date, property, record, reservation, stay, time } from '../../support/samples.ts';

/** Nights in July in a house in Vienna, one number a stay: the order in which they were booked. */
function booked(n: number, arrival: string, departure: string, more: Partial<StayRecord> = {}): StayRecord {
  return record({
    key: { connection: 'smoobu-main', id: String(n) },
    bookedAt: instant(`2026-03-0${n}T12:00:00Z`),
    reservation: reservation({ stay: stay({ arrivalDate: date(arrival), departureDate: date(departure) }) }),
    ...more,
  });
}

const tight = property();
const loose = property({ earlyEntryMinutes: 300, lateExitMinutes: 300 }); // from 10:00, until 15:00
const first = booked(1, '2026-07-10', '2026-07-14');
const next = booked(2, '2026-07-14', '2026-07-16');

/** Its window at the house with these others, as the door would have it. */
function windowBeside(one: StayRecord, house: Property, ...others: readonly StayRecord[]) {
  return windowOf({ ...one, bounds: [boundOf(one, house, others)].flatMap((bound) => bound ?? []) }, house);
}

describe('two stays one after the other', () => {
  it('have all of their windows where these don’t meet', () => {
    expect([boundOf(first, tight, [next]), boundOf(next, tight, [first])]).toEqual([undefined, undefined]);
  });

  it('share a day: the late exit stays, and the early entry gives way to it', () => {
    expect(windowBeside(first, loose, next).until).toBe('2026-07-14T13:00:00.000Z');
    expect(windowBeside(next, loose, first).from).toBe('2026-07-14T13:00:00.000Z');
  });

  it('the late exit ends when the next guest may come', () => {
    const afternoon = property({ lateExitMinutes: 600 }); // until 20:00
    expect(windowBeside(first, afternoon, next).until).toBe('2026-07-14T13:00:00.000Z');
    expect(boundOf(next, afternoon, [first])).toBeUndefined();
  });

  it('what the host has agreed on gives way like a buffer, and a guest who leaves early leaves the rest', () => {
    const exit = { of: date('2026-07-14'), date: date('2026-07-14'), time: time('18:00') };
    const late = { ...first, adjustment: { ...NO_ADJUSTMENT, exit } };
    expect(windowBeside(late, tight, next).until).toBe('2026-07-14T13:00:00.000Z');
    const left = { ...first, adjustment: { ...NO_ADJUSTMENT, exit: { ...exit, date: date('2026-07-12') } } };
    const sooner = booked(3, '2026-07-13', '2026-07-14');
    expect(boundOf(sooner, tight, [left])).toBeUndefined();
    expect(boundOf(left, tight, [sooner])).toBeUndefined();
  });
});

describe('two stays at once', () => {
  const strict = property({ overlaps: 'refuse' });
  const over = booked(3, '2026-07-12', '2026-07-16');

  it('each has a key, and of the one that came second the host hears', () => {
    expect(boundOf(first, tight, [over])).toBeUndefined();
    expect(boundOf(over, tight, [first])).toMatchObject({ doubleBooked: 'both', notAfter: undefined });
    expect(windowBeside(over, tight, first)).toEqual(windowBeside(over, tight));
  });

  it('the one that was booked first has the rooms, the other no key', () => {
    expect(boundOf(first, strict, [over])).toBeUndefined();
    expect(boundOf(over, strict, [first])).toMatchObject({ doubleBooked: 'no-key' });
  });

  it('a guest who is in by then goes when the other comes', () => {
    const longer = booked(4, '2026-07-08', '2026-07-12');
    expect(boundOf(longer, strict, [first])).toMatchObject({ doubleBooked: 'cut-short' });
    expect(windowBeside(longer, strict, first).until).toBe('2026-07-10T13:00:00.000Z');
  });

  it('booked in the same instant: one of them, always the same', () => {
    const twin = { ...first, key: { connection: 'smoobu-main', id: '0' } };
    expect(boundOf(first, strict, [twin])).toMatchObject({ doubleBooked: 'no-key' });
    expect(boundOf(twin, strict, [first])).toBeUndefined();
  });

  it.each<[string, Partial<StayRecord>]>([
    ['that is cancelled', { reservation: reservation({ state: 'cancelled' }) }],
    ['whose keys the host has taken away', { adjustment: { ...NO_ADJUSTMENT, withdrawn: true } }],
    ['of another room', { rooms: [{ unit: '399', propertyId: 'loft-7' }] }],
    ['of another property', { rooms: [{ unit: '398', propertyId: 'loft-8' }] }],
    ['that ends before it begins', { reservation: reservation({ stay: stay({ departureDate: date('2026-07-01') }) }) }],
  ])('one %s is not there', (_, more) => {
    expect(boundOf(over, strict, [{ ...first, ...more }])).toBeUndefined();
  });

  it('where the host takes several at a time, are no trouble', () => {
    expect(boundOf(over, { ...strict, overlaps: 'allow' }, [first])).toBeUndefined();
  });

  it('the same rooms under the number of the whole, or sold by another platform', () => {
    const part = { ...first, rooms: [{ unit: '398/2', propertyId: 'loft-7' }] };
    expect(boundOf(over, strict, [part])).toMatchObject({ doubleBooked: 'no-key' });
    const sold = { ...first, key: { connection: 'other', id: '1' }, rooms: [{ unit: 'x', propertyId: 'loft-7' }] };
    expect(boundOf(over, strict, [sold])).toMatchObject({ doubleBooked: 'no-key' });
  });
});

it('where overlaps are refused, whoever comes and goes, no two windows with a key overlap, and each is left some of its own', () => {
  const stays = fc.array(fc.record({ from: fc.nat(20), nights: fc.integer({ min: 1, max: 6 }) }), { maxLength: 6 });
  const minutes = fc.integer({ min: 0, max: 1_440 });
  fc.assert(
    fc.property(stays, minutes, minutes, (drawn, earlyEntryMinutes, lateExitMinutes) => {
      const house = property({ earlyEntryMinutes, lateExitMinutes, overlaps: 'refuse' });
      const all = drawn.map(({ from, nights }, index) => {
        const arrival = plusDays(date('2026-07-01'), from);
        return booked(index + 1, arrival, plusDays(arrival, nights));
      });
      const doors = all.flatMap((one) => {
        const bound = boundOf(one, house, all);
        if (bound?.doubleBooked === 'no-key') return [];
        return [windowOf({ ...one, bounds: bound === undefined ? [] : [bound] }, house)];
      });
      for (const [index, a] of doors.entries()) {
        expect(a.from < a.until).toBe(true);
        for (const b of doors.slice(index + 1)) expect(a.until <= b.from || b.until <= a.from).toBe(true);
      }
      if (all.length > 0) expect(doors.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('a stay concerns those whose windows it meets, to the minute', () => {
  const window = (one: StayRecord) => [windowOf(one, loose)];
  expect(inReach(first, loose, [next], window(first))).toEqual([next]);
  expect(inReach(first, tight, [next], [windowOf(first, tight)])).toEqual([]);
  expect(inReach(first, loose, [first], window(first))).toEqual([]);
});

it('who may be in while a window lasts arrived in the year before, or within it', () => {
  expect(arrivalsThatMatter([windowOf(first, tight), windowOf(next, tight)])).toEqual({
    first: '2025-07-07',
    last: '2026-07-18',
  });
});
