import { describe, expect, it } from 'vitest';
import type { LockFacts } from '../../../lib/domain/authorization.ts';
import type { Grant } from '../../../lib/domain/grant.ts';
import { countsOf, diagnose } from '../../../lib/domain/lock-doctor.ts';
import type { DoorPlans, Look } from '../../../lib/domain/lock-doctor.ts';
import { healthCodes, lasting } from '../../../lib/domain/lock-health.ts';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { authorizationFor, code, grant } from '../../support/samples.ts';

/** Check-in on 10 July at 15:00 in Vienna. */
const CHECK_IN = instant('2026-07-10T13:00:00Z');
const LONG_BEFORE = minus(CHECK_IN, { days: 20 });
const WELL: LockFacts = {
  online: true,
  keypad: true,
  blockedBy: undefined,
  batteryLow: false,
  keypadBatteryLow: false,
};

type Seen = Extract<Look, { kind: 'seen' }>;
const seen = (facts: Partial<LockFacts> = {}, more: Partial<Seen> = {}): Seen => ({
  kind: 'seen',
  facts: { ...WELL, ...facts },
  entries: [],
  wrongCodesAt: [],
  capacity: 100,
  ...more,
});
const plans = (grants: readonly Grant[], more: Partial<DoorPlans> = {}): DoorPlans => ({
  grants,
  access: ['auto'],
  writeCodesDaysAhead: 7,
  ...more,
});
const planned = grant({ kind: 'undecided', code: undefined });
const proven = grant({ evidence: 'confirmed', authorizationId: 'entry-aaaabbbbcccc' });
const codesOf = (look: Look, door: DoorPlans, now: Instant = LONG_BEFORE) =>
  diagnose(look, door, now).map((finding) => finding.code);
const severityOf = (look: Look, door: DoorPlans, now: Instant) => diagnose(look, door, now)[0]?.severity;

/** `count` codes that are not ours. */
const owners = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...authorizationFor(grant(), { id: `owner-${index}`, name: 'Owner', code: code(String(300_000 + index)) }),
    grantId: undefined,
  }));
const wrongCodes = (count: number, minutesApart: number) =>
  Array.from({ length: count }, (_, index) => plus(LONG_BEFORE, { minutes: -index * minutesApart }));

describe('a lock that is well', () => {
  it('has no findings, with guests or without', () => {
    expect(codesOf(seen(), plans([]))).toEqual([]);
    expect(codesOf(seen({}, { entries: [authorizationFor(proven)] }), plans([proven]), CHECK_IN)).toEqual([]);
  });
});

describe('each finding', () => {
  const stray = { ...authorizationFor(grant({ id: 'zzzzzzzzzzzz' })) };
  const keypadDoor = plans([planned], { access: ['keypad'] });
  it.each<[string, Look, DoorPlans, Look]>([
    ['lock.battery_low', seen({ batteryLow: true }), plans([planned]), seen()],
    ['lock.keypad_battery_low', seen({ keypadBatteryLow: true }), plans([planned]), seen()],
    ['lock.not_found', { kind: 'refused', code: 'lock.not_found' }, plans([planned]), seen()],
    ['lock.plan_lapsed', { kind: 'refused', code: 'lock.plan_lapsed' }, plans([planned]), seen()],
    ['lock.plan_lapsed', seen({ blockedBy: 'lock.plan_lapsed' }), plans([planned]), seen()],
    ['lock.relink_needed', seen({ online: false, blockedBy: 'lock.relink_needed' }), plans([planned]), seen()],
    ['lock.admin_pin', seen({ blockedBy: 'lock.admin_pin' }), plans([planned]), seen()],
    ['lock.offline', seen({ online: false }), plans([planned]), seen()],
    ['lock.unavailable', { kind: 'silent' }, plans([planned]), seen()],
    ['lock.no_keypad', seen({ keypad: false }), keypadDoor, seen()],
    ['lock.full', seen({}, { entries: owners(100) }), plans([planned]), seen({}, { entries: owners(80) })],
    ['lock.filling_up', seen({}, { entries: owners(99) }), plans([planned]), seen({}, { entries: owners(80) })],
    [
      'lock.wrong_codes',
      seen({}, { wrongCodesAt: wrongCodes(10, 5) }),
      plans([planned]),
      seen({}, { wrongCodesAt: wrongCodes(10, 10) }),
    ],
    ['lock.strays', seen({}, { entries: [stray] }), plans([planned]), seen({}, { entries: [] })],
  ])('%s is there with its cause, alone, and gone with it', (finding, ill, door, well) => {
    expect(codesOf(ill, door)).toEqual([finding]);
    expect(codesOf(well, door)).toEqual([]);
    expect(healthCodes).toContain(finding);
  });

  it('names the guest whom it hits next', () => {
    const later = grant({
      id: 'ddddeeeeffff',
      window: { from: plus(CHECK_IN, { days: 9 }), until: plus(CHECK_IN, { days: 12 }) },
    });
    const gone = grant({
      id: 'gggghhhhiiii',
      window: { from: minus(CHECK_IN, { days: 30 }), until: minus(CHECK_IN, { days: 28 }) },
    });
    const cancelled = grant({
      id: 'jjjjkkkkllll',
      wanted: false,
      window: { ...planned.window, from: minus(CHECK_IN, { days: 2 }) },
    });
    const [finding] = diagnose(seen({ batteryLow: true }), plans([later, gone, cancelled, planned]), LONG_BEFORE);
    expect(finding?.threat).toEqual({ stay: planned.stay, ...planned.window, ready: false });
    expect(diagnose(seen({ batteryLow: true }), plans([gone, cancelled]), LONG_BEFORE)[0]?.threat).toBeUndefined();
  });
});

