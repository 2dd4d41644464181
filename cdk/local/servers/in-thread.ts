import { Worker } from 'node:worker_threads';
import { LocalStackError } from '../errors.ts';

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Runs a server file in a thread of its own, where `Date` can be the local clock's without touching anybody else's. The
 * file posts `{ url }` once it listens; `hear` gets what it posts after that.
 */
export async function startInThread(
  file: URL,
  workerData: unknown,
  hear: (message: unknown) => void = () => undefined,
): Promise<RunningServer> {
  const worker = new Worker(file, { workerData, execArgv: [], stdout: true });
  const url = await new Promise<string>((resolve, reject) => {
    worker.once('message', (message: { url: string }) => {
      worker.on('message', hear);
      resolve(message.url);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new LocalStackError(`${file.pathname} ended before it listened.`)));
  });
  return { url, stop: async () => void (await worker.terminate()) };
}
