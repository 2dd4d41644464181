import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportedReservation } from '../../../lib/domain/reported.ts';
import { instant } from '../../../lib/domain/time.ts';
import { AppError, CallerError, PermanentError } from '../../../lib/errors.ts';
import { platformOf, platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform, Notice, ReservationRef } from '../../../lib/ports/booking-platform.ts';
import type { Ask } from '../../../lib/ports/platform-api.ts';
import { connectionOf } from './outcomes.ts';
import { isAskedAfter, recordedAsk, revealed, webhooksOf } from './recordings.ts';
import { expectSound, expectSoundStay } from './soundness.ts';

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
    holder[key] = structuredClone(odd); // it may be mangled itself next
  }),
  fc.constant<Mangling>((value, key, holder) => {
    delete holder[key];
    holder[key.toUpperCase().replaceAll('-', '_')] = value;
  }),
  fc.constant<Mangling>((value, key, holder) => {
    holder[key] = [value];
  }),
  fc.constant<Mangling>((value, key, holder) => {
    holder[key] = typeof value === 'number' ? String(value) : typeof value === 'string' ? Number(value) : null;
  }),
);

/** Every key of the body, at any depth, with the object that holds it. */
function places(json: Json): { key: string; holder: { [key: string]: Json } }[] {
  if (typeof json !== 'object' || json === null) return [];
  const holder = json as { [key: string]: Json };
  return Object.keys(holder).flatMap((key) => [{ key, holder }, ...places(holder[key] ?? null)]);
}

type Steps = readonly { readonly at: number; readonly how: Mangling }[];
const steps: fc.Arbitrary<Steps> = fc.array(fc.record({ at: fc.nat(), how: mangling }), { minLength: 1, maxLength: 6 });

function mangled(body: string, how: Steps): string {
  const json = JSON.parse(body) as Json;
  for (const { at, how: mangle } of how) {
    const all = places(json);
    const place = all[at % Math.max(all.length, 1)];
    if (place !== undefined) mangle(place.holder[place.key] ?? null, place.key, place.holder);
  }
  return JSON.stringify(json);
}

/** A body of any kind with parts of it lost, doubled or replaced. */
const cuts = fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), by: fc.oneof(oddText, fc.string()) }), {
  minLength: 1,
  maxLength: 4,
});

function cut(body: string, where: readonly { at: number; length: number; by: string }[]): string {
  return where.reduce((text, { at, length, by }) => {
    const from = at % Math.max(text.length, 1);
    return text.slice(0, from) + by + text.slice(from + length);
  }, body);
}

