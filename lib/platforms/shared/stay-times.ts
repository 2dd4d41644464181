import type { Instant, LocalDate, LocalTime } from '../../domain/time.ts';
import type { Booking } from './booking.ts';
import { clockIn, instantOf, momentOf, writtenDate, writtenTime } from './dates.ts';

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

/** One end of a stay, as far as it is told. */
export interface StayEnd {
  readonly date: LocalDate | undefined;
  readonly time: LocalTime | undefined;
  readonly at: Instant | undefined;
  /** The time that is usual there. */
  readonly usual: LocalTime | undefined;
}

/**
 * Day and time as told; else as the clocks of `zone` show at the instant, unless that is of another day, and so out of
 * date; else the usual time. Where no days are to be had, the instants.
 */
export function timesIn(zone: string | undefined, arrival: StayEnd, departure: StayEnd): StayTimes {
  const [first, last] = [arrival, departure].map(({ date, time, at, usual }) => {
    const clock = clockIn(at, zone);
    const day = date ?? clock?.date;
    return { date: day, time: time ?? (clock?.date === day ? clock?.time : undefined) ?? usual };
  });
  const isLocal = first?.date !== undefined && last?.date !== undefined;
  return {
    arrivalDate: first?.date,
    departureDate: last?.date,
    checkInTime: first?.time,
    checkOutTime: last?.time,
    ...(!isLocal && { arrivesAt: arrival.at, departsAt: departure.at }),
  };
}
