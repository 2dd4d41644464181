import type { Authorization, LockFacts } from '../domain/authorization.ts';
import type { KeypadCode } from '../domain/grant.ts';
import type { InviteOutcome } from '../domain/invite.ts';
import type { KeypadRules } from '../domain/keypad-codes.ts';
import type { LockId } from '../domain/property.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Guest } from '../domain/stay.ts';
import type { Instant } from '../domain/time.ts';
import type { ValidityWindow } from '../domain/validity-window.ts';
import type { Redacted } from '../redacted.ts';
import type { InboundSecrets, WebhookRequest } from './booking-platform.ts';
import type { HttpSend } from './http.ts';

/** What an entry on a lock is to be, always whole: a vendor may wipe what is left out. */
export type AuthorizationSpec = {
  readonly grantId: string;
  readonly window: ValidityWindow;
  /** The weekdays and hours within it; undefined: always. */
  readonly schedule?: Schedule | undefined;
  /** False switches the entry off: for one that will not go. Default true. */
  readonly enabled?: boolean;
} & (
  | { readonly kind: 'keypad'; readonly code: Redacted<KeypadCode> }
  | { readonly kind: 'invite'; readonly holder: string }
);

export type InviteSpec = Extract<AuthorizationSpec, { kind: 'invite' }>;

/**
 * What came of asking a lock to open: it is `opened`; it tried and is `stuck`; or it was `asked`, and nobody can say yet
 * whether it did.
 */
export type Opening = 'opened' | 'stuck' | 'asked';

export interface OpeningTools {
  readonly now: () => Instant;
  /** Between two looks: a lock takes a second or two. */
  readonly pause: () => Promise<void>;
}

/**
 * One account at a lock vendor. A request that returns was *accepted*, not done: only a later list proves it.
 * Every refusal is an AppError: RetryableError (`lock.unavailable`, `lock.rate_limited`, `lock.busy`,
 * `lock.code_taken`, `lock.entry_gone`, `lock.answer_malformed`) or PermanentError (a ProblemCode for the host).
 */
export interface LockAccountClient {
  readonly facts: (lock: LockId) => Promise<LockFacts>;
  /** Everything that the vendor says is on the lock, ours and foreign. One request. */
  readonly list: (lock: LockId) => Promise<readonly Authorization[]>;
  readonly create: (lock: LockId, spec: AuthorizationSpec) => Promise<void>;
  /**
   * Makes an invite that the vendor does not mail: its code is told to us, unasked, as one of `LockEvents.outcomesOf`.
   * Returns the vendor's name of the request. Throws PermanentError(`lock.no_own_invites`) where the account may not.
   * Left out by a vendor that mails every invite itself.
   */
  readonly invite?: (lock: LockId, spec: InviteSpec) => Promise<string>;
  /** Rewrites the whole entry. */
  readonly update: (lock: LockId, authorizationId: string, spec: AuthorizationSpec) => Promise<void>;
  /** Asks for an entry's removal; one that is gone already is no error. */
  readonly remove: (lock: LockId, authorizationId: string) => Promise<void>;
  /** Asks the vendor's cloud to read the lock again. */
  readonly refresh: (lock: LockId) => Promise<void>;
  /**
   * When somebody typed a wrong code since `since`, as far as the vendor's log tells; undefined: we may not read it.
   * Left out by a vendor that keeps no log.
   */
  readonly wrongCodes?: (lock: LockId, since: Instant) => Promise<readonly Instant[] | undefined>;
  /**
   * Asks the lock to open the door now, and looks what it does. Throws PermanentError(`lock.offline`) without asking, and
   * what the other requests throw; a RetryableError(`lock.unavailable`) leaves open whether it was asked.
   */
  readonly open: (lock: LockId, tools: OpeningTools) => Promise<Opening>;
  /** Returns if this account may open this lock, and moves nothing. Throws PermanentError(`lock.may_not_open`). */
  readonly mayOpen: (lock: LockId) => Promise<void>;
  /** The vendor's reference of this person, made if need be. The guest must have an address. */
  readonly holderOf: (guest: Guest, displayName: string, language: string) => Promise<string>;
}

export interface LockVendorDeps {
  readonly http: HttpSend;
  readonly token: Redacted<string>;
  /** Replaces the vendor's documented origin; local stage only. */
  readonly origin: string | undefined;
  /** Starts the name of every entry that is ours, so that foreign ones are never touched. */
  readonly installTag: string;
}

/**
 * What a vendor tells us unasked. It only hastens a look, which is what proves anything: an event may be lost, come
 * twice or say what is no longer so. A body may hold codes, so it is never stored and never logged; what is told of an
 * invite that is ours to mail can be had in no other way, and is kept.
 */
export interface LockEvents {
  /** Raw bytes first, in constant time, against every current secret. No secret trusts nobody. */
  readonly isAuthentic: (request: WebhookRequest, secrets: InboundSecrets) => boolean;
  /** The locks of this account that an authentic body is about, each once; none if it says nothing of a lock. */
  readonly locksOf: (account: string, rawBody: string) => readonly LockId[];
  /** What an authentic body tells of requests for invites that are ours to mail. */
  readonly outcomesOf: (account: string, rawBody: string) => readonly InviteOutcome[];
}

export interface LockVendor {
  readonly id: string;
  readonly keypadRules: KeypadRules;
  readonly connect: (deps: LockVendorDeps) => LockAccountClient;
  readonly events: LockEvents;
}
