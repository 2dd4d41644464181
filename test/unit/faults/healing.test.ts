import { describe, expect, it } from 'vitest';
import { healingOf } from '../../faults/healing.ts';
import { calls, seen } from './seen.ts';

const NEW = ['facts 200 nothing', 'list 200 nothing'];
const PUT = [...NEW, 'create 204 nothing', 'list 200 right'];
/** As the calls of `seen` go, a minute apart. */
const endAt = (index: number, ...words: readonly string[]) => calls(...words)[index]?.at ?? seen().endsAt;

describe('how a code came to be on a lock', () => {
  it.each([
    ['at once', ['create 204 nothing', 'list 200 right']],
    ['re-list ×2', ['create 204 nothing', 'list 200 nothing', 'list 200 nothing', 'list 200 right']],
    ['asked again ×2', ['create 204 nothing', 'create 204 nothing', 'create 204 nothing', 'list 200 right']],
    ['asked again', ['create 503 nothing', 'create 204 nothing', 'list 200 right']],
    ['asked again', ['create reset nothing', 'create 204 nothing', 'list 200 right']],
    ['sync', ['create 204 nothing', 'list 200 nothing', 'sync 204 right']],
    ['no answer ×2', ['list 503 nothing', 'facts reset nothing', 'create 204 nothing', 'list 200 right']],
    ['re-list ×2, rewrite', ['list 200 wrong', 'list 200 wrong', 'update 204 wrong', 'list 200 right']],
    ['rewrite ×2', ['create 204 wrong', 'update 204 wrong', 'update 204 wrong', 'list 200 right']],
    ['delete + create', ['create 204 wrong', 'remove 204 nothing', 'create 204 nothing', 'list 200 right']],
    [
      'asked again, sync, still wrong',
      ['create 204 nothing', 'list 200 nothing', 'sync 204 nothing', 'create 204 nothing'],
    ],
  ])('%s', (healed, further) => {
    expect(healingOf(seen({ calls: calls(...NEW, ...further) })).putThere).toBe(healed);
  });

  it('is told again for every time that it had to be', () => {
    const edited = ['list 200 wrong', 'update 204 wrong', 'list 200 right'];
    const deleted = ['list 200 nothing', 'create 204 nothing', 'list 200 right'];
    const { putThere } = healingOf(seen({ calls: calls('list 200 right', ...PUT, ...edited, ...deleted) }));
    expect(putThere).toBe('at once; rewrite; put back');
  });

  it('names another code, and the host’s alarm, where they came on the way', () => {
    const asked = calls(...NEW, 'create 409 nothing', 'create 204 nothing', 'list 200 right');
    const when = (index: number) => asked[index]?.at ?? seen().checkIn;
    expect(healingOf(seen({ calls: asked, codesChosen: [when(0)] })).putThere).toBe('asked again');
    expect(healingOf(seen({ calls: asked, codesChosen: [when(0), when(2)] })).putThere).toBe(
      'asked again, another code',
    );
    const alarms = [{ at: when(2), problem: undefined }];
    expect(healingOf(seen({ calls: asked, alarms })).putThere).toBe('asked again, host alarm');
  });

  it('is nothing, where the lock had what it should from the first call on', () => {
    expect(healingOf(seen({ calls: calls('list 200 right') }))).toEqual({ putThere: '–', takenAway: '–' });
  });
});

describe('how a code went', () => {
  it.each([
    ['at once', ['list 200 wrong', 'remove 204 wrong', 'list 200 right']],
    ['deleted again ×2', ['remove 204 wrong', 'remove 423 wrong', 'remove 204 wrong', 'list 200 right']],
    ['deleted again, switched off', ['remove 204 wrong', 'update 204 wrong', 'remove 204 wrong', 'list 200 right']],
    ['still wrong', ['list 200 wrong', 'remove 204 wrong', 'list 200 wrong']],
  ])('%s', (gone, further) => {
    const words = [...PUT, ...further];
    const { putThere, takenAway } = healingOf(seen({ calls: calls(...words), endsAt: endAt(PUT.length, ...words) }));
    expect(takenAway).toBe(gone);
    expect(putThere).toBe('at once');
  });
});
