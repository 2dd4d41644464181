import type { StaffPass } from '../../domain/pass.ts';
import type { Property } from '../../domain/property.ts';
import { WEEK } from '../../domain/schedule.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { isLocalDate, isLocalTime, isTimeZone, plusDays, toInstant } from '../../domain/time.ts';
import type { Instant, LocalTime } from '../../domain/time.ts';
import { cleanName } from '../../mail/clean-name.ts';
import type { PageRequest } from '../../pages/exchange.ts';
import { Redacted } from '../../redacted.ts';
import { namedLocks } from '../named-locks.ts';

type Read = { readonly pass: StaffPass } | { readonly refused: 'unreadable' | 'over' };
const MIDNIGHT = '00:00' as LocalTime;

/** What a host has filled in, as a pass that begins now. `id`: the same for the same form, so that two presses make one. */
export function passFrom(
  form: PageRequest['form'],
  { id, properties, now }: { readonly id: string; readonly properties: readonly Property[]; readonly now: Instant },
): Read {
  const name = cleanName(form['name']);
  const locks = [...namedLocks(properties)].filter(([lockId]) => form[`door-${lockId}`] === 'on');
  const schedule = scheduleFrom(form);
  const last = form['last'] ?? '';
  if (name === undefined || locks.length === 0 || schedule === undefined || !isLocalDate(last)) {
    return { refused: 'unreadable' };
  }
  const zone = locks.map(([, { timeZone }]) => timeZone).find(isTimeZone) ?? 'UTC';
  const until = toInstant(plusDays(last, 1), MIDNIGHT, zone, 'until');
  if (until <= now) return { refused: 'over' };
  return {
    pass: {
      id,
      name: new Redacted(name),
      lockIds: locks.map(([lockId]) => lockId),
      window: { from: now, until },
      schedule,
      grants: [],
      code: undefined,
      codeRefused: false,
      problems: [],
      removedAt: undefined,
      dueAt: now,
      attempts: 0,
      rev: 0,
    },
  };
}

/** Two times, or none for the whole day. */
function scheduleFrom(form: PageRequest['form']): Schedule | undefined {
  const weekDays = WEEK.filter((day) => form[`day-${day}`] === 'on');
  if (weekDays.length === 0) return undefined;
  const { from = '', until = '' } = form;
  if (from === '' && until === '') return { weekDays, fromMinute: 0, untilMinute: 0 };
  if (!isLocalTime(from) || !isLocalTime(until) || !(from < until)) return undefined;
  return { weekDays, fromMinute: minutesOf(from), untilMinute: minutesOf(until) };
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
