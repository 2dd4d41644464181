import * as v from 'valibot';
import { RetryableError } from '../../errors.ts';
import type { Notice } from '../../ports/booking-platform.ts';
import { Id, parseForm, readable } from './parse.ts';

/** Of a hundred entries each, as a rule: more than the bookings of a year. */
const MOST_PAGES = 50;

export interface Page {
  /** As `parseJson` folds them. */
  readonly entries: readonly unknown[];
  readonly isLast: boolean;
}

/**
 * The entries of a list, page after page. `read` is given a page's number, from 1 on, and how many entries came `before`;
 * undefined is an empty page. Throws RetryableError(`platform.unavailable`) on a list that has no end: half of it would
 * pass for all of it.
 */
export async function everyPage(
  read: (page: number, before: number) => Promise<Page | undefined>,
): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { entries, isLast } = (await read(page, all.length)) ?? { entries: [], isLast: true };
    all.push(...entries);
    if (isLast || entries.length === 0) return all;
  }
  throw new RetryableError('platform.unavailable');
}

/** As `everyPage`, where a page is asked for by how many entries to skip, and the last one isn't full. */
export async function everyEntry(
  size: number,
  read: (skip: number) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  return everyPage(async (page) => {
    const entries = await read((page - 1) * size);
    return { entries, isLast: entries.length < size };
  });
}

const Named = v.object({ id: Id });

/**
 * Listed bookings as notices, for `listChanged`. One that can't be read whole is told by its `id` alone, to be asked
 * for; one without an id is passed over.
 */
export function changesIn<S extends v.GenericSchema>(
  entries: readonly unknown[],
  schema: S,
  noticeFrom: (entry: v.InferOutput<S>) => Notice,
): readonly Notice[] {
  return entries.flatMap((entry): readonly Notice[] => {
    const whole = readable(() => noticeFrom(parseForm(schema, entry)));
    if (whole !== undefined) return [whole];
    const named = readable(() => parseForm(Named, entry));
    return named === undefined ? [] : [{ kind: 'changed', reservationId: named.id }];
  });
}
