import { connectLock } from '../../lib/app/connect-lock.ts';
import { httpSend } from '../../lib/http/send.ts';
import { vendorOf } from '../../lib/locks/index.ts';
import type { OutboundSecretStore } from '../../lib/ports/secrets.ts';
import { now } from '../../lib/system/system.ts';
import type { LockBudget } from '../../lib/ports/lock-budget.ts';
import type { Properties } from '../../lib/ports/store.ts';

/** A lock's list holds a few hundred entries at most; a platform's reservation far less. */
export const http = httpSend({ timeoutMs: 8_000, maxBytes: 2 * 1_024 * 1_024 });

export function locks(
  env: { readonly STAGE: string; readonly INSTALL_TAG: string; readonly NUKI_API_URL?: string | undefined },
  { properties, budget }: { readonly properties: Properties; readonly budget: LockBudget },
  outbound: OutboundSecretStore,
) {
  return connectLock({
    vendorOf,
    properties,
    budget,
    now,
    outbound,
    http,
    installTag: env.INSTALL_TAG,
    localStage: env.STAGE === 'local',
    localOrigin: env.NUKI_API_URL,
  });
}
