import { reportedStates } from './delivery.ts';
import type { Instant } from './time.ts';

/** What happened to a stay, in closed words. */
export const trailWords = [
  'booked',
  'changed',
  'cancelled',
  'no-show',
  'planned',
  'code-chosen',
  'requested',
  'confirmed',
  'failed',
  'told',
  'not-told',
  ...reportedStates,
  'used',
  'withdrawn',
  'revoked',
  'problem',
  // decided by a host
  'entry-moved',
  'entry-usual',
  'exit-moved',
  'exit-usual',
  'send-again',
  'new-code',
  'taken-away',
  'given-back',
  'marked-told',
  'link-revoked',
  'link-restored',
  'unit-mapped',
  'pass-made',
  'pass-removed',
  // on the guest's door page
  'door-pressed',
  'door-opened',
  'door-asked',
  'door-stuck',
  'door-failed',
  'door-refused',
] as const;
export type TrailWord = (typeof trailWords)[number];

/** Whoever holds the link of the door page. */
export const BY_GUEST = 'guest';

export interface TrailEntry {
  readonly at: Instant;
  readonly word: TrailWord;
  /** A door (lock id), a message kind, a problem code, a reason, a moment, a property: never anything personal. */
  readonly about: string | undefined;
  /** The host who decided it, as the keyed hash of her address, or `BY_GUEST`; left out for what happened by itself. */
  readonly by?: string | undefined;
}
