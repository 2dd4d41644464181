/** The toy stack as a program of its own, to be killed: `node toy-process.ts DATA_DIR`. Prints `ready URL`. */
import { startLocalStack } from '../../../cdk/local/stack.ts';
import { toys } from './toy.ts';

const stack = await startLocalStack({
  port: 0,
  synthesized: toys,
  dataDir: process.argv[2] ?? ':memory:',
  warn: (line) => console.error(line),
});
console.log(`ready ${stack.url}`);
