import { noFaults } from './faults.ts';
import type { Faults } from './faults.ts';

/** A window as Nuki stores it; a field that is not there limits nothing. */
export interface SimWindow {
  allowedFromDate?: string;
  allowedUntilDate?: string;
  allowedWeekDays?: number;
  allowedFromTime?: number;
  allowedUntilTime?: number;
}

/** One entry: in `listing` as the cloud tells it, in `memory` as the lock has it. */
export interface SimEntry extends SimWindow {
  id: string;
  smartlockId: number;
  type: number;
  name: string;
  enabled: boolean;
  remoteAllowed: boolean;
  /** Six digits. */
  code?: string;
  accountUserId?: number;
  /** How often it has opened the lock. */
  lockCount?: number;
}

/** What the lock did, or was asked to, as the log tells it. 224 with trigger 255: a wrong code at the keypad. */
export interface SimLogEntry {
  id: string;
  smartlockId: number;
  date: string;
  action: number;
  trigger: number;
  state: number;
  name: string;
}

/** A write that was answered 204 and has not landed yet. */
export interface SimOperation {
  id: string;
  kind: 'create' | 'update' | 'delete';
  entryId: string;
  /** The entry as it will be; none for a delete. */
  entry?: SimEntry;
  /** List calls until it lands. */
  listsLeft: number;
  reachesList: boolean;
  reachesLock: boolean;
  /** Of the advanced request that it belongs to. */
  request?: string;
  /** The lock refuses it with this code: nothing lands. */
  errorCode?: string;
}

export interface LockSettings {
  name: string;
  /** Whose it is. Another account than the token's is answered 403. */
  account: string;
  keypadPaired: boolean;
  keypad2Paired: boolean;
  /** 0 ok, 1–3 has to be linked again, 4 offline. Anything but 0 and no write reaches the lock. */
  serverState: number;
  /** 0 ok, 1 missing, 2 invalid. Anything but 0 and no write reaches the lock. */
  adminPinState: number;
  /** The bolt: 1 locked, 3 unlocked, 5 unlatched, 254 stuck. Nothing here locks by itself. */
  bolt: number;
  /** Told as `currentSubscription`; null: there is none. */
  subscription: { state: string; isInGracePeriod?: boolean } | null;
  batteryCritical: boolean;
  keypadBatteryCritical: boolean;
  /** The zone of the lock's own clock, for weekdays and daily times. */
  timeZone: string;
  /** What the lock can hold; a code or an invite more is accepted and never lands. */
  codeCapacity: number;
  inviteCapacity: number;
  /** Codes that the cloud refuses with 409 though no list shows them. A sync clears them. */
  ghostCodes: string[];
}

export interface SimLock extends LockSettings {
  smartlockId: number;
  listing: SimEntry[];
  memory: SimEntry[];
  pending: SimOperation[];
  /** Oldest first; a state of an earlier version has none. */
  log?: SimLogEntry[];
  /** What it was asked to do while out of reach, and does once it is back. */
  waitingActions?: number[];
}

export interface SimUser {
  accountUserId: number;
  email: string;
  name: string;
  language: string;
}

/** The mail that Nuki itself sends to an invited guest. */
export interface InviteMail {
  to: string;
  language: string;
  smartlockId: number;
  /** Nine digits. */
  code: string;
}

/** An invite that Nuki does not mail: its code is told by a webhook. */
export interface OwnInvite {
  request: string;
  smartlockId: number;
  entryId: string;
  /** Nine digits. */
  code: string;
  /** Its outcome was told, or lost on the way. */
  told: boolean;
}

/** A webhook about a request, not sent yet. */
export interface SimOutcome {
  account: string;
  smartlockId: number;
  body: string;
  /** Waits until it is let go. */
  late: boolean;
}

/** An address that is told of changes at an account's locks. */
export interface SimWebhook {
  id: number;
  account: string;
  webhookUrl: string;
  webhookFeatures: string[];
  secret: string;
}

/** Everything the simulator remembers; plain JSON. */
export interface SimulatorState {
  /** Token → account. Empty: any token, for the account `main`. */
  tokens: Record<string, string>;
  locks: Record<string, SimLock>;
  users: SimUser[];
  inviteMails: InviteMail[];
  ownInvites: OwnInvite[];
  outbox: SimOutcome[];
  webhooks: SimWebhook[];
  /** Whether registered webhooks are sent. Then an address on this machine may be plain HTTP. */
  deliversWebhooks: boolean;
  faults: Faults;
  /** Ids given so far. */
  ids: number;
}

export function newState(): SimulatorState {
  return {
    tokens: {},
    locks: {},
    users: [],
    inviteMails: [],
    ownInvites: [],
    outbox: [],
    webhooks: [],
    deliversWebhooks: false,
    faults: noFaults(),
    ids: 0,
  };
}

export function newLock(smartlockId: number): SimLock {
  return {
    smartlockId,
    name: `Lock ${smartlockId}`,
    account: 'main',
    keypadPaired: true,
    keypad2Paired: false,
    serverState: 0,
    adminPinState: 0,
    bolt: 1,
    subscription: { state: 'ACTIVE' },
    batteryCritical: false,
    keypadBatteryCritical: false,
    timeZone: 'Europe/Vienna',
    codeCapacity: 100,
    inviteCapacity: 200,
    ghostCodes: [],
    listing: [],
    memory: [],
    pending: [],
  };
}

/** 24 hex digits, as Nuki's ids; the same ones in every run. */
export function nextId(state: SimulatorState): string {
  state.ids += 1;
  return `64f0a1b2c3d4e5f6${state.ids.toString(16).padStart(8, '0')}`;
}
