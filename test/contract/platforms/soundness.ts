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

/** The same few come again and again, and a calendar takes its time. */
const soundStays = new Set<string>();

export function expectSoundStay(reservation: ReportedReservation): void {
  const { units, state, guest } = reservation;
  const written = JSON.stringify(reservation.stay);
  if (!soundStays.has(written)) {
    const { stay } = inZone(reservation, 'Europe/Berlin');
    expect(isLocalDate(stay.arrivalDate) && isLocalDate(stay.departureDate)).toBe(true);
    for (const time of [stay.checkInTime, stay.checkOutTime])
      expect(time === undefined || isLocalTime(time)).toBe(true);
    soundStays.add(written);
  }
  for (const unit of units) expect(unit).toMatch(UNIT);
  if (state === 'confirmed') expect(units).not.toEqual([]);
  if (guest.email !== undefined) expect(guest.email.reveal()).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
}
