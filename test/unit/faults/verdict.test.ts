import { describe, expect, it } from 'vitest';
import { plus } from '../../../lib/domain/time.ts';
import type { ProblemCode } from '../../../lib/errors.ts';
import type { Fault } from '../../faults/fault.ts';
import type { Seen } from '../../faults/seen.ts';
import { at, doorMoments } from '../../faults/timeline.ts';
import type { DoorMoment, Moment } from '../../faults/timeline.ts';
import { verdictOn } from '../../faults/verdict.ts';
import { doorsAsBooked, doorsShut, seen } from './seen.ts';

/** As booked, but for one moment that is the other way round. */
const wrongAt = (moment: DoorMoment, what: 'opens' | 'opensAtAll') =>
  doorsAsBooked().map((door) => (door.moment === moment ? { ...door, [what]: !door[what] } : door));
const CHECK_IN = at('checkIn', 0);
const mail = { at: at('dayBefore', 0), to: 'guest', codes: ['483921'], untrue: [] } as const;

describe('the verdict on a stay that was kept', () => {
  it('is that all held, where all was as it should be', () => {
    const right = { opened: true, shutBefore: true, shutAfter: true, toldTruth: true, hostTold: undefined };
    expect(verdictOn(seen())).toEqual({ ...right, wrong: [], held: true });
  });

  it.each(doorMoments.map((moment) => [moment]))('is against it, where its code is wrong at %s', (moment) => {
    expect(verdictOn(seen({ doors: wrongAt(moment, 'opens') })).held).toBe(false);
  });

  it.each([['justBefore'], ['checkOut'], ['muchLater']] as const)(
    'is against it, where some other code of the stay opens at %s',
    (moment) => {
      expect(verdictOn(seen({ doors: wrongAt(moment, 'opensAtAll') })).held).toBe(false);
    },
  );

  it('is against it, where one of two doors stays shut', () => {
    const two = { doors: 2 } as const;
    expect(verdictOn(seen({ doors: [...doorsAsBooked(), ...doorsAsBooked('Street')] }, two)).held).toBe(true);
    expect(verdictOn(seen({ doors: [...doorsAsBooked(), ...doorsShut('Street')] }, two)).held).toBe(false);
  });

  it('is against it, where a door was not asked', () => {
    for (const moment of doorMoments) {
      expect(verdictOn(seen({ doors: doorsAsBooked().filter((door) => door.moment !== moment) })).held).toBe(false);
    }
    expect(verdictOn(seen({ doors: [] })).held).toBe(false);
  });

  it.each([
    ['nothing', []],
    ['only once she is there', [{ ...mail, at: CHECK_IN }]],
    ['a mail without a code', [{ ...mail, codes: [] }]],
    ['what only the host reads', [{ ...mail, to: 'host' as const }]],
  ])('is against it, where the guest was told %s', (_, mails) => {
    expect(verdictOn(seen({ mails })).wrong).toEqual(['the guest was not told in time']);
  });

  it('is against it, where the guest was told of the stay before it moved, and not after', () => {
    const movedAt = at('inTheApp', 0);
    const after = { ...mail, at: plus(movedAt, { minutes: 1 }) };
    expect(verdictOn(seen({ movedAt, mails: [mail] }, { moved: true })).held).toBe(false);
    expect(verdictOn(seen({ movedAt, mails: [mail, after] }, { moved: true })).held).toBe(true);
  });

  it('is against it, where any mail said what was not so', () => {
    const lie = { ...mail, untrue: ['a door did not hold it'] };
    expect(verdictOn(seen({ mails: [lie, mail] }))).toMatchObject({ toldTruth: false, held: false });
  });

  it.each([{ left: 1 }, { strangersTouched: 1 }])('is against it, where something was done to the list: %o', (what) => {
    expect(verdictOn(seen(what)).held).toBe(false);
  });
});

