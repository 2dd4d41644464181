import type { LockFacts } from './authorization.ts';
import type { LockId } from './property.ts';
import type { ReservationKey } from './stay.ts';
import type { Instant } from './time.ts';

/** Everything that the lock doctor can find; those that a guest's door can fail by as well share its code. */
export const healthCodes = [
  'lock.battery_low',
  'lock.keypad_battery_low',
  'lock.not_found',
  'lock.plan_lapsed',
  'lock.relink_needed',
  'lock.admin_pin',
  'lock.offline',
  'lock.unavailable',
  'lock.no_keypad',
  'lock.full',
  'lock.filling_up',
  'lock.wrong_codes',
  'lock.strays',
] as const;
export type HealthCode = (typeof healthCodes)[number];

/** By how near the guest is whom it can hit; the last is the most urgent. */
export const severities = ['later', 'soon', 'urgent'] as const;
export type Severity = (typeof severities)[number];

/** The guest whom a finding hits next: one to come, or one who is there. */
export interface Threat {
  readonly stay: ReservationKey;
  readonly from: Instant;
  readonly until: Instant;
  /** The lock is proven to hold what she opens it with. */
  readonly ready: boolean;
}

/** What is wrong with a lock. */
export interface Finding {
  readonly code: HealthCode;
  readonly severity: Severity;
  readonly threat: Threat | undefined;
  /** Codes held, entries that stray, wrong codes in the worst hour; undefined where there is nothing to count. */
  readonly count: number | undefined;
  /** `lock.filling_up`: when the last place is taken, by what is planned so far. */
  readonly fullAt: Instant | undefined;
}

/** The same since its first look without a break. */
export interface LastingFinding extends Finding {
  readonly since: Instant;
}

export interface LockCounts {
  readonly keypadCodes: number;
  /** How many such a lock holds; undefined: not looked at since that is noted. */
  readonly capacity?: number | undefined;
  readonly strays: number;
  /** Undefined where the vendor keeps no log, or we may not read it. */
  readonly wrongCodesAnHour: number | undefined;
}

/** What is known of one lock as a whole. */
export interface LockHealth {
  readonly lockId: LockId;
  /** Whose doors it is: several for a street door. */
  readonly propertyIds: readonly string[];
  /** As of the last look that was answered. */
  readonly facts: LockFacts | undefined;
  readonly counts: LockCounts | undefined;
  readonly findings: readonly LastingFinding[];
  /** The last look that was answered. */
  readonly checkedAt: Instant | undefined;
  /** Looks without an answer since. */
  readonly attempts: number;
  readonly dueAt: Instant | undefined;
  readonly rev: number;
}

/** Nothing gets to the lock or off it, but what it holds goes on opening the door. */
export function stopsOnlyChanges(code: HealthCode): boolean {
  const codes: readonly HealthCode[] = [
    'lock.not_found',
    'lock.plan_lapsed',
    'lock.relink_needed',
    'lock.admin_pin',
    'lock.offline',
    'lock.unavailable',
  ];
  return codes.includes(code);
}

export function isWorse(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) > severities.indexOf(b);
}

/** What was found before keeps the day of its first look. */
export function lasting(
  before: readonly LastingFinding[],
  found: readonly Finding[],
  now: Instant,
): readonly LastingFinding[] {
  return found.map((finding) => {
    const earlier = before.find(({ code }) => code === finding.code);
    return { ...finding, since: earlier?.since ?? now };
  });
}

/** The most urgent first; of those equally urgent, whoever comes first. */
export function byUrgency(a: Finding, b: Finding): number {
  const rank = severities.indexOf(b.severity) - severities.indexOf(a.severity);
  const [comes, other] = [a.threat?.from ?? '9', b.threat?.from ?? '9'];
  return rank !== 0 ? rank : comes < other ? -1 : comes > other ? 1 : 0;
}
