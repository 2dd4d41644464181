import type { Settings } from '../domain/property.ts';
import type { StayRecord, ToldKind } from '../domain/record.ts';
import type { Instant } from '../domain/time.ts';
import type { CalendarEvent, GuestMailKind } from '../mail/index.ts';

/** Each of these said something new of the stay's times or places. */
const REVISIONS: readonly ToldKind[] = ['access', 'change', 'new-code', 'cancelled'];

/** The stay's event in the guest's calendar, as a mail of this kind revises it; a reminder does not. */
export function stayEvent(
  { key, told }: StayRecord,
  kind: GuestMailKind,
  settings: Settings,
  at: Instant,
): CalendarEvent | undefined {
  if (kind === 'reminder') return undefined;
  const domain = settings.sender.slice(settings.sender.lastIndexOf('@') + 1);
  const stay = [key.connection, key.id].map(encodeURIComponent).join('.');
  const sequence = told.filter((one) => REVISIONS.includes(one.kind)).length;
  return { uid: `${stay}@${domain}`, sequence, at };
}
