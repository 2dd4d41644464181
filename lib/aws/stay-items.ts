import * as v from 'valibot';
import { problemCodes } from '../errors.ts';
import { deliveryStates } from '../domain/delivery.ts';
import type { KeypadCode } from '../domain/grant.ts';
import { isPass } from '../domain/pass.ts';
import { toldKinds } from '../domain/record.ts';
import type { StayRecord } from '../domain/record.ts';
import { reservationKeyText, reservationStates } from '../domain/stay.ts';
import type { Guest, ReservationKey } from '../domain/stay.ts';
import { forgottenAt } from '../domain/retention.ts';
import { isLocalDate, isLocalTime } from '../domain/time.ts';
import { UNMAPPED } from '../ports/store.ts';
import { Redacted } from '../redacted.ts';
import { AdjustmentField } from './adjustment-field.ts';
import { BoundsField } from './bounds-field.ts';
import { dueAttributes, epochSeconds } from './due.ts';
import { InstantField, LockIdField, parseItem } from './parse-item.ts';
import type { Item, Key } from './table.ts';

const Personal = v.optional(
  v.pipe(
    v.string(),
    v.transform((text) => new Redacted(text)),
  ),
);
const Date = v.pipe(v.string(), v.guard(isLocalDate));
const Time = v.optional(v.pipe(v.string(), v.guard(isLocalTime)));
const StayItem = v.object({
  key: v.object({ connection: v.string(), id: v.string() }),
  platform: v.string(),
  reservation: v.object({
    id: v.string(),
    state: v.picklist(reservationStates),
    units: v.array(v.string()),
    stay: v.object({ arrivalDate: Date, departureDate: Date, checkInTime: Time, checkOutTime: Time }),
    guest: v.object({ name: Personal, email: Personal, language: v.optional(v.string()) }),
    revision: v.optional(v.string()),
  }),
  receivedAt: InstantField,
  bookedAt: v.optional(InstantField),
  rooms: v.array(v.object({ unit: v.string(), propertyId: v.optional(v.string()) })),
  bounds: BoundsField,
  grants: v.array(v.object({ lockId: LockIdField, grantId: v.string(), generation: v.number() })),
  code: v.optional(v.string()),
  codeRefused: v.boolean(),
  problems: v.array(v.object({ code: v.picklist(problemCodes), subject: v.string() })),
  told: v.array(
    v.object({
      kind: v.picklist(toldKinds),
      at: InstantField,
      content: v.string(),
      apartFromCode: v.optional(v.string()),
      via: v.optional(v.literal('chat')),
      mail: v.optional(v.string()),
    }),
  ),
  deliveries: v.optional(
    v.array(v.object({ mail: v.string(), state: v.picklist(deliveryStates), at: InstantField })),
    [],
  ),
  addressRefused: v.boolean(),
  adjustment: AdjustmentField,
  opensAt: v.optional(InstantField),
  planAgainAt: v.optional(InstantField),
  dueAt: v.optional(InstantField),
  attempts: v.number(),
  rev: v.number(),
});

export function stayPk(key: ReservationKey): string {
  return `RES#${reservationKeyText(key)}`;
}

/** Staff passes stand together, so that they can be listed. */
export const PASSES_PK = 'PASSES';

export function stayKey(key: ReservationKey): Key {
  return isPass(key) ? { pk: PASSES_PK, sk: `PASS#${key.id}` } : { pk: stayPk(key), sk: 'RES' };
}

export function encodeStay(record: StayRecord): Item {
  const { dueAt, code, reservation, ...rest } = record;
  const key = stayKey(record.key);
  return {
    ...key,
    ...rest,
    reservation: { ...reservation, guest: plainGuest(reservation.guest) },
    code: code?.reveal(),
    ...dueAttributes(key.pk, dueAt),
    urgentAt: record.opensAt ?? reservation.stay.arrivalDate,
    arrivalPk: record.rooms.find((room) => room.propertyId !== undefined)?.propertyId ?? UNMAPPED,
    arrivalAt: `${reservation.stay.arrivalDate}#${record.key.id}`,
    expiresAt: epochSeconds(forgottenAt(record)),
  };
}

function plainGuest(guest: Guest): Record<string, string | undefined> {
  return { name: guest.name?.reveal(), email: guest.email?.reveal(), language: guest.language };
}

export function decodeStay(item: Item): StayRecord {
  const read = parseItem(StayItem, item);
  const { reservation } = read;
  return {
    key: read.key,
    platform: read.platform,
    reservation: {
      id: reservation.id,
      state: reservation.state,
      units: reservation.units,
      stay: {
        arrivalDate: reservation.stay.arrivalDate,
        departureDate: reservation.stay.departureDate,
        checkInTime: reservation.stay.checkInTime,
        checkOutTime: reservation.stay.checkOutTime,
      },
      guest: { name: reservation.guest.name, email: reservation.guest.email, language: reservation.guest.language },
      revision: reservation.revision,
    },
    receivedAt: read.receivedAt,
    bookedAt: read.bookedAt ?? read.receivedAt,
    rooms: read.rooms.map(({ unit, propertyId }) => ({ unit, propertyId })),
    bounds: read.bounds,
    grants: read.grants,
    code: read.code === undefined ? undefined : new Redacted(read.code as KeypadCode),
    codeRefused: read.codeRefused,
    problems: read.problems,
    told: read.told,
    deliveries: read.deliveries,
    addressRefused: read.addressRefused,
    adjustment: read.adjustment,
    opensAt: read.opensAt,
    planAgainAt: read.planAgainAt,
    dueAt: read.dueAt,
    attempts: read.attempts,
    rev: read.rev,
  };
}
