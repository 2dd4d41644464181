import { reservationKeyText } from '../../domain/stay.ts';
import type { StayRecord } from '../../domain/record.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { MappedUnit } from '../../ports/host-tools.ts';
import type { PageAnswer, PageRequest } from '../../pages/exchange.ts';
import { unitNotice, unitsPage } from '../../pages/host/units.ts';
import type { UnitCard } from '../../pages/host/door-views.ts';
import { coveringUnit } from '../mapped-units.ts';
import type { ConsoleDeps } from './deps.ts';
import { readHouse, recordsBetween, todayAt } from './house.ts';
import type { House } from './house.ts';
import { mapUnit } from './map-unit.ts';
import { placeOf, stayPlace } from './places.ts';
import { viewerOf } from './session.ts';
import type { Session } from './session.ts';
import { guestName } from './stay-card.ts';

/** As far ahead as anybody books. */
const LAST_DAY = '9999-12-31' as LocalDate;

/** The units that no property has, and those that hosts have mapped here. */
export async function showUnits(deps: ConsoleDeps, { query }: PageRequest, session: Session): Promise<PageAnswer> {
  const { house, missing, mapped } = await readUnits(deps);
  const page = unitsPage({
    viewer: viewerOf(session),
    properties: house.properties.map(({ id, name }) => ({ id, name })),
    missing,
    mapped,
    notice: unitNotice(query['done'], query['refused']),
  });
  return { status: 200, page };
}

/** A unit's form: its property from now on, or none. */
export async function pressForUnit(deps: ConsoleDeps, { form }: PageRequest, { mark }: Session): Promise<PageAnswer> {
  const { connection = '', unit = '', property: propertyId = '' } = form;
  const { house, records, missing, mapped } = await readUnits(deps);
  const isListed = (one: UnitCard) => one.connection === connection && one.unit === unit;
  const known = [...missing, ...mapped].find(isListed);
  const isProperty = propertyId === '' || house.properties.some(({ id }) => id === propertyId);
  if (known === undefined || !isProperty) return { seeOther: placeOf('/host/units', { refused: 'changed' }) };
  if (known.propertyId !== (propertyId === '' ? undefined : propertyId)) {
    const concerned = records.filter((record) => sleepsIn(record, { connection, unit }));
    await mapUnit(deps, { connection, unit, propertyId, byHost: mark.host }, concerned);
  }
  return { seeOther: placeOf('/host/units', { done: propertyId === '' ? 'unmapped' : 'mapped' }) };
}

interface Units {
  readonly house: House;
  /** Every stay that is not over. */
  readonly records: readonly StayRecord[];
  readonly missing: readonly UnitCard[];
  readonly mapped: readonly UnitCard[];
}

async function readUnits(deps: ConsoleDeps): Promise<Units> {
  const house = await readHouse(deps);
  const [records, units] = await Promise.all([
    recordsBetween(deps, house, todayAt(house, deps.now()), LAST_DAY),
    deps.units.mappedByHosts(),
  ]);
  const byUnit = new Map<string, UnitCard>();
  for (const record of records.filter(({ reservation }) => reservation.state === 'confirmed')) {
    for (const { unit, propertyId } of record.rooms) {
      const { connection } = record.key;
      if (propertyId !== undefined || coveringUnit(units, connection, unit) !== undefined) continue;
      const name = `${connection}#${unit}`;
      const before = byUnit.get(name) ?? { connection, unit, propertyId: undefined, stays: [] };
      byUnit.set(name, { ...before, stays: [...before.stays, linkTo(record)] });
    }
  }
  const mapped = units.map((unit) => ({ ...unit, stays: records.filter((one) => sleepsIn(one, unit)).map(linkTo) }));
  return { house, records, missing: [...byUnit.values()], mapped };
}

function linkTo({ key, reservation }: StayRecord): UnitCard['stays'][number] {
  return {
    href: stayPlace(key),
    guest: guestName(reservation) ?? reservationKeyText(key),
    arrival: reservation.stay.arrivalDate,
  };
}

function sleepsIn({ key, rooms }: StayRecord, { connection, unit }: Pick<MappedUnit, 'connection' | 'unit'>): boolean {
  return key.connection === connection && rooms.some((room) => `${room.unit}/`.startsWith(`${unit}/`));
}
