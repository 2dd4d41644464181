import path from 'node:path';
import { parseArgs } from 'node:util';

import { staykeyApp } from './synthesize.ts';

/** `npm run synth -- -c stage=prod -c sender=…`: writes the stack to cdk.out, or fails with what the rule packs found. */
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true, default: [] } } });
const context = Object.fromEntries(
  values.context.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
);

staykeyApp({ outdir: path.join(import.meta.dirname, '../cdk.out'), context }).synth();
