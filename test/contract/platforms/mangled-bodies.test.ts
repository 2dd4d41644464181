import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLocalDate, isLocalTime } from '../../../lib/domain/time.ts';
import { CallerError } from '../../../lib/errors.ts';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform, Notice } from '../../../lib/ports/booking-platform.ts';
import { revealed, webhooksOf } from './recordings.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Mangling = (value: Json, key: string, holder: { [key: string]: Json }) => void;

const oddText = fc.constantFrom(
  '',
  ' ',
  '2026-02-30',
  '2026-13-01',
  '2026-7-1',
  '0000-00-00',
  '2026-07-10T15:00:00Z',
  '24:00',
  '../../x',
  'toString',
  'cancellation',
  '\u0000\u202e',
  '٢٠٢٦-٠٧-١٠',
);

const mangling: fc.Arbitrary<Mangling> = fc.oneof(
  fc.constant<Mangling>((_, key, holder) => delete holder[key]),
  fc.oneof(oddText, fc.jsonValue() as fc.Arbitrary<Json>).map<Mangling>((odd) => (_, key, holder) => {
    holder[key] = odd;
  }),
  fc.constant<Mangling>((value, key, holder) => {
    delete holder[key];
    holder[key.toUpperCase().replaceAll('-', '_')] = value;
  }),
  fc.constant<Mangling>((value, key, holder) => {
    holder[key] = [value];
  }),
  fc.constant<Mangling>((value, key, holder) => {
    holder[key] = typeof value === 'number' ? String(value) : Number(value);
  }),
);

/** Every key of the body, at any depth, with the object that holds it. */
function places(json: Json): { key: string; holder: { [key: string]: Json } }[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as { [key: string]: Json };
  return Object.keys(holder).flatMap((key) => [{ key, holder }, ...places(holder[key] ?? null)]);
}

function mangled(body: string, steps: readonly { readonly at: number; readonly how: Mangling }[]): string {
  const json = JSON.parse(body) as Json;
  for (const { at, how } of steps) {
    const all = places(json);
    const place = all[at % Math.max(all.length, 1)];
    if (place !== undefined) how(place.holder[place.key] ?? null, place.key, place.holder);
  }
  return JSON.stringify(json);
}

function expectSound(notice: Notice): void {
  if (notice.kind === 'ignored') return;
  const id = notice.kind === 'snapshot' ? notice.reservation.id : notice.reservationId;
  expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  if (notice.kind !== 'snapshot') return;

  const { stay, units, state, guest } = notice.reservation;
  expect(isLocalDate(stay.arrivalDate) && isLocalDate(stay.departureDate)).toBe(true);
  for (const time of [stay.checkInTime, stay.checkOutTime]) expect(time === undefined || isLocalTime(time)).toBe(true);
  for (const unit of units) expect(unit).toMatch(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)?$/);
  if (state === 'confirmed') expect(units).not.toEqual([]);
  if (guest.email !== undefined) expect(guest.email.reveal()).toMatch(/^[^\s@<>]+@[^\s@<>]+$/);
}

describe.each(Object.entries<BookingPlatform>(platforms))('%s, with a body that nobody promised', (id, platform) => {
  const read = (rawBody: string): readonly Notice[] | CallerError => {
    try {
      return platform.parseWebhook({ headers: {}, rawBody });
    } catch (error) {
      expect(error).toEqual(new CallerError('webhook.malformed'));
      return error as CallerError;
    }
  };
  const bodies = fc.constantFrom(...webhooksOf(id).map(({ body }) => body));

  it('says something sound or that it can not read it', () => {
    const steps = fc.array(fc.record({ at: fc.nat(), how: mangling }), { minLength: 1, maxLength: 6 });
    const check = (body: string, how: { at: number; how: Mangling }[]): void => {
      const said = read(mangled(body, how));
      if (!(said instanceof CallerError)) said.forEach(expectSound);
    };
    fc.assert(fc.property(bodies, steps, check), { numRuns: 500 });
  });

  it('takes any JSON, and any text', () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.nat(3_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
      fc.nat(3_000).map((depth) => `${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}`),
    );
    const check = (text: string): void => {
      const said = read(text);
      if (!(said instanceof CallerError)) said.forEach(expectSound);
    };
    fc.assert(fc.property(anything, check), { numRuns: 300 });
  });

  it('does not mind keys it has never met', () => {
    const more = fc.dictionary(fc.stringMatching(/^new_[a-z]{1,8}$/), fc.jsonValue() as fc.Arbitrary<Json>);
    const check = (body: string, extra: { [key: string]: Json }): void => {
      const json = JSON.parse(body) as { [key: string]: Json };
      const inner = Object.fromEntries(
        Object.entries(json).map(([key, value]) => [
          key,
          typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...extra, ...value } : value,
        ]),
      );
      const told = read(JSON.stringify({ ...extra, ...inner }));
      expect(told instanceof CallerError ? told : told.map(revealed)).toEqual(
        platform.parseWebhook({ headers: {}, rawBody: body }).map(revealed),
      );
    };
    fc.assert(fc.property(bodies, more, check), { numRuns: 100 });
  });
});
