import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PermanentError, RetryableError } from '../../../lib/errors.ts';
import { instant } from '../../../lib/domain/time.ts';
import { code, FLAT, KEY, property, STREET } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const recorded = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/smoobu/${name}.json`, import.meta.url), 'utf8');
const CREATED = recorded('created');
const text = (mail: { text: { reveal: () => string } } | undefined) => mail?.text.reveal() ?? '';
const to = (mails: readonly { to: { reveal: () => string } }[]) => mails.map((mail) => mail.to.reveal());

describe('a stay', () => {
  it('gets one proven code on every door, days ahead, and the guest hears of it when the property says so', async () => {
    const w = world();
    await w.receive('smoobu', CREATED);
    expect(w.lock.calls).toEqual([]); // months ahead: nothing is asked of any lock

    await w.walkTo('2026-07-03T13:59:00Z');
    expect(w.lock.on(FLAT).size).toBe(0);
    await w.walkTo('2026-07-03T14:00:00Z'); // seven days before 16:00 in Vienna
    const held = [STREET, FLAT].map((lock) => [...w.lock.on(lock).values()]);
    expect(held.map((entries) => entries.length)).toEqual([1, 1]);
    expect(held[0]?.[0]?.code?.reveal()).toBe(held[1]?.[0]?.code?.reveal());
    expect(held[0]?.[0]).toMatchObject({ from: '2026-07-10T14:00:00.000Z', until: '2026-07-14T08:00:00.000Z' });
    expect(w.mails).toEqual([]);

    await w.walkTo('2026-07-07T14:00:00Z');
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
    const digits = held[0]?.[0]?.code?.reveal() ?? '';
    expect(text(w.mails[0])).toContain(`${digits.slice(0, 3)} ${digits.slice(3)}`);
    expect(w.mails[0]?.subject).not.toContain(digits.slice(0, 3));

    await w.walkTo('2026-07-15T00:00:00Z');
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([0, 0]);
    expect(w.mails.length).toBe(2);
    expect((await w.trail.of(KEY)).map(({ word }) => word)).toEqual([
      'booked',
      'planned',
      'planned',
      'code-chosen',
      'code-chosen',
      'requested',
      'confirmed',
      'requested',
      'confirmed',
      'told',
      'withdrawn',
      'withdrawn',
      'revoked',
      'revoked',
    ]);
  });

  it('costs three reads and one write on a door that it is new on, and one read a look once it is there', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
    w.clock.now = instant('2026-07-05T12:00:00Z');
    await w.receive('smoobu', CREATED);
    expect(w.lock.calls.map((call) => call.split(' ')[0])).toEqual(['facts', 'list', 'create', 'list']);
    w.lock.calls.length = 0;
    await w.walkTo('2026-07-06T12:30:00Z');
    expect(w.lock.calls.map((call) => call.split(' ')[0])).toEqual(['list']);
  });

  it('is the same booking however often it is told', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    for (let time = 0; time < 20; time += 1) await w.receive('smoobu', CREATED);
    expect(w.lock.calls.filter((call) => call.startsWith('create'))).toHaveLength(2);
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
  });

  it('keeps its code when it moves, and tells the guest what is new', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    const before = [...w.lock.on(FLAT).values()][0]?.code?.reveal();
    await w.receive('smoobu', recorded('modified-dates'));
    const [entry] = [...w.lock.on(FLAT).values()];
    expect(entry?.code?.reveal()).toBe(before);
    expect(entry).toMatchObject({ from: '2026-07-11T14:00:00.000Z', until: '2026-07-16T08:00:00.000Z' });
    expect(w.mails.map(({ kind }) => kind)).toEqual([
      'guest-access',
      'host-confirmation',
      'guest-change',
      'host-confirmation',
    ]);
  });

  it('ignores what is older than what it knows', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', recorded('modified-dates'));
    await w.receive('smoobu', CREATED);
    expect([...w.lock.on(FLAT).values()][0]).toMatchObject({ until: '2026-07-16T08:00:00.000Z' });
  });

  it('loses its doors at once when it is cancelled, and a late repeat of the booking does not bring them back', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    await w.receive('smoobu', recorded('cancelled'));
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([0, 0]);
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-09T12:00:00Z');
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([0, 0]);
  });

  it('moves to another unit: the new doors open, the old ones no longer', async () => {
    const other = property({
      id: 'loft-8',
      units: [{ connection: 'smoobu-main', unit: '399' }],
      doors: [{ lockId: STREET, name: 'S' }],
    });
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] }), other] });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    w.lock.calls.length = 0;
    w.lock.fail('create', new RetryableError('lock.unavailable'));
    await w.receive('smoobu', CREATED.replace('"id": 398', '"id": 399').replace('13:51:07', '14:00:00'));
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([0, 1]); // not before the new one is proven
    await w.walkTo('2026-07-08T12:30:00Z');
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([1, 0]);
    const writes = w.lock.calls.filter((call) => /^(create|remove)/.test(call));
    expect(writes.at(-1)).toBe(`remove ${FLAT}`);
    expect(w.mails.at(-2)?.kind).toBe('guest-change');
  });

  it('loses its old unit an hour before that would open, even if the new one is not proven', async () => {
    const other = property({
      id: 'loft-8',
      units: [{ connection: 'smoobu-main', unit: '399' }],
      doors: [{ lockId: STREET, name: 'S' }],
    });
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] }), other] });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    w.lock.fail('create', ...Array.from({ length: 400 }, () => new RetryableError('lock.unavailable')));
    await w.receive('smoobu', CREATED.replace('"id": 398', '"id": 399').replace('13:51:07', '14:00:00'));
    await w.walkTo('2026-07-10T12:59:00Z');
    expect(w.lock.on(FLAT).size).toBe(1);
    await w.walkTo('2026-07-10T13:00:00Z');
    expect(w.lock.on(FLAT).size).toBe(0);
    expect(w.mails.map(({ kind }) => kind)).toContain('host-alarm');
  });
});

describe('what must not open a door', () => {
  it.each(['created-blocked', 'other-new-message', 'other-update-rates'])('%s', async (name) => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', recorded(name));
    await w.walkTo('2026-07-12T12:00:00Z');
    expect(w.lock.calls).toEqual([]);
    expect(w.mails).toEqual([]);
  });

  it('a status word that we do not know: nothing changes, and the host hears of it', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    const odd = CREATED.replace('"type": "reservation"', '"type": "zombie"').replace('13:51:07', '14:00:00');
    await w.receive('smoobu', odd);
    expect([...w.lock.on(FLAT).values()]).toHaveLength(1);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation', 'host-alarm']);
  });

  it.each([
    ['an unknown unit', CREATED.replace('"id": 398', '"id": 999'), 'unit.unmapped'],
    ['dates the wrong way round', CREATED.replace('2026-07-14', '2026-07-01'), 'stay.dates_reversed'],
    ['a stay of two years', CREATED.replace('2026-07-14', '2028-07-14'), 'stay.too_long'],
  ])('%s: kept, and told to the host once', async (_, body, problem) => {
    const w = world();
    w.clock.now = instant('2026-06-08T12:00:00Z');
    for (let time = 0; time < 3; time += 1) await w.receive('smoobu', body);
    await w.walkTo('2026-06-20T12:00:00Z');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
    expect((await w.stays.get(KEY))?.problems.map(({ code: found }) => found)).toEqual([problem]);
    expect(w.lock.calls).toEqual([]);
  });

  it('a property whose time zone is none', async () => {
    const w = world({ properties: [property({ timeZone: 'Europe/Wien' })] });
    await w.receive('smoobu', CREATED);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
  });
});

describe('a body that we cannot read', () => {
  it('is parked, alarms once a day, and can be replayed', async () => {
    const w = world();
    const key = await w.receive('smoobu', '{"action": "newReservation", "data": {');
    await w.receive('smoobu', '{"action": "newReservation"}');
    expect((await w.inbox.get(key))?.outcome).toBe('parked');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
  });
});

describe('when others fail', () => {
  it('mail down: sent when it is back, once', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.mailFailures.push(...Array.from({ length: 6 }, () => new RetryableError('mail.unavailable')));
    await w.receive('smoobu', CREATED);
    expect(w.mails).toEqual([]);
    await w.walkTo('2026-07-08T18:00:00Z');
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
  });

  it('the host mail fails after the guest mail: the guest is not mailed twice', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.mailFailures.push(undefined, new RetryableError('mail.unavailable'));
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-08T18:00:00Z');
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
  });

  it('the stay is touched while its mail leaves: the guest is not mailed twice', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    const { sendMail } = w.deps;
    w.deps.sendMail = async (mail) => {
      await sendMail(mail);
      await w.stays.touch(KEY, w.clock.now); // another writer, between the sending and the noting down
    };
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
  });

  it('a refused address: the host gets the text to pass on', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.mailFailures.push(new PermanentError('guest.address_refused'));
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-09T12:00:00Z');
    expect(to(w.mails)).toEqual(['host@example.com']);
    const digits = [...w.lock.on(FLAT).values()][0]?.code?.reveal() ?? '';
    expect(text(w.mails[0])).toContain(`${digits.slice(0, 3)} ${digits.slice(3)}`);
  });

  it('a guest without an address: the same, and no error', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', recorded('created-missing-email'));
    expect(to(w.mails)).toEqual(['host@example.com']);
    expect(w.mails[0]?.kind).toBe('host-confirmation');
  });

  it('Nuki down: retried until it is back, nothing lost, and the host is told once', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.lock.fail('facts', ...Array.from({ length: 20 }, () => new RetryableError('lock.unavailable')));
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-09T12:00:00Z');
    expect([...w.lock.on(FLAT).values()]).toHaveLength(1);
    expect(w.mails.map(({ kind }) => kind).filter((kind) => kind === 'host-alarm').length).toBeLessThanOrEqual(2); // one a door
    expect(to(w.mails)).toContain('anna.muster@example.com');
  });

  it('a dead token: one alarm for the account, and everything resumes when it is replaced', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.lock.fail('list', ...Array.from({ length: 8 }, () => new PermanentError('lock.token_dead')));
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-08T20:00:00Z');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
  });

  it('a crash after the write-ahead: the entry is adopted, not made twice', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    w.lock.fail('list', undefined, new Error('the function died'));
    await w.receive('smoobu', CREATED).catch(() => undefined);
    await w.settle().catch(() => undefined);
    await w.walkTo('2026-07-08T13:00:00Z');
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([1, 1]);
    expect(to(w.mails)).toEqual(['anna.muster@example.com', 'host@example.com']);
  });
});

describe('codes and invites', () => {
  it('somebody else has the code: another one, everywhere, before anybody was told', async () => {
    const w = world();
    w.clock.now = instant('2026-07-08T12:00:00Z');
    const first = world();
    first.clock.now = w.clock.now;
    await first.receive('smoobu', CREATED);
    const chosen = [...first.lock.on(FLAT).values()][0]?.code?.reveal() ?? '';
    w.lock.on(FLAT).set('owner', {
      ...[...first.lock.on(FLAT).values()][0]!,
      id: 'owner',
      name: 'Cleaner',
      grantId: undefined,
      code: code(chosen),
      from: undefined,
      until: undefined,
    });
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-08T14:00:00Z');
    const codes = [STREET, FLAT].map((lock) => [...w.lock.on(lock).values()].filter(({ id }) => id !== 'owner'));
    expect(codes.map((entries) => entries.length)).toEqual([1, 1]);
    expect(new Set(codes.flat().map((entry) => entry.code?.reveal())).size).toBe(1);
    expect(codes[0]?.[0]?.code?.reveal()).not.toBe(chosen);
    expect(w.lock.on(FLAT).get('owner')?.code?.reveal()).toBe(chosen);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation']);
  });

  it('no keypad: an invite a day ahead; one door of each kind: both on one stay and one mail', async () => {
    const w = world();
    w.lock.facts.set(STREET, { keypad: false });
    w.clock.now = instant('2026-07-05T12:00:00Z');
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-09T13:59:00Z');
    expect([w.lock.on(STREET).size, w.lock.on(FLAT).size]).toEqual([0, 1]);
    expect(w.mails).toEqual([]);
    await w.walkTo('2026-07-09T14:00:00Z');
    expect([...w.lock.on(STREET).values()]).toMatchObject([
      { kind: 'invite', holder: 'holder-of-anna.muster@example.com' },
    ]);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['guest-access', 'host-confirmation']);
  });

  it('`keypad` on a door without one: told to the host, mended when a keypad is paired', async () => {
    const w = world({ properties: [property({ access: 'keypad' })] });
    w.lock.facts.set(STREET, { keypad: false });
    w.clock.now = instant('2026-07-05T12:00:00Z');
    await w.receive('smoobu', CREATED);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
    expect(text(w.mails[0])).toContain('Street door (17179869201)');
    w.lock.facts.delete(STREET);
    await w.walkTo('2026-07-07T15:00:00Z');
    expect(w.lock.on(STREET).size).toBe(1);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm', 'guest-access', 'host-confirmation']);
  });
});

describe('what others do to our entries', () => {
  it('deleted or edited in the app: put back, and told to the host once each time', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
    w.clock.now = instant('2026-07-05T12:00:00Z');
    await w.receive('smoobu', CREATED);
    w.lock.on(FLAT).clear();
    await w.walkTo('2026-07-06T13:00:00Z');
    const [entry] = [...w.lock.on(FLAT).values()];
    expect(entry).toMatchObject({ from: '2026-07-10T14:00:00.000Z' });
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
    w.lock.on(FLAT).set(entry!.id, { ...entry!, until: instant('2026-12-24T00:00:00Z') });
    await w.walkTo('2026-07-07T13:30:00Z');
    expect([...w.lock.on(FLAT).values()]).toMatchObject([{ until: '2026-07-14T08:00:00.000Z' }]);
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm', 'host-alarm']);
  });

  it('a used code is noted, once', async () => {
    const w = world({ properties: [property({ doors: [{ lockId: FLAT, name: 'Flat' }] })] });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    const [entry] = [...w.lock.on(FLAT).values()];
    w.lock.on(FLAT).set(entry!.id, { ...entry!, used: true });
    await w.walkTo('2026-07-13T00:00:00Z');
    expect([...w.rows.grants.values()].map(({ evidence }) => evidence)).toEqual(['used']);
    expect((await w.trail.of(KEY)).filter(({ word }) => word === 'used')).toHaveLength(1);
  });
});

describe('with an API key', () => {
  it('the body is only a doorbell: what counts is what the platform holds', async () => {
    const asked: string[] = [];
    const w = world({
      secrets: { apiKey: 'key' },
      http: async (request) => {
        asked.push(`${request.method} ${request.url}`);
        return { status: 200, headers: {}, text: JSON.stringify(JSON.parse(recorded('modified-dates')).data) };
      },
    });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    expect(asked).toEqual(['GET https://login.smoobu.com/api/reservations/1200001']);
    expect([...w.lock.on(FLAT).values()][0]).toMatchObject({ until: '2026-07-16T08:00:00.000Z' });
  });

  it('not there to fetch yet: neither taken away nor lost', async () => {
    const answers = [404, 200, 404];
    const w = world({
      secrets: { apiKey: 'key' },
      http: async () => {
        const status = answers.shift() ?? 404;
        return {
          status,
          headers: {},
          text: status === 200 ? recorded('api/created/GET_api_reservations_1200001') : '',
        };
      },
    });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    expect(w.rows.stays.size).toBe(0);
    await w.walkTo('2026-07-08T12:30:00Z');
    expect([...w.lock.on(FLAT).values()]).toHaveLength(1);
    await w.receive('smoobu', recorded('modified-dates')); // 404 again: what is held stays
    expect([...w.lock.on(FLAT).values()]).toHaveLength(1);
  });

  it('the platform down: the notice waits and is not lost', async () => {
    let up = false;
    const w = world({
      secrets: { apiKey: 'key' },
      http: async () => ({
        status: up ? 200 : 503,
        headers: {},
        text: up ? recorded('api/created/GET_api_reservations_1200001') : '',
      }),
    });
    w.clock.now = instant('2026-07-08T12:00:00Z');
    await w.receive('smoobu', CREATED);
    await w.walkTo('2026-07-08T13:00:00Z');
    expect(w.mails.map(({ kind }) => kind)).toEqual(['host-alarm']);
    up = true;
    await w.walkTo('2026-07-08T15:00:00Z');
    expect(to(w.mails)).toEqual(['host@example.com', 'anna.muster@example.com', 'host@example.com']);
  });
});
