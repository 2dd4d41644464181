import { createHash } from 'node:crypto';
import { applyReservation } from '../../lib/app/apply-reservation.ts';
import { receiveMailEvent } from '../../lib/app/receive-mail-event.ts';
import { sendMessage } from '../../lib/app/send-message.ts';
import { syncLock } from '../../lib/app/sync-lock.ts';
import type { Grant } from '../../lib/domain/grant.ts';
import type { Connection, Property, Settings } from '../../lib/domain/property.ts';
import { passKey } from '../../lib/domain/pass.ts';
import type { StayRecord } from '../../lib/domain/record.ts';
import { earliest, instant } from '../../lib/domain/time.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { nuki } from '../../lib/locks/nuki/index.ts';
import { platformOf } from '../../lib/platforms/index.ts';
import { readTokenAnswer } from '../../lib/platforms/shared/token-answer.ts';
import type { OutboundSecrets } from '../../lib/ports/booking-platform.ts';
import type { HttpSend } from '../../lib/ports/http.ts';
import type { MailEvent } from '../../lib/ports/mail-events.ts';
import type { Mail } from '../../lib/ports/mailer.ts';
import type { LockCheckMessage, MessageMessage, NoticeMessage } from '../../lib/ports/queues.ts';
import { Redacted } from '../../lib/redacted.ts';
import { sealWith } from '../../lib/system/seal.ts';
import { grantIdFor } from '../../lib/system/system.ts';
import { memoryConsole } from './memory-console.ts';
import { memoryLockAccount } from './memory-lock.ts';
import { memoryPages } from './memory-pages.ts';
import { memoryStores } from './memory-stores.ts';
import { property } from './samples.ts';

export const settings: Settings = {
  host: { name: 'Anna', email: 'host@example.com', language: 'en' },
  hosts: [],
  sender: 'stay@example.com',
  lockAccounts: [{ id: 'main', vendor: 'nuki', apiUrl: undefined, requestsPerMinute: 120, codesPerLock: 100 }],
  connections: [{ id: 'smoobu-main', platform: 'smoobu', apiUrl: undefined, pollMinutes: 60 }],
  ladderHours: [72, 24, 4, 1],
};

