import { describe, expect, it } from 'vitest';
import { tallyByLayer, type ReportedFile } from '../tally.ts';

interface Shape {
  readonly layer?: string;
  readonly states?: readonly string[];
  readonly errors?: readonly unknown[];
  readonly suiteErrors?: readonly unknown[];
}

function file({ layer = 'unit', states = [], errors = [], suiteErrors = [] }: Shape): ReportedFile {
  return {
    project: { name: layer },
    relativeModuleId: 'a.test.ts',
    errors: () => errors,
    children: {
      allTests: () => states.map((state, index) => ({ fullName: `test ${index}`, result: () => ({ state }) })),
      allSuites: () => [{ fullName: 'suite', errors: () => suiteErrors }],
    },
  };
}

const counts = (...files: ReportedFile[]) => {
  const { passed, failed } = tallyByLayer(['unit'], files).get('unit') ?? {};
  return { passed, failed };
};

describe('the tally of a test run', () => {
  it('counts passes and failures of each layer apart', () => {
    const tallies = tallyByLayer(
      ['unit', 'infra'],
      [file({ states: ['passed', 'passed', 'failed'] }), file({ layer: 'infra', states: ['passed'] })],
    );
    expect(tallies.get('unit')).toEqual({ passed: 2, failed: 1, notes: [] });
    expect(tallies.get('infra')).toEqual({ passed: 1, failed: 0, notes: [] });
  });

  it.each(['skipped', 'pending'])('counts a %s test as failed', (state) => {
    expect(counts(file({ states: ['passed', state] }))).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be loaded as failed', () => {
    expect(counts(file({ states: ['passed'] }), file({ errors: ['syntax'] }))).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file without a test as failed', () => {
    expect(counts(file({ states: ['passed'] }), file({}))).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a hook that threw as failed, even where its tests passed', () => {
    expect(counts(file({ states: ['passed'], suiteErrors: ['afterAll'] }))).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a layer without tests as failed, and names it', () => {
    expect(tallyByLayer(['infra'], []).get('infra')).toEqual({ passed: 0, failed: 1, notes: ['not a single test'] });
  });
});
