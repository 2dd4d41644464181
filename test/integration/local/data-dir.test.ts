import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDynamodb } from '../../../cdk/local/servers/dynamodb.ts';
import { instant } from '../../../lib/domain/time.ts';
import { startToys } from './toy.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'staykey-data-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Where an earlier run left the clock is where this one goes on. */
const again = () => startToys({ dataDir, startAt: undefined });

describe('a folder of data', () => {
  it('keeps the table, the mails, the locks and the clock from one run to the next', async () => {
    const first = await startToys({ dataDir });
    await first.post('due', { name: 'kept', at: '2030-06-01T00:00:00.000Z' });
    await first.post('mail', { to: 'guest@example.com', subject: 'kept' });
    await fetch(`${first.stack.nuki?.url}/__sim/locks/42`, { method: 'PUT', body: '{"name":"Kept"}' });
    const mails = await first.get('/__local/mails');
    await first.stack.close();

    const second = await again();
    const kept = {
      item: await (await second.post('kept', {}, '?pk=DUE%23kept&sk=DUE')).json(),
      mails: await second.get('/__local/mails'),
      lock: second.stack.nuki?.state.locks[42]?.name,
      clock: (await second.clock()).slice(0, 13),
    };
    await second.stack.close();

    expect(mails).toHaveLength(1);
    expect(kept).toEqual({ item: { found: true }, mails, lock: 'Kept', clock: '2030-01-01T12' });
  });

  it('wakes at the start whatever fell due while nothing ran', async () => {
    const first = await startToys({ dataDir });
    await first.post('due', { name: 'woken', at: '2030-01-01T13:00:00.000Z' });
    await first.stack.close();
    const second = await startToys({ dataDir, startAt: instant('2030-01-01T14:00:00Z') });
    const idle = await second.get('/__local/idle');
    const done = await second.notes('DONE');
    await second.stack.close();

    expect(idle).toEqual({ idle: true });
    expect(done).toHaveLength(1);
  });

  it('is one run at a time, and says so', async () => {
    const first = await startToys({ dataDir });
    const refused = await again().catch((error: Error) => error.message);
    await expect(startDynamodb(join(dataDir, 'dynamodb'))).rejects.toThrow('in use');
    await first.stack.close();
    const second = await again();
    await second.stack.close();

    expect(refused).toContain(`is in use by ${first.stack.url}`);
  });

  it('tells other programs where the services are, for as long as they are there', async () => {
    const { stack } = await startToys({ dataDir });
    const told = JSON.parse(readFileSync(join(dataDir, 'endpoints.json'), 'utf8')) as unknown;
    await stack.close();

    expect(told).toMatchObject({
      url: stack.url,
      pid: process.pid,
      table: 'toy-Toys',
      dynamodb: stack.endpoints.AWS_ENDPOINT_URL_DYNAMODB,
      queues: stack.endpoints.AWS_ENDPOINT_URL_SQS,
      secrets: stack.endpoints.AWS_ENDPOINT_URL_SECRETS_MANAGER,
    });
    expect(existsSync(join(dataDir, 'endpoints.json'))).toBe(false);
  });
});

describe('a run that is killed', () => {
  it('has kept every acknowledged write, its due index in step, and its folder is free again', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./toy-process.ts', import.meta.url)), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(child, 'exit');
    const [ready] = (await once(createInterface(child.stdout), 'line')) as [string];
    const url = ready.replace('ready ', '');
    const acknowledged: string[] = [];
    const due = async (name: string) => {
      const body = JSON.stringify({ name, at: '2020-01-01T00:00:00.000Z', stuck: true });
      const answer = await fetch(`${url}/toys/due`, { method: 'POST', body });
      if (answer.ok) acknowledged.push(name);
      if (acknowledged.length === 20) child.kill('SIGKILL');
    };
    await Promise.allSettled(Array.from({ length: 60 }, (_, index) => due(`n${index}`)));
    await exited;

    const second = await again();
    const found = await Promise.all(
      acknowledged.map(async (name) => (await second.post('kept', {}, `?pk=DUE%23${name}&sk=DUE`)).json()),
    );
    await second.stack.close();

    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(found).toEqual(acknowledged.map(() => ({ found: true })));
  });
});

describe('a port that is taken', () => {
  it('is told in a sentence, and nothing is left running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refused = await startToys({ dataDir, port }).catch((error: Error) => error.message);
    other.close();

    expect(refused).toContain(`Port ${port} is in use`);
    const free = await again();
    await free.stack.close();
  });
});
