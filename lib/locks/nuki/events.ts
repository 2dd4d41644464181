import * as v from 'valibot';
import { lockId } from '../../domain/property.ts';
import type { LockEvents } from '../../ports/lock-vendor.ts';
import { isSignedBy, signingSecrets } from '../../signatures/hmac.ts';
import { SmartlockId } from './lock-ids.ts';
import { outcomesOf } from './outcomes.ts';
import { readable, readableOnes } from './read-json.ts';

/** Sent along is `x-nuki-signature`, the same in SHA-1: not asked. */
const SIGNATURE = 'x-nuki-signature-sha256';

const AboutOne = v.object({ smartlockId: SmartlockId });
const About = v.object({ smartlockId: readable(SmartlockId) });

/** Told by a device: the lock is named at the top, in the entry, or in the line of the log [C, L]. */
const DeviceEvent = v.object({
  feature: v.picklist(['DEVICE_AUTHS', 'DEVICE_LOGS', 'DEVICE_STATUS', 'DEVICE_MASTERDATA', 'DEVICE_CONFIG']),
  smartlockId: readable(SmartlockId),
  smartlockAuth: readable(About),
  smartlockLog: readable(About),
});
/** The outcome of a request of ours: of one lock at the top, of several in `detail` [C]. */
const RequestEvent = v.object({
  type: v.picklist(['AuthCreation', 'UnlockAction']),
  smartlockId: readable(SmartlockId),
  detail: readable(v.array(v.unknown())),
});
/** Any other, `ACCOUNT_USER` among them, says nothing of a lock. */
const Event = v.pipe(v.string(), v.parseJson(), v.union([DeviceEvent, RequestEvent]));

/**
 * Nuki's webhooks, central or decentral. Signed is the raw body: HMAC-SHA256 in hex, the key is the secret that
 * registering gave [C], or the client secret of the Advanced API where the webhook is the central one [L]. Bodies carry
 * codes: nothing but the locks' ids is read, and of our own requests for invites what came of them.
 */
export const nukiEvents: LockEvents = {
  isAuthentic: ({ headers, rawBody }, secrets) => isSignedBy(signingSecrets(secrets), rawBody, headers[SIGNATURE]),
  outcomesOf,
  locksOf: (account, rawBody) => [...new Set(smartlockIdsIn(rawBody))].map((id) => lockId(account, id)),
};

function smartlockIdsIn(rawBody: string): readonly string[] {
  const parsed = v.safeParse(Event, rawBody);
  if (!parsed.success) return [];
  const event = parsed.output;
  const nested =
    'feature' in event
      ? [event.smartlockAuth?.smartlockId, event.smartlockLog?.smartlockId]
      : readableOnes(AboutOne, event.detail ?? []).map(({ smartlockId }) => smartlockId);
  return [event.smartlockId, ...nested].filter((id) => id !== undefined);
}
