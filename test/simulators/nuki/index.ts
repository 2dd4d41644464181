/**
 * A simulated Nuki cloud with its locks, for tests and for the local stack. Plain HTTP on 127.0.0.1.
 *
 * Two layers, as in life: `listing` is what the cloud tells, `memory` is what the lock itself knows. A write is
 * answered 204 when it is queued (`pending`); it lands in both layers with the next list or sync of that lock, unless a
 * switch says otherwise. Whether a door opens is asked of the memory alone: `wouldOpen`, `inviteOpens`.
 *
 * The API (any `Bearer` token, unless tokens were set): GET /smartlock, GET /smartlock/{id}, POST …/sync, POST …/action,
 * GET …/log, GET and PUT …/auth, GET, POST and DELETE …/auth/{entry}, PUT /smartlock/auth and …/auth/advanced, GET and PUT /account/user, GET and PUT
 * /api/decentralWebhook, DELETE …/{id}. Refused as Nuki does: 400 with the parameter's name (no keypad, bad or missing
 * code), 401, 403 (another account's lock), 404, 409 (code known, even if only under way or a ghost), 422 (name too
 * long), 423 (an operation on that entry is running).
 *
 * Control, the same over HTTP as on `control`:
 *
 *   GET  /__sim/opens?smartlockId=&at=&code=   (or &who= an invited e-mail address or user id)   → { opens }
 *   GET  /__sim/openings?smartlockId=&since=   when the lock was opened over the web   → { openings: [{ at, action }] }
 *   GET  /__sim/locks                          both layers, operations, settings, users, faults
 *   PUT  /__sim/locks/{id}                     makes or changes a lock: LockSettings in state.ts
 *   POST /__sim/foreign                        adds an owner's entry: ForeignEntry in control.ts      → { id }
 *   POST /__sim/log                            adds to a lock's log: LogEntry in log.ts; a wrong code by default → { id }
 *   POST /__sim/edit                           the host edits or deletes in the app: AppEdit in control.ts
 *   POST /__sim/faults                         FaultChange in faults.ts: { reset?, smartlockId?, …switches, next? }
 *   POST /__sim/tokens                         { token: account }; {} takes any
 *   POST /__sim/sync-all                       the cloud reads every lock again, as it does daily
 *   GET  /__sim/calls, DELETE /__sim/calls     every API call: method, route, lock, answer
 *   POST /__sim/type-code                      { smartlockId, code, at }: somebody types it       → { opens }
 *   POST /__sim/webhooks { deliver }           registered webhooks are sent, signed; off at first
 *   GET  /__sim/webhooks                       who is registered, with secrets, and what was sent with which answer
 *   POST /__sim/tell-late                      lets go the webhooks that were held back
 *   GET  /__sim/own-invites                    invites made by advanced requests: { invites: [{ request, code, … }] }
 *   GET  /__sim/invite-mails                   what Nuki would have mailed to guests: { mails: [{ to, code, … }] }
 *
 * How to bring about what goes wrong with Nuki:
 *
 *   accepted, never lands        { createReaches: 'nothing' }, and the same for updateReaches, deleteReaches
 *   seen only after N lists      { visibleAfterLists: N }; until then updates and deletes are 423, `operationId` is set
 *   listed, keypad rejects it    { createReaches: 'list' }; a sync or a full update cures it
 *   offline                      PUT lock { serverState: 4 }; writes are lost, or { unreachableWrites: 'late' }
 *   unlinked, wrong PIN, lapsed  PUT lock { serverState: 1–3 }, { adminPinState: 1 }, { subscription: { state: 'EXPIRED' } }
 *   DELETE and the entry stays   { deleteReaches: 'nothing' }; as a ghost that no longer opens: 'lock'
 *   409 from a ghost             foreign { onLock: false } (listed), PUT lock { ghostCodes: ['345678'] } (not listed)
 *   update drops the window      { updateDropsWindow: true }
 *   code as number, text, list   { codeShape: 'number' | 'string' | 'array' }
 *   unreadable entries           { alsoListed: [null, { id: 'x' }] }
 *   an invite's webhook          { authCreation: 'lost', 'early' (before the answer), 'late' (until tell-late) or 'twice' }
 *   it tells of a failure        { authCreationError: 'ff' }: any of Nuki's hex codes; nothing lands
 *   where the nine digits are    { inviteCodeField: 'code', inviteCodeShape: 'number', 'string' or 'grouped' }
 *   no subscription              { withoutSubscription: true }: the lock is in the `error` of an advanced request
 *   an opening that fails        { actionDoes: 'nothing' or 'stuck' }; 423, 403 and no answer by `next` with the route `action`
 *   a full lock                  PUT lock { codeCapacity: 0 }
 *   429, 401, 402, 5xx, HTML     { next: [{ route: 'create', answer: 429, headers: { 'retry-after': '7' }, times: 2 }] }
 *   reset or time-out            { next: [{ route: 'create', answer: 'reset' or 'hang', afterEffect: true or false }] }
 */
