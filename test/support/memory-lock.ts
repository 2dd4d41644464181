import type { Authorization, LockFacts } from '../../lib/domain/authorization.ts';
import type { LockId } from '../../lib/domain/property.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { AuthorizationSpec, LockAccountClient, Opening } from '../../lib/ports/lock-vendor.ts';

/** A lock account that does what it is asked at once; `fail` makes the next calls of one kind throw. */
export function memoryLockAccount() {
  const entries = new Map<LockId, Map<string, Authorization>>();
  const facts = new Map<LockId, Partial<LockFacts>>();
  const wrongCodes = new Map<LockId, readonly Instant[]>();
  const openings = new Map<LockId, Opening>();
  const failures = new Map<keyof LockAccountClient, (Error | undefined)[]>();
  const calls: string[] = [];
  let made = 0;
  const on = (lock: LockId) => entries.get(lock) ?? entries.set(lock, new Map()).get(lock)!;
  const called = (kind: keyof LockAccountClient, lock: LockId | '') => {
    calls.push(`${kind} ${lock}`.trim());
    const failure = failures.get(kind)?.shift();
    if (failure !== undefined) throw failure;
  };

  const client: LockAccountClient = {
    facts: async (lock) => {
      called('facts', lock);
      const usual = { online: true, keypad: true, blockedBy: undefined, batteryLow: false, keypadBatteryLow: false };
      return { ...usual, ...facts.get(lock) };
    },
    list: async (lock) => {
      called('list', lock);
      return [...on(lock).values()];
    },
    create: async (lock, spec) => {
      called('create', lock);
      const id = `entry-${(made += 1)}`;
      on(lock).set(id, entryOf(id, spec));
    },
    invite: async (lock, spec) => {
      called('invite', lock);
      const id = `entry-${(made += 1)}`;
      on(lock).set(id, entryOf(id, spec));
      return `request-${made}`;
    },
    update: async (lock, id, spec) => {
      called('update', lock);
      on(lock).set(id, entryOf(id, spec));
    },
    remove: async (lock, id) => {
      called('remove', lock);
      on(lock).delete(id);
    },
    refresh: async (lock) => called('refresh', lock),
    open: async (lock) => {
      called('open', lock);
      return openings.get(lock) ?? 'opened';
    },
    mayOpen: async (lock) => called('mayOpen', lock),
    wrongCodes: async (lock, since) => {
      called('wrongCodes', lock);
      return wrongCodes.get(lock)?.filter((at) => at >= since) ?? [];
    },
    holderOf: async (guest) => {
      called('holderOf', '');
      return `holder-of-${guest.email?.reveal()}`;
    },
  };
  return {
    client,
    calls,
    facts,
    wrongCodes,
    openings,
    on,
    fail: (kind: keyof LockAccountClient, ...with_: (Error | undefined)[]) => failures.set(kind, with_),
  };
}

function entryOf(id: string, spec: AuthorizationSpec): Authorization {
  return {
    id,
    kind: spec.kind,
    name: `sktest-${spec.grantId}`,
    grantId: spec.grantId,
    code: spec.kind === 'keypad' ? spec.code : undefined,
    holder: spec.kind === 'invite' ? spec.holder : undefined,
    from: spec.window.from,
    until: spec.window.until,
    wholeWindow: spec.schedule === undefined,
    schedule: spec.schedule,
    enabled: true,
    busy: false,
    used: false,
  };
}