describe('the verdict on a stay that was cancelled', () => {
  const cancelled = { cancelled: true };

  it('is that all held, where no door ever opened, whether or not the guest had a code', () => {
    expect(verdictOn(seen({ doors: doorsShut() }, cancelled))).toMatchObject({ opened: undefined, held: true });
    expect(verdictOn(seen({ doors: doorsShut(), mails: [] }, cancelled)).held).toBe(true);
  });

  it.each(doorMoments.map((moment) => [moment]))('is against it, where a door opens at %s', (moment) => {
    const doors = doorsShut().map((door) => (door.moment === moment ? { ...door, opensAtAll: true } : door));
    expect(verdictOn(seen({ doors }, cancelled)).held).toBe(false);
  });
});

/** A fault in which the host has a part. */
function hostHears(told: ProblemCode, by: Moment): Fault {
  return { name: told, sets: [], host: { told, by } };
}
const alarm = (problem: ProblemCode | undefined, moment: Moment, minutes = 5) => {
  return { at: plus(at(moment, 0), { minutes }), problem };
};

describe('the verdict on a lock that takes no code', () => {
  const hopeless = { hopeless: true, faults: [hostHears('lock.not_proven', 'dayBefore')] };
  const told = { doors: doorsShut(), mails: [], alarms: [alarm('lock.not_proven', 'dayBefore')] };

  it('is that all held, where the host was told a day ahead, and the guest nothing', () => {
    expect(verdictOn(seen(told, hopeless))).toMatchObject({ hostTold: true, held: true });
  });

  it('is against it, where the host was told later, or never', () => {
    const late = [alarm('lock.not_proven', 'dayBefore', 30)];
    expect(verdictOn(seen({ ...told, alarms: late }, hopeless))).toMatchObject({ hostTold: false, held: false });
    expect(verdictOn(seen({ ...told, alarms: [] }, hopeless)).held).toBe(false);
  });

  it('is against it, where the guest was told something', () => {
    expect(verdictOn(seen({ ...told, mails: [mail] }, hopeless)).held).toBe(false);
  });
});

describe('the verdict on a fault in which the host has a part', () => {
  const offline = { faults: [hostHears('lock.offline', 'dayBefore')] };
  const both = { faults: [hostHears('lock.offline', 'dayBefore'), hostHears('lock.token_dead', 'noon')] };

  it('is for it only where she was told of that problem, in time', () => {
    const heldWith = (...alarms: Seen['alarms']) => verdictOn(seen({ alarms }, offline)).held;
    expect(heldWith(alarm('lock.offline', 'noon'))).toBe(true);
    expect(heldWith(alarm('lock.offline', 'rehoused'))).toBe(false);
    expect(heldWith(alarm('lock.not_proven', 'noon'))).toBe(false);
    expect(heldWith(alarm(undefined, 'noon'))).toBe(false);
    expect(verdictOn(seen({}, offline)).wrong).toEqual(['the host did not hear of lock.offline by dayBefore']);
  });

  it('of two faults: that she was told of each before check-in, for one may hide the other', () => {
    const [one, other] = [alarm('lock.offline', 'noon'), alarm('lock.token_dead', 'inTheApp')];
    expect(verdictOn(seen({ alarms: [one, other] }, both)).held).toBe(true);
    expect(verdictOn(seen({ alarms: [one] }, both)).held).toBe(false);
    expect(verdictOn(seen({ alarms: [one, alarm('lock.token_dead', 'evening')] }, both)).held).toBe(false);
  });

  it('where the fault had nothing to spoil, she has nothing to hear', () => {
    const edit: Fault = {
      name: 'edit',
      sets: [],
      host: { told: 'lock.offline', by: 'noon', if: ({ edited }) => edited },
    };
    expect(verdictOn(seen({}, { faults: [edit] })).held).toBe(true);
    expect(verdictOn(seen({ edited: true }, { faults: [edit] })).held).toBe(false);
  });

  it('has no such question where she has none', () => {
    expect(verdictOn(seen({ alarms: [alarm('lock.unavailable', 'booked')] }))).toMatchObject({
      hostTold: undefined,
      held: true,
    });
  });
});
