import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doctor } from '../../../cli/doctor.ts';
import { healthStore } from '../../../lib/aws/health-items.ts';
import { propertyWriter } from '../../../lib/aws/property-writer.ts';
import { grantStore } from '../../../lib/aws/stays.ts';
import type { LockHealth } from '../../../lib/domain/lock-health.ts';
import { instant, minus, plus } from '../../../lib/domain/time.ts';
import { FLAT, grant, property, STREET } from '../../support/samples.ts';
import { madeTable, terminalTo } from './made-table.ts';
import type { MadeTable, Printed } from './made-table.ts';

const started = instant(Date.now());
const arrival = plus(started, { days: 2 });

let made: MadeTable;
let printed: Printed;
beforeEach(async () => {
  made = await madeTable(() => instant(Date.now()));
  printed = terminalTo(made.url);
  const writer = propertyWriter(made.table, async () => []);
  await writer.putProperty(property());
  for (const lock of [STREET, FLAT]) await writer.watchLock(lock, ['loft-7'], started);
});
afterEach(() => made.stop());

const health = healthStore;
const examined = async (found: Partial<LockHealth>) => {
  const store = health(made.table);
  const held = (await store.get(FLAT)) as LockHealth;
  await store.save({ ...held, ...found });
};

describe('doctor', () => {
  it('lists every door with its findings, how fresh they are and who comes next', async () => {
    await grantStore(made.table).save(
      grant({ rev: 0, evidence: 'confirmed', window: { from: arrival, until: plus(arrival, { days: 3 }) } }),
    );
    await examined({
      facts: { online: true, keypad: true, blockedBy: undefined, batteryLow: true, keypadBatteryLow: false },
      counts: { keypadCodes: 4, strays: 0, wrongCodesAnHour: undefined },
      checkedAt: minus(started, { hours: 5 }),
      findings: [
        {
          code: 'lock.battery_low',
          severity: 'soon',
          threat: { stay: grant().stay, from: arrival, until: plus(arrival, { days: 3 }), ready: true },
          count: undefined,
          fullAt: undefined,
          since: minus(started, { days: 1 }),
        },
      ],
    });
    expect(await doctor([], printed.io)).toBe(0);
    expect(printed.said()).toEqual({
      out: [
        'loft-7  Street door  main#17179869201  never looked at',
        '    nobody is booked',
        'loft-7  Flat  main#17179869202  looked at 5 h ago',
        `    next arrival ${arrival}  smoobu-main 1200001, the lock has it`,
        '    online, keypad, 4 codes',
        `    soon: lock.battery_low  hits smoobu-main 1200001 from ${arrival}  since ${minus(started, { days: 1 })}`,
        '2 doors, 2 of them with something to see to.',
      ].join('\n'),
      err: '',
    });
  });

  it('leaves out, if asked to, what is well', async () => {
    await examined({ checkedAt: started });
    expect(await doctor(['--findings'], printed.io)).toBe(0);
    expect(printed.said().out).toBe(
      [
        'loft-7  Street door  main#17179869201  never looked at',
        '    nobody is booked',
        '2 doors, 1 of them with something to see to.',
      ].join('\n'),
    );
  });

  it('says what it is for, and what it does not know', async () => {
    expect(await doctor(['--help'], printed.io)).toBe(0);
    expect(printed.said().out).toMatch(/^npm run doctor/);
    expect(await doctor(['--door'], printed.io)).toBe(2);
  });
});

describe('what apply leaves of a lock', () => {
  it('is watched from then on, as it was before, until it is taken out', async () => {
    const writer = propertyWriter(made.table, async () => []);
    await examined({ checkedAt: started, dueAt: plus(started, { days: 1 }) });
    await writer.watchLock(FLAT, ['loft-7', 'loft-8'], plus(started, { hours: 1 }));
    expect(await health(made.table).get(FLAT)).toMatchObject({
      propertyIds: ['loft-7', 'loft-8'],
      checkedAt: started,
      dueAt: plus(started, { days: 1 }),
    });
    await health(made.table).bringForward(FLAT, plus(started, { days: 2 }));
    expect((await health(made.table).get(FLAT))?.dueAt).toBe(plus(started, { days: 1 }));
    await health(made.table).bringForward(FLAT, started);
    expect((await health(made.table).get(FLAT))?.dueAt).toBe(started);
    await writer.unwatchLock(FLAT);
    await health(made.table).bringForward(FLAT, started);
    expect(await health(made.table).get(FLAT)).toBeUndefined();
  });
});
