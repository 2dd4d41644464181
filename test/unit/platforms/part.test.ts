import { expect, it } from 'vitest';
import { localDate } from '../../../lib/platforms/shared/dates.ts';
import { noticeOf, noticeOfPart } from '../../../lib/platforms/shared/booking.ts';
import type { Booking } from '../../../lib/platforms/shared/booking.ts';

const booking = (more: Partial<Booking> = {}): Booking => ({
  id: '7',
  state: 'confirmed',
  units: ['398'],
  arrivalDate: localDate('2026-07-10'),
  departureDate: localDate('2026-07-14'),
  checkInTime: undefined,
  checkOutTime: undefined,
  guest: { name: undefined, email: undefined, language: undefined },
  revision: undefined,
  ...more,
});

it('a whole booking is what it says', () => {
  expect(noticeOfPart(booking(), 'hint')).toEqual(noticeOf(booking(), 'hint'));
});

it.each([{ arrivalDate: undefined }, { departureDate: undefined }, { units: [] }])(
  'a part of a booking, %o missing, says that it changed',
  (missing) => {
    expect(noticeOfPart(booking(missing), 'hint')).toEqual({ kind: 'changed', reservationId: '7', hint: 'hint' });
    expect(noticeOfPart(booking(missing))).toEqual({ kind: 'changed', reservationId: '7' });
  },
);

it('a part of a cancelled one says that it is gone', () => {
  const cancelled = booking({ state: 'cancelled', arrivalDate: undefined });
  expect(noticeOfPart(cancelled)).toEqual({ kind: 'gone', reservationId: '7' });
});
