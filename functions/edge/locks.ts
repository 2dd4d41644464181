import { connectLock } from '../../lib/app/connect-lock.ts';
import { httpSend } from '../../lib/http/send.ts';
import { vendorOf } from '../../lib/locks/index.ts';
import type { OutboundSecretStore } from '../../lib/ports/secrets.ts';
import { now } from '../../lib/system/system.ts';
import type { LockBudget } from '../../lib/ports/lock-budget.ts';
import type { Properties } from '../../lib/ports/store.ts';

/** A lock's list holds a few hundred entries at most; a platform's reservation far less. */
const MOST_BYTES = 2 * 1_024 * 1_024;
export const http = httpSend({ timeoutMs: 8_000, maxBytes: MOST_BYTES });

/** `timeoutMs`: for one answer, where somebody waits for it. */
export function locks(
  env: { readonly STAGE: string; readonly INSTALL_TAG: string; readonly NUKI_API_URL?: string | undefined },
  { properties, budget }: { readonly properties: Properties; readonly budget: LockBudget },
  outbound: OutboundSecretStore,
  timeoutMs?: number,
) {
  return connectLock({
    vendorOf,
    properties,
    budget,
    now,
    outbound,
    http: timeoutMs === undefined ? http : httpSend({ timeoutMs, maxBytes: MOST_BYTES }),
    installTag: env.INSTALL_TAG,
    localStage: env.STAGE === 'local',
    localOrigin: env.NUKI_API_URL,
  });
}
