import { nearest } from './nearest.ts';

/** One entry that must be unique, or be in a list, with where it stands; undefined values are another's complaint. */
export interface Entry {
  readonly at: string;
  readonly value: string | undefined;
}

/** Every entry whose value an earlier one has already. */
export function twice(all: readonly Entry[], fix: string): string[] {
  return all.flatMap(({ at, value }, index) => {
    const first = all.findIndex((other) => value !== undefined && other.value === value);
    return first === -1 || first === index ? [] : [`${at}: is the same as ${all[first]?.at}; ${fix}`];
  });
}

/** Every entry whose value isn't known. `known` is undefined where it could not be read: that is complained about itself. */
export function notIn(all: readonly Entry[], known: readonly string[] | undefined, what: string): string[] {
  return all.flatMap(({ at, value }) => {
    if (value === undefined || known === undefined || known.includes(value)) return [];
    const meant = nearest(value, known);
    const fix = meant === undefined ? `known: ${known.join(', ') || 'none yet'}` : `did you mean "${meant}"?`;
    return [`${at}: must be ${what}; ${fix}`];
  });
}
