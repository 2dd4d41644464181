import { describe, expect, it } from 'vitest';
import { compareFeed } from '../../../lib/domain/feed.ts';
import type { FeedStay, KnownStay } from '../../../lib/domain/feed.ts';
import { date } from '../../support/samples.ts';

const TODAY = date('2026-07-01');
const of = (uid: string, arrival = '2026-07-10', departure = '2026-07-14', more: Partial<FeedStay> = {}): FeedStay => ({
  ...{ uid, state: 'confirmed', arrivalDate: date(arrival), departureDate: date(departure) },
  ...more,
});
const known = (stay: FeedStay, misses = 0): KnownStay => ({ ...stay, misses });
const whole = (...stays: FeedStay[]) => ({ stays, isWhole: true });
const uids = (stays: readonly FeedStay[]) => stays.map(({ uid }) => uid);

describe('what a calendar says', () => {
  it('is news of a stay that is new, moved, or something else now; and of nothing else', () => {
    const before = [known(of('same')), known(of('moved')), known(of('blocked')), known(of('called-off'))];
    const { said, known: after } = compareFeed(
      before,
      whole(
        of('same'),
        of('moved', '2026-07-11'),
        of('blocked', undefined, undefined, { state: 'block' }),
        of('called-off', undefined, undefined, { state: 'cancelled' }),
        of('new'),
        of('odd', undefined, undefined, { state: 'unknown' }),
        of('another-block', undefined, undefined, { state: 'block' }),
        of('over', '2026-06-01', '2026-06-05'),
      ),
      TODAY,
    );
    expect(uids(said).sort()).toEqual(['blocked', 'called-off', 'moved', 'new', 'odd']);
    expect(uids(after).sort()).toEqual(['moved', 'new', 'odd', 'same']);
  });

  it('is the same the second time', () => {
    const first = compareFeed([], whole(of('a'), of('b')), TODAY);
    const second = compareFeed(first.known, whole(of('a'), of('b')), TODAY);
    expect([second.said, second.gone, second.known]).toEqual([[], [], first.known]);
  });

  it('of one UID twice is what it says first', () => {
    const { said } = compareFeed([], whole(of('a'), of('a', '2026-08-01', '2026-08-02')), TODAY);
    expect(said.map(({ arrivalDate }) => arrivalDate)).toEqual(['2026-07-10']);
  });
});

describe('a stay that is missing', () => {
  const kept = of('kept');
  const look = (before: readonly KnownStay[], reading = whole(kept), today = TODAY) =>
    compareFeed(before, reading, today);

  it('is gone after two whole calendars without it, not after one', () => {
    const once = look([known(kept), known(of('gone'))]);
    expect([once.gone, uids(once.known)]).toEqual([[], ['kept', 'gone']]);
    const twice = look(once.known);
    expect([uids(twice.gone), uids(twice.known)]).toEqual([['gone'], ['kept']]);
  });

  it('and comes back was never gone', () => {
    const once = look([known(kept), known(of('gone'))]);
    const back = look(once.known, whole(kept, of('gone')));
    expect(back.said).toEqual([]);
    expect(look(back.known).gone).toEqual([]);
  });

  it('is not missed where an event could not be read', () => {
    const { gone, known: after } = look([known(kept), known(of('gone'), 1)], { stays: [kept], isWhole: false });
    expect([gone, after.map(({ misses }) => misses)]).toEqual([[], [0, 1]]);
  });

  it.each([
    ['began yesterday', '2026-06-30', '2026-07-04', false],
    ['begins today', '2026-07-01', '2026-07-04', true],
    ['is over', '2026-06-20', '2026-06-30', false],
  ])('and %s', (_, arrival, departure, isGone) => {
    const { gone } = look([known(kept), known(of('gone', arrival, departure), 1)]);
    expect(gone.length === 1).toBe(isGone);
  });

  it('with all others is a fault, not a cancellation, however often that is read', () => {
    const two = [known(of('a'), 1), known(of('b'), 1)];
    const emptied = [
      look(two, whole()),
      look(two, whole(of('block', undefined, undefined, { state: 'block' }))),
      look(two, whole(of('others'))),
      look([known(of('a'), 1)], whole()),
    ];
    expect(emptied.map(({ lostAll, gone }) => [lostAll, gone])).toEqual(Array(4).fill([true, []]));
  });

  it('alone, while the calendar lists something else, is a cancellation', () => {
    const block = of('block', undefined, undefined, { state: 'block' });
    const { lostAll, gone } = look([known(of('a'), 1)], whole(block));
    expect([lostAll, uids(gone)]).toEqual([false, ['a']]);
  });

  it('from a calendar that was always empty is nothing', () => {
    expect(look([], whole())).toEqual({ said: [], gone: [], known: [], lostAll: false });
  });
});
