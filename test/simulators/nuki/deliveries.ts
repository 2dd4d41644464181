import { createHmac } from 'node:crypto';
import { entryJson } from './answers.ts';
import { switchesOf } from './faults.ts';
import type { SimEntry, SimLock, SimulatorState, SimWebhook } from './state.ts';
import { isThisMachine } from './webhooks.ts';

/** One webhook sent; no body: it holds codes. */
export interface Delivery {
  webhookId: number;
  feature: string;
  smartlockId: number;
  /** `failed`: no answer, or an address beyond this machine, which is never called. */
  status: number | 'failed';
}

export interface Deliveries {
  /** Tells of every entry that came, changed or went since the last time. */
  tellChanges: () => void;
  /** Tells that an entry opened its lock. */
  tellUse: (lock: SimLock, entry: SimEntry) => void;
  /** Sends what waits in the outbox and is not late; undefined if there is nothing, else done when all is told. */
  tellOutcomes: () => Promise<void> | undefined;
  sent: readonly Delivery[];
  /** Done when nothing is under way. */
  settled: () => Promise<void>;
  stop: () => void;
}

const PATIENCE_MS = 5_000;

/** Nuki's webhooks, signed; none leaves while `deliversWebhooks` is off, and none is sent again. */
export function deliveriesOf(state: SimulatorState): Deliveries {
  const sent: Delivery[] = [];
  const underWay = new Set<Promise<void>>();
  const stopped = new AbortController();
  let known = state.deliversWebhooks ? listings(state) : undefined;

  const send = (hooks: readonly SimWebhook[], body: string, about: Omit<Delivery, 'webhookId' | 'status'>): void => {
    for (const hook of hooks) {
      const way = post(hook, body, stopped.signal).then((status) => {
        sent.push({ webhookId: hook.id, ...about, status });
        underWay.delete(way);
      });
      underWay.add(way);
    }
  };
  const tell = (lock: SimLock, feature: string, about: object): void => {
    const hooks = state.webhooks.filter(
      ({ account, webhookFeatures }) => account === lock.account && webhookFeatures.includes(feature),
    );
    send(hooks, JSON.stringify({ feature, ...about }), { feature, smartlockId: lock.smartlockId });
  };
  const settled = async () => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  return {
    tellChanges: () => {
      const before = known;
      known = state.deliversWebhooks ? listings(state) : undefined;
      if (before === undefined || known === undefined) return; // only now switched on, or off
      for (const { lock, entry, deleted } of changes(state, before, known)) {
        const smartlockAuth = entryJson(entry, lock, switchesOf(state, lock.smartlockId).codeShape);
        tell(lock, 'DEVICE_AUTHS', { deleted, smartlockAuth });
      }
    },
    tellUse: (lock, { id, smartlockId, name }) => {
      if (!state.deliversWebhooks) return;
      const line = { id: `${id}-use`, smartlockId, authId: id, name, action: 1, trigger: 255, source: 1, state: 0 };
      tell(lock, 'DEVICE_LOGS', { deleted: false, smartlockLog: line });
    },
    tellOutcomes: () => {
      const ready = state.outbox.filter(({ late }) => !late);
      state.outbox = state.outbox.filter(({ late }) => late);
      if (ready.length === 0 || !state.deliversWebhooks) return undefined;
      for (const { account, smartlockId, body } of ready) {
        const hooks = state.webhooks.filter((hook) => hook.account === account); // it belongs to no feature
        send(hooks, body, { feature: 'AuthCreation', smartlockId });
      }
      return settled();
    },
    sent,
    settled,
    stop: () => stopped.abort(),
  };
}

async function post(
  { webhookUrl, secret }: SimWebhook,
  body: string,
  stopped: AbortSignal,
): Promise<number | 'failed'> {
  if (!isThisMachine(webhookUrl)) return 'failed';
  const signed = (algorithm: string) => createHmac(algorithm, secret).update(body, 'utf8').digest('hex');
  try {
    const answer = await fetch(webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'X-Nuki-Signature': signed('sha1'),
        'X-Nuki-Signature-SHA256': signed('sha256'),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 'failed';
  }
}

/** Lock → entry → the entry as the cloud lists it. */
type Listings = Map<string, Map<string, SimEntry>>;

function listings({ locks }: SimulatorState): Listings {
  return new Map(
    Object.entries(locks).map(([id, { listing }]) => [
      id,
      new Map(listing.map((entry) => [entry.id, structuredClone(entry)])),
    ]),
  );
}

function changes(state: SimulatorState, before: Listings, after: Listings) {
  return Object.entries(state.locks).flatMap(([id, lock]) => {
    const [old, now] = [before.get(id) ?? new Map<string, SimEntry>(), after.get(id) ?? new Map<string, SimEntry>()];
    const changed = [...now.values()].filter((entry) => !isSame(old.get(entry.id), entry));
    const gone = [...old.values()].filter((entry) => !now.has(entry.id));
    return [
      ...changed.map((entry) => ({ lock, entry, deleted: false })),
      ...gone.map((entry) => ({ lock, entry, deleted: true })),
    ];
  });
}

/** How often it was used is no change: the log tells of that. */
function isSame(one: SimEntry | undefined, other: SimEntry): boolean {
  return JSON.stringify({ ...one, lockCount: 0 }) === JSON.stringify({ ...other, lockCount: 0 });
}
