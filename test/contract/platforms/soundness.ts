import { expect } from 'vitest';
import { inZone } from '../../../lib/domain/reported.ts';
import type { ReportedReservation } from '../../../lib/domain/reported.ts';
import { isLocalDate, isLocalTime } from '../../../lib/domain/time.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';

const UNIT = /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/;

/** Whatever a platform was told, nothing but this comes of it. */
export function expectSound(notice: Notice): void {
  if (notice.kind === 'ignored' || notice.kind === 'some-changed') return;
  if (notice.kind === 'unit-renamed') {
    for (const unit of [notice.from, notice.to]) expect(unit).toMatch(UNIT);
    return;
  }
  const id = notice.kind === 'snapshot' ? notice.reservation.id : notice.reservationId;
  expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  if (notice.kind === 'snapshot') expectSoundStay(notice.reservation);
}

export function expectSoundStay(reservation: ReportedReservation): void {
  const { stay, units, state, guest } = inZone(reservation, 'Europe/Berlin');
  expect(isLocalDate(stay.arrivalDate) && isLocalDate(stay.departureDate)).toBe(true);
  for (const time of [stay.checkInTime, stay.checkOutTime]) expect(time === undefined || isLocalTime(time)).toBe(true);
  for (const unit of units) expect(unit).toMatch(UNIT);
  if (state === 'confirmed') expect(units).not.toEqual([]);
  if (guest.email !== undefined) expect(guest.email.reveal()).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
}
