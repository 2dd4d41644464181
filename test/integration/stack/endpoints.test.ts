import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { localClock } from '../../../cdk/local/clock/local-clock.ts';
import { startDynamodb } from '../../../cdk/local/servers/dynamodb.ts';
import { startSecretsManager } from '../../../cdk/local/servers/secrets.ts';
import { startSes } from '../../../cdk/local/servers/ses.ts';
import { startSqs } from '../../../cdk/local/servers/sqs.ts';
import { startNukiSimulator } from '../../simulators/nuki/index.ts';
import { guestOf } from './bookings.ts';
import { startHouse } from './house.ts';
import { HOST, lockOf, loft, SECRETS } from './lofts.ts';

const folder = mkdtempSync(join(tmpdir(), 'staykey-endpoints-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Somebody else's service: passes every request on, and notes it. */
async function forwarder(target: string) {
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    asked.push(String(incoming.headers['x-amz-target'] ?? `${incoming.method} ${incoming.url}`));
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', target), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close().closeAllConnections(),
  };
}

/** What the template calls the two secrets is read from the run itself: the local names say which part each is. */
async function theirServices(names: readonly string[]) {
  const clock = localClock(() => Date.now(), 0);
  const secretsFile = join(folder, 'secrets.json');
  writeFileSync(secretsFile, JSON.stringify(SECRETS));
  const secrets = names.map((arn) => {
    const part = /outbound/i.test(arn) ? ('outbound' as const) : ('inbound' as const);
    return { logicalId: arn, name: arn, arn, part };
  });
  const nuki = await startNukiSimulator();
  for (const lock of [lockOf(1, 1), lockOf(1, 2)]) nuki.control.putLock(lock);
  const servers = {
    AWS_ENDPOINT_URL_DYNAMODB: await startDynamodb(undefined),
    AWS_ENDPOINT_URL_SQS: await startSqs(clock, 'eu-central-1'),
    AWS_ENDPOINT_URL_SES: await startSes(clock, undefined),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await startSecretsManager(secrets, secretsFile),
    NUKI_API_URL: { url: nuki.url, stop: nuki.close },
  };
  const entries = Object.entries(servers);
  const forwarders = Object.fromEntries(
    await Promise.all(entries.map(async ([variable, { url }]) => [variable, await forwarder(url)] as const)),
  );
  return {
    nuki,
    forwarders,
    env: Object.fromEntries(Object.entries(forwarders).map(([variable, { url }]) => [variable, url])),
    stop: async () => {
      for (const one of Object.values(forwarders)) one.stop();
      for (const [, server] of entries) await server.stop();
    },
  };
}

/** Servers that listen in this thread. */
const listening = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;

describe('services that the environment names', () => {
  it('are used, every one, and none is started in their place', async () => {
    const options = { startAt: '2027-02-08T12:00:00Z', properties: [loft(1)] };
    const plain = await startHouse(options);
    const { InboundSecretId = '', OutboundSecretId = '' } = plain.stack.outputs;
    await plain.close();

    const theirs = await theirServices([InboundSecretId, OutboundSecretId]);
    const before = listening();
    const house = await startHouse({ ...options, env: theirs.env });
    const started = listening() - before;
    expect(await house.smoobu({ id: 1, unit: 1, arrival: '2027-02-10', departure: '2027-02-12' })).toBe(200);
    await house.walkTo('2027-02-08T12:10:00Z');
    const [stay, mails] = [await house.stay(1), await house.mails()];
    const { endpoints, replaced, nuki } = house.stack;
    await house.close();
    const codes = [lockOf(1, 1), lockOf(1, 2)].map((lock) => theirs.nuki.control.lock(lock).memory[0]?.code);
    await theirs.stop();

    expect(endpoints).toEqual(theirs.env);
    expect([...replaced].toSorted()).toEqual(Object.keys(theirs.env).toSorted());
    expect(nuki).toBeUndefined();
    expect(started).toBe(2); // its own gateway, and the mailbox that nobody uses
    expect(Object.entries(theirs.forwarders).filter(([, { asked }]) => asked.length === 0)).toEqual([]);
    expect(theirs.forwarders['AWS_ENDPOINT_URL_SECRETS_MANAGER']?.asked).toContain('secretsmanager.GetSecretValue');
    expect(theirs.forwarders['NUKI_API_URL']?.asked).toContain(`PUT /smartlock/${lockOf(1, 1)}/auth`);
    expect(codes).toEqual(stay.grants.map(({ code }) => code));
    expect(mails.map(({ to }) => to)).toEqual([guestOf(1), HOST]);
  });
});
