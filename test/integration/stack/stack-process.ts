/** The stack as a program of its own, to be killed: `node stack-process.ts '{ …LocalStackOptions }'`. Prints `ready URL`. */
import { startLocalStack } from '../../../cdk/local/stack.ts';
import type { LocalStackOptions } from '../../../cdk/local/stack.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as LocalStackOptions;
const stack = await startLocalStack({ ...options, port: 0, warn: (line) => console.error(line) });
console.log(`ready ${stack.url}`);
