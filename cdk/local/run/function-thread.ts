/** The inside of a function's thread: its bundle, its environment, the local clock, and nothing else. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { followClock } from '../clock/follow-clock.ts';
import { seedChance } from './seed-chance.ts';
import type { FromThread, ThreadData, ToThread } from './function-messages.ts';

const { offset, seed, codeDir, handler: handlerName, context } = workerData as ThreadData;
followClock(offset);
if (seed !== undefined) seedChance(seed);
const post = (message: FromThread) => parentPort?.postMessage(message);
const handler = await loadHandler();
parentPort?.on('message', (message: ToThread) => void invoke(message));
post({ kind: 'loaded' });

async function loadHandler(): Promise<(event: unknown, context: unknown) => unknown> {
  const [file = '', name = ''] = handlerName.split('.');
  const module = join(codeDir, `${file}.mjs`);
  const loaded = (
    existsSync(module) ? await import(pathToFileURL(module).href) : createRequire(import.meta.url)(join(codeDir, file))
  ) as Record<string, unknown>;
  const found = loaded[name];
  if (typeof found !== 'function') throw new Error(`${handlerName} is not there`);
  return found as (event: unknown, context: unknown) => unknown;
}

async function invoke({ id, event, timeoutMs }: ToThread): Promise<void> {
  const until = performance.now() + timeoutMs;
  const call = {
    ...context,
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())),
  };
  try {
    const result = await handler(JSON.parse(event), call);
    post({ kind: 'answered', id, result: JSON.stringify(result ?? null) });
  } catch (error) {
    post({ kind: 'failed', id, error: String(error) });
  }
}
