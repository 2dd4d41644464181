import { PermanentError } from '../errors.ts';
import type { KeypadRules } from '../domain/keypad-codes.ts';
import { partsOfLockId } from '../domain/property.ts';
import type { LadderHours } from '../domain/ladder.ts';
import type { LockId } from '../domain/property.ts';
import type { Instant } from '../domain/time.ts';
import { Redacted } from '../redacted.ts';
import type { HttpSend } from '../ports/http.ts';
import type { LockBudget } from '../ports/lock-budget.ts';
import type { LockAccountClient, LockVendor } from '../ports/lock-vendor.ts';
import type { OutboundSecretStore } from '../ports/secrets.ts';
import type { Properties } from '../ports/store.ts';

export interface ConnectedLock {
  readonly account: string;
  readonly client: LockAccountClient;
  readonly keypadRules: KeypadRules;
  /** Asks for this many of the account's requests in this minute; `patient` leaves half of them to who is not. */
  readonly mayCall: (calls: number, patient?: 'patient') => Promise<boolean>;
  /** The account may have invites made whose codes are told to us, so that we mail them. */
  readonly mailsInvites: boolean;
  /** When the stronger remedies are due. */
  readonly ladder: LadderHours;
}

/**
 * The vendor's account that a lock belongs to. `fresh`: with the token of this moment. Throws PermanentError
 * (`lock.not_found`: no such account in properties.json; `lock.token_dead`: no token stored for it).
 */
export type ConnectLock = (lock: LockId, fresh?: boolean) => Promise<ConnectedLock>;

export interface ConnectLockDeps {
  readonly vendorOf: (id: string) => LockVendor | undefined;
  readonly properties: Pick<Properties, 'settings'>;
  readonly outbound: OutboundSecretStore;
  readonly http: HttpSend;
  readonly installTag: string;
  readonly budget: LockBudget;
  readonly now: () => Instant;
  readonly localStage: boolean;
  /** In the local stage: the origin of every account that names none. */
  readonly localOrigin: string | undefined;
}

export function connectLock(deps: ConnectLockDeps): ConnectLock {
  return async (lock, fresh = false) => {
    const { account: id } = partsOfLockId(lock);
    const settings = await deps.properties.settings();
    const account = settings.lockAccounts.find((candidate) => candidate.id === id);
    const vendor = account && deps.vendorOf(account.vendor);
    if (account === undefined || vendor === undefined) throw new PermanentError('lock.not_found');

    const secret = await deps.outbound.of(`${account.vendor}/${account.id}`, fresh);
    const token = secret?.reveal().token;
    if (token === undefined) throw new PermanentError('lock.token_dead');
    const origin = deps.localStage ? (account.apiUrl ?? deps.localOrigin) : undefined;
    const client = vendor.connect({ http: deps.http, token: new Redacted(token), origin, installTag: deps.installTag });
    const perMinute = account.requestsPerMinute;
    const mayCall: ConnectedLock['mayCall'] = (calls, patient) =>
      deps.budget.take(id, calls, { now: deps.now(), perMinute, leave: patient ? perMinute / 2 : 0 });
    const keypadRules = { ...vendor.keypadRules, capacity: account.codesPerLock };
    return {
      account: id,
      client,
      mayCall,
      keypadRules,
      mailsInvites: account.advancedApi === true && client.invite !== undefined,
      ladder: settings.ladderHours,
    };
  };
}
