import type { SmoobuBooking } from '../integration/stack/bookings.ts';
import type { Moment } from './scene.ts';
import { LOCKS, UNITS } from './town.ts';
import type { Language, Town } from './town.ts';

export const STORY_STARTS = '2026-07-01T06:00:00Z';

/** Who comes, by what they are for. */
export const GUESTS = {
  main: { id: 1_300_001, unit: UNITS.loft, arrival: '2026-07-10', departure: '2026-07-14', email: 'guest@example.com' },
  cancels: {
    id: 1_300_002,
    unit: UNITS.garden,
    arrival: '2026-07-12',
    departure: '2026-07-15',
    email: 'other@example.com',
  },
  lockOffline: {
    id: 1_300_003,
    unit: UNITS.attic,
    arrival: '2026-07-09',
    departure: '2026-07-11',
    email: 'third@example.com',
  },
  unreachable: { id: 1_300_004, unit: UNITS.garden, arrival: '2026-07-08', departure: '2026-07-11', email: '' },
  calm: {
    id: 1_300_005,
    unit: UNITS.studio,
    arrival: '2026-07-06',
    departure: '2026-07-09',
    email: 'fifth@example.com',
  },
  later: {
    id: 1_300_006,
    unit: UNITS.studio,
    arrival: '2026-07-18',
    departure: '2026-07-21',
    email: 'sixth@example.com',
  },
} as const;

const NAMES: Readonly<Record<keyof typeof GUESTS, Readonly<Record<Language, string>>>> = {
  main: { en: 'Emma Clarke', de: 'Lena Hofer' },
  cancels: { en: 'Noah Williams', de: 'Jonas Weber' },
  lockOffline: { en: 'Sofia Rossi', de: 'Sofia Rossi' },
  unreachable: { en: 'Jack Miller', de: 'Paul Gruber' },
  calm: { en: 'Olivia Brown', de: 'Clara Winter' },
  later: { en: 'Liam Evans', de: 'Felix Bauer' },
};

export async function tell(town: Town, who: keyof typeof GUESTS, change: Partial<SmoobuBooking> = {}): Promise<void> {
  await town.tell({ ...GUESTS[who], name: NAMES[who][town.language], ...change });
}

/** What befalls the house, whether or not anybody takes pictures. One thing at a time, so that chance has one order. */
export const story: readonly Moment[] = [
  { at: '2026-07-01T06:10:00Z', happens: async ({ town }) => tell(town, 'main') },
  { at: '2026-07-01T06:20:00Z', happens: async ({ town }) => tell(town, 'cancels') },
  { at: '2026-07-01T06:40:00Z', happens: async ({ town }) => tell(town, 'unreachable') },
  { at: '2026-07-01T06:50:00Z', happens: async ({ town }) => tell(town, 'calm') },
  { at: '2026-07-01T07:00:00Z', happens: async ({ town }) => tell(town, 'later') },
  { at: '2026-07-07T17:00:00Z', happens: async ({ town }) => void town.locks.putLock(LOCKS.attic, { serverState: 4 }) },
  { at: '2026-07-07T17:10:00Z', happens: async ({ town }) => tell(town, 'lockOffline') },
  {
    at: '2026-07-07T18:00:00Z',
    happens: async ({ town }) => void town.locks.putLock(LOCKS.garden, { batteryCritical: true }),
  },
  {
    at: '2026-07-08T09:00:00Z',
    happens: async ({ town }) =>
      tell(town, 'main', { action: 'updateReservation', arrival: '2026-07-11', modifiedAt: '2026-07-08 11:00:00' }),
  },
  { at: '2026-07-08T14:00:00Z', happens: async ({ town }) => void town.locks.putLock(LOCKS.attic, { serverState: 0 }) },
  {
    at: '2026-07-09T16:00:00Z',
    happens: async ({ town }) =>
      tell(town, 'cancels', { action: 'cancelReservation', type: 'cancellation', modifiedAt: '2026-07-09 18:00:00' }),
  },
];
