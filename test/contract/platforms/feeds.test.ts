import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFeed } from '../../../lib/domain/feed.ts';
import type { FeedStay } from '../../../lib/domain/feed.ts';
import { dateIn, isLocalDate } from '../../../lib/domain/time.ts';
import type { LocalDate } from '../../../lib/domain/time.ts';
import { CallerError } from '../../../lib/errors.ts';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import type { FeedEvent } from '../../../lib/ports/feeds.ts';
import { feedFile, feedsOf, inboundOf } from './recordings.ts';

const MALFORMED = new CallerError('webhook.malformed');
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

const read = Object.entries<BookingPlatform>(platforms).flatMap(([id, platform]) =>
  platform.feed === undefined ? [] : [{ id, platform, feed: platform.feed, recorded: feedsOf(id) }],
);

const stayOf = ({ uid, state, arrival, departure }: FeedEvent): FeedStay => {
  const day = (at: string) => (isLocalDate(at) ? at : dateIn(at as never, 'Europe/Vienna'));
  return { uid, state, arrivalDate: day(arrival), departureDate: day(departure) };
};

describe.each(read)('$id, which is read', ({ id, platform, feed, recorded }) => {
  it('trusts nobody who calls, and takes no word of theirs', () => {
    for (const { body: rawBody } of recorded) {
      const call = { headers: { authorization: 'x' }, query: { token: '' }, rawBody };
      expect(platform.isAuthentic(call, inboundOf(id), dateless)).toBe(false);
      expect(() => platform.parseWebhook(call)).toThrow(MALFORMED);
    }
  });

  it('finds in every recorded calendar what is written beside it', async () => {
    const said = recorded.map(({ file, body }) => {
      const { events, isWhole } = feed.read(body);
      const lines = events.map(({ uid, state, arrival, departure }) => `${uid} ${state}, ${arrival} to ${departure}`);
      return [file, { isWhole, events: lines }];
    });
    await expect(`${JSON.stringify(Object.fromEntries(said), null, 2)}\n`).toMatchFileSnapshot(feedFile(id));
    expect(said.length).toBeGreaterThanOrEqual(1);
  });

  it('takes nothing from a calendar that breaks off, at whatever byte: no stay, and no stay’s absence', () => {
    for (const { body } of recorded) {
      const bytes = Buffer.from(body.trimEnd(), 'utf8');
      for (let length = 0; length < bytes.length; length += 1) {
        expect(() => feed.read(bytes.subarray(0, length).toString('utf8'))).toThrow(MALFORMED);
      }
    }
  });

  it('cancels nothing for a calendar with parts of it lost or replaced, unless all the rest of it can be read', () => {
    const odd = fc.constantFrom('', '\r\n', 'BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', ':', ';', '\u0000', '20260230');
    const cut = fc.record({ at: fc.nat(), length: fc.nat(60), by: odd });
    const today = '2026-07-01' as LocalDate;
    const check = ({ body }: { body: string }, cuts: readonly { at: number; length: number; by: string }[]) => {
      const mangled = cuts.reduce((text, { at, length, by }) => {
        const from = at % Math.max(text.length, 1);
        return text.slice(0, from) + by + text.slice(from + length);
      }, body);
      const known = feed.read(body).events.map((event) => ({ ...stayOf(event), misses: 1 }));
      try {
        const { events, isWhole } = feed.read(mangled);
        for (const event of events) {
          const { arrivalDate, departureDate } = stayOf(event);
          expect(isLocalDate(arrivalDate) && isLocalDate(departureDate) && arrivalDate <= departureDate).toBe(true);
        }
        const { gone } = compareFeed(known, { stays: events.map(stayOf), isWhole }, today);
        if (!isWhole || events.length === 0) expect(gone).toEqual([]);
      } catch (error) {
        expect(error).toEqual(MALFORMED);
      }
    };
    fc.assert(fc.property(fc.constantFrom(...recorded), fc.array(cut, { minLength: 1, maxLength: 3 }), check), {
      numRuns: RUNS,
    });
  });

  it.each(['', ' ', 'null', '{}', '<html>back soon</html>', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\nEND:VCARD'])(
    'calls %j no calendar',
    (text) => expect(() => feed.read(text)).toThrow(MALFORMED),
  );

  it('reads it with other line ends, and with a byte order mark', () => {
    for (const { body } of recorded) {
      const unix = body.replaceAll('\r\n', '\n');
      for (const form of [unix, unix.replaceAll('\n', '\r\n'), `\uFEFF${unix}`, `${unix}\n\n`]) {
        expect(feed.read(form)).toEqual(feed.read(body));
      }
    }
  });
});

const dateless = '2026-07-01T00:00:00.000Z' as never;

it('is how a platform is known that has no webhooks: each has the one or the other', () => {
  expect(read.map(({ id }) => id)).toEqual(['ical']);
});
