import { describe, expect, it } from 'vitest';
import { plus } from '../../../../lib/domain/time.ts';
import { FLAT, STREET } from '../../../support/samples.ts';
import { atConsole } from './at-console.ts';

const CLEANER = {
  name: 'Eva Putz',
  [`door-${FLAT}`]: 'on',
  'day-1': 'on',
  'day-4': 'on',
  from: '08:00',
  until: '12:30',
  last: '2026-09-30',
};

async function atStaff(as: 'host' | 'viewer' = 'host') {
  const it = await atConsole();
  await it.signIn(as);
  expect(await it.page.open('/host/staff')).toBe(200);
  const order = async (fields: Record<string, string> = CLEANER) => {
    const status = await it.page.submit('/host/staff', fields, 'name="last"');
    await it.w.settle();
    await it.page.open('/host/staff');
    return status;
  };
  const held = (lock = FLAT) => [...it.w.lock.on(lock).values()];
  return { ...it, order, held };
}

describe('a code for staff', () => {
  it('is ordered for doors, weekdays, hours and a last day, and shown once the lock is proven to hold it', async () => {
    const { w, page, order, held } = await atStaff();
    w.lock.facts.set(FLAT, { keypad: false });
    await order();
    expect(page.text()).toContain('It is shown once every lock is proven to hold it.');
    w.lock.facts.delete(FLAT);
    await w.walkTo(plus(w.clock.now, { minutes: 10 }));
    await page.open('/host/staff');

    const [entry] = held();
    const code = entry?.code?.reveal() ?? '';
    expect(entry?.schedule).toEqual({ weekDays: [1, 4], fromMinute: 480, untilMinute: 750 });
    expect(entry?.until).toBe('2026-09-30T22:00:00.000Z');
    expect(held(STREET)).toEqual([]);
    const text = page.text();
    expect(text).toContain('Eva Putz Monday, Thursday, 08:00 to 12:30, until Wednesday, 30 September 2026');
    expect(text).toContain(`Code: ${code.slice(0, 3)} ${code.slice(3)}`);
    expect(text).toContain('Flat: proven on the lock');
    expect(text).toContain('The code was ordered. By host@example.com');
  });

  it('is shown to no viewer, who can’t order or take away either', async () => {
    const { w, order, page, held, signIn } = await atStaff();
    await order();
    page.cookies.clear();
    await signIn('viewer');
    await page.open('/host/staff');
    expect(page.text()).toContain('Only hosts see it.');
    expect(page.markup().replace(/\D/g, '')).not.toContain(held()[0]?.code?.reveal());
    expect(page.markup()).not.toContain('action="/host/staff"');
    expect(w.rows.passes.size).toBe(1);
  });

  it('is one, however often its form is pressed', async () => {
    const { w, page, held } = await atStaff();
    const hidden = Object.fromEntries(
      [...page.markup().matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    for (let press = 0; press < 2; press += 1) {
      await page.send({ method: 'POST', path: '/host/staff', form: { ...hidden, ...CLEANER } });
      await w.settle();
      expect(page.text()).toContain('The code is ordered.');
    }
    expect([w.rows.passes.size, held().length]).toEqual([1, 1]);
  });

  it('goes from every lock at once when it is taken away', async () => {
    const { w, page, order, held } = await atStaff();
    await order({ ...CLEANER, [`door-${STREET}`]: 'on' });
    expect([held().length, held(STREET).length]).toEqual([1, 1]);
    await page.submit('/host/staff', {}, 'name="remove"');
    await w.settle();
    expect([held(), held(STREET)]).toEqual([[], []]);
    await page.open('/host/staff');
    expect(page.text()).toContain('Nobody has a code of her own yet.');
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no door', { [`door-${FLAT}`]: '' }],
    ['a door that is none', { [`door-${FLAT}`]: '', 'door-main#1': 'on' }],
    ['no weekday', { 'day-1': '', 'day-4': '' }],
    ['one time', { until: '' }],
    ['the later time first', { from: '13:00' }],
    ['no last day', { last: '' }],
    ['a day that does not exist', { last: '2026-09-31' }],
    ['a day that is over', { last: '2026-07-07' }],
  ])('is refused with %s', async (_, change) => {
    const { w, page } = await atStaff();
    await page.submit('/host/staff', { ...CLEANER, ...change }, 'name="last"');
    expect(page.text()).toContain('Nothing was done.');
    expect(w.rows.passes.size).toBe(0);
  });

  it('with no times is for the whole day, and may be for today alone', async () => {
    const { order, held } = await atStaff();
    await order({ ...CLEANER, from: '', until: '', last: '2026-07-08' });
    expect(held()[0]).toMatchObject({ schedule: { weekDays: [1, 4], fromMinute: 0, untilMinute: 0 } });
  });
});
