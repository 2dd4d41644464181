import { describe, expect, it } from 'vitest';
import { instant } from '../../../../lib/domain/time.ts';
import type { LockHealth } from '../../../../lib/domain/lock-health.ts';
import { recorded } from '../../../support/recorded.ts';
import { FLAT, property, STREET } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

const health = (overrides: Partial<LockHealth>): LockHealth => ({
  lockId: FLAT,
  propertyIds: ['loft-7'],
  facts: { online: true, keypad: true, blockedBy: undefined, batteryLow: false, keypadBatteryLow: false },
  counts: { keypadCodes: 93, capacity: 100, strays: 0, wrongCodesAnHour: 0 },
  findings: [],
  checkedAt: instant('2026-07-08T06:00:00Z'),
  attempts: 0,
  dueAt: undefined,
  rev: 1,
  ...overrides,
});

describe('the doors', () => {
  it('show what the lock doctor saw last, the room that is left, and whom they open for next', async () => {
    const { w, page, signIn } = await atConsole();
    w.rows.health.set(FLAT, health({}));
    await w.receive('smoobu', recorded('created'));
    await signIn();
    expect(await page.open('/host/doors')).toBe(200);
    const text = page.text();
    expect(text).toContain('All is well');
    expect(text).toContain('Flat Loft 7 · lock 17179869202');
    for (const fact of ['online', 'Battery good', 'paired', 'Plan and PIN good', '93, room for 7 more']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('Looked at Wednesday 8 July, 08:00');
    expect(text).toContain('Next arrival Friday 10 July, 16:00 the lock has it');
    expect(await page.open('/host/stay?of=smoobu-main%7C1200001')).toBe(200);
  });

  it('name what is wrong, with what to do, before those that are well', async () => {
    const { w, page, signIn } = await atConsole();
    const since = instant('2026-07-07T06:00:00Z');
    const finding = { severity: 'soon', threat: undefined, count: undefined, fullAt: undefined, since } as const;
    const facts = {
      online: false,
      keypad: true,
      blockedBy: 'lock.admin_pin',
      batteryLow: true,
      keypadBatteryLow: true,
    } as const;
    const findings = [
      { ...finding, code: 'lock.battery_low' },
      { ...finding, code: 'lock.offline', severity: 'urgent' },
    ] as const;
    w.rows.health.set(FLAT, health({ facts, findings, attempts: 2 }));
    w.rows.health.set(STREET, health({ lockId: STREET, facts: undefined, counts: undefined, checkedAt: undefined }));
    await signIn();
    await page.open('/host/doors');
    const text = page.text();
    expect(text.indexOf('Flat')).toBeLessThan(text.indexOf('Street door'));
    for (const words of [
      'offline',
      'Battery low',
      'battery low',
      'PIN missing',
      'No answer since',
      'Not looked at yet',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.indexOf('The lock is offline')).toBeLessThan(text.indexOf('The lock’s battery is low'));
    expect(text).toContain('Change or charge the lock’s batteries');
    expect(text).toContain('Nobody is booked');
  });

  it('that several places share are one', async () => {
    const annex = property({ id: 'annex', name: 'Annex', units: [], doors: [{ lockId: STREET, name: 'House door' }] });
    const { page, signIn } = await atConsole([property(), annex]);
    await signIn();
    await page.open('/host/doors');
    expect(page.text()).toContain('Street door Loft 7, Annex');
    expect(page.text()).not.toContain('House door');
  });
});
