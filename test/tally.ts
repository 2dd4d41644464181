/** What the tally needs of Vitest's report of one file; see `TestModule` there. */
export interface ReportedFile {
  readonly project: { readonly name: string };
  readonly relativeModuleId: string;
  readonly errors: () => readonly unknown[];
  readonly children: {
    readonly allTests: () => Iterable<{ readonly fullName: string; readonly result: () => { readonly state: string } }>;
    readonly allSuites: () => Iterable<{ readonly fullName: string; readonly errors: () => readonly unknown[] }>;
  };
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed beside tests that ran and failed: those are in Vitest's own report. */
  readonly notes: readonly string[];
}

/**
 * Counts what ran of each of `layers`. Only a test that ran and passed is a pass: one that was skipped, a file that could
 * not be loaded, a hook that threw and a layer without a test are failures as much as a test that failed.
 */
export function tallyByLayer(layers: readonly string[], files: readonly ReportedFile[]): ReadonlyMap<string, Tally> {
  return new Map(layers.map((layer) => [layer, tallyOf(files.filter((file) => file.project.name === layer))]));
}

function tallyOf(files: readonly ReportedFile[]): Tally {
  const tests = files.flatMap((file) =>
    [...file.children.allTests()].map((test) => ({
      where: `${file.relativeModuleId} > ${test.fullName}`,
      state: test.result().state,
    })),
  );
  const notRun = tests.filter(({ state }) => state !== 'passed' && state !== 'failed');
  const notes = [...notRun.map(({ where, state }) => `${where}: ${state}`), ...files.flatMap(brokenParts)];
  if (tests.length === 0) notes.push('not a single test');

  const passed = tests.filter(({ state }) => state === 'passed').length;
  const failed = tests.filter(({ state }) => state === 'failed').length;
  return { passed, failed: failed + notes.length, notes };
}

/** What went wrong outside of any test: in loading a file, or in a hook around a suite. */
function brokenParts(file: ReportedFile): string[] {
  const suites = [...file.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const parts = suites.map((suite) => `${file.relativeModuleId} > ${suite.fullName}: failed outside of its tests`);
  if (file.errors().length > 0) parts.push(`${file.relativeModuleId}: failed outside of its tests`);
  else if ([...file.children.allTests()].length === 0) parts.push(`${file.relativeModuleId}: no test in it`);
  return parts;
}
