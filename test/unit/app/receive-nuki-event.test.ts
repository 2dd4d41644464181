import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { receiveNukiEvent } from '../../../lib/app/receive-nuki-event.ts';
import type { InviteOutcome } from '../../../lib/domain/invite.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { RetryableError } from '../../../lib/errors.ts';
import { nuki } from '../../../lib/locks/nuki/index.ts';
import type { LogEvent, LogFields } from '../../../lib/observability/log.ts';
import type { LockCheckMessage } from '../../../lib/ports/queues.ts';
import { Redacted } from '../../../lib/redacted.ts';

const SECRET = 'a-secret';
const CODE = '345678';
const entry = { smartlockId: 17, code: Number(CODE), type: 13, name: 'Mia' };
const landed = JSON.stringify({ feature: 'DEVICE_AUTHS', deleted: false, smartlockAuth: entry });

let clock: Instant;
let sent: { message: LockCheckMessage; once: string }[];
let logged: [LogEvent, LogFields | undefined][];
let asked: [string, boolean][];
let known: Record<string, { stale?: string[]; current: string[] }>;
let queueIsDown: boolean;
let tableIsDown: boolean;
let kept: InviteOutcome[];
let ids = 0;

const receive = receiveNukiEvent({
  vendor: nuki,
  secrets: {
    of: async (name, fresh = false) => {
      asked.push([name, fresh]);
      const own = known[name];
      const current = fresh ? own?.current : (own?.stale ?? own?.current);
      return current && new Redacted({ webhookSecrets: { current, previous: [] } });
    },
  },
  queues: {
    lockCheck: async (message, once) => {
      if (queueIsDown) throw new RetryableError('queue.unavailable');
      sent.push({ message, once });
    },
  },
  inviteOutcomes: {
    put: async (outcome) => {
      if (tableIsDown) throw new RetryableError('store.unavailable');
      kept.push(outcome);
    },
  },
  newId: () => `id-${(ids += 1)}`,
  now: () => clock,
  log: (event, fields) => void logged.push([event, fields]),
});

beforeEach(() => {
  clock = instant('2026-07-10T12:00:05Z');
  sent = [];
  logged = [];
  asked = [];
  known = { 'nuki/main': { current: [SECRET] } };
  queueIsDown = false;
  tableIsDown = false;
  kept = [];
});

function post(rawBody: string, { account = 'main', secret = SECRET } = {}): Promise<void> {
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
  return receive({ account, request: { headers: { 'x-nuki-signature-sha256': signature }, query: {}, rawBody } });
}

describe('an event of the vendor', () => {
  it('has its lock looked at, though nothing be due', async () => {
    await post(landed);
    expect(sent.map(({ message }) => message)).toEqual([{ lockId: 'main#17', look: true }]);
  });

  it('is one wake-up a lock and minute, however often it comes', async () => {
    await post(landed);
    clock = instant('2026-07-10T12:00:59.999Z');
    await post(JSON.stringify({ feature: 'DEVICE_STATUS', smartlockId: 17 }));
    await post(JSON.stringify({ feature: 'DEVICE_STATUS', smartlockId: 18 }));
    clock = instant('2026-07-10T12:01:00Z');
    await post(landed);
    const [first, again, otherLock, nextMinute] = sent.map(({ once }) => once);
    expect(again).toBe(first);
    expect(new Set([first, otherLock, nextMinute]).size).toBe(3);
  });

  it('is taken, and wakes nobody, if it is about no lock or can not be read', async () => {
    await post(JSON.stringify({ feature: 'ACCOUNT_USER', accountUser: { name: 'Mia' } }));
    await post('{');
    expect(sent).toEqual([]);
    expect(logged).toEqual(Array(2).fill(['webhook.ignored', { account: 'main', count: 0 }]));
  });

  it('is taken though the queue is away: it only hastens, and an error would switch the sender off', async () => {
    queueIsDown = true;
    await expect(post(landed)).resolves.toBeUndefined();
    expect(logged).toContainEqual(['wake.lost', { lockId: 'main#17', errorCode: 'queue.unavailable' }]);
  });

  it('leaves nothing of its body in the log or the queue', async () => {
    await post(landed);
    await post(`${landed}x`);
    expect(JSON.stringify([logged, sent])).not.toMatch(/345678|Mia/);
  });
});

describe('what came of an invite that we asked for', () => {
  const INVITE = '123456789';
  const told = JSON.stringify({
    type: 'AuthCreation',
    requestId: 'request-1',
    success: true,
    detail: [{ smartlockId: 17, success: true, id: 'entry-1', inviteCode: INVITE }],
  });

  it('is kept before its lock is looked at, whatever else was heard of that in this minute', async () => {
    await post(landed);
    await post(told);
    await post(told);
    expect(kept.map(({ lockId, request, code }) => [lockId, request, code?.reveal()])).toEqual(
      Array(2).fill(['main#17', 'request-1', INVITE]),
    );
    expect(new Set(sent.map(({ once }) => once)).size).toBe(3);
  });

  it('is in no log and no queue', async () => {
    await post(told);
    expect(JSON.stringify([logged, sent, kept])).not.toContain(INVITE);
  });

  it('is not taken where it can not be kept: it comes in no other way', async () => {
    tableIsDown = true;
    await expect(post(told)).rejects.toMatchObject({ kind: 'retryable', code: 'store.unavailable' });
    await expect(post(landed)).resolves.toBeUndefined();
  });

  it('is kept though the queue is away', async () => {
    queueIsDown = true;
    await post(told);
    expect(kept).toHaveLength(1);
  });
});

describe('a caller', () => {
  const refused = { kind: 'caller', code: 'webhook.unauthenticated' };

  it.each([
    ['with another secret', { secret: 'another' }],
    ['for an account that has none', { account: 'second' }],
    ['for an account whose name every object has', { account: 'toString' }],
  ])('%s is refused, in one and the same way', async (_, options) => {
    await expect(post(landed, options)).rejects.toMatchObject(refused);
    expect(sent).toEqual([]);
    expect(logged).toEqual([['webhook.refused', { errorCode: 'webhook.unauthenticated' }]]);
  });

  it('without a signature is refused', async () => {
    const request = { headers: {}, query: { token: SECRET }, rawBody: landed };
    await expect(receive({ account: 'main', request })).rejects.toMatchObject(refused);
  });

  it('with a secret of this moment comes in though an older one was at hand', async () => {
    known['nuki/main'] = { stale: ['older'], current: [SECRET] };
    await post(landed);
    expect(sent).toHaveLength(1);
    expect(asked).toEqual([
      ['nuki/main', false],
      ['nuki/main', true],
    ]);
  });

  it('is asked for no more than one fresh look at the secrets, and for none when it is known', async () => {
    await post(landed);
    expect(asked).toEqual([['nuki/main', false]]);
    await expect(post(landed, { secret: 'another' })).rejects.toMatchObject(refused);
    expect(asked).toHaveLength(3);
  });

  it('brings 64 KiB at most, counted in bytes', async () => {
    const filled = (text: string, times: number) =>
      JSON.stringify({ feature: 'DEVICE_STATUS', smartlockId: 17, x: text.repeat(times) });
    const bytesAround = filled('', 0).length;
    await post(filled('x', 65_536 - bytesAround));
    expect(sent).toHaveLength(1);
    const tooLarge = { kind: 'caller', code: 'webhook.too_large' };
    await expect(post(filled('x', 65_537 - bytesAround))).rejects.toMatchObject(tooLarge);
    await expect(post(filled('ü', 32_768))).rejects.toMatchObject(tooLarge);
    expect(sent).toHaveLength(1);
  });
});
