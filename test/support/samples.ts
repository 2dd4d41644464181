import { NO_ADJUSTMENT } from '../../lib/domain/adjustment.ts';
import type { Authorization } from '../../lib/domain/authorization.ts';
import type { Grant, KeypadCode } from '../../lib/domain/grant.ts';
import { lockId } from '../../lib/domain/property.ts';
import type { Property } from '../../lib/domain/property.ts';
import type { StayRecord } from '../../lib/domain/record.ts';
import type { Reservation, Stay } from '../../lib/domain/stay.ts';
import { instant } from '../../lib/domain/time.ts';
import type { LocalDate, LocalTime } from '../../lib/domain/time.ts';
import { Redacted } from '../../lib/redacted.ts';

export const STREET = lockId('main', 17179869201);
export const FLAT = lockId('main', 17179869202);
export const KEY = { connection: 'smoobu-main', id: '1200001' };

export function date(text: string): LocalDate {
  return text as LocalDate;
}

export function time(text: string): LocalTime {
  return text as LocalTime;
}

export function code(digits: string): Redacted<KeypadCode> {
  return new Redacted(digits as KeypadCode);
}

export function stay(overrides: Partial<Stay> = {}): Stay {
  return {
    arrivalDate: date('2026-07-10'),
    departureDate: date('2026-07-14'),
    checkInTime: undefined,
    checkOutTime: undefined,
    ...overrides,
  };
}

export function reservation(overrides: Partial<Reservation> = {}): Reservation {
  return {
    id: KEY.id,
    state: 'confirmed',
    units: ['398'],
    stay: stay(),
    guest: { name: new Redacted('Anna Muster'), email: new Redacted('anna.muster@example.com'), language: 'de' },
    revision: '2026-03-02 13:51:07',
    ...overrides,
  };
}

export function property(overrides: Partial<Property> = {}): Property {
  return {
    id: 'loft-7',
    name: 'Loft 7',
    address: 'Praterstraße 7, 1020 Wien',
    timeZone: 'Europe/Vienna',
    checkIn: time('15:00'),
    checkOut: time('10:00'),
    earlyEntryMinutes: 0,
    lateExitMinutes: 0,
    language: 'en',
    units: [{ connection: 'smoobu-main', unit: '398' }],
    doors: [
      { lockId: STREET, name: 'Street door' },
      { lockId: FLAT, name: 'Flat' },
    ],
    access: 'auto',
    writeCodesDaysAhead: 7,
    tellGuestDaysAhead: 3,
    overlaps: 'report',
    arrivalReminder: false,
    texts: {},
    ...overrides,
  };
}

export function record(overrides: Partial<StayRecord> = {}): StayRecord {
  return {
    key: KEY,
    platform: 'smoobu',
    reservation: reservation(),
    receivedAt: instant('2026-03-02T12:51:09Z'),
    bookedAt: instant('2026-03-02T12:51:09Z'),
    rooms: [{ unit: '398', propertyId: 'loft-7' }],
    bounds: [],
    grants: [],
    code: undefined,
    codeRefused: false,
    problems: [],
    told: [],
    deliveries: [],
    addressRefused: false,
    adjustment: NO_ADJUSTMENT,
    opensAt: undefined,
    planAgainAt: undefined,
    dueAt: undefined,
    attempts: 0,
    rev: 1,
    ...overrides,
  };
}

export function grant(overrides: Partial<Grant> = {}): Grant {
  return {
    id: 'aaaabbbbcccc',
    lockId: FLAT,
    stay: KEY,
    window: { from: instant('2026-07-10T13:00:00Z'), until: instant('2026-07-14T08:00:00Z') },
    kind: 'keypad',
    code: code('738291'),
    holder: undefined,
    invitee: undefined,
    wanted: true,
    evidence: 'planned',
    reason: undefined,
    authorizationId: undefined,
    attempts: 0,
    codesGivenUp: 0,
    requestedAt: undefined,
    confirmedAt: undefined,
    usedAt: undefined,
    endedAt: undefined,
    tellAt: undefined,
    dueAt: undefined,
    rev: 1,
    ...overrides,
  };
}

/** The entry that a lock holds once it has taken a grant. */
export function authorizationFor(of: Grant, overrides: Partial<Authorization> = {}): Authorization {
  return {
    id: `entry-${of.id}`,
    kind: of.kind === 'invite' ? 'invite' : 'keypad',
    name: `sktest-${of.id}`,
    grantId: of.id,
    code: of.code,
    holder: of.holder,
    from: of.window.from,
    until: of.window.until,
    wholeWindow: of.schedule === undefined,
    schedule: of.schedule,
    enabled: true,
    busy: false,
    used: false,
    ...overrides,
  };
}
