import { createHash } from 'node:crypto';
import type { Fault } from './fault.ts';
import { endingFaults } from './faults/endings.ts';
import { inviteFaults } from './faults/invites.ts';
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
  ...inviteFaults,
];

/** One stay with what ails its lock. */
export interface Scenario {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** A cancelled stay may have moved before. */
  readonly moved: boolean;
  readonly cancelled: boolean;
  readonly hopeless: boolean;
  /** One door; or two with one code, of which only the first is ailing. */
  readonly doors: 1 | 2;
}

export function singles(): readonly Scenario[] {
  return faults.map((fault) => scenarioOf([fault], fault.anotherCode ? 2 : 1));
}

/** Those that are worth their time where time is short. */
export function quickSingles(): readonly Scenario[] {
  return singles().filter(({ faults: ailments }) => !ailments.some(({ extra }) => extra));
}

/** Every two faults, but for those of which one would take the other's place. */
export function allPairs(): readonly Scenario[] {
  const paired = faults.filter(({ invited }) => invited !== true);
  return paired.flatMap((one, index) =>
    paired
      .slice(index + 1)
      .filter((other) => !one.sets.some((part) => other.sets.includes(part)))
      .map((other) => scenarioOf([one, other], 1)),
  );
}

export function everyScenario(): readonly Scenario[] {
  return [...singles(), ...allPairs()];
}

/** So many of the pairs without extras, as the seed has it: the same ones for the same seed. */
export function drawnPairs(count: number, seed: string): readonly Scenario[] {
  const lot = ({ name }: Scenario) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return allPairs()
    .filter(({ faults: ailments }) => !ailments.some(({ extra }) => extra))
    .map((scenario) => ({ scenario, lot: lot(scenario) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ scenario }) => scenario);
}

function scenarioOf(ailments: readonly Fault[], doors: 1 | 2): Scenario {
  return {
    name: ailments.map(({ name }) => name).join(' + '),
    faults: ailments,
    moved: ailments.some(({ course }) => course === 'moved'),
    cancelled: ailments.some(({ course }) => course === 'cancelled'),
    hopeless: ailments.some(({ hopeless }) => hopeless),
    doors,
  };
}
