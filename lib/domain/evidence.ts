import type { Evidence } from './grant.ts';

/** What can happen to a grant, as far as its evidence goes. */
export type EvidenceEvent =
  /** Its window, code or kind is new: nothing is proven of it. */
  | 'replan'
  /** The lock was asked to hold it. */
  | 'ask'
  /** The lock's list shows it: our entry, the right code or person, the right window. */
  | 'see'
  /** It opened the door. */
  | 'use'
  /** The vendor refused it for good. */
  | 'refuse'
  /** Cancelled, moved away, or over. */
  | 'withdraw'
  /** The lock was asked to remove it. */
  | 'revoke'
  /** The lock's list shows it no longer. */
  | 'miss';

type Row = Partial<Record<EvidenceEvent, Evidence>>;

/** While it is wanted. */
const live: Row = {
  replan: 'planned',
  ask: 'requested',
  see: 'confirmed',
  use: 'used',
  refuse: 'failed',
  withdraw: 'withdrawn',
  revoke: 'revoking',
  miss: 'revoked',
};
/** On its way out; wanted again, it is planned anew. */
const leaving: Row = { replan: 'planned', revoke: 'revoking', miss: 'revoked' };

/** The state machine of a grant. What is not here can't happen. */
export const machine: Readonly<Record<Evidence, Row>> = {
  planned: live,
  requested: live,
  confirmed: live,
  used: { ...live, see: 'used' },
  failed: live,
  withdrawn: leaving,
  revoking: leaving,
  revoked: { revoke: 'revoking', miss: 'revoked' }, // it may come back, and is sent away again
};

/** The evidence after an event. Throws TypeError on what can't happen: a mistake of ours. */
export function after(evidence: Evidence, event: EvidenceEvent): Evidence {
  const next = machine[evidence][event];
  if (next === undefined) throw new TypeError(`a ${evidence} grant can't ${event}`);
  return next;
}
