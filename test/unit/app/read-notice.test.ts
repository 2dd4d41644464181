import { describe, expect, it } from 'vitest';
import { readNotice } from '../../../lib/app/read-notice.ts';
import { supersedes } from '../../../lib/domain/order.ts';
import { inZone } from '../../../lib/domain/reported.ts';
import { instant } from '../../../lib/domain/time.ts';
import type { BookingPlatform, Notice } from '../../../lib/ports/booking-platform.ts';
import type { PlatformApi } from '../../../lib/ports/platform-api.ts';
import { property, reservation } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const CONNECTION = 'one';
const changed: Notice = { kind: 'changed', reservationId: '7' };

/** A platform that answers what `now` says, asked by the real use case. */
function connected(api: Partial<PlatformApi>, secrets: object = { apiKey: 'x' }) {
  const timeZone = 'Europe/Berlin';
  const w = world({
    secrets,
    properties: [property({ timeZone, units: [{ connection: CONNECTION, unit: '398' }] })],
    connections: [{ id: CONNECTION, platform: 'p', apiUrl: undefined, pollMinutes: 60 }],
    http: async () => ({ status: 200, headers: {}, text: '{}' }),
  });
  const access = [({ apiKey }: { apiKey?: string | undefined }) => (apiKey ? { headers: { k: apiKey } } : undefined)];
  const platform = {
    id: 'p',
    api: { origin: 'https://api.example.com', access, read: async () => 'gone', ...api },
  } as unknown as BookingPlatform;
  const tell = (notice: Notice, { attempts = 0, receivedAt = w.clock.now } = {}) =>
    readNotice(w.deps, platform, { key: { connection: CONNECTION, receipt: 'r' }, receivedAt, attempts }, notice);
  return { ...w, tell, held: (id = '7') => w.rows.stays.get(`${CONNECTION}#${id}`)?.reservation };
}
const is = (overrides: object) => ({ read: async () => reservation({ id: '7', ...overrides }) });

describe('a notice that only says that something changed', () => {
  it('is fetched, and is what was fetched', async () => {
    const c = connected(is({}));
    expect(await c.tell(changed)).toEqual([{ connection: CONNECTION, id: '7' }]);
    expect(c.held()?.state).toBe('confirmed');
  });

  it('is waited for while the platform does not know it yet, five times', async () => {
    const c = connected({});
    for (const attempts of [0, 4]) {
      await expect(c.tell(changed, { attempts })).rejects.toMatchObject({ code: 'platform.not_there_yet' });
    }
    expect(await c.tell(changed, { attempts: 5 })).toEqual([]);
  });

  it('takes a known stay away only when the platform has lacked it for a while', async () => {
    const answers = [reservation({ id: '7' }), 'gone', 'gone'] as const;
    let next = 0;
    const c = connected({ read: async () => answers[next++] ?? 'gone' });
    await c.tell(changed);
    await expect(c.tell(changed)).rejects.toMatchObject({ code: 'platform.not_there_yet' });
    expect(c.held()?.state).toBe('confirmed');
    await c.tell(changed, { attempts: 2 });
    expect(c.held()?.state).toBe('cancelled');
  });

  it('without credentials is a matter for the host', async () => {
    await expect(connected(is({}), {}).tell(changed)).rejects.toMatchObject({ code: 'platform.token_dead' });
  });

  it('of another reservation than the one asked for is malformed', async () => {
    await expect(connected(is({ id: '8' })).tell(changed)).rejects.toMatchObject({ code: 'webhook.malformed' });
  });
});

describe('what was fetched', () => {
  it('counts from when it was asked for, so that a late webhook brings what holds now', async () => {
    let email = 'de';
    const c = connected({
      read: async () => ({
        ...reservation({ id: '7', revision: undefined, guest: { name: undefined, email: undefined, language: email } }),
      }),
    });
    await c.tell(changed);
    email = 'fr';
    await c.tell(changed, { receivedAt: instant('2026-03-01T00:00:00Z') });
    expect(c.held()?.guest.language).toBe('fr');
  });

  it('stands at the same revision, where a repeated webhook does not', () => {
    const held = { reservation: reservation({ state: 'cancelled' }), receivedAt: instant('2026-03-02T00:00:00Z') };
    const next = { reservation: reservation(), receivedAt: instant('2026-03-03T00:00:00Z') };
    expect(supersedes(next, held)).toBe(false);
    expect(supersedes({ ...next, isFetched: true }, held)).toBe(true);
  });
});

