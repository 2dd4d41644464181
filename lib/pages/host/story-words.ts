import { joined } from '../../mail/doors.ts';
import { en } from '../../mail/catalogues/en/index.ts';
import type { TrailWord } from '../../domain/trail.ts';

type Say = (about: readonly string[]) => string;

/** `Street door and Flat` */
const list: Say = (names) => joined(names, en);
const told: Readonly<Record<string, string>> = {
  access: 'The guest was sent the key.',
  change: 'The guest was sent what has changed.',
  'new-code': 'The guest was sent a new code.',
  cancelled: 'The guest was told that the key opens nothing any more.',
  reminder: 'The guest was sent the key again, for today.',
};

/** What happened to a stay, as a host reads it. `about`: doors, a moment, a kind of mail, a property. */
export const storyWords: Readonly<Record<TrailWord, Say>> = {
  booked: () => 'The booking came in.',
  changed: () => 'The booking changed on the platform.',
  cancelled: () => 'The booking was cancelled.',
  'no-show': () => 'The platform says that the guest did not come.',
  planned: (doors) => `Planned: ${list(doors)}.`,
  'code-chosen': (doors) => `Code or invite settled: ${list(doors)}.`,
  requested: (doors) => `The lock was asked to take it: ${list(doors)}.`,
  confirmed: (doors) => `Proven on the lock: ${list(doors)}.`,
  failed: (doors) => `The lock refused it: ${list(doors)}.`,
  told: ([kind = '']) => told[kind] ?? 'The guest was told.',
  'not-told': () => 'The guest could not be told: the host was asked to pass the text on.',
  delayed: () => 'The guest’s mail is held up on its way.',
  returned: () => 'The guest’s mail came back this once.',
  delivered: () => 'The guest’s mail was delivered.',
  rejected: () => 'The guest’s mail was rejected.',
  bounced: () => 'The guest’s mail came back for good.',
  complained: () => 'The guest’s mail was called spam.',
  used: (doors) => `Opened for the first time: ${list(doors)}.`,
  withdrawn: (doors) => `To be taken off the lock: ${list(doors)}.`,
  revoked: (doors) => `Off the lock: ${list(doors)}.`,
  problem: (doors) => `Trouble: ${list(doors)}.`,
  'entry-moved': (moment) => `Entry agreed: ${list(moment)}.`,
  'entry-usual': () => 'Entry at the usual time again.',
  'exit-moved': (moment) => `Exit agreed: ${list(moment)}.`,
  'exit-usual': () => 'Exit at the usual time again.',
  'send-again': () => 'The mail was to go out again.',
  'new-code': () => 'A new code was asked for.',
  'taken-away': () => 'The keys were taken away.',
  'given-back': () => 'The keys were given back.',
  'marked-told': () => 'Marked as told.',
  'link-revoked': () => 'The guest’s page was to open no door any more.',
  'link-restored': () => 'The guest’s page was to open doors again.',
  'pass-made': () => 'The code was ordered.',
  'pass-removed': () => 'The code was taken away.',
  'door-pressed': (doors) => `The guest pressed the button of her page: ${list(doors)}.`,
  'door-opened': (doors) => `Opened from the guest’s page: ${list(doors)}.`,
  'door-asked': (doors) => `Asked from the guest’s page to open, and nobody knows whether it did: ${list(doors)}.`,
  'door-stuck': (doors) => `Tried to open from the guest’s page, and is stuck: ${list(doors)}.`,
  'door-failed': (doors) => `Could not be opened from the guest’s page: ${list(doors)}.`,
  'door-refused': (doors) => `Not opened from the guest’s page, for it may not: ${list(doors)}.`,
  'unit-mapped': (property) =>
    property.length === 0 ? 'The unit was unmapped.' : `The unit was mapped to ${list(property)}.`,
};
