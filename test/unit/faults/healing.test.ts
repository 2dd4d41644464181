import { describe, expect, it } from 'vitest';
import { healingOf } from '../../faults/healing.ts';
import { calls, seen } from './seen.ts';

const NEW = ['facts 200 nothing', 'list 200 nothing'];

describe('how a lock came right', () => {
  it.each([
    ['at once', ['create 204 nothing', 'list 200 right']],
    ['re-list ×3', ['create 204 nothing', 'list 200 nothing', 'list 200 nothing', 'list 200 right']],
    ['asked again ×2', ['create 204 nothing', 'create 204 nothing', 'create 204 nothing', 'list 200 right']],
    ['at once', ['create 503 nothing', 'create 204 nothing', 'list 200 right']],
    ['asked again ×1', ['create reset nothing', 'create 204 nothing', 'list 200 right']],
    ['sync', ['create 204 nothing', 'list 200 nothing', 'sync 204 right']],
    ['rewrite ×2', ['create 204 wrong', 'update 204 wrong', 'update 204 wrong', 'list 200 right']],
    ['delete + create', ['create 204 wrong', 'remove 204 nothing', 'create 204 nothing', 'list 200 right']],
  ])('%s', (healed, further) => {
    expect(healingOf(seen({ calls: calls(...NEW, ...further) }))).toBe(healed);
  });

  it('says how it came right again, and how it went in the end', () => {
    const first = [...NEW, 'create 204 nothing', 'list 200 right'];
    const edited = ['list 200 wrong', 'update 204 wrong', 'list 200 right'];
    const gone = ['list 200 wrong', 'remove 204 wrong', 'remove 204 wrong', 'list 200 right'];
    expect(healingOf(seen({ calls: calls(...first, ...edited, ...gone) }))).toBe('at once; rewrite; delete ×2');
    const off = ['list 200 wrong', 'remove 204 wrong', 'update 204 wrong', 'remove 204 right'];
    expect(healingOf(seen({ calls: calls(...first, ...off) }))).toBe('at once; switched off');
  });

  it('says that it took another code, and that the host was told first', () => {
    const asked = calls(...NEW, 'create 409 nothing', 'create 204 nothing', 'list 200 right');
    const when = (index: number) => asked[index]?.at ?? seen().checkIn;
    expect(healingOf(seen({ calls: asked, codesChosen: [when(0)] }))).toBe('at once');
    expect(healingOf(seen({ calls: asked, codesChosen: [when(0), when(2)] }))).toBe('another code');
    const alarms = [{ at: when(2), subject: '' }];
    expect(healingOf(seen({ calls: asked, alarms }))).toBe('host alarm, at once');
  });

  it('says that there was nothing to heal, or that it never came right', () => {
    expect(healingOf(seen({ calls: calls('list 200 right') }))).toBe('nothing to heal');
    expect(healingOf(seen({ calls: calls(...NEW) }, { hopeless: true }))).toBe('never');
    const alarms = [{ at: seen().checkIn, subject: '' }];
    expect(healingOf(seen({ calls: calls(...NEW), alarms }, { hopeless: true }))).toBe('host alarm');
  });
});