describe('what hits whom', () => {
  it('an empty battery hits the guest who is there', () => {
    const [finding] = diagnose(seen({ batteryLow: true }), plans([proven]), plus(CHECK_IN, { days: 1 }));
    expect(finding).toMatchObject({ severity: 'urgent', threat: { from: CHECK_IN, ready: true } });
  });

  it('an offline lock hits the first guest whose code is not on it yet', () => {
    const next = grant({
      id: 'ddddeeeeffff',
      window: { from: plus(CHECK_IN, { days: 5 }), until: plus(CHECK_IN, { days: 7 }) },
    });
    const [finding] = diagnose(seen({ online: false }), plans([proven, next]), minus(CHECK_IN, { hours: 3 }));
    expect(finding).toMatchObject({ severity: 'soon', threat: { from: next.window.from, ready: false } });
  });

  it('and a guest whose code is on it only where her stay changes: one step less urgent', () => {
    const now = minus(CHECK_IN, { hours: 3 });
    expect(severityOf(seen({ online: false }), plans([proven]), now)).toBe('soon');
    expect(severityOf(seen({ online: false }), plans([planned]), now)).toBe('urgent');
  });

  it("a keypad's battery doesn't hit those who come with the app", () => {
    const invited = grant({ kind: 'invite', code: undefined, holder: '7' });
    const [finding] = diagnose(seen({ keypadBatteryLow: true }), plans([invited]), CHECK_IN);
    expect(finding).toMatchObject({ severity: 'later', threat: undefined });
  });

  it('no keypad is fine where guests get the app, and not where one was promised a code', () => {
    const none = seen({ keypad: false });
    expect(codesOf(none, plans([planned]))).toEqual([]);
    expect(codesOf(none, plans([planned], { access: ['invite'] }))).toEqual([]);
    expect(codesOf(none, plans([grant({ kind: 'link', code: undefined })], { access: ['link'] }))).toEqual([]);
    expect(codesOf(none, plans([proven]))).toEqual(['lock.no_keypad']);
    expect(codesOf(none, plans([], { access: ['invite', 'keypad'] }))).toEqual(['lock.no_keypad']);
  });

  it('wrong codes and strays are never as urgent as a closed door', () => {
    const stray = authorizationFor(grant({ id: 'zzzzzzzzzzzz' }));
    const look = seen({ batteryLow: true }, { entries: [stray], wrongCodesAt: wrongCodes(12, 1) });
    const found = diagnose(look, plans([planned]), minus(CHECK_IN, { hours: 2 }));
    expect(found.map((finding) => [finding.code, finding.severity, finding.count])).toEqual([
      ['lock.battery_low', 'urgent', undefined],
      ['lock.wrong_codes', 'soon', 12],
      ['lock.strays', 'later', 1],
    ]);
  });
});

