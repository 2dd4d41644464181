/**
 * `npm test` runs every layer that this machine can, `npm test unit contract` those two, `npm test -- --all` all of them:
 * without Chromium the browser's then fail, where `npm test` says that it leaves them out. Its last line is `N passed, N
 * failed`, and its exit code is 0 only if something passed and nothing failed, was skipped or could not be loaded. It
 * writes no snapshots.
 */
import { startVitest } from 'vitest/node';
import { isLayer, layerNames } from './layers.ts';
import { findChromium, HOW_TO_GET_CHROMIUM } from './support/find-chromium.ts';
import { tallyByLayer } from './tally.ts';

async function run(layers: readonly string[]): Promise<{ passed: number; failed: number }> {
  const unknown = layers.filter((layer) => !isLayer(layer));
  if (unknown.length > 0) throw new Error(`no such layer: ${unknown.join(', ')}; there are ${layerNames.join(', ')}`);

  const vitest = await startVitest([], { run: true, project: [...layers], update: 'none', passWithNoTests: true });
  const tallies = tallyByLayer(layers, vitest.state.getTestModules());
  const stray = vitest.state.getUnhandledErrors().length; // thrown outside of every file; Vitest has printed them
  await vitest.close();

  if (stray > 0) print(`errors outside of all tests: ${stray}`);
  for (const [layer, { passed, failed, notes }] of tallies) {
    for (const note of notes) print(`not passed: ${layer}: ${note}`);
    print(`${layer}: ${passed} passed, ${failed} failed`);
  }
  const all = [...tallies.values()];
  const sum = (count: 'passed' | 'failed') => all.reduce((total, tally) => total + tally[count], 0);
  return { passed: sum('passed'), failed: sum('failed') + stray };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function whatCanRun(): readonly string[] {
  if (findChromium() !== undefined) return layerNames;
  print(`left out: browser, for there is no Chromium here (${HOW_TO_GET_CHROMIUM})`);
  return layerNames.filter((name) => name !== 'browser');
}

const named = process.argv.slice(2);
const chosen = named.includes('--all') ? layerNames : named.length > 0 ? named : whatCanRun();
const { passed, failed } = await run(chosen).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { passed: 0, failed: 1 };
});
process.stdout.write(`${passed} passed, ${failed} failed\n`, () => process.exit(failed > 0 || passed === 0 ? 1 : 0));
