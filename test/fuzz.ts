/**
 * `npm run fuzz -- --runs=50000 [--platform=NAME]` draws that many mangled bodies for each platform, as many answers of its
 * API, and as much garbage: test/contract/platforms/mangled-bodies.test.ts, which draws a few hundred in `npm test`. About
 * half a minute of one core a platform.
 *
 * It shows that a platform file reads anything at all without a crash: it says something sound (an id that stays in its
 * place, true dates, a unit where it is confirmed) or exactly that it can't read it, so a webhook is parked and never lost;
 * that garbage opens nothing; and that keys it has never met change nothing. It does not show that what it reads is right:
 * that is what the recordings are for. The answer to a call does not hang on any of it: a body is only read after its 200.
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
