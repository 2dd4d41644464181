/** SQS for this machine: fauxqs, whose visibility and deduplication follow the local clock. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildApp } from 'fauxqs';
import { followClock } from '../clock/follow-clock.ts';

const { offset, region } = workerData as { offset: BigInt64Array; region: string };
followClock(offset);
const app = buildApp({ logger: false, defaultRegion: region });
const url = await app.listen({ port: 0, host: '127.0.0.1' });
parentPort?.postMessage({ url });
