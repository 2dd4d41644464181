import { oneMoreCall } from '../../lib/domain/call-log.ts';
import type { Press } from '../../lib/domain/press.ts';
import type { ReservationKey } from '../../lib/domain/stay.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { RetryableError } from '../../lib/errors.ts';
import type { DoorPages } from '../../lib/ports/door-pages.ts';

/** The store of door pages over maps: same promises, same conflicts. */
export function memoryPages(now: () => Instant) {
  const pages = new Map<string, { stay: ReservationKey; until: Instant }>();
  const presses = new Map<string, Press>();
  const calls = new Map<string, readonly number[]>();
  return {
    rows: pages,
    store: {
      put: async (hash, stay, until) => void pages.set(hash, { stay, until }),
      find: async (hash) => {
        const page = pages.get(hash);
        return page !== undefined && now() < page.until ? page.stay : undefined;
      },
      lastPress: async (hash) => presses.get(hash),
      startPress: async (hash, press, last) => {
        if (presses.get(hash)?.at !== last?.at) throw new RetryableError('store.conflict');
        presses.set(hash, press);
      },
      endPress: async (hash, press) => {
        if (presses.get(hash)?.at === press.at) presses.set(hash, press);
      },
      take: async (hash, what, limit, at) => {
        const next = oneMoreCall(calls.get(hash + what) ?? [], limit, at);
        if ('waitSeconds' in next) return next;
        calls.set(hash + what, next.calls);
        return 'taken';
      },
    } satisfies DoorPages,
  };
}