describe('the nearer the arrival, the more urgent', () => {
  it.each([
    [{ days: 8 }, 'later'],
    [{ days: 7 }, 'soon'],
    [{ hours: 37 }, 'soon'],
    [{ hours: 36 }, 'urgent'],
    [{ hours: -1 }, 'urgent'],
  ])('%j before check-in: %s', (before, severity) => {
    expect(severityOf(seen({ batteryLow: true }), plans([planned]), minus(CHECK_IN, before))).toBe(severity);
  });
});

describe('room left', () => {
  it('is forecast to the day on which the last place is taken, and to whoever finds none', () => {
    const stays = [0, 1, 2].map((week) =>
      grant({
        id: `aaaabbbbcc${week}${week}`,
        kind: 'undecided',
        code: undefined,
        window: { from: plus(CHECK_IN, { days: week }), until: plus(CHECK_IN, { days: week + 10 }) },
      }),
    );
    const [finding] = diagnose(seen({}, { entries: owners(98) }), plans(stays), LONG_BEFORE);
    expect(finding).toMatchObject({
      code: 'lock.filling_up',
      count: 98,
      fullAt: minus(CHECK_IN, { days: 6 }), // the second code is written a week before its check-in
      threat: { from: plus(CHECK_IN, { days: 2 }) },
    });
  });

  it('counts the places that stays leave behind, and not those of others', () => {
    const leaves = grant({ evidence: 'confirmed' });
    const comes = grant({
      id: 'ddddeeeeffff',
      window: { from: plus(leaves.window.until, { days: 9 }), until: plus(leaves.window.until, { days: 12 }) },
    });
    const entries = [...owners(88), authorizationFor(leaves)];
    expect(codesOf(seen({}, { entries }), plans([leaves, comes]))).toEqual([]);
    const full = diagnose(
      seen({}, { entries: [...owners(99), authorizationFor(leaves)] }),
      plans([leaves, comes]),
      LONG_BEFORE,
    );
    expect(full).toMatchObject([{ code: 'lock.full', count: 100, threat: undefined }]);
  });

  it('hits the first for whom there is none once the lock is full', () => {
    const [finding] = diagnose(seen({}, { entries: owners(100) }), plans([planned]), minus(CHECK_IN, { hours: 20 }));
    expect(finding).toMatchObject({ code: 'lock.full', severity: 'urgent', threat: { from: CHECK_IN } });
  });

  it('is nothing to a door that gives out invites, or opens by link', () => {
    const door = plans([planned], { access: ['invite', 'link'] });
    expect(diagnose(seen({}, { entries: owners(99) }), door, LONG_BEFORE)[0]?.fullAt).toBeUndefined();
  });
});

describe('what is counted', () => {
  it('an entry of an ended stay is no stray, nor is one that the host has renamed', () => {
    const ended = grant({ evidence: 'revoked', wanted: false });
    const renamed = { ...authorizationFor(proven), grantId: 'mmmmnnnnoooo' };
    expect(countsOf(seen({}, { entries: [authorizationFor(ended), renamed] }), [ended, proven]).strays).toBe(0);
  });

  it('says nothing of wrong codes where there is no log', () => {
    expect(countsOf(seen({}, { wrongCodesAt: undefined }), []).wrongCodesAnHour).toBeUndefined();
    expect(codesOf(seen({}, { wrongCodesAt: undefined }), plans([]))).toEqual([]);
  });
});

describe('how long it has lasted', () => {
  it('counts from the first look without a break', () => {
    const found = diagnose(seen({ batteryLow: true }), plans([]), LONG_BEFORE);
    const first = lasting([], found, LONG_BEFORE);
    const next = lasting(first, found, plus(LONG_BEFORE, { days: 1 }));
    expect(next.map(({ since }) => since)).toEqual([LONG_BEFORE]);
    const again = lasting(lasting(next, [], LONG_BEFORE), found, CHECK_IN);
    expect(again.map(({ since }) => since)).toEqual([CHECK_IN]);
  });
});
