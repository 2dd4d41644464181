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
] as const;
export type TrailWord = (typeof trailWords)[number];

export interface TrailEntry {
  readonly at: Instant;
  readonly word: TrailWord;
  /** A door (lock id), a message kind, a problem code, a moment, a property: never anything personal. */
  readonly about: string | undefined;
  /** The host who decided it, as the keyed hash of her address; left out for what happened by itself. */
  readonly by?: string | undefined;
}
