import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { instant, minus } from '../../../lib/domain/time.ts';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { lockOf, studio } from './lofts.ts';

const ZONES = ['Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe'] as const;
type Zone = (typeof ZONES)[number];

/** Arrival and departure on the wall, and the instants they must be. Reckoned by hand from each zone's own rule. */
const STAYS: readonly { zone: Zone; arrival: string; departure: string; from: string; until: string; why: string }[] = [
  // New York springs forward on 14 March 2027, 02:00 → 03:00
  row('America/New_York', '2027-03-13 15:00', '2027-03-14 10:00', '2027-03-13T20:00Z', '2027-03-14T14:00Z', 'spring'),
  row('America/New_York', '2027-03-14 02:30', '2027-03-15 10:00', '2027-03-14T07:30Z', '2027-03-15T14:00Z', 'a gap'),
  // Vienna on 28 March 2027, 02:00 → 03:00
  row('Europe/Vienna', '2027-03-27 15:00', '2027-03-28 10:00', '2027-03-27T14:00Z', '2027-03-28T08:00Z', 'spring'),
  row('Europe/Vienna', '2027-03-28 02:30', '2027-03-29 10:00', '2027-03-28T01:30Z', '2027-03-29T08:00Z', 'a gap'),
  // Lord Howe goes back half an hour on 4 April 2027, 02:00 → 01:30
  row(
    'Australia/Lord_Howe',
    '2027-04-03 15:00',
    '2027-04-04 10:00',
    '2027-04-03T04:00Z',
    '2027-04-03T23:30Z',
    'autumn',
  ),
  row(
    'Australia/Lord_Howe',
    '2027-04-02 15:00',
    '2027-04-04 01:45',
    '2027-04-02T04:00Z',
    '2027-04-03T15:15Z',
    'an overlap',
  ),
  // and forward half an hour on 3 October 2027, 02:00 → 02:30
  row(
    'Australia/Lord_Howe',
    '2027-10-02 15:00',
    '2027-10-03 10:00',
    '2027-10-02T04:30Z',
    '2027-10-02T23:00Z',
    'spring',
  ),
  row('Australia/Lord_Howe', '2027-10-03 02:15', '2027-10-04 10:00', '2027-10-02T15:45Z', '2027-10-03T23:00Z', 'a gap'),
  // Vienna goes back on 31 October 2027, 03:00 → 02:00
  row('Europe/Vienna', '2027-10-30 15:00', '2027-10-31 10:00', '2027-10-30T13:00Z', '2027-10-31T09:00Z', 'autumn'),
  row(
    'Europe/Vienna',
    '2027-10-31 02:30',
    '2027-11-01 10:00',
    '2027-10-31T00:30Z',
    '2027-11-01T09:00Z',
    'an overlap, arriving',
  ),
  row(
    'Europe/Vienna',
    '2027-10-29 15:00',
    '2027-10-31 02:30',
    '2027-10-29T13:00Z',
    '2027-10-31T01:30Z',
    'an overlap, leaving',
  ),
  // New York on 7 November 2027, 02:00 → 01:00
  row('America/New_York', '2027-11-06 15:00', '2027-11-07 10:00', '2027-11-06T19:00Z', '2027-11-07T15:00Z', 'autumn'),
  row(
    'America/New_York',
    '2027-11-05 15:00',
    '2027-11-07 01:30',
    '2027-11-05T19:00Z',
    '2027-11-07T06:30Z',
    'an overlap',
  ),
];

function row(zone: Zone, arrival: string, departure: string, from: string, until: string, why: string) {
  return { zone, arrival, departure, from, until, why };
}

let house: House;
beforeAll(async () => {
  const soon = { writeCodesDaysAhead: 366, tellGuestDaysAhead: 0 }; // what is asked here needs no waiting
  const properties = ZONES.map((timeZone, index) => studio(index + 1, { timeZone, ...soon }));
  house = await startHouse({ startAt: '2027-03-01T00:00:00Z', properties });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(() => house.close());

describe('a window across a clock change, in the memory of the lock', () => {
  it.each(STAYS)('$zone, $why: $arrival to $departure', async ({ zone, arrival, departure, from, until }) => {
    const unit = ZONES.indexOf(zone) + 1;
    const id = 1_000 + STAYS.findIndex((stay) => stay.zone === zone && stay.arrival === arrival);
    const [arrivalDate = '', checkIn = ''] = arrival.split(' ');
    const [departureDate = '', checkOut = ''] = departure.split(' ');
    await house.smoobu({ id, unit, arrival: arrivalDate, departure: departureDate, checkIn, checkOut });
    await house.idle();

    const [grant] = (await house.stay(id)).grants;
    const opens = (at: string) => house.nuki.wouldOpen(lockOf(unit, 1), grant?.code ?? '', at);
    const before = (at: string) => minus(instant(at), { minutes: 1 });
    expect([before(from), from, before(until), until].map(opens)).toEqual([false, true, true, false]);
  });
});
