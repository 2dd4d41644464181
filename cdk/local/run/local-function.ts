import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { LocalClock } from '../clock/local-clock.ts';
import type { FunctionModel } from '../template/model.ts';
import type { FromThread, ThreadData, ToThread } from './function-messages.ts';

/** One Lambda function in a thread of its own, which starts with the first call, as Lambda's do. */
export interface LocalFunction {
  /** The function's answer, after JSON. Rejects if it throws, crashes or takes too long; the next call gets a new thread. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly running: () => number;
  /** Calls since the start. */
  readonly started: () => number;
  readonly stop: () => Promise<void>;
}

export interface FunctionDeps {
  readonly clock: LocalClock;
  /** See `ThreadData`. */
  readonly seed?: string | undefined;
  /** All that the function finds in `process.env`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Hears what the function prints. */
  readonly log: (functionName: string, line: string) => void;
  /** Hears why a call failed. */
  readonly warn: (line: string) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly pending: Map<string, Pending>;
  /** Its bundle is loaded; how that fails is for the calls to tell. */
  readonly loaded: Promise<void>;
}

interface Pending {
  readonly answered: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** This machine may be slower than Lambda, and shared: a call is given this many times what the template allows. */
const PATIENCE = 3;

export function localFunction(model: FunctionModel, deps: FunctionDeps): LocalFunction {
  let thread: Thread | undefined;
  let started = 0;

  const spawn = (): Thread => {
    const pending = new Map<string, Pending>();
    const worker = new Worker(new URL('./function-thread.ts', import.meta.url), threadOptions(model, deps));
    const loading = Promise.withResolvers<void>();
    const mine = { worker, pending, loaded: loading.promise };
    const ended = (why: string) => {
      if (thread === mine) thread = undefined;
      for (const { failed } of pending.values()) failed(new Error(`${model.logicalId} ${why}`));
      pending.clear();
    };
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'loaded') loading.resolve();
      else settle(pending, message);
    });
    worker.on('error', (error) => {
      deps.warn(`${model.logicalId}: ${String(error)}`);
      ended('crashed');
    });
    worker.on('exit', () => ended('ended in the middle of a call'));
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => deps.log(model.logicalId, text.trimEnd()));
    }
    return mine;
  };

  return {
    running: () => thread?.pending.size ?? 0,
    started: () => started,
    stop: async () => void (await thread?.worker.terminate()),
    invoke: (event) => {
      started += 1;
      const mine = (thread ??= spawn());
      const tooLong = () => {
        if (thread === mine) thread = undefined; // as Lambda does: whatever else runs in it ends too
        void mine.worker.terminate();
      };
      return call(mine, event, model.timeoutSeconds * 1_000 * PATIENCE, tooLong).catch((error: unknown) => {
        deps.warn(`${model.logicalId}: ${String(error)}`);
        throw error;
      });
    },
  };
}

/** The time that a function may take begins when it is loaded, as Lambda's does. */
function call(
  { worker, pending, loaded }: Thread,
  event: unknown,
  timeoutMs: number,
  tooLong: () => void,
): Promise<unknown> {
  const id = randomUUID();
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    void loaded.then(() => {
      if (!pending.has(id)) return;
      timer = setTimeout(() => {
        pending.get(id)?.failed(new Error(`took longer than ${timeoutMs} ms`));
        tooLong();
      }, timeoutMs);
    });
    const done = <T>(then: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(timer);
        pending.delete(id);
        then(value);
      };
    };
    pending.set(id, { answered: done(resolve), failed: done(reject) });
    worker.postMessage({ id, event: JSON.stringify(event), timeoutMs } satisfies ToThread);
  });
}

function settle(pending: Map<string, Pending>, message: FromThread): void {
  if (message.kind === 'answered') pending.get(message.id)?.answered(JSON.parse(message.result));
  if (message.kind === 'failed') pending.get(message.id)?.failed(new Error(message.error));
}

function threadOptions(model: FunctionModel, deps: FunctionDeps) {
  const workerData: ThreadData = {
    offset: deps.clock.offset,
    seed: deps.seed,
    codeDir: model.codeDir,
    handler: model.handler,
    context: {
      functionName: model.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: model.arn,
      memoryLimitInMB: String(model.memoryMb),
      logGroupName: `/aws/lambda/${model.name}`,
      logStreamName: 'local',
    },
  };
  return { workerData, env: deps.environment, execArgv: [], stdout: true, stderr: true };
}
