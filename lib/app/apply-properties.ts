import { isPassOver } from '../domain/pass.ts';
import { partsOfLockId } from '../domain/property.ts';
import type { LockId, Property, Settings } from '../domain/property.ts';
import type { StayRecord } from '../domain/record.ts';
import { minus } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { AllStays, Applied, MappedUnit, PropertyWriter } from '../ports/host-tools.ts';
import type { Stays } from '../ports/store.ts';
import { coveringUnit, keptUnits, sameUnit, unitsOf } from './mapped-units.ts';
import { watchConnections, watchLocks } from './watch-applied.ts';

export interface ApplyPropertiesDeps {
  readonly writer: PropertyWriter;
  readonly allStays: AllStays;
  readonly stays: Pick<Stays, 'touch'>;
  readonly now: () => Instant;
  /** 32 random bytes as base64. */
  readonly newCodeKey: () => string;
}

export interface Configuration {
  readonly settings: Settings;
  readonly properties: readonly Property[];
}

/** What would take a key away from somebody: a unit that is no property's any more, an account that still holds grants. */
export type Refusal =
  | { readonly kind: 'unit'; readonly unit: MappedUnit; readonly stays: number }
  | { readonly kind: 'account'; readonly account: string; readonly stays: number; readonly passes: number };

export type ApplyOutcome =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'applied';
      readonly removed: readonly string[];
      readonly touched: number;
      /** Mapped in the console, and not in the file. */
      readonly kept: readonly MappedUnit[];
    };

/** The last grant ends a day after the departure at the latest (`lateExitMinutes`), on a calendar anywhere on earth. */
const DAYS_UNTIL_OVER = 2;

/**
 * Writes the host's configuration whole: what it no longer names is removed, but for units that a host has mapped in the
 * console to a property that is still there: those stay hers until the file names them. Then has every stay that isn't over looked
 * at again, so that new times, doors and units take effect. Refused, with nothing written, where it would take away
 * the doors of an upcoming stay, unless `force` says that it is meant. Doing it twice changes nothing more.
 */
export function applyProperties(deps: ApplyPropertiesDeps) {
  return async (wanted: Configuration, { force = false }: { force?: boolean } = {}): Promise<ApplyOutcome> => {
    const now = deps.now();
    const applied = await deps.writer.applied();
    const stays = await deps.allStays.leavingFrom(dateOf(minus(now, { days: DAYS_UNTIL_OVER })));

    const refusals = [...lostUnits(applied, wanted, stays, dateOf(now)), ...lostAccounts(applied, wanted, stays, now)];
    if (refusals.length > 0 && !force) return { kind: 'refused', refusals };

    const removed = await write(deps, applied, wanted);
    await watchLocks(deps.writer, applied, wanted.properties, now);
    await watchConnections(deps.writer, applied, wanted.settings, now);
    for (const { key } of stays) await deps.stays.touch(key, now);
    return { kind: 'applied', removed, touched: stays.length, kept: keptUnits(applied, wanted) };
  };
}

/** What is new comes before what goes: a stay looked at in between finds one of the two. */
async function write(deps: ApplyPropertiesDeps, applied: Applied, wanted: Configuration): Promise<readonly string[]> {
  const { writer } = deps;
  const units = unitsOf(wanted.properties);
  await writer.putSettings(wanted.settings, deps.newCodeKey());
  for (const property of wanted.properties) await writer.putProperty(property);
  for (const unit of units) await writer.putUnit(unit);

  const staying = [...units, ...keptUnits(applied, wanted)];
  const gone = applied.units.filter((old) => !staying.some((unit) => sameUnit(old, unit)));
  for (const unit of gone) await writer.removeUnit(unit);
  const removed = applied.propertyIds.filter((id) => !wanted.properties.some((property) => property.id === id));
  for (const id of removed) await writer.removeProperty(id);
  return removed;
}

/** Units of confirmed stays to come that were a property's and would be nobody's. */
function lostUnits(
  applied: Applied,
  wanted: Configuration,
  stays: readonly StayRecord[],
  today: LocalDate,
): readonly Refusal[] {
  const units = [...unitsOf(wanted.properties), ...keptUnits(applied, wanted)];
  const lost = new Map<string, { unit: MappedUnit; stays: number }>();
  for (const { key, reservation } of stays) {
    if (reservation.state !== 'confirmed' || reservation.stay.departureDate < today) continue;
    for (const room of new Set(reservation.units)) {
      const unit = coveringUnit(applied.units, key.connection, room);
      if (unit === undefined || coveringUnit(units, key.connection, room) !== undefined) continue;
      const name = `${unit.connection} ${unit.unit}`;
      lost.set(name, { unit, stays: (lost.get(name)?.stays ?? 0) + 1 });
    }
  }
  return [...lost.values()].map((one) => ({ kind: 'unit', ...one }));
}

/** Without its account a lock can't be reached, not even to take a grant back. */
function lostAccounts(
  applied: Applied,
  wanted: Configuration,
  stays: readonly StayRecord[],
  now: Instant,
): readonly Refusal[] {
  const kept = new Set(wanted.settings.lockAccounts.map(({ id }) => id));
  const going = (applied.settings?.lockAccounts ?? []).filter(({ id }) => !kept.has(id));
  return going.flatMap(({ id }): Refusal[] => {
    const isThere = ({ lockId }: { readonly lockId: LockId }) => partsOfLockId(lockId).account === id;
    const held = stays.filter(({ grants }) => grants.some(isThere)).length;
    const passes = applied.passes.filter((pass) => !isPassOver(pass, now) && pass.grants.some(isThere)).length;
    return held + passes === 0 ? [] : [{ kind: 'account', account: id, stays: held, passes }];
  });
}

function dateOf(at: Instant): LocalDate {
  return at.slice(0, 10) as LocalDate;
}
