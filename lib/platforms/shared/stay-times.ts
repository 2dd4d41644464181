import type { Booking } from './booking.ts';
import { instantOf, momentOf, writtenDate, writtenTime } from './dates.ts';

type StayTimes = Pick<
  Booking,
  'arrivalDate' | 'departureDate' | 'checkInTime' | 'checkOutTime' | 'arrivesAt' | 'departsAt'
>;

/**
 * Arrival and departure, in whatever form they are told. An offset belongs to the place's own clock: day and time hold as
 * they are written in front of it. `Z` at both of them is UTC: then they are instants. A midnight is a day without a time.
 */
export function stayTimes(arrival: string | undefined, departure: string | undefined): StayTimes {
  const [from, to] = [instantInUtc(arrival), instantInUtc(departure)];
  const [first, last] = [clockOf(arrival), clockOf(departure)];
  const areDays = first.isDay && last.isDay;
  const instants = from === undefined || to === undefined || areDays ? {} : { arrivesAt: from, departsAt: to };
  return {
    arrivalDate: first.date,
    departureDate: last.date,
    checkInTime: first.time,
    checkOutTime: last.time,
    ...instants,
  };
}

function instantInUtc(text: string | undefined) {
  return /Z$/i.test(text ?? '') ? instantOf(text) : undefined;
}

function clockOf(text: string | undefined) {
  const { date, time } = momentOf(text);
  if (date !== undefined) return { date, time, isDay: time === undefined };
  return { date: writtenDate(text), time: writtenTime(text), isDay: false };
}
