import { codeOf } from '../errors.ts';
import type { WebhookRequest } from '../ports/booking-platform.ts';
import type { LockVendor } from '../ports/lock-vendor.ts';
import type { InviteOutcomes } from '../ports/invite-outcomes.ts';
import type { Queues } from '../ports/queues.ts';
import { admitCaller } from './admit-caller.ts';
import type { AdmitDeps } from './admit-caller.ts';

export interface ReceiveNukiEventDeps extends AdmitDeps {
  readonly vendor: Pick<LockVendor, 'id' | 'events'>;
  readonly queues: Pick<Queues, 'lockCheck'>;
  readonly inviteOutcomes: Pick<InviteOutcomes, 'put'>;
  readonly newId: () => string;
}

export interface IncomingEvent {
  readonly account: string;
  readonly request: WebhookRequest;
}

/** Bytes of the body, as UTF-8; an event is about one lock or a few. */
const LARGEST_BODY = 64 * 1_024;

/**
 * Hears of a change at the locks of one account and has them looked at, each at most once a minute: what else happens
 * to a lock in that minute waits for the next event, or for what is due. An event only hastens, so one whose wake-up is
 * lost is as good as one that never came: a sender that is answered with an error stops sending in the end. The body
 * may hold codes, and goes no further than this, but for what is told of an invite that we asked for: that comes in no
 * other way, so it is kept first, and has its lock looked at whatever else was heard of that. Throws as `admitCaller`
 * does, and RetryableError(`store.unavailable`) if it can't be kept: told once more it may be.
 */
export function receiveNukiEvent(deps: ReceiveNukiEventDeps) {
  return async ({ account, request }: IncomingEvent): Promise<void> => {
    const { vendor, queues, inviteOutcomes, now, newId, log } = deps;
    const secretsOf = `${vendor.id}/${account}`;
    const events = await admitCaller(deps, request, { largestBody: LARGEST_BODY, secretsOf, verifier: vendor.events });

    const outcomes = events.outcomesOf(account, request.rawBody);
    for (const outcome of outcomes) await inviteOutcomes.put(outcome, now());
    const locks = events.locksOf(account, request.rawBody);
    log(locks.length > 0 ? 'webhook.accepted' : 'webhook.ignored', { account, count: locks.length });
    const minute = now().slice(0, 'yyyy-mm-ddThh:mm'.length);
    for (const lockId of locks) {
      try {
        await queues.lockCheck(
          { lockId, look: true },
          outcomes.length > 0 ? newId() : `heard of ${lockId} in ${minute}`,
        );
      } catch (error) {
        log('wake.lost', { lockId, errorCode: codeOf(error) });
      }
    }
  };
}
