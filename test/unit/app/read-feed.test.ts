import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isPublicHost } from '../../../lib/http/public-host.ts';
import { plus } from '../../../lib/domain/time.ts';
import type { HttpResponse } from '../../../lib/ports/http.ts';
import { FLAT, property } from '../../support/samples.ts';
import { world } from '../../support/world.ts';

const feed = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/ical/feeds/${name}.ics`, import.meta.url), 'utf8');
const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
const ADDRESS = 'https://www.airbnb.com/calendar/ical/1.ics?s=invented';
const answer = (text: string, status = 200, headers = {}): HttpResponse => ({ status, headers, text });

/** Airbnb's calendar of the flat, asked for every hour. */
function read({ feedUrl = ADDRESS, isPublic = true }: { feedUrl?: string; isPublic?: boolean } = {}) {
  const asked: string[] = [];
  const now = { answers: answer(feed('airbnb')) };
  const w = world({
    secrets: { feedUrl },
    properties: [
      property({ units: [{ connection: 'airbnb', unit: 'calendar' }], doors: [{ lockId: FLAT, name: 'Flat' }] }),
    ],
    connections: [{ id: 'airbnb', platform: 'ical', apiUrl: undefined, pollMinutes: 60 }],
    http: async ({ url }) => (asked.push(url), now.answers),
  });
  w.deps.isPublicHost = async () => isPublic;
  w.rows.polls.set('airbnb', {
    ...{
      connection: 'airbnb',
      platform: 'ical',
      minutes: 60,
      listedAt: undefined,
      attempts: 0,
      rev: 1,
      heard: [],
      missedAt: undefined,
      silent: false,
    },
    dueAt: w.clock.now,
  });
  return {
    ...w,
    asked,
    now,
    hours: (hours: number) => w.walkTo(plus(w.clock.now, { hours })),
    states: () => [...w.rows.stays.values()].map(({ reservation: { state, stay } }) => [state, stay.arrivalDate]),
    problems: () =>
      [...w.rows.alarms.values()].filter(({ scope }) => scope.kind === 'connection').map((one) => one.problem.code),
  };
}

describe('a calendar', () => {
  it('gives its stays their doors, its blocks nothing, and the text for the guest to the host', async () => {
    const r = read();
    await r.hours(0);
    expect(r.states()).toEqual([['confirmed', '2026-07-10']]);
    await r.walkTo('2026-07-10T14:00:00Z');
    const [grant] = [...r.rows.grants.values()];
    expect([grant?.lockId, grant?.evidence]).toEqual([FLAT, 'confirmed']);
    expect(r.mails.filter(({ kind }) => kind.startsWith('guest'))).toEqual([]);
    expect(r.mails.filter(({ kind }) => kind === 'host-confirmation')).toHaveLength(1);
    expect(r.asked.every((url) => url === ADDRESS)).toBe(true);
  });

  it('that says the same writes nothing but when it is read again', async () => {
    const r = read();
    await r.hours(2);
    const contents = () => JSON.stringify([[...r.rows.stays], [...r.rows.feeds], [...r.rows.grants], r.rows.trail]);
    const before = contents();
    await r.hours(5);
    expect(contents()).toBe(before);
    expect(r.asked.length).toBeGreaterThanOrEqual(7);
  });

  it('moves a stay by its UID', async () => {
    const r = read();
    await r.hours(1);
    r.now.answers = answer(feed('airbnb').replace('20260714', '20260716'));
    await r.hours(2);
    expect([...r.rows.stays.values()].map(({ reservation }) => reservation.stay.departureDate)).toEqual(['2026-07-16']);
  });

  it('without a stay calls it off the second time', async () => {
    const r = read();
    await r.hours(0);
    r.now.answers = answer(feed('airbnb-cancelled-vanished'));
    await r.hours(1.1);
    expect(r.states()).toEqual([['confirmed', '2026-07-10']]);
    await r.hours(1.1);
    expect(r.states()).toEqual([['cancelled', '2026-07-10']]);
    expect([...r.rows.grants.values()].filter(({ wanted }) => wanted)).toEqual([]);
  });

  it('that is emptied calls nothing off: the host hears of it once, until a stay is listed again', async () => {
    const r = read();
    await r.hours(0);
    r.now.answers = answer(EMPTY);
    await r.hours(24);
    expect([r.states(), r.problems()]).toEqual([[['confirmed', '2026-07-10']], ['feed.emptied']]);
    r.now.answers = answer(feed('airbnb'));
    await r.hours(1);
    expect(r.problems()).toEqual([]);
  });

  it.each([
    ['breaks off', answer(feed('airbnb').slice(0, 300)), 'platform.unavailable'],
    ['is a page', answer('<html>back soon</html>'), 'platform.unavailable'],
    ['is an outage', answer('', 503), 'platform.unavailable'],
    ['is not there any more', answer('', 404), 'feed.refused'],
    ['leads elsewhere', answer('', 302, { location: 'https://evil.example.com/1.ics' }), 'feed.refused'],
    ['leads out of https', answer('', 302, { location: 'http://www.airbnb.com/1.ics' }), 'feed.refused'],
    ['leads in a circle', answer('', 301, { location: ADDRESS }), 'platform.unavailable'],
  ])('that %s calls nothing off, is read again ever more seldom, and told after five times', async (_, bad, code) => {
    const r = read();
    await r.hours(0);
    r.now.answers = bad;
    await r.hours(1.2);
    expect(r.problems()).toEqual([]);
    await r.hours(12);
    expect([r.states(), r.problems()]).toEqual([[['confirmed', '2026-07-10']], [code]]);
    r.now.answers = answer(feed('airbnb'));
    await r.hours(1);
    expect([r.states(), r.problems()]).toEqual([[['confirmed', '2026-07-10']], []]);
  });

  it('is followed to another page of the same host', async () => {
    const r = read();
    r.now.answers = answer('', 302, { location: '/calendar/2.ics' });
    await r.hours(0);
    expect(r.asked).toContain('https://www.airbnb.com/calendar/2.ics');
  });

  it.each([
    'http://www.airbnb.com/1.ics',
    'https://user:pw@www.airbnb.com/',
    'https://www.airbnb.com:8443/',
    'file:///x',
    'x',
  ])('is not read from %s', async (feedUrl) => {
    const r = read({ feedUrl });
    await r.hours(2);
    expect([r.asked, r.problems()]).toEqual([[], ['feed.refused']]);
  });

  it('is not read from a network that is not public', async () => {
    const r = read({ isPublic: false });
    await r.hours(2);
    expect([r.asked, r.problems()]).toEqual([[], ['feed.refused']]);
  });
});

describe('a host', () => {
  const at =
    (...addresses: string[]) =>
    async () =>
      addresses;

  it.each(['127.0.0.1', '[::1]', 'localhost', 'router', '2130706433', '169.254.169.254'])(
    '%s is not public',
    async (host) => {
      expect(await isPublicHost(host, at('93.184.215.14'))).toBe(false);
    },
  );

  it('is public if all of its addresses are', async () => {
    expect(await isPublicHost('a.example', at('93.184.215.14', '2606:2800:21f::1'))).toBe(true);
    expect(await isPublicHost('a.example', at('93.184.215.14', '10.0.0.1'))).toBe(false);
    expect(await isPublicHost('a.example', at())).toBe(false);
    await expect(isPublicHost('a.example', () => Promise.reject(new Error('ENOTFOUND')))).rejects.toThrow(
      'no such host',
    );
  });

  it.each([
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    'x',
  ])('has no public address in %s', (address) => expect(isPublicAddress(address)).toBe(false));
});
