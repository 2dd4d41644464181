import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import type { LoggedCall, NukiSimulator } from '../../simulators/nuki/index.ts';
import { guestOf } from './bookings.ts';
import { stackHands } from './house.ts';
import { lockOf, loft, propertiesJson, SECRETS } from './lofts.ts';
import { brokenPromises } from './mail-promises.ts';
import { startMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';

/** Six programs are started one after the other. */
const PATIENCE_MS = 180_000;
/** Long past, so that a program which starts with the real time is only set back, and walks no months. */
const START = '2025-02-08T12:00:00Z';
const STAY = { unit: 1, arrival: '2025-02-10', departure: '2025-02-12' };
const DOORS = [lockOf(1, 1), lockOf(1, 2)];

let folder: string;
let child: ChildProcess | undefined;
/** What another process can't take down with it. */
let nuki: NukiSimulator;
let mailbox: Mailbox;
let onCall: (call: LoggedCall) => void;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'staykey-killed-'));
  writeFileSync(join(folder, 'properties.json'), propertiesJson({ properties: [loft(1)] }));
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(SECRETS));
  onCall = () => undefined;
  nuki = await startNukiSimulator({ onCall: (call) => onCall(call) });
  for (const door of DOORS) nuki.control.putLock(door);
  mailbox = await startMailbox();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await nuki.close();
  await mailbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Runs a program until it says that it is ready. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'], ...env },
  });
  const started = child;
  const exited = once(started, 'exit');
  for await (const line of createInterface({ input: started.stdout as NodeJS.ReadableStream })) {
    if (!line.startsWith('ready ')) continue;
    const kill = () => started.kill('SIGKILL');
    return { ...stackHands({ url: line.slice('ready '.length) }), kill, exited };
  }
  throw new Error('it ended before it was ready');
}

/** `npm start` without its synthesis; with locks and mails of its own, or ours, which live on. */
function runStack(beside: 'its own services' | 'ours', startAt?: string) {
  const options = {
    synthesized: inject('synthesized'),
    propertiesFile: join(folder, 'properties.json'),
    secretsFile: join(folder, 'secrets.json'),
    dataDir: join(folder, 'data'),
    env: beside === 'ours' ? { NUKI_API_URL: nuki.url, AWS_ENDPOINT_URL_SES: mailbox.url } : {},
    ...(startAt !== undefined && { startAt }),
  };
  return run([file('./stack-process.ts'), JSON.stringify(options)]);
}

/** `npm start` as it is. */
function runStart() {
  return run([file('../../../cdk/local/start.ts')], {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    STAYKEY_PROPERTIES: join(folder, 'properties.json'),
    STAYKEY_SECRETS: join(folder, 'secrets.json'),
  });
}
type Running = Awaited<ReturnType<typeof run>>;

/** Posts bookings all at once; those that were answered 200, also if the program died over it. */
async function post(
  { smoobu }: Pick<Running, 'smoobu'>,
  ids: readonly number[],
  onAnswer = (_answered: number) => undefined,
) {
  const acknowledged: number[] = [];
  const one = async (id: number) => {
    if ((await smoobu({ id, ...STAY })) !== 200) return;
    acknowledged.push(id);
    onAnswer(acknowledged.length);
  };
  await Promise.allSettled(ids.map(one));
  return acknowledged;
}

const codesOn = (door: number) =>
  nuki.control
    .lock(door)
    .memory.map(({ code }) => code)
    .toSorted();

describe('a run that is killed', () => {
  it(
    'over the answers, over the first code and over the first mail, has lost nobody, and given nobody a second code',
    async () => {
      const first = await runStack('ours', START);
      const acknowledged = await post(first, [1, 2, 3, 4, 5, 6], (answered) => void (answered === 3 && first.kill()));
      await first.exited;
      expect(acknowledged.length).toBeGreaterThanOrEqual(3);

      let creates = 0;
      const second = await runStack('ours');
      onCall = ({ method }) => void (method === 'PUT' && (creates += 1) === 2 && second.kill());
      await second.walkTo('2025-02-08T13:00:00Z').catch(() => undefined);
      await second.exited;
      expect(creates).toBeGreaterThanOrEqual(2);

      const third = await runStack('ours');
      mailbox.examine = async () => void third.kill();
      await third.walkTo('2025-02-08T14:00:00Z').catch(() => undefined);
      await third.exited;
      mailbox.examine = async () => undefined;
      expect(mailbox.mails.length).toBeGreaterThanOrEqual(1);

      const last = await runStack('ours');
      await last.walkTo('2025-02-08T15:00:00Z');
      const stays = await last.stays();
      const told = mailbox.mails.flatMap((mail) => brokenPromises(mail, stays, nuki.state));
      last.kill();
      await last.exited;

      expect(stays.map(({ id }) => Number(id))).toEqual(expect.arrayContaining(acknowledged));
      const codes = stays.flatMap(({ grants }) => [...new Set(grants.map(({ code }) => code))]).toSorted();
      expect(codes).toHaveLength(stays.length);
      expect(DOORS.map(codesOn)).toEqual([codes, codes]);
      expect(told).toEqual([]);
      expect(new Set(mailbox.mails.map(({ to }) => to)).size).toBe(stays.length + 1); // every guest, and the host
    },
    PATIENCE_MS,
  );

  it(
    "goes on, started again as it was, with all that is this machine's own",
    async () => {
      const first = await runStart();
      await first.walkTo(START);
      const acknowledged = await post(first, [1, 2, 3, 4], (answered) => void (answered === 2 && first.kill()));
      await first.exited;
      const again = await runStack('its own services');
      await again.walkTo('2025-02-08T13:00:00Z'); // nobody was woken: the due index is the one that remembers
      const [stays, mails] = [await again.stays(), await again.mails()];
      again.kill();
      await again.exited;

      expect(stays.map(({ id }) => Number(id))).toEqual(expect.arrayContaining(acknowledged));
      expect(stays.map(({ grants }) => grants.map(({ evidence }) => evidence))).toEqual(
        stays.map(() => ['confirmed', 'confirmed']),
      );
      for (const id of acknowledged) expect(mails.filter(({ to }) => to === guestOf(id))).toHaveLength(1);
    },
    PATIENCE_MS,
  );
});