import type { AddressInfo } from 'node:net';
import { controlOf } from './control.ts';
import type { Control, LoggedCall } from './control.ts';
import { deliveriesOf } from './deliveries.ts';
import { simulatorServer } from './server.ts';
import { newState } from './state.ts';
import type { SimulatorState } from './state.ts';

export type { AppEdit, Control, ForeignEntry, LoggedCall } from './control.ts';
export type { LogEntry } from './log.ts';
export type { Delivery } from './deliveries.ts';
export type { FaultChange, NextAnswer, Switches } from './faults.ts';
export type { InviteMail, LockSettings, OwnInvite, SimEntry, SimLock, SimulatorState, SimWebhook } from './state.ts';

export interface SimulatorOptions {
  /** 0: any free one. */
  port?: number;
  host?: string;
  /** What an earlier simulator handed to `onChange`. */
  state?: SimulatorState | undefined;
  /** Called with the whole state, as plain JSON, after each request over HTTP that changed it. */
  onChange?: ((state: SimulatorState) => void) | undefined;
  /** What the locks' clocks show, in milliseconds since 1970. Default: this machine's. */
  now?: (() => number) | undefined;
  /** Called with each API call once it is carried out, before it is answered. */
  onCall?: ((call: LoggedCall) => void) | undefined;
}

export interface NukiSimulator extends Pick<Control, 'wouldOpen' | 'inviteOpens'> {
  /** `http://127.0.0.1:port` */
  url: string;
  control: Control;
  state: SimulatorState;
  /** Ends every connection, also those that hang. */
  close: () => Promise<void>;
}

export async function startNukiSimulator(options: SimulatorOptions = {}): Promise<NukiSimulator> {
  const { port = 0, host = '127.0.0.1', now = () => Date.now(), onChange, onCall } = options;
  const state: SimulatorState = structuredClone({ ...newState(), ...options.state });
  const calls: LoggedCall[] = [];
  const deliveries = deliveriesOf(state);
  const control = controlOf(state, { calls, deliveries, now });
  const keep = tellChanges(state, onChange);
  const changed = () => {
    keep();
    deliveries.tellChanges();
  };

  const { tellOutcomes } = deliveries;
  const server = simulatorServer({ state, control, calls, now, onCall, changed, tellOutcomes });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      deliveries.stop();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, control, state, close, wouldOpen: control.wouldOpen, inviteOpens: control.inviteOpens };
}

function tellChanges(state: SimulatorState, onChange: SimulatorOptions['onChange']): () => void {
  if (onChange === undefined) return () => undefined;
  let told = JSON.stringify(state);
  return () => {
    const now = JSON.stringify(state);
    if (now !== told) onChange(JSON.parse(now) as SimulatorState);
    told = now;
  };
}
