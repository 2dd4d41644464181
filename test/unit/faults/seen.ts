import { instant } from '../../../lib/domain/time.ts';
import type { Scenario } from '../../faults/scenarios.ts';
import type { Seen, SeenCall, SeenDoor } from '../../faults/seen.ts';
import { at, doorMoments } from '../../faults/timeline.ts';
import type { DoorMoment } from '../../faults/timeline.ts';

const INSIDE: readonly DoorMoment[] = ['checkIn', 'evening', 'lastMinute'];

/** Every moment at one door: open from check-in to check-out. */
export function doorsAsBooked(door = 'Flat'): SeenDoor[] {
  return doorMoments.map((moment) => ({
    moment,
    door,
    opens: INSIDE.includes(moment),
    opensAtAll: INSIDE.includes(moment),
  }));
}

export function doorsShut(door = 'Flat'): SeenDoor[] {
  return doorMoments.map((moment) => ({ moment, door, opens: false, opensAtAll: false }));
}

/** A stay of which everything is as it should be. */
export function seen(overrides: Partial<Seen> = {}, scenario: Partial<Scenario> = {}): Seen {
  return {
    scenario: {
      name: 'a fault',
      faults: [],
      moved: false,
      cancelled: false,
      hopeless: false,
      doors: 1,
      ...scenario,
    },
    wave: 0,
    checkIn: at('checkIn', 0),
    endsAt: at('checkOut', 0),
    movedAt: undefined,
    doors: doorsAsBooked(),
    mails: [{ at: at('dayBefore', 0), to: 'guest', codes: ['483921'], untrue: [] }],
    alarms: [],
    codesChosen: [],
    calls: [],
    edited: false,
    left: 0,
    strangersTouched: 0,
    ...overrides,
  };
}

/** `create 204 nothing`, a minute apart. */
export function calls(...words: readonly string[]): SeenCall[] {
  return words.map((word, index) => {
    const [kind, answer = '', holds] = word.split(' ');
    return {
      at: instant(Date.parse(at('booked', 0)) + index * 60_000),
      kind,
      answer: /^\d+$/.test(answer) ? Number(answer) : answer,
      holds,
    } as SeenCall;
  });
}
