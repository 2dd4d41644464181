import type { Property } from '../domain/property.ts';
import type { Applied, MappedUnit } from '../ports/host-tools.ts';

/** The longest unit that is `path` or lies above it. */
export function coveringUnit(units: readonly MappedUnit[], connection: string, path: string): MappedUnit | undefined {
  return units
    .filter((one) => one.connection === connection && `${path}/`.startsWith(`${one.unit}/`))
    .toSorted((a, b) => b.unit.length - a.unit.length)[0];
}

/** What hosts have mapped in the console, as long as no file says otherwise and the property is there. */
export function keptUnits(
  { units }: Pick<Applied, 'units'>,
  { properties }: { readonly properties: readonly Property[] },
): readonly MappedUnit[] {
  const named = unitsOf(properties);
  return units.filter((unit) => {
    const isOfHost = unit.byHost !== undefined && properties.some(({ id }) => id === unit.propertyId);
    return isOfHost && !named.some((other) => sameUnit(other, unit));
  });
}

export function unitsOf(properties: readonly Property[]): readonly MappedUnit[] {
  return properties.flatMap(({ id, units }) => units.map((unit) => ({ ...unit, propertyId: id })));
}

export function sameUnit(a: MappedUnit, b: MappedUnit): boolean {
  return a.connection === b.connection && a.unit === b.unit;
}
