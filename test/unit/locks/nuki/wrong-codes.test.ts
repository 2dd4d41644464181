import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lockId } from '../../../../lib/domain/property.ts';
import { instant } from '../../../../lib/domain/time.ts';
import { httpSend } from '../../../../lib/http/send.ts';
import { nuki } from '../../../../lib/locks/nuki/index.ts';
import { Redacted } from '../../../../lib/redacted.ts';
import { startNukiSimulator } from '../../../simulators/nuki/index.ts';
import type { NukiSimulator } from '../../../simulators/nuki/index.ts';

const LOCK = 17179869201;
const SINCE = instant('2026-07-01T04:00:00Z');

let simulator: NukiSimulator;
beforeAll(async () => (simulator = await startNukiSimulator()));
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.control.setFaults({ reset: true });
  delete simulator.control.putLock(LOCK).log;
  simulator.control.forgetCalls();
});

const wrongCodes = async () => {
  const client = nuki.connect({
    http: httpSend({ timeoutMs: 5_000, maxBytes: 1_000_000 }),
    token: new Redacted('any'),
    origin: simulator.url,
    installTag: 'sktest',
  });
  return client.wrongCodes?.(lockId('main', LOCK), SINCE);
};
const logged = (date: string, more: { trigger?: number; state?: number } = {}) =>
  simulator.control.addToLog({ smartlockId: LOCK, date, ...more });

describe('wrong codes in the log', () => {
  it('are those typed at the keypad since then, and no other entries', async () => {
    logged('2026-07-01T03:59:59Z');
    logged('2026-07-01T05:00:00Z');
    logged('2026-07-01T06:00:00Z', { state: 0 }); // it opened
    logged('2026-07-01T07:00:00Z', { state: 225 }); // a fingerprint
    logged('2026-07-01T08:00:00Z', { trigger: 5 }); // the app
    logged('2026-07-01T09:00:00+02:00');
    expect((await wrongCodes())?.toSorted()).toEqual(['2026-07-01T05:00:00.000Z', '2026-07-01T07:00:00.000Z']);
  });

  it('are read page by page, and not for ever', async () => {
    for (let index = 0; index < 120; index += 1) logged(new Date(Date.parse(SINCE) + index * 60_000).toISOString());
    expect(await wrongCodes()).toHaveLength(120);
    expect(simulator.control.calls()).toHaveLength(3);
    for (let index = 0; index < 200; index += 1) logged('2026-07-01T12:00:00Z', { state: 0 });
    simulator.control.forgetCalls();
    await wrongCodes();
    expect(simulator.control.calls()).toHaveLength(4);
  });

  it('are unknown to a token that may not read the log', async () => {
    logged('2026-07-01T05:00:00Z');
    simulator.control.setFaults({ next: [{ route: 'log', answer: 403 }] });
    expect(await wrongCodes()).toBeUndefined();
    expect(await wrongCodes()).toHaveLength(1);
  });

  it('that can’t be read hide no others', async () => {
    logged('2026-07-01T05:00:00Z');
    logged('2026-07-01T06:00:00Z', { trigger: '255' as unknown as number });
    logged('yesterday');
    expect(await wrongCodes()).toHaveLength(1);
  });

  it.each([401, 500])('are a failure like any other where Nuki answers %s', async (answer) => {
    simulator.control.setFaults({ next: [{ route: 'log', answer }] });
    await expect(wrongCodes()).rejects.toThrow(/^lock\./);
  });
});
