/**
 * SES for this machine: aws-ses-v2-local with its inbox page. It keeps mails in memory only, so each is written to
 * `mailsFile` before it is acknowledged and read back at the start. Its `at` (seconds) follows the local clock. It posts
 * each mail that it takes, and has counted it in `accepted` before the sender knows.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { followClock } from '../clock/follow-clock.ts';
import { hearSends } from './ses-sends.ts';

type Email = { at: number };

const { offset, mailsFile, accepted } = workerData as {
  offset: BigInt64Array;
  mailsFile: string | undefined;
  accepted: Int32Array;
};
followClock(offset);
const require = createRequire(import.meta.url);
const { default: startServer } = require('aws-ses-v2-local') as {
  default: (config: { host: string; port: number }) => Promise<Server>;
};
const { getStoreReadonly } = require('aws-ses-v2-local/dist/store.js') as {
  getStoreReadonly: () => { emails: Email[] };
};

keepMails(getStoreReadonly());
const server = await startServer({ host: '127.0.0.1', port: 0 });
hearSends(server, (mail) => {
  Atomics.add(accepted, 0, 1);
  parentPort?.postMessage(mail);
});
parentPort?.postMessage({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });

function keepMails(store: { emails: Email[] }): void {
  let emails = recording(mailsFile !== undefined && existsSync(mailsFile) ? mailsIn(mailsFile) : []);
  Object.defineProperty(store, 'emails', {
    get: () => emails,
    set: () => {
      if (mailsFile !== undefined) writeFileSync(mailsFile, ''); // the inbox page's "clear" puts an empty list here
      emails = recording([]);
    },
  });
}

function recording(emails: Email[]): Email[] {
  const push = (email: Email) => {
    const kept = { ...email, at: Date.now() / 1_000 };
    if (mailsFile !== undefined) appendFileSync(mailsFile, `${JSON.stringify(kept)}\n`);
    return Array.prototype.push.call(emails, kept);
  };
  return Object.defineProperty(emails, 'push', { value: push, enumerable: false });
}

/** A line cut short by a crash belongs to a mail that was never acknowledged. */
function mailsIn(file: string): Email[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as Email];
    } catch {
      return [];
    }
  });
}
