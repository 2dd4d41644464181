import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../lib/app/api-address.ts';
import { instant } from '../../../lib/domain/time.ts';
import { platforms } from '../../../lib/platforms/index.ts';
import type { BookingPlatform } from '../../../lib/ports/booking-platform.ts';
import type { ApiQuestion } from '../../../lib/ports/platform-api.ts';
import { noticeLine } from './outcomes.ts';
import { changesFile, isAskedAfter, recordedAsk, recordedPlatforms } from './recordings.ts';
import { expectSound } from './soundness.ts';

const SINCE = instant('2026-03-02T10:51:08Z');

const listers = Object.entries<BookingPlatform>(platforms).flatMap(([id, { api }]) => {
  return api?.listChanged === undefined ? [] : [{ id, origin: api.origin, listChanged: api.listChanged }];
});

it('is recorded of every platform that can, and of no other', () => {
  const recorded = recordedPlatforms().filter((id) => isAskedAfter(id, '_changed'));
  expect(recorded.sort()).toEqual(listers.map(({ id }) => id).sort());
});

describe.each(listers)('listing what changed at $id', ({ id, origin, listChanged }) => {
  it('asks for it, and finds in the recorded answer what is written beside it', async () => {
    const asked: ApiQuestion[] = [];
    const notices = await listChanged(recordedAsk(id, '_changed', asked), SINCE);
    expect(notices.length).toBeGreaterThan(0);
    notices.forEach(expectSound);
    const asks = asked.map(({ method = 'GET', path, query }) => `${method} ${addressOf(origin, path, query)}`);
    const written = { asks, says: notices.map(noticeLine) };
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(changesFile(id));
  });

  it('finds nothing where the platform has nothing', async () => {
    expect(await listChanged(async () => undefined, SINCE)).toEqual([]);
  });
});