/** The use cases wired to memory, with a clock that the test walks and queues that run at once. */
export function world(
  options: {
    properties?: readonly Property[];
    /** In place of the one of the settings. */
    connections?: readonly Connection[];
    http?: HttpSend;
    secrets?: OutboundSecrets;
    settings?: Partial<Settings>;
    requestsPerMinute?: number;
    codesPerLock?: number;
    mailsInvites?: boolean;
  } = {},
) {
  const properties = options.properties ?? [property()];
  const { connections = settings.connections } = options;
  const stores = memoryStores(
    { ...settings, ...options.settings, connections, timeZone: properties[0]?.timeZone },
    properties,
  );
  const lock = memoryLockAccount();
  const mails: Mail[] = [];
  const used = new Map<string, number>();
  const perMinute = options.requestsPerMinute ?? Infinity;
  const mayCall = async (calls: number, patient?: 'patient') => {
    const minute = clock.now.slice(0, 16);
    const after = (used.get(minute) ?? 0) + calls;
    if (after > (patient ? perMinute / 2 : perMinute)) return false;
    used.set(minute, after);
    return true;
  };
  const mailFailures: (Error | undefined)[] = [];
  const waiting: (() => Promise<void>)[] = [];
  const clock = { now: instant('2026-03-02T12:51:09Z') };
  let ids = 0;
  let seed = 7;
  const queues = {
    notice: async (message: NoticeMessage) => void waiting.push(() => apply(message)),
    lockCheck: async (message: LockCheckMessage) => void waiting.push(() => sync(message)),
    message: async (message: MessageMessage) => void waiting.push(() => send(message)),
  };
  const pages = memoryPages(() => clock.now);
  const deps = {
    ...stores,
    pages: pages.store,
    ...memoryConsole(stores.rows.stays),
    queues,
    platformOf,
    now: () => clock.now,
    newId: () => `id-${(ids += 1)}`,
    log: () => undefined,
    connectLock: async () => ({
      account: 'main',
      client: lock.client,
      mayCall,
      keypadRules: { ...nuki.keypadRules, capacity: options.codesPerLock ?? 100 },
      mailsInvites: options.mailsInvites ?? false,
      ladder: settings.ladderHours,
    }),
    http: options.http ?? (() => Promise.reject(new Error('no network here'))),
    isPublicHost: async () => true,
    outbound: { of: async () => (options.secrets ? new Redacted(options.secrets) : undefined) },
    localStage: false,
    grantIdFor,
    pick: (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below,
    pause: async () => undefined,
    readToken: readTokenAnswer,
    newToken: () => `token-${(ids += 1)}`,
    pagesUrl: 'https://stay.example/',
    seal: async (purpose: string) => sealWith('a key', purpose),
    fingerprint: async () => (text: string) => createHash('sha256').update(text).digest('hex'),
    sendMail: async (mail: Mail) => {
      const failure = mailFailures.shift();
      if (failure !== undefined) throw failure;
      mails.push(mail);
    },
  };
  const apply = applyReservation(deps);
  const sync = syncLock(deps);
  const send = sendMessage(deps);
  const hear = receiveMailEvent(deps);

  const settle = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next();
  };
  const everything = () => [
    ...stores.rows.stays.values(),
    ...stores.rows.passes.values(),
    ...stores.rows.grants.values(),
    ...stores.rows.inbox.values(),
    ...stores.rows.alarms.values(),
    ...stores.rows.polls.values(),
  ];
  const wakeDue = async () => {
    const due = (one: { dueAt: Instant | undefined }) => one.dueAt !== undefined && one.dueAt <= clock.now;
    for (const item of [...stores.rows.inbox.values()].filter(due))
      await queues.notice({ kind: 'inbox', key: item.key });
    for (const { connection } of [...stores.rows.polls.values()].filter(due))
      await queues.notice({ kind: 'poll', key: { connection } });
    const stays = [...stores.rows.stays.values()].filter(due);
    const arrival = ({ opensAt, reservation }: StayRecord) => opensAt ?? reservation.stay.arrivalDate;
    for (const stay of stays.sort((a, b) => (arrival(a) < arrival(b) ? -1 : 1)))
      await queues.notice({ kind: 'stay', key: stay.key });
    const urgency = (grant: Grant) => (grant.wanted ? grant.window.from : '');
    for (const pass of [...stores.rows.passes.values()].filter(due))
      await queues.notice({ kind: 'stay', key: passKey(pass.id) });
    const grants = [...stores.rows.grants.values()].filter(due).sort((a, b) => (urgency(a) < urgency(b) ? -1 : 1));
    const locks = new Set(grants.map(({ lockId }) => lockId));
    for (const lockId of locks) await queues.lockCheck({ lockId });
    for (const { scope, problem } of [...stores.rows.alarms.values()].filter(due))
      await queues.message({ kind: 'alarm', scope, problem });
    await settle();
  };

  return {
    ...stores,
    lock,
    pages: pages.rows,
    mails,
    mailFailures,
    used,
    clock,
    deps,
    settle,
    /** A webhook body of a platform arrives, and all that follows from it at once happens. */
    receive: async (platform: string, body: string, connection = `${platform}-main`) => {
      const receipt = `${clock.now}#${(ids += 1)}`;
      await stores.inbox.put({
        key: { connection, receipt },
        platform,
        receivedAt: clock.now,
        rawBody: new Redacted(body),
        headers: {},
        outcome: 'received',
        attempts: 0,
        dueAt: clock.now,
      });
      await queues.notice({ kind: 'inbox', key: { connection, receipt } });
      await settle();
      return { connection, receipt };
    },
    /** SES reports on a mail that was sent, and all that follows from it at once happens. */
    report: async (mail: Mail | undefined, state: MailEvent['state']) => {
      await hear({ state, at: clock.now, reportTo: mail?.reportTo, kind: mail?.kind });
      await settle();
    },
    /** Walks the clock from due instant to due instant, as the sweep would. */
    walkTo: async (target: string) => {
      const end = instant(target);
      for (let step = 0; step < 2_000; step += 1) {
        const next = earliest(...everything().map(({ dueAt }) => dueAt));
        if (next === undefined || next > end) break;
        if (next > clock.now) clock.now = next;
        else clock.now = instant(Date.parse(clock.now) + 60_000);
        await wakeDue();
      }
      clock.now = end;
      await wakeDue();
    },
  };
}
