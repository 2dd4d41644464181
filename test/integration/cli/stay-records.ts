import { NO_ADJUSTMENT } from '../../../lib/domain/adjustment.ts';
import type { LockId } from '../../../lib/domain/property.ts';
import type { StayRecord } from '../../../lib/domain/record.ts';
import type { ReservationState } from '../../../lib/domain/stay.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { Instant, LocalDate } from '../../../lib/domain/time.ts';
import { Redacted } from '../../../lib/redacted.ts';

export const FAR_AWAY = '2039-12-24' as LocalDate;
export const LONG_AGO = '2020-01-02' as LocalDate;

export interface StayOptions {
  readonly departure: LocalDate;
  readonly state?: ReservationState;
  readonly units?: readonly string[];
  readonly propertyId?: string | undefined;
  readonly grantsOn?: readonly string[];
  readonly dueAt?: Instant;
}

/** A stay of smoobu-main, not saved yet. */
export function aStay(id: string, options: StayOptions): StayRecord {
  const { departure, state = 'confirmed', units = ['398'], propertyId, grantsOn = [], dueAt } = options;
  return {
    key: { connection: 'smoobu-main', id },
    platform: 'smoobu',
    reservation: {
      id,
      state,
      units,
      stay: {
        arrivalDate: `${departure.slice(0, 8)}01` as LocalDate,
        departureDate: departure,
        checkInTime: undefined,
        checkOutTime: undefined,
      },
      guest: { name: new Redacted('Ida Beispiel'), email: new Redacted('ida@example.com'), language: 'de' },
      revision: undefined,
    },
    receivedAt: instant(Date.now()),
    bookedAt: instant(Date.now()),
    bounds: [],
    rooms: units.map((unit) => ({ unit, propertyId })),
    grants: grantsOn.map((lock, index) => ({ lockId: lock as LockId, grantId: `grant${id}${index}`, generation: 1 })),
    code: undefined,
    codeRefused: false,
    problems: [],
    told: [],
    deliveries: [],
    addressRefused: false,
    adjustment: NO_ADJUSTMENT,
    opensAt: undefined,
    planAgainAt: undefined,
    dueAt,
    attempts: 0,
    rev: 0,
  };
}