const isJson = (body: string) => /^\s*[{[]/.test(body);

const isConfirmed = (notice: Notice) => notice.kind === 'snapshot' && notice.reservation.state === 'confirmed';

/** `npm run fuzz` draws more. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);
const MOST_MS = 20_000 + RUNS * 20;

const withWebhooks = Object.entries<BookingPlatform>(platforms).filter(([, { feed }]) => feed === undefined);

describe.each(withWebhooks)('%s, with a body that nobody promised', (id, platform) => {
  const { form } = connectionOf(id);
  const read = (rawBody: string): readonly Notice[] | CallerError => {
    try {
      return platform.parseWebhook({ headers: {}, rawBody }, form);
    } catch (error) {
      expect(error).toEqual(new CallerError('webhook.malformed'));
      return error as CallerError;
    }
  };
  const check = (text: string): void => {
    const said = read(text);
    if (!(said instanceof CallerError)) said.forEach(expectSound);
  };
  const recorded = webhooksOf(id).map(({ body }) => body);
  const bodies = fc.constantFrom(...recorded);

  it(
    'says something sound or that it can not read it',
    () => {
      const property = fc.property(bodies, steps, cuts, (body, how, where) =>
        check(isJson(body) ? mangled(body, how) : cut(body, where)),
      );
      fc.assert(property, { numRuns: RUNS });
    },
    MOST_MS,
  );

  it(
    'takes any JSON, any text, and any part of what it knows; what it has never met opens nothing',
    () => {
      const garbage = fc.oneof(
        fc.json(),
        fc.string(),
        fc.nat(3_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
        fc.nat(3_000).map((depth) => `${'{"data":'.repeat(depth)}1${'}'.repeat(depth)}`),
      );
      const parts = fc.tuple(bodies, cuts).map(([body, where]) => cut(body, where));
      const opens = (text: string) => {
        const said = read(text);
        return !(said instanceof CallerError) && said.some((notice) => isConfirmed(notice));
      };
      const property = fc.property(garbage, parts, (text, part) => {
        if (opens(text)) expect(text).toBe('nothing that opens a door');
        check(text);
        check(part);
      });
      fc.assert(property, { numRuns: RUNS });
    },
    MOST_MS,
  );

  it('does not mind keys it has never met', () => {
    const json = recorded.filter(isJson);
    if (json.length === 0) return expect(recorded.length).toBeGreaterThan(0);
    const more = fc.dictionary(fc.stringMatching(/^new_[a-z]{1,8}$/), fc.jsonValue() as fc.Arbitrary<Json>);
    const check = (body: string, extra: { [key: string]: Json }): void => {
      const inner = Object.fromEntries(
        Object.entries(JSON.parse(body) as { [key: string]: Json }).map(([key, value]) => [
          key,
          typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...extra, ...value } : value,
        ]),
      );
      const told = read(JSON.stringify({ ...extra, ...inner }));
      const before = read(body);
      expect(told instanceof CallerError ? told : told.map(revealed)).toEqual(
        before instanceof CallerError ? before : before.map(revealed),
      );
    };
    fc.assert(fc.property(fc.constantFrom(...json), more, check), { numRuns: 100 });
  });

  it(
    'reads an answer of its API that is as odd, or says that it can not',
    async () => {
      const { api } = platform;
      const asked = recorded.length === 0 ? [] : questionsOf(id);
      if (api === undefined || asked.length === 0) return;
      const property = fc.asyncProperty(fc.constantFrom(...asked), steps, async ({ ref, recorded }, how) => {
        const current = await api.read(mangledAsk(recorded, how), ref).catch((error: unknown) => error);
        if (current instanceof CallerError) expect(current.code).toBe('webhook.malformed');
        else if (current instanceof Error) expect(current).toBeInstanceOf(PermanentError);
        else if (current !== 'gone') expectSoundStay(current as ReportedReservation);
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    MOST_MS,
  );
});

const listers = Object.entries<BookingPlatform>(platforms).flatMap(([id, { api }]) => {
  return api?.listChanged === undefined ? [] : [{ id, listChanged: api.listChanged }];
});

it.each(listers)(
  '$id, when what changed is listed, reads an answer that is as odd, or says that it can not',
  async ({ id, listChanged }) => {
    const recorded = recordedAsk(id, '_changed');
    const property = fc.asyncProperty(steps, async (how) => {
      const ask = mangledAsk(recorded, how);
      const listed = await listChanged(ask, instant('2026-03-02T10:51:08Z')).catch((error: unknown) => error);
      if (Array.isArray(listed)) (listed as readonly Notice[]).forEach(expectSound);
      else expect(listed).toBeInstanceOf(AppError);
    });
    await fc.assert(property, { numRuns: RUNS });
  },
  MOST_MS,
);

function mangledAsk(recorded: Ask, how: Steps): Ask {
  return async (question) => {
    const text = await recorded(question);
    return text === undefined ? undefined : mangled(text, how);
  };
}

interface Asked {
  readonly ref: ReservationRef;
  readonly recorded: Ask;
}

/** What was asked about after a recorded webhook, with what the API answered then. */
function questionsOf(id: string): readonly Asked[] {
  const platform = platformOf(id);
  const { form } = connectionOf(id);
  return webhooksOf(id).flatMap(({ file, body }) => {
    if (!isAskedAfter(id, file) || platform?.api === undefined) return [];
    const recorded = recordedAsk(id, file);
    return platform.parseWebhook({ headers: {}, rawBody: body }, form).flatMap((notice): readonly Asked[] => {
      if (notice.kind === 'snapshot')
        return [{ ref: { reservationId: notice.reservation.id, hint: notice.hint }, recorded }];
      return 'reservationId' in notice ? [{ ref: notice, recorded }] : [];
    });
  });
}
