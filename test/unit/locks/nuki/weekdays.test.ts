import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keypadCreate } from '../../../../lib/locks/nuki/bodies.ts';
import { readEntries } from '../../../../lib/locks/nuki/answers.ts';
import { maskOf, scheduleFrom } from '../../../../lib/locks/nuki/weekdays.ts';
import { instant } from '../../../../lib/domain/time.ts';
import { code } from '../../../support/samples.ts';

const window = { from: instant('2026-07-10T14:00:00Z'), until: instant('2026-07-14T08:00:00Z') };
const spec = { grantId: 'abcdefgh2345', window, kind: 'keypad', code: code('738291') } as const;

describe('weekdays and hours', () => {
  it.each([
    [[1], 64],
    [[7], 1],
    [[1, 4], 72],
    [[1, 2, 3, 4, 5, 6, 7], 127],
  ])('are Nuki’s mask from Monday 64 to Sunday 1: %j is %i', (weekDays, mask) => {
    expect(maskOf(weekDays)).toBe(mask);
  });

  it('go to the lock as they are, and every guest’s entry has every day and no hours', () => {
    const schedule = { weekDays: [1, 4], fromMinute: 480, untilMinute: 720 };
    const hours = { allowedWeekDays: 72, allowedFromTime: 480, allowedUntilTime: 720 };
    expect(keypadCreate({ ...spec, schedule }, 'k7m2')).toMatchObject(hours);
    expect(keypadCreate(spec, 'k7m2')).toMatchObject({ allowedWeekDays: 127, allowedFromTime: 0, allowedUntilTime: 0 });
  });

  it('come back from the lock as they went', () => {
    const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    const minute = fc.integer({ min: 0, max: 1_439 });
    fc.assert(
      fc.property(days, minute, minute, (weekDays, fromMinute, untilMinute) => {
        const schedule = { weekDays, fromMinute, untilMinute };
        const [entry] = readEntries(
          JSON.stringify([{ id: 'x', ...keypadCreate({ ...spec, schedule }, 'k7m2') }]),
          'k7m2',
        );
        expect(entry?.schedule).toEqual(schedule);
        expect(entry?.wholeWindow).toBe(weekDays.length === 7 && fromMinute === 0 && untilMinute === 0);
      }),
    );
  });

  it.each([
    [undefined, 480, 720],
    [0, 480, 720],
    [128, 480, 720],
    ['72', 480, 720],
    [72, -1, 720],
    [72, 480, '12:00'],
    [72, 0.5, 720],
  ])('are none where the lock does not say them whole: %j %j %j', (mask, from, until) => {
    expect(scheduleFrom(mask, from, until)).toBeUndefined();
  });
});
