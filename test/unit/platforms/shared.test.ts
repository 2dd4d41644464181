import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../lib/domain/time.ts';
import { bareOrUnder, Text } from '../../../lib/platforms/shared/parse.ts';
import { stayOfRooms } from '../../../lib/platforms/shared/rooms.ts';
import { stateIn } from '../../../lib/platforms/shared/states.ts';

describe('what a status word means', () => {
  const words = { confirmed: ['booked', 'both'], cancelled: ['off', 'both'], enquiry: ['asked'] };

  it.each([
    ['booked', 'confirmed'],
    ['off', 'cancelled'],
    ['asked', 'enquiry'],
    ['both', 'cancelled'],
    ['Booked', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('%s: %s', (word, state) => {
    expect(stateIn(words, word)).toBe(state);
  });

  it('opens nothing where there are no words', () => {
    expect(stateIn({}, 'confirmed')).toBe('unknown');
  });
});

describe('several rooms', () => {
  const room = (unit: string | undefined, arrival: string | undefined, departure: string | undefined) => ({
    unit,
    arrivalDate: arrival as LocalDate | undefined,
    departureDate: departure as LocalDate | undefined,
  });
  const [first, last] = ['2026-07-10', '2026-07-14'];

  it('of the same days are one stay', () => {
    const rooms = [
      room('1', first, last),
      room('2', first, last),
      room('2', first, last),
      room(undefined, first, last),
    ];
    expect(stayOfRooms('confirmed', rooms)).toEqual({
      state: 'confirmed',
      units: ['1', '2'],
      arrivalDate: first,
      departureDate: last,
    });
  });

  it('of other days are for the host to look at, unless there is nothing to open', () => {
    const rooms = [room('1', '2026-07-12', last), room('2', first, '2026-07-12')];
    const days = { units: ['1', '2'], arrivalDate: first, departureDate: last };
    expect(stayOfRooms('confirmed', rooms)).toEqual({ state: 'unknown', ...days });
    expect(stayOfRooms('cancelled', rooms)).toEqual({ state: 'cancelled', ...days });
  });

  it('have no days where one has none, or where there is no room', () => {
    const none = { arrivalDate: undefined, departureDate: undefined };
    expect(stayOfRooms('confirmed', [room('1', first, last), room('2', undefined, undefined)])).toMatchObject(none);
    expect(stayOfRooms('confirmed', [])).toEqual({ state: 'confirmed', units: [], ...none });
  });
});

it('a value is read bare or in an object', () => {
  const schema = bareOrUnder('locale', Text);
  for (const value of ['de', { locale: 'de' }, { locale: 'de', more: 1 }]) expect(v.parse(schema, value)).toBe('de');
  for (const value of ['', 7, null, {}, { value: 'de' }, ['de']])
    expect(v.safeParse(schema, value).success).toBe(false);
});
