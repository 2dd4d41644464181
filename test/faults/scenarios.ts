import type { Fault } from './fault.ts';
import { endingFaults } from './faults/endings.ts';
import { peopleFaults } from './faults/people.ts';
import { reachFaults } from './faults/reach.ts';
import { refusalFaults } from './faults/refusals.ts';
import { silentFaults } from './faults/silent.ts';

export const faults: readonly Fault[] = [
  ...silentFaults,
  ...reachFaults,
  ...refusalFaults,
  ...endingFaults,
  ...peopleFaults,
];

/** One stay with what ails its lock. */
export interface Scenario {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** A cancelled stay may have moved before. */
  readonly moved: boolean;
  readonly cancelled: boolean;
  readonly hopeless: boolean;
  /** Booked two days before the others. */
  readonly early: boolean;
  /** One door; or two with one code, of which only the first is ailing. */
  readonly doors: 1 | 2;
}

export function singles(): readonly Scenario[] {
  return faults.map((fault) => scenarioOf([fault], fault.anotherCode ? 2 : 1));
}

/** Those of which each is soon over. */
export function quickSingles(): readonly Scenario[] {
  return singles().filter(({ faults: ailments }) => !ailments.some(({ slow }) => slow));
}

/** Every two of the faults that are met in pairs, but for those of which one would take the other's place. */
export function pairs(): readonly Scenario[] {
  const paired = faults.filter(({ inPairs }) => inPairs);
  return paired.flatMap((one, index) =>
    paired
      .slice(index + 1)
      .filter((other) => !one.sets.some((part) => other.sets.includes(part)))
      .map((other) => scenarioOf([one, other], 1)),
  );
}

function scenarioOf(ailments: readonly Fault[], doors: 1 | 2): Scenario {
  return {
    name: ailments.map(({ name }) => name).join(' + '),
    faults: ailments,
    moved: ailments.some(({ course }) => course === 'moved'),
    cancelled: ailments.some(({ course }) => course === 'cancelled'),
    hopeless: ailments.some(({ hopeless }) => hopeless),
    early: ailments.some(({ early }) => early),
    doors,
  };
}
