import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CallerError, RetryableError } from '../../../lib/errors.ts';
import { changesIn, everyEntry, everyPage } from '../../../lib/platforms/shared/changes.ts';
import type { Page } from '../../../lib/platforms/shared/changes.ts';
import type { Notice } from '../../../lib/ports/booking-platform.ts';

describe('a list in pages', () => {
  const reading = async (pages: readonly (Page | undefined)[]) => {
    const asked: number[] = [];
    const entries = await everyPage(async (page) => (asked.push(page), pages[page - 1]));
    return { asked, entries };
  };

  it('is read until the page that says it is the last', async () => {
    const pages = [
      { entries: [1, 2], isLast: false },
      { entries: [3], isLast: true },
    ];
    expect(await reading(pages)).toEqual({ asked: [1, 2], entries: [1, 2, 3] });
  });

  it('ends with a page that is empty, or that is not there', async () => {
    const first = { entries: [1], isLast: false };
    expect(await reading([first, { entries: [], isLast: false }])).toEqual({ asked: [1, 2], entries: [1] });
    expect(await reading([first])).toEqual({ asked: [1, 2], entries: [1] });
  });

  it('may be asked for by how many entries to skip', async () => {
    const skipped: number[] = [];
    const entries = await everyEntry(2, async (skip) => (skipped.push(skip), [1, 2, 3, 4, 5].slice(skip, skip + 2)));
    expect({ skipped, entries }).toEqual({ skipped: [0, 2, 4], entries: [1, 2, 3, 4, 5] });
  });

  it('without an end is not taken for a whole one', async () => {
    const endless = everyPage(async () => ({ entries: [1], isLast: false }));
    await expect(endless).rejects.toEqual(new RetryableError('platform.unavailable'));
  });
});

describe('listed bookings', () => {
  const Entry = v.object({ id: v.string(), state: v.string() });
  const noticeFrom = ({ id, state }: v.InferOutput<typeof Entry>): Notice => {
    if (state === 'odd') throw new CallerError('webhook.malformed');
    return { kind: 'gone', reservationId: id };
  };

  it('are told whole, by their id where the rest can not be read, or not at all', () => {
    const entries = [{ id: 'a', state: 'gone' }, { id: 'b' }, { id: 'c', state: 'odd' }, { state: 'gone' }, 7, null];
    expect(changesIn(entries, Entry, noticeFrom)).toEqual([
      { kind: 'gone', reservationId: 'a' },
      { kind: 'changed', reservationId: 'b' },
      { kind: 'changed', reservationId: 'c' },
    ]);
  });

  it('do not hide a mistake of ours', () => {
    const mistaken = () => {
      throw new TypeError('ours');
    };
    expect(() => changesIn([{ id: 'a', state: 'gone' }], Entry, mistaken)).toThrow(TypeError);
  });
});
