import { instant } from '../../../lib/domain/time.ts';
import type { KeyMailInput, Place } from '../../../lib/mail/index.ts';

export const loft: Place = {
  name: 'Loft 7',
  address: 'Praterstraße 7, 1020 Wien',
  timeZone: 'Europe/Vienna',
  window: { from: instant('2026-07-10T14:00Z'), until: instant('2026-07-13T08:00Z') },
  doors: [
    { name: 'Street door', how: { kind: 'keypad', code: '345678' } },
    { name: 'Flat', how: { kind: 'keypad', code: '345678' } },
  ],
};

export const gardenHouse: Place = {
  name: 'Garden House',
  address: undefined,
  timeZone: 'Europe/Vienna',
  window: { from: instant('2026-07-11T14:00Z'), until: instant('2026-07-14T08:00Z') },
  doors: [
    { name: 'Gate', how: { kind: 'invite' } },
    { name: 'Door', how: { kind: 'keypad', code: '926471' } },
  ],
};

export const guest: KeyMailInput = {
  kind: 'access',
  guestName: 'Mia Huber',
  language: 'en',
  host: { name: 'Anna', email: 'host@example.com' },
  places: [loft],
};
