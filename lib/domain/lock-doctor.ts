import type { Authorization, LockFacts } from './authorization.ts';
import { isProven } from './grant.ts';
import type { Grant } from './grant.ts';
import { byUrgency, severities, stopsOnlyChanges } from './lock-health.ts';
import type { Finding, HealthCode, LockCounts, Severity, Threat } from './lock-health.ts';
import { isPass } from './pass.ts';
import type { Access } from './property.ts';
import { roomLeft } from './room-left.ts';
import { plus } from './time.ts';
import type { Instant } from './time.ts';

/** What a look at a whole lock has brought. */
export type Look =
  | {
      readonly kind: 'seen';
      readonly facts: LockFacts;
      readonly entries: readonly Authorization[];
      /** When somebody typed a wrong code, since the look before; undefined: not known. */
      readonly wrongCodesAt: readonly Instant[] | undefined;
      /** How many keypad codes such a lock holds. */
      readonly capacity: number;
    }
  /** The vendor knows the account, and not this lock, or not what it is paid for. */
  | { readonly kind: 'refused'; readonly code: 'lock.not_found' | 'lock.plan_lapsed' }
  /** Nobody has answered for a day. */
  | { readonly kind: 'silent' };

type Seen = Extract<Look, { kind: 'seen' }>;

/** What we want of the lock. */
export interface DoorPlans {
  /** All that are stored for it, ended ones included. */
  readonly grants: readonly Grant[];
  /** Of each property behind it. */
  readonly access: readonly Access[];
  readonly writeCodesDaysAhead: number;
}

/** So early that the morning of the day before arrival is urgent. */
const URGENT_WITHIN_HOURS = 36;
const SOON_WITHIN_DAYS = 7;
/** Of a hundred places: the rest is for what is booked at short notice. */
const FEW_PLACES = 10;
/** A guest mistypes; who types so many wrong codes in an hour is trying. */
const WRONG_CODES_AN_HOUR = 10;

/** What is wrong with a lock, whom it hits next, and how urgent that makes it: the most urgent first. */
export function diagnose(look: Look, plans: DoorPlans, now: Instant): readonly Finding[] {
  const guests = plans.grants
    .filter((grant) => grant.wanted && grant.window.until > now && !isPass(grant.stay))
    .toSorted((a, b) => (a.window.from < b.window.from ? -1 : 1));
  const unready = guests.filter((grant) => !isProven(grant));
  /** New codes don't get there; what is there goes on working. */
  const outOfReach = (code: HealthCode) => finding(code, unready[0] ?? guests[0], now);

  if (look.kind === 'refused') return [outOfReach(look.code)];
  if (look.kind === 'silent') return [outOfReach('lock.unavailable')];
  const { facts } = look;
  const typing = guests.filter(({ kind }) => kind !== 'invite' && kind !== 'link');
  const promised = plans.access.includes('keypad') ? guests : guests.filter(({ kind }) => kind === 'keypad');
  const lacksKeypad = !facts.keypad && (promised.length > 0 || plans.access.includes('keypad'));
  const counts = countsOf(look, plans.grants);
  const found = [
    facts.blockedBy !== undefined && outOfReach(facts.blockedBy),
    facts.blockedBy === undefined && !facts.online && outOfReach('lock.offline'),
    facts.batteryLow && finding('lock.battery_low', guests[0], now),
    facts.keypad && facts.keypadBatteryLow && finding('lock.keypad_battery_low', typing[0], now),
    lacksKeypad && finding('lock.no_keypad', promised[0], now),
    facts.keypad && roomFinding(look, typing, plans, now),
    (counts.wrongCodesAnHour ?? 0) >= WRONG_CODES_AN_HOUR && {
      ...finding('lock.wrong_codes', typing[0], now, 'soon'),
      count: counts.wrongCodesAnHour,
    },
    counts.strays > 0 && { ...finding('lock.strays', guests[0], now, 'later'), count: counts.strays },
  ];
  return found.filter((one) => one !== false).toSorted(byUrgency);
}

/** What can be counted of a look. */
export function countsOf({ entries, capacity, wrongCodesAt }: Seen, grants: readonly Grant[]): LockCounts {
  const isStray = ({ id, grantId }: Authorization) =>
    grantId !== undefined && !grants.some((grant) => grant.id === grantId || grant.authorizationId === id);
  return {
    keypadCodes: entries.filter(({ kind }) => kind === 'keypad').length,
    capacity,
    strays: entries.filter(isStray).length,
    wrongCodesAnHour: wrongCodesAt && worstHour(wrongCodesAt),
  };
}

function roomFinding(
  { entries, capacity }: Seen,
  typing: readonly Grant[],
  { access, writeCodesDaysAhead: daysAhead }: DoorPlans,
  now: Instant,
): Finding | false {
  const invited = access.length > 0 && access.every((one) => one === 'invite' || one === 'link');
  const planned = typing.filter(({ kind }) => kind === 'keypad' || !invited);
  const { held, fullAt, without } = roomLeft(entries, planned, { capacity, daysAhead, now });
  if (held >= capacity) return { ...finding('lock.full', without, now), count: held };
  if (fullAt === undefined && held < capacity - FEW_PLACES) return false;
  return { ...finding('lock.filling_up', without, now), count: held, fullAt };
}

/** As urgent as its guest is near, and `atMost`; less where she has her code already and only a change would be stuck. */
function finding(code: HealthCode, hit: Grant | undefined, now: Instant, atMost: Severity = 'urgent'): Finding {
  const threat: Threat | undefined = hit && { stay: hit.stay, ...hit.window, ready: isProven(hit) };
  const nearness = threat === undefined ? 0 : rankOf(threat.from, now);
  const spared = threat?.ready === true && stopsOnlyChanges(code) ? 1 : 0;
  const rank = Math.min(Math.max(nearness - spared, 0), severities.indexOf(atMost));
  return { code, severity: severities[rank] ?? 'later', threat, count: undefined, fullAt: undefined };
}

function rankOf(from: Instant, now: Instant): number {
  if (from <= plus(now, { hours: URGENT_WITHIN_HOURS })) return 2;
  return from <= plus(now, { days: SOON_WITHIN_DAYS }) ? 1 : 0;
}

function worstHour(instants: readonly Instant[]): number {
  const within = (start: Instant) => instants.filter((at) => at >= start && at < plus(start, { hours: 1 })).length;
  return Math.max(0, ...instants.map(within));
}
