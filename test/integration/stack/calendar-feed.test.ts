import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHouse } from './house.ts';
import type { House } from './house.ts';
import { HOST, SECRETS, studio } from './lofts.ts';

/** Whoever exports a calendar: what it answers next, and how often it was asked. */
async function startCalendar() {
  const calendar = { status: 200, text: '', asked: 0, url: '', stop: () => undefined as void };
  const server = createServer((_, outgoing) => {
    calendar.asked += 1;
    outgoing.writeHead(calendar.status, { 'content-type': 'text/calendar' }).end(calendar.text);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  calendar.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  calendar.stop = () => void server.close().closeAllConnections();
  return calendar;
}

function feedOf(...stays: readonly (readonly [uid: string, from: string, until: string])[]): string {
  const events = stays.flatMap(([uid, from, until]) => [
    'BEGIN:VEVENT',
    'DTSTAMP:20270201T000000Z',
    `UID:${uid}@airbnb.com`,
    `DTSTART;VALUE=DATE:${from}`,
    `DTEND;VALUE=DATE:${until}`,
    'SUMMARY:Reserved',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'PRODID:-//Airbnb Inc//Hosting Calendar 1.0//EN', 'VERSION:2.0'];
  return [...head, ...events, 'END:VCALENDAR', ''].join('\r\n');
}

let calendar: Awaited<ReturnType<typeof startCalendar>>;
let house: House;
beforeAll(async () => {
  calendar = await startCalendar();
  calendar.text = feedOf(['anna', '20270210', '20270212'], ['berta', '20270214', '20270216']);
  house = await startHouse({
    startAt: '2027-02-08T00:00:00Z',
    connections: [{ id: 'airbnb-loft', platform: 'ical', apiUrl: calendar.url }],
    secrets: {
      inbound: {},
      outbound: { ...SECRETS.outbound, 'airbnb-loft': { feedUrl: 'https://www.airbnb.example/calendar/ical/1.ics' } },
    },
    properties: [studio(1, { units: [{ connection: 'airbnb-loft', unit: 'calendar' }] })],
  });
});
afterEach(() => expect(house.broken).toEqual([]));
afterAll(async () => {
  await house.close();
  calendar.stop();
});

const states = async () =>
  (await house.stays()).map(({ state, arrivalDate, departureDate, grants }) => {
    const [proven] = grants.filter(({ wanted, evidence }) => wanted && evidence === 'confirmed');
    return `${state} ${arrivalDate.slice(8)}–${departureDate.slice(8)} ${proven === undefined ? 'shut' : 'opens'}`;
  });

describe('a calendar, read hourly', () => {
  it('gives every stay in it a proven code, which the host is given to pass on', async () => {
    await house.walkTo('2027-02-08T02:00:00Z');
    expect((await states()).toSorted()).toEqual(['confirmed 10–12 opens', 'confirmed 14–16 opens']);
    expect((await house.mailsTo(HOST)).some(({ text }) => /\d{3} \d{3}/.test(text))).toBe(true);
  });

  it.each<[string, number, string]>([
    ['empty', 200, feedOf()],
    ['cut off', 200, feedOf(['anna', '20270210', '20270212']).slice(0, 150)],
    ['no calendar', 200, '<html>Sign in</html>'],
    ['not to be had', 503, ''],
  ])('that is %s for hours takes nothing away', async (_, status, text) => {
    Object.assign(calendar, { status, text });
    const asked = calendar.asked;
    await house.walkTo(new Date(Date.parse(house.stack.now()) + 3 * 3_600_000).toISOString());
    expect(calendar.asked).toBeGreaterThan(asked);
    expect((await states()).toSorted()).toEqual(['confirmed 10–12 opens', 'confirmed 14–16 opens']);
  });

  it('moves a stay whose dates change, and cancels one that two whole calendars lack', async () => {
    Object.assign(calendar, { status: 200, text: feedOf(['anna', '20270210', '20270213']) });
    const now = Date.parse(house.stack.now());
    await house.walkTo(new Date(now + 70 * 60_000).toISOString());
    expect(await states()).toContain('confirmed 10–13 opens');
    await house.walkTo(new Date(now + 5 * 3_600_000).toISOString());
    expect((await states()).toSorted()).toEqual(['cancelled 14–16 shut', 'confirmed 10–13 opens']);
  });
});