describe('an end that comes before the beginning', () => {
  const gone: Notice = { kind: 'gone', reservationId: '7' };
  const begun: Notice = { kind: 'snapshot', reservation: reservation({ id: '7' }) };

  it('stands, where nobody can be asked', async () => {
    const c = connected({}, {});
    expect(await c.tell(gone)).toEqual([]);
    await c.tell(begun);
    expect(c.held()).toBeUndefined();
  });

  it('is no end if the platform has it when it is asked', async () => {
    const answers = ['gone', reservation({ id: '7' })] as const;
    let next = 0;
    const c = connected({ read: async () => answers[next++] ?? 'gone' });
    await c.tell(gone);
    await c.tell(begun);
    expect(c.held()?.state).toBe('confirmed');
  });

  it('is not believed of what a platform only lacks', async () => {
    const c = connected({});
    await c.tell(changed, { attempts: 5 });
    const silent = connected({}, {});
    expect(await c.tombstones.has({ connection: CONNECTION, id: '7' })).toBe(false);
    await silent.tell(begun);
    expect(silent.held()?.state).toBe('confirmed');
  });
});

describe('instants', () => {
  const stay = { arrivesAt: instant('2026-07-10T22:30:00Z'), departsAt: instant('2026-07-14T08:00:00Z') };

  it('are days and times of the property', async () => {
    const c = connected({ read: async () => ({ ...reservation({ id: '7' }), stay }) });
    await c.tell(changed);
    expect(c.held()?.stay).toEqual({
      arrivalDate: '2026-07-11',
      departureDate: '2026-07-14',
      checkInTime: '00:30',
      checkOutTime: '10:00',
    });
  });

  it('of a unit that is nobody’s are those of the first property', async () => {
    const c = connected({ read: async () => ({ ...reservation({ id: '7', units: ['nobody'] }), stay }) });
    await c.tell(changed);
    expect(c.held()?.stay.arrivalDate).toBe('2026-07-11');
  });

  it('keep to the clock that holds then', () => {
    const winter = { arrivesAt: instant('2026-10-25T00:30:00Z'), departsAt: instant('2026-10-25T01:30:00Z') };
    const { checkInTime, checkOutTime } = inZone({ ...reservation(), stay: winter }, 'Europe/Berlin').stay;
    expect([checkInTime, checkOutTime]).toEqual(['02:30', '02:30']);
  });
});

describe('a notice that does not say what changed', () => {
  it('has what has changed lately listed and fetched', async () => {
    const since: string[] = [];
    const c = connected({
      ...is({}),
      listChanged: async (_ask, at) => (since.push(at), [changed, { kind: 'ignored' }, { kind: 'some-changed' }]),
    });
    expect(await c.tell({ kind: 'some-changed' })).toEqual([{ connection: CONNECTION, id: '7' }]);
    expect(since).toEqual(['2026-03-02T10:51:09.000Z']);
  });

  it('where nothing can be listed is a matter for the host', async () => {
    await expect(connected(is({})).tell({ kind: 'some-changed' })).rejects.toMatchObject({
      code: 'platform.token_dead',
    });
  });
});

describe('a unit with another id', () => {
  const renamed: Notice = { kind: 'unit-renamed', from: '398', to: '500' };

  it('has the property of the old one, and the host is told once', async () => {
    const c = connected(is({ units: ['500'] }));
    await c.tell(renamed);
    await c.tell(renamed);
    expect([...c.rows.alarms.values()].map(({ problem }) => problem)).toEqual([
      { code: 'unit.renamed', subject: '398 → 500' },
    ]);
    await c.tell(changed);
    expect([...c.rows.stays.values()].map(({ rooms }) => rooms)).toEqual([[{ unit: '500', propertyId: 'loft-7' }]]);
  });

  it('that was nobody’s changes nothing', async () => {
    const c = connected(is({}));
    await c.tell({ kind: 'unit-renamed', from: 'nobody', to: '500' });
    expect(await c.properties.idOfUnit(CONNECTION, '500')).toBeUndefined();
    expect(c.rows.alarms.size).toBe(0);
  });
});
