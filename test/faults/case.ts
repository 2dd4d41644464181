import type { Instant } from '../../lib/domain/time.ts';
import { INVITING, isInvited } from './invites.ts';
import type { Scenario } from './scenarios.ts';
import type { CallKind } from './fault.ts';
import type { SeenAlarm, SeenCall, SeenDoor, SeenMail } from './seen.ts';
import { at, earlierWindow } from './timeline.ts';

/** A scenario on its way: its locks, its guest, and what was seen so far. */
export interface Case {
  readonly n: number;
  readonly wave: number;
  readonly scenario: Scenario;
  readonly account: string;
  /** The one that ails comes first. */
  readonly locks: readonly number[];
  readonly guest: string;
  booked: boolean;
  moved: boolean;
  cancelled: boolean;
  edited: boolean;
  readonly calls: SeenCall[];
  readonly counts: Map<string, number>;
  readonly mails: SeenMail[];
  readonly alarms: SeenAlarm[];
  readonly doors: SeenDoor[];
  /** Other people's entries, by id: as they were made. */
  readonly strangers: Map<string, { readonly entry: string; readonly onLock: boolean }>;
}

/** The booking's number at the platform. */
export function bookingOf({ n }: Case): number {
  return 5_000 + n;
}

/** Stays that are due at the same time. */
const IN_A_WAVE = 64;
const FIRST_LOCK = 17_180_000_000;

export function casesOf(scenarios: readonly Scenario[]): readonly Case[] {
  return scenarios.map((scenario, index) => {
    const n = index + 1;
    const wave = Math.floor(index / IN_A_WAVE);
    const own = scenario.faults.some(({ ownAccount }) => ownAccount);
    return {
      n,
      wave,
      scenario,
      account: isInvited(scenario) ? INVITING : own ? `own-${n}` : `wave-${wave}`,
      locks: Array.from({ length: scenario.doors }, (_, door) => FIRST_LOCK + n * 10 + door),
      guest: `guest-${n}@example.com`,
      booked: false,
      moved: false,
      cancelled: false,
      edited: false,
      calls: [],
      counts: new Map(),
      mails: [],
      alarms: [],
      doors: [],
      strangers: new Map(),
    };
  });
}

/** What the doors of this stay should hold at an instant; undefined: nothing. */
export function windowAt(one: Case, now: Instant): { readonly from: Instant; readonly until: Instant } | undefined {
  if (!one.booked || one.cancelled) return undefined;
  const before = one.scenario.moved && !one.moved;
  const window = before ? earlierWindow(one.wave) : { from: at('checkIn', one.wave), until: at('checkOut', one.wave) };
  return now < window.until ? window : undefined;
}

/** From then on the doors should hold nothing of this stay. */
export function endOf({ scenario, wave }: Case): Instant {
  if (scenario.cancelled) return at('cancelled', wave);
  return at(scenario.hopeless ? 'rehoused' : 'checkOut', wave);
}

export function countName(kind: CallKind, answer: number | 'reset' | 'hang'): string {
  return `${kind} ${answer}`;
}
