/**
 * `npm run fuzz -- --runs=50000 [--platform=NAME]` draws that many mangled bodies for each platform, and as many answers
 * of its API: the tests of test/contract/platforms/mangled-bodies.test.ts, which draw a few hundred in `npm test`.
 */
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50000' }, platform: { type: 'string' } },
});
process.env['FUZZ_RUNS'] = values.runs;
const vitest = await startVitest(['test/contract/platforms/mangled-bodies.test.ts'], {
  run: true,
  project: ['contract'],
  update: 'none',
  ...(values.platform && { testNamePattern: `^${values.platform}, ` }),
});
await vitest.close();
