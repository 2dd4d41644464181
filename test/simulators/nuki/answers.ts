import type { Switches } from './faults.ts';
import { runningOn } from './operations.ts';
import type { SimEntry, SimLock } from './state.ts';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  text?: string;
}

export const accepted: Answer = { status: 204 };

/** Nuki's own error body; `detailMessage` is not always there. */
export function serviceError(status: number, detailMessage?: string): Answer {
  const detail = detailMessage === undefined ? {} : { detailMessage };
  return { status, json: { ...detail, stackTrace: [], suppressedExceptions: [] } };
}

export function invalid(parameter: string, value: unknown): Answer {
  return serviceError(400, `The supplied value '${String(value)}' for parameter '${parameter}' is not valid`);
}

/** The error body of the framework under it. */
export function unprocessable(): Answer {
  const description = 'The server is unable to process the contained instructions';
  return { status: 422, json: { code: 422, description, reasonPhrase: 'Unprocessable Entity', homeRef: '/' } };
}

/** The body that such a status has when a test asks for it. */
export function errorFor(status: number): Answer {
  if (status === 422) return unprocessable();
  return status < 300 ? { status } : serviceError(status);
}

export function smartlockJson(lock: SimLock): unknown {
  return {
    smartlockId: lock.smartlockId,
    accountId: 1,
    type: Math.floor(lock.smartlockId / 2 ** 32),
    authId: 1,
    name: lock.name,
    favorite: false,
    config: { name: lock.name, keypadPaired: lock.keypadPaired, keypad2Paired: lock.keypad2Paired, fobPaired: false },
    state: {
      mode: 2,
      state: lock.bolt ?? 1, // a state of an earlier version has none
      trigger: 0,
      lastAction: 2,
      batteryCritical: lock.batteryCritical,
      batteryCharging: false,
      batteryCharge: lock.batteryCritical ? 8 : 84,
      keypadBatteryCritical: lock.keypadBatteryCritical,
      doorState: 2,
      nightMode: false,
    },
    serverState: lock.serverState,
    adminPinState: lock.adminPinState,
    ...(lock.subscription === null ? {} : { currentSubscription: { type: 'B2B', ...lock.subscription } }),
  };
}

export function entryJson(entry: SimEntry, lock: SimLock, codeShape: Switches['codeShape']): unknown {
  const { code, ...rest } = entry;
  const running = runningOn(lock, entry.id);
  return {
    ...rest,
    lockCount: entry.lockCount ?? 0,
    ...(code === undefined ? {} : { code: shaped(code, codeShape) }),
    ...(running === undefined ? {} : { operationId: running.id }),
  };
}

function shaped(code: string, shape: Switches['codeShape']): unknown {
  if (shape === 'string') return code;
  return shape === 'array' ? [Number(code)] : Number(code);
}
