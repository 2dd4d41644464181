import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/domain/digest.ts';
import type { DoorFinding, ToldFinding } from '../../../lib/domain/digest.ts';
import { instant, plus } from '../../../lib/domain/time.ts';
import { FLAT, STREET } from '../../support/samples.ts';

/** 8:00 in Vienna. */
const MORNING = instant('2026-07-01T06:00:00Z');
const timeZone = 'Europe/Vienna';
const finding = (overrides: Partial<DoorFinding> = {}): DoorFinding => ({
  lockId: FLAT,
  code: 'lock.battery_low',
  severity: 'soon',
  threat: undefined,
  count: undefined,
  fullAt: undefined,
  since: instant('2026-07-01T04:00:00Z'),
  ...overrides,
});
const toldOf = ({ lockId, code, severity }: DoorFinding, at = MORNING): ToldFinding => ({ lockId, code, severity, at });
const after = (told: readonly ToldFinding[], current: readonly DoorFinding[], days: number) =>
  digestNow({ told, timeZone }, current, plus(MORNING, { days }));

describe('the digest', () => {
  it('says nothing of nothing', () => {
    expect(digestNow({ told: [], timeZone }, [], MORNING)).toEqual({ tell: [], told: [] });
  });

  it('tells what is new, and then keeps quiet for a week', () => {
    const battery = finding();
    const first = digestNow({ told: [], timeZone }, [battery], MORNING);
    expect(first).toEqual({ tell: [battery], told: [toldOf(battery)] });
    for (const days of [1, 2, 6]) expect(after(first.told, [battery], days)).toEqual({ tell: [], told: first.told });
    expect(after(first.told, [battery], 7).tell).toEqual([battery]);
    expect(digestNow({ ...first, timeZone }, [battery], plus(MORNING, { days: 7, seconds: -30 })).tell).toHaveLength(1);
  });

  it('tells what has become more urgent, not what has become less', () => {
    const told = [toldOf(finding())];
    expect(after(told, [finding({ severity: 'urgent' })], 1).tell).toHaveLength(1);
    const calmer = after(told, [finding({ severity: 'later' })], 1);
    expect(calmer).toEqual({ tell: [], told: [{ ...told[0], severity: 'later' }] });
    expect(after(calmer.told, [finding({ severity: 'soon' })], 2).tell).toHaveLength(1); // the next guest is near
  });

  it('forgets what is over, so that it is new when it comes again', () => {
    const over = after([toldOf(finding())], [], 1);
    expect(over).toEqual({ tell: [], told: [] });
    const again = finding({ since: plus(MORNING, { days: 1 }) });
    expect(after([toldOf(finding())], [again], 2).tell).toEqual([again]); // gone and back between two mails
  });

  it('is whole whenever it is sent: the most urgent first, those that come sooner before the others', () => {
    const stay = { connection: 'smoobu-main', id: '1' };
    const hits = (days: number) => {
      return { stay, from: plus(MORNING, { days }), until: plus(MORNING, { days: days + 2 }), ready: false };
    };
    const later = finding({ lockId: STREET, code: 'lock.strays', severity: 'later' });
    const [second, first] = [
      finding({ lockId: STREET, threat: hits(5) }),
      finding({ code: 'lock.offline', threat: hits(3) }),
    ];
    const urgent = finding({ severity: 'urgent', threat: hits(1) });
    const { tell, told } = after([toldOf(later)], [later, second, first, urgent], 2);
    expect(tell).toEqual([urgent, first, second, later]);
    expect(new Set(told.map(({ at }) => at))).toEqual(new Set([plus(MORNING, { days: 2 })]));
  });
});
